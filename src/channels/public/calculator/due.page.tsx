import { dayIn, dueDay, monthOf, Working, type Day, type Month, type Payer } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import { capital, formatDay, formatDaysLeft, formatMonth } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { RadioField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { askLaw, Typed, type Query } from '../typed.ts'
import { CalculatorPage } from './calculator-page.tsx'
import { CalculatorTabs } from './calculators.tsx'
import { contributionMonth, typedMonth, typedOf } from './months.ts'
import { type Told, vary } from './told.ts'

export const duePath = '/calculate/due'
type Visited = Visit<'anyone', typeof duePath>

/** The last day to pay a month: asked before it is too late. */
export const viewDue = page(
  duePath,
  'anyone',
  async (visit) => {
    const { query, view } = visit
    return <DuePage visit={visit} answer={computeDue(query, view.now)} />
  },
  { onProblem: async (visit, problem) => <DuePage visit={visit} answer={null} problem={problem} /> },
)

const payers = {
  employer: { segment: 'PU' },
  'own-jkk': { segment: 'BPU', programme: 'JKK' },
  'own-jht': { segment: 'BPU', programme: 'JHT' },
} as const satisfies Record<string, Payer>

type PayerName = keyof typeof payers
const payerNames = ['employer', 'own-jkk', 'own-jht'] as const satisfies readonly PayerName[]

const payerLabels: Readonly<Record<PayerName, Words>> = {
  employer: { id: 'Pemberi kerja, untuk pekerjanya', en: 'An employer, for its workers' },
  'own-jkk': { id: 'Pekerja mandiri, JKK dan JKM', en: 'A self-employed person, JKK and JKM' },
  'own-jht': { id: 'Pekerja mandiri, JHT', en: 'A self-employed person, JHT' },
}

type DueAnswer = {
  readonly asked: Query
  readonly payer: PayerName
  readonly month: Month
  readonly dueOn: Day
  readonly working: Working
}

/** @throws Problem that names every field to be mended */
export function computeDue(query: Query, now: Date): DueAnswer {
  const typed = new Typed(query)
  const payer = typed.choice('payer', payerNames, 'employer')
  const month = contributionMonth(typed, 'month', nextToPay(payers[payer], dayIn(now)), now)
  typed.check()
  const working = new Working()
  return {
    asked: { month: typedMonth(month), payer },
    payer,
    month,
    dueOn: askLaw('month', () => dueDay(payers[payer], month, working)),
    working,
  }
}

/** The first month that can still be paid in time. */
function nextToPay(payer: Payer, today: Day): Month {
  const thisMonth = monthOf(today)
  const near = [thisMonth - 1, thisMonth]
  return near.find((month) => dueDay(payer, month, new Working()) >= today) ?? thisMonth + 1
}

type Props = { visit: Visited; answer: DueAnswer | null; problem?: ProblemDetails }

function DuePage({ visit, answer, problem }: Props) {
  const { view } = visit
  const { t } = view
  return (
    <CalculatorPage
      visit={visit}
      path={duePath}
      question={t('Kapan iuran jatuh tempo?', 'When is a contribution due?')}
      needs={t('Isi bulan iurannya.', 'Fill in the month of the contribution.')}
      tabs={<CalculatorTabs view={view} current={duePath} />}
      form={<Ask view={view} typed={typedOf(view, answer, visit.query)} problem={problem} />}
      problem={problem}
      answer={
        answer && {
          told: tellDue(view, answer),
          because: `${formatDaysLeft(dayIn(view.now), answer.dueOn, view.lang)}.`,
          asked: answer.asked,
          figures: null,
          working: answer.working,
          variations: variationsOf(view, answer),
        }
      }
    />
  )
}

/** `Iuran November 2026 dibayar paling lambat 15 Desember 2026`, and who pays it: a picture of it is looked at on other days. */
export function tellDue({ t, say, lang }: View, { payer, month, dueOn }: DueAnswer): Told {
  return {
    verdict: t(
      `Iuran ${formatMonth(month, lang)} dibayar paling lambat ${formatDay(dueOn, lang)}`,
      `The contribution of ${formatMonth(month, lang)} is due on ${formatDay(dueOn, lang)}`,
    ),
    lead: `${say(payerLabels[payer])}.`,
    bars: [],
  }
}

/** The other payers, and the months that come after, so that nobody has to ask again. */
function variationsOf(view: View, { asked, payer, month }: DueAnswer) {
  const { say, lang, now } = view
  const months = Array.from({ length: 6 }, (_, place) => month + 1 + place)
  return vary(
    duePath,
    asked,
    [
      ...payerNames
        .filter((name) => name !== payer)
        .map((name) => ({ title: say(payerLabels[name]), change: { payer: name } })),
      ...months.map((one) => ({
        title: capital(formatMonth(one, lang)),
        change: { month: typedMonth(one) },
      })),
    ],
    (query) => formatDay(computeDue(query, now).dueOn, lang),
  )
}

type AskProps = { view: View; typed: Query; problem: ProblemDetails | undefined }

function Ask({ view, typed, problem }: AskProps) {
  const { t, say } = view
  const field = entries(view, { payer: 'employer', ...typed }, problem)
  return (
    <Form view={view} action={duePath} method="get">
      <TextField {...field('month')} label={t('Bulan iuran', 'Contribution month')} autocomplete="off" />
      <RadioField
        {...field('payer')}
        label={t('Yang membayar', 'Who pays')}
        options={payerNames.map((name) => ({ value: name, label: say(payerLabels[name]) }))}
      />
      <Button>{t('Lihat batas bayar', 'See the due date')}</Button>
    </Form>
  )
}
