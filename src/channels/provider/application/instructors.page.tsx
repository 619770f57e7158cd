import type { ProblemDetails } from '#base/problem.ts'
import { changeable, changeApplication, leastYears, listFields, type ProviderFile } from '#modules/training'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { isOwner, type AtDesk } from '../desk.ts'
import { ownFile, partPath, profilePath } from './own-body.ts'

const path = '/provider/profile/instructors'

/** Who teaches there: a list, and a form for one more. */
export const viewInstructors = page(path, 'provider', (visit) => draw(visit))

export const submitInstructor = action(
  path,
  'provider',
  async (visit) => {
    const { perform, form, view } = visit
    const { providerNo, instructors } = await ownFile(visit)
    const { name = '', fieldCode = '', certificate, experienceYears } = form.values
    const added = { name, fieldCode, certificate, experienceYears: experienceYears?.trim() || '0' }
    await perform(
      changeApplication,
      { providerNo, instructors: [added, ...given(instructors)] },
      { key: form.requestKey },
    )
    return redirect(path, { notice: view.t('Pelatih ditambahkan.', 'The instructor is added.') })
  },
  { onProblem: (visit, problem) => draw(visit, atFields(problem)) },
)

export const submitInstructorGone = action(`${path}/remove`, 'provider', async (visit) => {
  const { perform, form, view } = visit
  const { providerNo, instructors } = await ownFile(visit)
  const left = instructors.filter((_, place) => String(place) !== form.values['place'])
  await perform(changeApplication, { providerNo, instructors: given(left) }, { key: form.requestKey })
  return redirect(path, {
    notice: view.t('Pelatih dikeluarkan dari daftar.', 'The instructor is off the list.'),
  })
})

function given(instructors: ProviderFile['instructors']) {
  return instructors.map(({ name, fieldCode, certificate, experienceYears }) => ({
    name,
    fieldCode,
    certificate,
    experienceYears,
  }))
}

/** The new one is the first of the list; its faults stand at the fields of the form. */
function atFields(problem: ProblemDetails): ProblemDetails {
  const faults = problem.faults?.map((fault) => ({
    ...fault,
    field: fault.field === 'instructors' ? 'fieldCode' : fault.field.replace('instructors.0.', ''),
  }))
  return { ...problem, ...(faults && { faults }) }
}

async function draw(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, form, perform } = visit
  const { t } = view
  const file = await ownFile(visit)
  const { fields } = await perform(listFields, {})
  const mayChange = isOwner(visit) && changeable.has(file.state)
  const field = entries(view, form.values, problem)
  const title = t('Pelatih', 'Instructors')
  return (
    <Page {...frameOf(visit)} portal="provider" current="profile" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: profilePath, label: t('Profil', 'Profile') },
          { href: partPath('instructors'), label: title },
        ]}
        title={title}
        lead={t(
          `Setiap pelatih punya sertifikat, atau pengalaman paling sedikit ${leastYears} tahun.`,
          `Every instructor has a certificate, or at least ${leastYears} years of experience.`,
        )}
      />
      <Section id="list" title={t('Daftar pelatih', 'List of instructors')}>
        <Instructors view={view} file={file} mayChange={mayChange} />
      </Section>
      {mayChange && (
        <Section id="add" title={t('Tambah pelatih', 'Add an instructor')}>
          <Form view={view} action={path}>
            <TextField {...field('name')} label={t('Nama', 'Name')} maxlength={150} />
            <SelectField
              {...field('fieldCode')}
              label={t('Bidang', 'Field')}
              options={[
                { value: '', label: t('Pilih', 'Choose') },
                ...fields.map(({ code, nameId, nameEn }) => ({ value: code, label: t(nameId, nameEn) })),
              ]}
            />
            <TextField
              {...field('certificate')}
              label={t('Sertifikat (boleh kosong)', 'Certificate (may be empty)')}
              maxlength={150}
            />
            <TextField
              {...field('experienceYears')}
              label={t('Pengalaman (tahun)', 'Experience (years)')}
              digits
              maxlength={2}
            />
            <Actions>
              <Button>{t('Tambahkan', 'Add')}</Button>
              <a href={profilePath}>{t('Kembali', 'Back')}</a>
            </Actions>
          </Form>
        </Section>
      )}
    </Page>
  )
}

type ListProps = { view: View; file: ProviderFile; mayChange: boolean }

function Instructors({ view, file, mayChange }: ListProps) {
  const { t } = view
  if (file.instructors.length === 0) {
    return (
      <Empty title={t('Belum ada pelatih', 'No instructor yet')}>
        {t('Tulis paling sedikit satu.', 'Write one at least.')}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Pelatih', 'Instructors')}
      rows={file.instructors.map((one, place) => ({ ...one, place }))}
      stack
      columns={[
        { head: t('Nama', 'Name'), cell: ({ name }) => name },
        { head: t('Bidang', 'Field'), cell: ({ fieldId, fieldEn }) => t(fieldId, fieldEn), onPhone: 'line' },
        {
          head: t('Kemampuan', 'Skill'),
          cell: ({ certificate, experienceYears }) =>
            certificate ?? t(`${experienceYears} tahun`, `${experienceYears} years`),
          onPhone: 'line',
        },
        ...(mayChange
          ? [
              {
                head: t('Ubah', 'Change'),
                cell: ({ place }: { place: number }) => (
                  <Form view={view} action={`${path}/remove`} look="inline" hidden={{ place: String(place) }}>
                    <Button variant="tertiary" small>
                      {t('Keluarkan', 'Take off')}
                    </Button>
                  </Form>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
