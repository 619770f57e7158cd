import { dayIn, monthlyFromDaily, Working } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import { formatAmount, formatRupiah, type Rupiah } from '#base/rupiah.ts'
import { Button, ButtonLink } from '#ui/parts/action.tsx'
import { MoneyField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { Typed, type Query } from '../typed.ts'
import { CalculatorPage } from './calculator-page.tsx'
import { CalculatorTabs } from './calculators.tsx'
import type { Told } from './told.ts'

export const dailyWagePath = '/calculate/daily-wage'
type Visited = Visit<'anyone', typeof dailyWagePath>

/** The monthly wage that contributions of a daily worker are counted on, however many days were worked. */
export const viewDailyWage = page(
  dailyWagePath,
  'anyone',
  async (visit) => {
    const { query, view } = visit
    return <DailyWagePage visit={visit} answer={'wage' in query ? computeDailyWage(query, view.now) : null} />
  },
  { onProblem: async (visit, problem) => <DailyWagePage visit={visit} answer={null} problem={problem} /> },
)

type DailyWageAnswer = {
  readonly asked: Query
  readonly daily: Rupiah
  readonly monthly: Rupiah
  readonly working: Working
}

/** @throws Problem at the wage */
export function computeDailyWage(query: Query, now: Date): DailyWageAnswer {
  const typed = new Typed(query)
  const daily = typed.rupiah('wage', { least: 1_000n, most: 100_000_000n })
  typed.check()
  const working = new Working()
  return {
    asked: { wage: formatAmount(daily) },
    daily,
    monthly: monthlyFromDaily(daily, working, dayIn(now)),
    working,
  }
}

type Props = { visit: Visited; answer: DailyWageAnswer | null; problem?: ProblemDetails }

function DailyWagePage({ visit, answer, problem }: Props) {
  const { view } = visit
  const { t } = view
  return (
    <CalculatorPage
      visit={visit}
      path={dailyWagePath}
      question={t('Upah harian dihitung berapa sebulan?', 'What does a daily wage make in a month?')}
      needs={leadOf(view)}
      tabs={<CalculatorTabs view={view} current={dailyWagePath} />}
      form={<Ask view={view} typed={answer?.asked ?? visit.query} problem={problem} />}
      problem={problem}
      answer={
        answer && {
          told: tellDailyWage(view, answer),
          asked: answer.asked,
          figures: <Onward view={view} answer={answer} />,
          working: answer.working,
          variations: [],
        }
      }
    />
  )
}

/** `Rp 160.000 sehari dihitung Rp 4.000.000 sebulan`. */
export function tellDailyWage(view: View, { daily, monthly }: DailyWageAnswer): Told {
  const [day, month] = [formatRupiah(daily), formatRupiah(monthly)]
  return {
    verdict: view.t(`${day} sehari dihitung ${month} sebulan`, `${day} a day counts as ${month} a month`),
    lead: leadOf(view),
    bars: [],
  }
}

function leadOf({ t }: View): string {
  return t(
    'Iuran pekerja harian dihitung dari upah sebulan ini, berapa pun hari kerjanya.',
    'Contributions of daily workers are counted on this monthly wage, however many days they work.',
  )
}

function Onward({ view: { t }, answer }: { view: View; answer: DailyWageAnswer }) {
  return (
    <Section id="onward" quiet offPaper title={t('Lanjut', 'Go on')}>
      <p>
        <ButtonLink variant="secondary" href={`/calculate/contribution?wage=${answer.monthly}`}>
          {t('Hitung iurannya', 'Compute the contribution')}
        </ButtonLink>
      </p>
    </Section>
  )
}

type AskProps = { view: View; typed: Query; problem: ProblemDetails | undefined }

function Ask({ view, typed, problem }: AskProps) {
  const { t } = view
  const field = entries(view, typed, problem)
  return (
    <Form view={view} action={dailyWagePath} method="get">
      <MoneyField {...field('wage')} label={t('Upah sehari', 'Daily wage')} />
      <Button>{t('Hitung', 'Compute')}</Button>
    </Form>
  )
}
