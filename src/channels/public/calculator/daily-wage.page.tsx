import { dayIn, monthlyFromDaily, Working } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import { formatAmount, formatRupiah, type Rupiah } from '#base/rupiah.ts'
import { Page } from '#ui/layout.tsx'
import { Button, ButtonLink } from '#ui/parts/action.tsx'
import { MoneyField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Columns, PageHead, Section } from '#ui/parts/text.tsx'
import { StepByStep } from '#ui/parts/working.tsx'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { articlePage } from '../law/article-link.tsx'
import { Typed, type Query } from '../typed.ts'
import { CalculatorTabs } from './calculators.tsx'

const path = '/calculate/daily-wage'
type Visited = Visit<'anyone', typeof path>

/** The monthly wage that contributions of a daily worker are counted on, however many days were worked. */
export const viewDailyWage = page(
  path,
  'anyone',
  async (visit) => {
    const { query, view } = visit
    return <DailyWagePage visit={visit} answer={'wage' in query ? computeWage(query, view.now) : null} />
  },
  { onProblem: async (visit, problem) => <DailyWagePage visit={visit} answer={null} problem={problem} /> },
)

type Answer = { readonly daily: Rupiah; readonly monthly: Rupiah; readonly working: Working }

function computeWage(query: Query, now: Date): Answer {
  const typed = new Typed(query)
  const daily = typed.rupiah('wage', { least: 1_000n, most: 100_000_000n })
  typed.check()
  const working = new Working()
  return { daily, monthly: monthlyFromDaily(daily, working, dayIn(now)), working }
}

type Props = { visit: Visited; answer: Answer | null; problem?: ProblemDetails }

function DailyWagePage({ visit, answer, problem }: Props) {
  const { view } = visit
  const { t } = view
  const title = answer
    ? t(
        `${formatRupiah(answer.daily)} sehari dihitung ${formatRupiah(answer.monthly)} sebulan`,
        `${formatRupiah(answer.daily)} a day counts as ${formatRupiah(answer.monthly)} a month`,
      )
    : t('Upah harian dihitung berapa sebulan?', 'What does a daily wage make in a month?')
  const ask = <Ask visit={visit} answer={answer} problem={problem} />
  return (
    <Page {...frameOf(visit)} portal="public" current="calculate" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Iuran pekerja harian dihitung dari upah sebulan ini, berapa pun hari kerjanya.',
          'Contributions of daily workers are counted on this monthly wage, however many days they work.',
        )}
      >
        <CalculatorTabs view={view} current={path} />
      </PageHead>
      {answer ? (
        <Columns aside={ask}>
          <Section id="steps" size="md" title={t('Langkah demi langkah', 'Step by step')}>
            <StepByStep view={view} steps={answer.working.steps} articlePage={articlePage} />
            <ButtonLink href={`/calculate/contribution?wage=${answer.monthly}`}>
              {t('Hitung iurannya', 'Compute the contribution')}
            </ButtonLink>
          </Section>
        </Columns>
      ) : (
        ask
      )}
    </Page>
  )
}

function Ask({
  visit: { view, query },
  answer,
  problem,
}: Pick<Props, 'visit' | 'answer'> & { problem: Props['problem'] }) {
  const { t } = view
  const field = entries(view, answer ? { wage: formatAmount(answer.daily) } : query, problem)
  return (
    <Section
      id="ask"
      size="md"
      title={answer ? t('Upah lain', 'Another wage') : t('Isian', 'Form')}
      quiet={!answer}
    >
      <Form view={view} action={path} method="get">
        <MoneyField {...field('wage')} label={t('Upah sehari', 'Daily wage')} />
        <Button variant={answer ? 'secondary' : 'primary'}>{t('Hitung', 'Compute')}</Button>
      </Form>
    </Section>
  )
}
