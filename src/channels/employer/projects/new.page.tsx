import type { ProblemDetails } from '#base/problem.ts'
import { listRegions, registerProject } from '#modules/registry'
import { parseInput } from '#platform/input.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { ownEmployer, type AtDesk } from '../desk.ts'
import { ContractFields, SiteFields, typedContract } from './contract-fields.tsx'
import { crumbsOf, path } from './crumbs.ts'

/** Registers a building project, as its contract has it. */
export const viewNewProject = page(`${path}/new`, 'employer', (visit) => draw(visit))

export const submitProject = action(
  `${path}/new`,
  'employer',
  async (visit) => {
    const { perform, form, view } = visit
    const { npp } = await ownEmployer(visit)
    const given = { ...parseInput(typedContract, form.values), npp }
    const { projectNo } = await perform(registerProject, given, { key: form.requestKey })
    return redirect(`${path}/${projectNo}`, {
      notice: view.t(
        'Proyek terdaftar. Pekerjanya terlindungi begitu iuran pertama dibayar.',
        'The project is registered. Its workers are covered once the first contribution is paid.',
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, form, query, perform } = visit
  const { t } = view
  const title = t('Proyek apa yang Anda bangun?', 'What do you build?')
  const { regionCode } = await ownEmployer(visit)
  const { regions } = await perform(listRegions, { level: 'regency' })
  const { value = '', vat = '' } = query
  const field = entries(view, problem ? form.values : { regionCode, value, vat }, problem)
  return (
    <Page {...frameOf(visit)} portal="employer" current="bills" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[...crumbsOf(view), { href: `${path}/new`, label: t('Daftar', 'Register') }]}
        title={title}
        lead={t('Salin dari kontraknya.', 'Copy it from the contract.')}
      />
      <Section id="ask" title={t('Isian', 'Form')} quiet>
        <Form view={view} action={`${path}/new`}>
          <TextField
            {...field('name')}
            label={t('Nama proyek', 'Name of the project')}
            hint={t('Seperti Pembangunan gedung puskesmas', 'Such as Building of a health centre')}
            autocomplete="off"
            maxlength={200}
          />
          <TextField
            {...field('owner')}
            label={t('Pemilik proyek', 'Owner of the project')}
            hint={t('Yang memberi pekerjaan', 'Who has it built')}
            autocomplete="off"
            maxlength={150}
          />
          <SiteFields view={view} field={field} places={regions} />
          <ContractFields view={view} field={field} />
          <Actions>
            <Button>{t('Daftarkan', 'Register')}</Button>
            <a href={path}>{t('Kembali', 'Back')}</a>
          </Actions>
        </Form>
      </Section>
    </Page>
  )
}
