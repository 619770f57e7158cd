import {
  dayIn,
  dueDay,
  formatMonth as monthKey,
  monthOf,
  Working,
  type Day,
  type Month,
  type Payer,
} from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import { formatDay, formatDaysLeft, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { RadioField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section } from '#ui/parts/text.tsx'
import { StepByStep } from '#ui/parts/working.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { articlePage } from '../law/article-link.tsx'
import { askLaw, Typed, type Query } from '../typed.ts'
import { CalculatorTabs } from './calculators.tsx'
import { contributionMonth, lastMonth } from './months.ts'
import { Notes } from './notes.tsx'

const path = '/calculate/due'
type Visited = Visit<'anyone', typeof path>

/** The last day to pay a month: asked before it is too late. */
export const viewDue = page(
  path,
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

type Answer = {
  readonly payer: PayerName
  readonly month: Month
  readonly dueOn: Day
  readonly working: Working
}

function computeDue(query: Query, now: Date): Answer {
  const typed = new Typed(query)
  const payer = typed.choice('payer', payerNames, 'employer')
  const month = contributionMonth(typed, 'month', nextToPay(payers[payer], dayIn(now)), now)
  typed.check()
  const working = new Working()
  return { payer, month, dueOn: askLaw('month', () => dueDay(payers[payer], month, working)), working }
}

/** The first month that can still be paid in time. */
function nextToPay(payer: Payer, today: Day): Month {
  const thisMonth = monthOf(today)
  const near = [thisMonth - 1, thisMonth]
  return near.find((month) => dueDay(payer, month, new Working()) >= today) ?? thisMonth + 1
}

type Props = { visit: Visited; answer: Answer | null; problem?: ProblemDetails }

function DuePage({ visit, answer, problem }: Props) {
  const { view } = visit
  const { t, lang } = view
  const title = answer
    ? t(
        `Iuran ${formatMonth(answer.month, lang)} dibayar paling lambat ${formatDay(answer.dueOn, lang)}`,
        `The contribution of ${formatMonth(answer.month, lang)} is due on ${formatDay(answer.dueOn, lang)}`,
      )
    : t('Kapan iuran jatuh tempo?', 'When is a contribution due?')
  return (
    <Page {...frameOf(visit)} portal="public" current="calculate" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        {...(answer && { lead: `${formatDaysLeft(dayIn(view.now), answer.dueOn, lang)}.` })}
      >
        <CalculatorTabs view={view} current={path} />
      </PageHead>
      <Columns aside={<Ask visit={visit} answer={answer} problem={problem} />}>
        {answer && (
          <>
            <Section id="steps" size="md" title={t('Mengapa hari itu?', 'Why that day?')}>
              <StepByStep view={view} steps={answer.working.steps} articlePage={articlePage} />
              <Notes view={view} working={answer.working} />
            </Section>
            <Following view={view} answer={answer} />
          </>
        )}
      </Columns>
    </Page>
  )
}

function Ask({
  visit: { view, query },
  answer,
  problem,
}: Pick<Props, 'visit' | 'answer'> & { problem: Props['problem'] }) {
  const { t, say, lang } = view
  const typed = answer ? { payer: answer.payer, month: formatMonth(answer.month, lang) } : query
  const field = entries(view, typed, problem)
  return (
    <Section id="ask" size="md" title={t('Bulan atau pembayar lain', 'Another month or payer')}>
      <Form view={view} action={path} method="get">
        <TextField {...field('month')} label={t('Bulan iuran', 'Contribution month')} autocomplete="off" />
        <RadioField
          {...field('payer')}
          label={t('Yang membayar', 'Who pays')}
          options={payerNames.map((name) => ({ value: name, label: say(payerLabels[name]) }))}
        />
        <Button>{t('Lihat batas bayar', 'See the due date')}</Button>
      </Form>
    </Section>
  )
}

/** The months that come after, so that nobody has to ask again. */
function Following({ view, answer: { payer, month } }: { view: View; answer: Answer }) {
  const { t, lang } = view
  const last = Math.min(month + 6, lastMonth(view.now))
  const months = Array.from({ length: last - month }, (_, place) => month + 1 + place)
  if (months.length === 0) return null
  const title = t('Bulan-bulan berikutnya', 'The months that follow')
  return (
    <Section id="following" size="md" title={title}>
      <Table
        caption={title}
        rows={months}
        columns={[
          {
            head: t('Iuran bulan', 'Contribution of'),
            cell: (one) => (
              <a href={`${path}?month=${monthKey(one)}&payer=${payer}`}>{formatMonth(one, lang)}</a>
            ),
          },
          {
            head: t('Paling lambat', 'Due'),
            cell: (one) => formatDay(dueDay(payers[payer], one, new Working()), lang),
            number: true,
          },
        ]}
      />
    </Section>
  )
}
