import { notFound, type ProblemDetails } from '#base/problem.ts'
import { addUnit, listUnits } from '#modules/registry'
import { counted, formatCount } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Num, PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { mayPrepare, ownEmployer, type AtDesk } from '../desk.ts'

/** The units of a public body, each with its place in the budget. */
export const viewUnits = page('/employer/profile/units', 'employer', (visit) => draw(visit))

export const submitUnit = action(
  '/employer/profile/units',
  'employer',
  async (visit) => {
    const { perform, form, view } = visit
    const { npp } = await ownEmployer(visit)
    const { code = '', name = '', budgetCode = '' } = form.values
    const added = await perform(addUnit, { npp, code, name, budgetCode }, { key: form.requestKey })
    return redirect('/employer/profile/units', {
      notice: view.t(`Unit ${added.code} ditambahkan.`, `Unit ${added.code} is added.`),
    })
  },
  { onProblem: draw },
)

async function draw(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, perform } = visit
  const { t, lang } = view
  const { npp, kind } = await ownEmployer(visit)
  if (kind !== 'public-body') throw notFound()
  const { units } = await perform(listUnits, { npp })
  const title = t(
    `${counted(units.length, lang, 'unit kerja', 'unit')} dengan kode anggaran`,
    `${counted(units.length, lang, 'unit kerja', 'unit')} with a budget code`,
  )
  return (
    <Page {...frameOf(visit)} portal="employer" current="profile" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: '/employer/profile', label: t('Profil', 'Profile') },
          { href: '/employer/profile/units', label: t('Unit kerja', 'Units') },
        ]}
        title={title}
      />
      <Section id="units" title={t('Daftar unit', 'List of units')} quiet>
        {units.length === 0 ? (
          <Empty title={t('Belum ada unit', 'No units yet')}>
            {t(
              'Tambahkan unit, lalu tulis kodenya di kolom KODE_UNIT berkas pekerja.',
              'Add a unit and write its code in the column KODE_UNIT of the workers’ file.',
            )}
          </Empty>
        ) : (
          <Table
            caption={t('Unit menurut kode', 'Units by code')}
            rows={units}
            stack
            columns={[
              { head: t('Kode', 'Code'), cell: ({ code }) => code },
              { head: t('Nama', 'Name'), cell: ({ name }) => name, onPhone: 'line' },
              {
                head: t('Kode anggaran', 'Budget code'),
                cell: ({ budgetCode }) => <Num>{budgetCode}</Num>,
              },
              { head: t('Pekerja', 'Workers'), cell: ({ workers }) => formatCount(workers), number: true },
            ]}
          />
        )}
      </Section>
      {mayPrepare(visit) && <AddForm visit={visit} problem={problem} />}
    </Page>
  )
}

function AddForm({ visit, problem }: { visit: AtDesk; problem: ProblemDetails | null }) {
  const { view, form } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  return (
    <Section id="add" title={t('Tambah unit', 'Add a unit')}>
      <Form view={view} action="/employer/profile/units">
        <TextField
          {...field('code')}
          label={t('Kode unit', 'Code of the unit')}
          hint={t(
            'Singkat, seperti IGD. Dipakai di berkas pekerja.',
            'Short, such as IGD. Used in the workers’ file.',
          )}
          autocomplete="off"
          maxlength={20}
        />
        <TextField {...field('name')} label={t('Nama unit', 'Name of the unit')} maxlength={150} />
        <TextField
          {...field('budgetCode')}
          label={t('Kode anggaran', 'Budget code')}
          hint={t('Seperti di DPA, misalnya 1.02.01.1.10.01', 'As in the budget, such as 1.02.01.1.10.01')}
          autocomplete="off"
          maxlength={60}
        />
        <Button>{t('Tambah unit', 'Add the unit')}</Button>
      </Form>
      <Small>
        {t(
          'Unit yang sudah dipakai tidak dihapus, agar bulan yang lewat tetap terbaca.',
          'A unit that has been used stays, so that past months can be read.',
        )}
      </Small>
    </Section>
  )
}
