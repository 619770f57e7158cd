import {
  addMonths,
  dayIn,
  dueDay,
  isDay,
  law,
  monthOf,
  monthsLate,
  Working,
  type Day,
  type Month,
} from '@payung/law'
import { present } from '#base/assert.ts'
import { dayWords } from '#base/calendar-words.ts'
import type { ProblemDetails } from '#base/problem.ts'
import { formatAmount, formatRupiah, type Rupiah } from '#base/rupiah.ts'
import { counted, formatDay, formatDayDigits, formatMonth, yearOf } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { DateField, MoneyField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { ArticleLink } from '../law/article-link.tsx'
import { askLaw, Typed, type Query } from '../typed.ts'
import { CalculatorPage } from './calculator-page.tsx'
import { CalculatorTabs } from './calculators.tsx'
import { contributionMonth, lastMonth, typedMonth, typedOf } from './months.ts'
import { type Told, vary } from './told.ts'

export const penaltyPath = '/calculate/penalty'
type Visited = Visit<'anyone', typeof penaltyPath>

/** What paying late costs an employer, for any day of payment. */
export const viewPenalty = page(
  penaltyPath,
  'anyone',
  async (visit) => {
    const { query, view } = visit
    return <PenaltyPage visit={visit} answer={'due' in query ? computePenalty(query, view.now) : null} />
  },
  { onProblem: async (visit, problem) => <PenaltyPage visit={visit} answer={null} problem={problem} /> },
)

type PenaltyAnswer = {
  readonly asked: Query
  readonly month: Month
  readonly dueOn: Day
  readonly paidOn: Day
  readonly late: number
  readonly penalty: Rupiah
  readonly working: Working
}

const most = 100_000_000_000n

const borneBy = { regulation: 'PP 46/2015', article: 'Pasal 20 ayat (2)' }

/** @throws Problem that names every field to be mended */
export function computePenalty(query: Query, now: Date): PenaltyAnswer {
  const typed = new Typed(query)
  const due = typed.rupiah('due', { most })
  const month = contributionMonth(typed, 'month', usualMonth(now), now)
  const paidOn = typed.day('paid', dayIn(now))
  const last = lastDay(now)
  if (paidOn > last)
    typed.refuse('paid', {
      id: `Paling jauh ${dayWords(last).id}.`,
      en: `${dayWords(last).en} at most.`,
    })
  typed.check()
  const working = new Working()
  const dueOn = askLaw('month', () => dueDay({ segment: 'PU' }, month, working))
  const late = monthsLate(dueOn, paidOn, working)
  const { amounts } = askLaw('due', () =>
    law.latePenalty.explain({ due, monthsLate: late }, month, { working }),
  )
  const asked = { due: formatAmount(due), month: typedMonth(month), paid: formatDayDigits(paidOn) }
  return { asked, month, dueOn, paidOn, late, penalty: amounts.penalty, working }
}

/** The last month whose day to pay has passed, whatever the calendar did to it. */
function usualMonth(now: Date): Month {
  return monthOf(dayIn(now)) - 2
}

function lastDay(now: Date): Day {
  const day = `${yearOf(lastMonth(now))}-12-31`
  return present(isDay(day) ? day : null, 'every year ends on 31 December')
}

type Props = { visit: Visited; answer: PenaltyAnswer | null; problem?: ProblemDetails }

function PenaltyPage({ visit, answer, problem }: Props) {
  const { view } = visit
  const { t } = view
  return (
    <CalculatorPage
      visit={visit}
      path={penaltyPath}
      question={t('Berapa dendanya kalau terlambat?', 'What is the penalty for paying late?')}
      needs={t(
        'Isi iuran yang terlambat, bulannya, dan hari Anda membayar atau akan membayar.',
        'Fill in the contribution paid late, its month, and the day you paid or will pay.',
      )}
      tabs={<CalculatorTabs view={view} current={penaltyPath} />}
      form={<Ask view={view} typed={typedOf(view, answer, visit.query)} problem={problem} />}
      problem={problem}
      answer={
        answer && {
          told: tellPenalty(view, answer),
          asked: answer.asked,
          figures: <BorneBy view={view} />,
          working: answer.working,
          variations: variationsOf(view, answer),
        }
      }
    />
  )
}

/** `Dendanya Rp 400.000`, with the day that was missed. */
export function tellPenalty(view: View, answer: PenaltyAnswer): Told {
  const { t } = view
  return {
    verdict:
      answer.late === 0
        ? t('Tidak ada denda', 'There is no penalty')
        : t(`Dendanya ${formatRupiah(answer.penalty)}`, `The penalty is ${formatRupiah(answer.penalty)}`),
    lead: leadOf(view, answer),
    bars: [],
  }
}

function leadOf({ t, lang }: View, answer: PenaltyAnswer): string {
  const { month, dueOn, paidOn, late } = answer
  const due = t(
    `Iuran ${formatMonth(month, lang)} jatuh tempo ${formatDay(dueOn, lang)}.`,
    `The contribution of ${formatMonth(month, lang)} was due on ${formatDay(dueOn, lang)}.`,
  )
  const paid = formatDay(paidOn, lang)
  return late === 0
    ? `${due} ${t(`Dibayar ${paid}, jadi tepat waktu.`, `Paid on ${paid}, so in time.`)}`
    : `${due} ${t(`Dibayar ${paid}: terlambat`, `Paid on ${paid}:`)} ${counted(late, lang, 'bulan', 'month')}${t('', ' late')}.`
}

function BorneBy({ view: { t } }: { view: View }) {
  return (
    <Section id="who" size="md" title={t('Siapa yang menanggung?', 'Who bears it?')}>
      <p>
        {t(
          'Pemberi kerja seluruhnya. Denda bukan beban pekerja.',
          'The employer, all of it. It is no burden of the workers.',
        )}
      </p>
      <p>
        <ArticleLink article={borneBy} />
      </p>
    </Section>
  )
}

/** The same paid when it was due, and in the months after. */
function variationsOf(view: View, { asked, dueOn, paidOn }: PenaltyAnswer) {
  const { t, lang, now } = view
  const days = [dueOn, ...[1, 2, 6].map((months) => addMonths(paidOn, months))]
  return vary(
    penaltyPath,
    asked,
    days
      .filter((day) => day !== paidOn)
      .map((day) => ({
        title: t(`Dibayar ${formatDay(day, lang)}`, `Paid on ${formatDay(day, lang)}`),
        change: { paid: formatDayDigits(day) },
      })),
    (query) => formatRupiah(computePenalty(query, now).penalty),
  )
}

type AskProps = { view: View; typed: Query; problem: ProblemDetails | undefined }

function Ask({ view, typed, problem }: AskProps) {
  const { t, lang } = view
  const usual = { month: formatMonth(usualMonth(view.now), lang), paid: formatDayDigits(dayIn(view.now)) }
  const field = entries(view, { ...usual, ...typed }, problem)
  return (
    <Form view={view} action={penaltyPath} method="get">
      <MoneyField {...field('due')} label={t('Iuran yang terlambat', 'Contribution paid late')} />
      <TextField {...field('month')} label={t('Bulan iuran', 'Contribution month')} autocomplete="off" />
      <DateField {...field('paid')} label={t('Dibayar pada', 'Paid on')} />
      <Button>{t('Hitung denda', 'Compute the penalty')}</Button>
    </Form>
  )
}
