import { dayIn, latePenalty } from '@payung/law'
import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { viewArrears, writtenDay } from '#modules/contributions'
import { parseInput } from '#platform/input.ts'
import { counted, formatDay, formatDayDigits, formatMonth } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { DateField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Cite, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import { billPath, employerPath } from '../addresses.ts'
import { EmployerPage } from './employer-page.tsx'
import { openEmployer, type OfEmployer } from './open-employer.ts'

type Arrears = z.output<(typeof viewArrears)['output']>

const asked = z.object({ on: writtenDay('TGL_NONAKTIF') })

/** What is owed on any day: bills past their day with what the delay costs, and months never filed. */
export const viewEmployerArrears = page(
  '/officer/employers/:npp/arrears',
  'officer',
  (visit) => draw(visit, visit.query['on'] ? parseInput(asked, { on: visit.query['on'] }).on : null),
  { onProblem: (visit, problem) => draw(visit, null, problem) },
)

async function draw(visit: OfEmployer, on: string | null, problem: ProblemDetails | null = null) {
  const { view, perform, query } = visit
  const { t, lang } = view
  const file = await openEmployer(visit)
  const arrears = await perform(viewArrears, { npp: file.npp, on })
  const day = formatDay(arrears.on, lang)
  const owed = formatRupiah(arrears.contributions + arrears.penalties)
  const field = entries(view, { on: query['on'] ?? formatDayDigits(dayIn(view.now)) }, problem)
  return (
    <EmployerPage visit={visit} file={file} tab="arrears" problem={problem}>
      <Section
        id="arrears"
        title={
          arrears.bills.length > 0
            ? t(`Tunggakan ${owed} per ${day}`, `Arrears of ${owed} on ${day}`)
            : t(`Tidak ada tagihan yang lewat per ${day}`, `No bill past its day on ${day}`)
        }
      >
        <Form view={view} action={employerPath(file.npp, 'arrears')} method="get" look="inline">
          <DateField {...field('on')} label={t('Per tanggal', 'On')} />
          <Button variant="secondary">{t('Hitung', 'Work out')}</Button>
        </Form>
        <LateBills view={view} arrears={arrears} />
        <p>
          {t(
            'Denda dihitung per program, setiap bulan yang dimulai penuh.',
            'The penalty is worked out by programme, each month begun counts in full.',
          )}{' '}
          <Cite href={`/law/rules/${latePenalty.id}`}>
            {`${latePenalty.article.regulation} ${latePenalty.article.article}`}
          </Cite>
        </p>
      </Section>
      <Unfiled view={view} arrears={arrears} />
    </EmployerPage>
  )
}

function LateBills({ view, arrears }: { view: View; arrears: Arrears }) {
  const { t, lang } = view
  if (arrears.bills.length === 0) {
    return (
      <Empty title={t('Semua lunas pada waktunya', 'Everything is paid')}>
        {t('Coba tanggal lain untuk melihat ke belakang atau ke depan.', 'Try another day, past or to come.')}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Tagihan yang lewat jatuh tempo', 'Bills past their day')}
      rows={arrears.bills}
      stack
      columns={[
        {
          head: t('Bulan', 'Month'),
          cell: ({ billId, month }) => <a href={billPath(billId)}>{formatMonth(month, lang)}</a>,
        },
        { head: t('Jatuh tempo', 'Due'), cell: ({ dueOn }) => formatDay(dueOn, lang), onPhone: 'line' },
        {
          head: t('Terlambat', 'Late'),
          cell: ({ monthsLate }) => counted(monthsLate, lang, 'bulan', 'month'),
        },
        { head: t('Iuran', 'Contribution'), cell: ({ total }) => formatRupiah(total), number: true },
        { head: t('Denda', 'Penalty'), cell: ({ penalty }) => formatRupiah(penalty), number: true },
      ]}
      foot={[
        t('Jumlah', 'Total'),
        '',
        '',
        formatRupiah(arrears.contributions),
        formatRupiah(arrears.penalties),
      ]}
    />
  )
}

function Unfiled({ view, arrears }: { view: View; arrears: Arrears }) {
  const { t, lang } = view
  if (arrears.unfiled.length === 0) return null
  return (
    <Section id="unfiled" title={t('Bulan yang belum dilaporkan', 'Months not filed')}>
      <Table
        caption={t('Bulan tanpa laporan final', 'Months without a final return')}
        rows={arrears.unfiled}
        columns={[
          { head: t('Bulan', 'Month'), cell: ({ month }) => formatMonth(month, lang) },
          { head: t('Pekerja', 'Workers'), cell: ({ workers }) => workers, number: true },
        ]}
      />
    </Section>
  )
}
