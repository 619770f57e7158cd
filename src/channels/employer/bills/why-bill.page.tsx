import {
  wageEarnerContribution,
  type AmountOf,
  type Percent,
  type RiskClass,
  type RowRead,
  type Step,
} from '@payung/law'
import type { z } from 'zod'
import { formatAmount, formatRupiah } from '#base/rupiah.ts'
import { listBillLines, viewBill } from '#modules/contributions'
import { counted, formatDay, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Steps, type StepItem } from '#ui/parts/list.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Answer, Details, PageHead, Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { Basis } from '../basis.tsx'
import { byProgramme, percentWords, sumOf } from '../figures.ts'
import { trailOf } from '../trail.ts'
import { programmeWords, riskWords } from '../words.ts'
import type { Bill } from './view-bill.page.tsx'

type Line = z.output<(typeof listBillLines)['output']>['lines'][number]

const linesPerPage = 50

/** Why a bill asks for what it asks: the rates with their articles, then worker by worker. */
export const viewWhyBill = page('/employer/bills/:billId/lines', 'employer', async (visit) => {
  const { view, params, perform, query } = visit
  const { t, lang, say } = view
  const { billId } = params
  const path = `/employer/bills/${billId}/lines`
  const trail = trailOf(path, query['at'])
  const bill = await perform(viewBill, { billId })
  const { lines, next } = await perform(listBillLines, {
    billId,
    after: trail.current ?? '0',
    limit: linesPerPage,
  })
  const month = formatMonth(bill.month, lang)
  const title = t(`Mengapa ${formatRupiah(bill.total)}?`, `Why ${formatRupiah(bill.total)}?`)
  const workers = counted(bill.workers, lang, 'pekerja', 'worker')
  return (
    <Page {...frameOf(visit)} portal="employer" current="bills" title={title}>
      <PageHead
        view={view}
        crumbs={[
          { href: '/employer/bills', label: t('Tagihan', 'Bills') },
          { href: `/employer/bills/${billId}`, label: month },
          { href: path, label: t('Mengapa', 'Why') },
        ]}
        title={title}
      >
        <Answer>
          {bill.kind === 'regular'
            ? t(
                `Iuran ${workers} dijumlahkan, upahnya ${formatRupiah(bill.wages)} sebulan, dengan ${say(riskWords(bill.riskClass))}.`,
                `The contributions of ${workers} added up, on wages of ${formatRupiah(bill.wages)} a month, in ${say(riskWords(bill.riskClass))}.`,
              )
            : t(
                `Selisih dari yang sudah ditagih untuk ${workers}, menurut hukum bulan ${month}.`,
                `The difference from what was billed before for ${workers}, under the law of ${month}.`,
              )}
        </Answer>
      </PageHead>
      <Section id="programmes" size="md" title={t('Program demi program', 'Programme by programme')}>
        <Steps steps={stepsOf(view, bill)} />
        <JobLoss view={view} bill={bill} />
        <Source icon="scale">
          {t(
            `Dihitung dengan hukum yang diketahui pada ${formatDay(bill.lawKnownOn, lang)}.`,
            `Worked out with the law as known on ${formatDay(bill.lawKnownOn, lang)}.`,
          )}
        </Source>
      </Section>
      <Section id="lines" title={t('Pekerja demi pekerja', 'Worker by worker')}>
        <LineTable view={view} billId={billId} lines={lines} />
        <Pagination
          view={view}
          label={t('Halaman pekerja', 'Pages of workers')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </Page>
  )
})

/** Each programme's sum, with the rates of that month and their articles, and what else the bill takes along. */
function stepsOf(view: View, bill: Bill): StepItem[] {
  const { t, say } = view
  const sums = byProgramme(bill)
  const rates = ratesOf(bill)
  const programmes = (['jkk', 'jkm', 'jht', 'jp'] as const).filter((programme) => sums[programme] !== 0n)
  const steps = programmes.map((programme): StepItem => ({
    title: say(programmeWords[programme]),
    figure: formatRupiah(sums[programme]),
    text: t(
      'Setiap pekerja dihitung dan dibulatkan sendiri, lalu dijumlahkan.',
      'Each worker is worked out and rounded alone, then all are added.',
    ),
    more: rates[programme].map((step) => (
      <p>
        {say(step.title)}: {step.rows.map((row) => rateWords(row, bill.riskClass)).join(', ')}{' '}
        {step.article && <Basis article={step.article} value={step.rows[0]?.value} />}
      </p>
    )),
  }))
  const extras: StepItem[] = [
    { title: t('Denda bulan lalu', 'Earlier penalties'), amount: bill.penalties },
    { title: t('Kelebihan bayar sebelumnya', 'Paid too much before'), amount: -bill.creditUsed },
  ].flatMap(({ title, amount }) => (amount === 0n ? [] : [{ title, figure: formatRupiah(amount) }]))
  const total = { title: t('Jumlah tagihan', 'The bill in all'), figure: formatRupiah(bill.total) }
  return [...steps, ...extras, total]
}

const outputs = {
  jkk: ['jkk'],
  jkm: ['jkm'],
  jht: ['jhtEmployer', 'jhtWorker'],
  jp: ['jpEmployer', 'jpWorker'],
} as const

/** Above every ceiling, so that the ceilings are read too. */
const sampleWage = 100_000_000n

/** The dated rows that the law's rule reads for each programme in the month of the bill. */
function ratesOf(bill: Bill): Record<keyof typeof outputs, readonly Step[]> {
  const facts = {
    wage: sampleWage,
    riskClass: bill.riskClass,
    jkk: true,
    jkm: true,
    jht: true,
    jp: true,
    jkp: false,
    labourIntensive: bill.relief === 'padat-karya',
    covidRelief: bill.relief === 'covid-19',
    jpDeferred: false,
  }
  const read = (
    names: readonly ['jkk' | 'jkm' | 'jhtEmployer' | 'jpEmployer', ...('jhtWorker' | 'jpWorker')[]],
  ) =>
    wageEarnerContribution
      .explain(facts, bill.month, { outputs: names, knownOn: bill.lawKnownOn })
      .working.steps.filter(({ rows }) => rows.length > 0)
  return { jkk: read(outputs.jkk), jkm: read(outputs.jkm), jht: read(outputs.jht), jp: read(outputs.jp) }
}

/** `0,89%` of five rates by class, `2%`, `Rp 11.086.300`. */
function rateWords({ unit, row: { amount } }: RowRead, riskClass: number): string {
  if (typeof amount === 'number') return formatRupiah(BigInt(amount))
  if (unit === 'percent') return percentWords(amount as Percent) // What the unit says.
  return unit === 'percent by class'
    ? percentWords((amount as AmountOf['percent by class'])[riskClass as RiskClass]) // As above; a bill has one of five.
    : ''
}

/** JKP costs the employer nothing more: what it is made of moves out of the other programmes. */
function JobLoss({ view, bill }: { view: View; bill: Bill }) {
  const { t } = view
  const moved = bill.jkpFromJkk + bill.jkpFromJkm
  if (moved === 0n && bill.jkpState === 0n) return null
  return (
    <Details
      summary={t('Kehilangan pekerjaan (JKP): tanpa tambahan iuran', 'Job loss (JKP): nothing is added')}
    >
      <p>
        {t(
          `Sesudah dibayar, ${formatRupiah(moved)} dialihkan dari JKK dan JKM ke JKP. Pemerintah menambah ${formatRupiah(bill.jkpState)}.`,
          `Once paid, ${formatRupiah(moved)} moves from JKK and JKM to JKP. The state adds ${formatRupiah(bill.jkpState)}.`,
        )}
      </p>
      <p>
        <Basis article={{ regulation: 'PP 37/2021', article: 'Pasal 11' }} rule={wageEarnerContribution.id} />
      </p>
    </Details>
  )
}

function LineTable({ view, billId, lines }: { view: View; billId: string; lines: readonly Line[] }) {
  const { t } = view
  return (
    <Table
      caption={t('Iuran setiap pekerja', 'Each worker’s contributions')}
      rows={lines}
      stack
      columns={[
        {
          head: t('Nama', 'Name'),
          cell: ({ personId, name }) => <a href={`/employer/bills/${billId}/lines/${personId}`}>{name}</a>,
        },
        { head: t('Upah (Rp)', 'Wage (Rp)'), cell: ({ wage }) => formatAmount(wage), number: true },
        { head: 'JKK', cell: ({ jkk }) => formatAmount(jkk), number: true },
        { head: 'JKM', cell: ({ jkm }) => formatAmount(jkm), number: true },
        { head: 'JHT', cell: (line) => formatAmount(byProgramme(line).jht), number: true },
        { head: 'JP', cell: (line) => formatAmount(byProgramme(line).jp), number: true },
        { head: t('Jumlah (Rp)', 'Total (Rp)'), cell: (line) => formatAmount(sumOf(line)), number: true },
      ]}
    />
  )
}
