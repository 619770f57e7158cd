import { dayIn, dueDay, isDay, law, monthOf, monthsLate, Working, type Day, type Month } from '@payung/law'
import { present } from '#base/assert.ts'
import { dayWords } from '#base/calendar-words.ts'
import type { ProblemDetails } from '#base/problem.ts'
import { formatAmount, formatRupiah, type Rupiah } from '#base/rupiah.ts'
import { counted, formatDay, formatDayDigits, formatMonth, yearOf } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { DateField, MoneyField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Columns, PageHead, Section } from '#ui/parts/text.tsx'
import { StepByStep } from '#ui/parts/working.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { articlePage, ArticleLink } from '../law/article-link.tsx'
import { askLaw, Typed, type Query } from '../typed.ts'
import { CalculatorTabs } from './calculators.tsx'
import { contributionMonth, lastMonth } from './months.ts'
import { Notes } from './notes.tsx'

const path = '/calculate/penalty'
type Visited = Visit<'anyone', typeof path>

/** What paying late costs an employer, for any day of payment. */
export const viewPenalty = page(
  path,
  'anyone',
  async (visit) => {
    const { query, view } = visit
    return <PenaltyPage visit={visit} answer={'due' in query ? computePenalty(query, view.now) : null} />
  },
  { onProblem: async (visit, problem) => <PenaltyPage visit={visit} answer={null} problem={problem} /> },
)

type Answer = {
  readonly due: Rupiah
  readonly month: Month
  readonly dueOn: Day
  readonly paidOn: Day
  readonly late: number
  readonly penalty: Rupiah
  readonly working: Working
}

const most = 100_000_000_000n

const borneBy = { regulation: 'PP 46/2015', article: 'Pasal 20 ayat (2)' }

function computePenalty(query: Query, now: Date): Answer {
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
  return { due, month, dueOn, paidOn, late, penalty: amounts.penalty, working }
}

/** The last month whose day to pay has passed, whatever the calendar did to it. */
function usualMonth(now: Date): Month {
  return monthOf(dayIn(now)) - 2
}

function lastDay(now: Date): Day {
  const day = `${yearOf(lastMonth(now))}-12-31`
  return present(isDay(day) ? day : null, 'every year ends on 31 December')
}

type Props = { visit: Visited; answer: Answer | null; problem?: ProblemDetails }

function PenaltyPage({ visit, answer, problem }: Props) {
  const { view } = visit
  const { t } = view
  const title = titleOf(view, answer)
  const ask = <Ask visit={visit} answer={answer} problem={problem} />
  return (
    <Page {...frameOf(visit)} portal="public" current="calculate" title={title} problem={problem}>
      <PageHead view={view} title={title} lead={leadOf(view, answer)}>
        <CalculatorTabs view={view} current={path} />
      </PageHead>
      {answer ? (
        <Columns aside={ask}>
          <Section id="steps" size="md" title={t('Langkah demi langkah', 'Step by step')}>
            <StepByStep view={view} steps={answer.working.steps} articlePage={articlePage} />
            <Notes view={view} working={answer.working} />
          </Section>
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
        </Columns>
      ) : (
        ask
      )}
    </Page>
  )
}

function titleOf({ t }: View, answer: Answer | null): string {
  if (!answer) return t('Berapa dendanya kalau terlambat?', 'What is the penalty for paying late?')
  return answer.late === 0
    ? t('Tidak ada denda', 'There is no penalty')
    : t(`Dendanya ${formatRupiah(answer.penalty)}`, `The penalty is ${formatRupiah(answer.penalty)}`)
}

function leadOf({ t, lang }: View, answer: Answer | null): string {
  if (!answer)
    return t(
      'Isi iuran yang terlambat, bulannya, dan hari Anda membayar atau akan membayar.',
      'Fill in the contribution paid late, its month, and the day you paid or will pay.',
    )
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

function Ask({
  visit: { view, query },
  answer,
  problem,
}: Pick<Props, 'visit' | 'answer'> & { problem: Props['problem'] }) {
  const { t, lang } = view
  const usual = { month: formatMonth(usualMonth(view.now), lang), paid: formatDayDigits(dayIn(view.now)) }
  const typed = answer
    ? {
        due: formatAmount(answer.due),
        month: formatMonth(answer.month, lang),
        paid: formatDayDigits(answer.paidOn),
      }
    : query
  const field = entries(view, { ...usual, ...typed }, problem)
  return (
    <Section
      id="ask"
      size="md"
      title={answer ? t('Hitung yang lain', 'Compute another') : t('Isian', 'Form')}
      quiet={!answer}
    >
      <Form view={view} action={path} method="get">
        <MoneyField {...field('due')} label={t('Iuran yang terlambat', 'Contribution paid late')} />
        <TextField {...field('month')} label={t('Bulan iuran', 'Contribution month')} autocomplete="off" />
        <DateField {...field('paid')} label={t('Dibayar pada', 'Paid on')} />
        <Button>{t('Hitung denda', 'Compute the penalty')}</Button>
      </Form>
    </Section>
  )
}
