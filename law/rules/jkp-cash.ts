import type { Day } from '../calendar/day.ts'
import { addMonths } from '../calendar/month.ts'
import { count, money } from '../kernel/facts.ts'
import { rule } from '../kernel/rule.ts'
import { nothing, when } from '../kernel/symbols.ts'
import type { Working } from '../kernel/working.ts'
import { jkpCashMonths, jkpCashRate, jkpFirstCashMonths, jkpLaterCashRate } from '../values/jkp-benefits.ts'
import { jkpCeiling } from '../values/pp-37-2021.ts'
import { lineRounding } from '../values/rounding.ts'
import type { Words } from '../words.ts'
import { spell } from '../words.ts'
import { claimJkpBy } from './deadlines.ts'

const cappedByCeiling = {
  id: 'Karena upah di atas batas upah JKP, uang tunai dihitung dari batas itu.',
  en: 'Because the wage is above the JKP ceiling, the cash is counted on the ceiling.',
}

/**
 * JKP cash of one month: 60% of the wage, up to the ceiling, for six months; 45% for three and 25% for three before
 * 7 February 2025. PP 37/2021 and PP 6/2025 Pasal 21. The month asked is that of the law which governs the benefit month.
 */
export const jkpCash = rule('jkp.cash', {
  title: { id: 'Uang tunai JKP', en: 'JKP cash' },
  article: { regulation: 'PP 37/2021; PP 6/2025', article: 'Pasal 21' },
  from: '2022-02',
  facts: {
    wage: money({ id: 'Upah terakhir yang dilaporkan', en: 'Last wage reported' }, { most: 1e11 }),
    benefitMonth: count(
      { id: 'Bulan manfaat ke-', en: 'Number of the benefit month' },
      { least: 1, most: 600 },
    ),
  },
  compute({ wage, benefitMonth }) {
    const base = wage
      .atMost(jkpCeiling, cappedByCeiling)
      .called({ id: 'Upah dasar JKP', en: 'Wage counted for JKP' })
    const isLater = benefitMonth.isMoreThan(jkpFirstCashMonths)
    const early = base.times(jkpCashRate).round(lineRounding)
    const late = base.times(jkpLaterCashRate).round(lineRounding)
    const cash = when(benefitMonth.isMoreThan(jkpCashMonths), nothing, when(isLater, late, early))
    return { base, cash: cash.called({ id: 'Uang tunai sebulan', en: 'Cash of a month' }) }
  },
})

/** When the months of a benefit fall, and by which law each is paid. */
export interface BenefitTime {
  readonly dismissedOn: Day
  /** The day on which the claim was approved, where it is known. */
  readonly approvedOn?: Day | undefined
  /** The day on which the first benefit month falls; the day of the dismissal where it is not known. */
  readonly firstMonthOn?: Day | undefined
  /** How many months were due before the benefit ended; all of them where it is not said. */
  readonly monthsDue?: number | undefined
}

export interface JkpMonths {
  readonly base: bigint
  readonly months: readonly bigint[]
  readonly total: bigint
}

/**
 * The months of cash that follow one dismissal. A month is paid by the law of the day on which it falls or, where that is
 * later, of the day on which the claim was approved: PP 6/2025 Pasal II angka 2, Permenaker 2/2025 Pasal II.
 */
export function jkpCashOf(
  wage: bigint,
  time: BenefitTime,
  working: Working,
  title: Words = cashInAll,
): JkpMonths {
  const { dismissedOn, firstMonthOn } = time
  const paid = cashOn(wage, lawDays(firstMonthOn ?? dismissedOn, time, working), working, title)
  if (firstMonthOn === undefined) doubtFirstMonth(wage, time, paid, working)
  return paid
}

/** All months by the law of one day: what an employer owes in one sum. */
export const jkpCashAtOnce = (wage: bigint, day: Day, working: Working): JkpMonths =>
  cashOn(wage, Array<Day>(working.on(jkpCashMonths, day)).fill(day), working, cashInAll)

function lawDays(firstOn: Day, { approvedOn, monthsDue }: BenefitTime, working: Working): readonly Day[] {
  const most = working.on(jkpCashMonths, later(firstOn, approvedOn))
  return Array.from({ length: Math.min(monthsDue ?? most, most) }, (_, at) =>
    later(addMonths(firstOn, at), approvedOn),
  )
}

const later = (day: Day, other: Day | undefined): Day => (other !== undefined && other > day ? other : day)

function cashOn(wage: bigint, days: readonly Day[], working: Working, title: Words): JkpMonths {
  const known = jkpCash.readAs(working)
  const shown: { base: bigint; cash: bigint }[] = []
  const months = days.map((day, at) => {
    const facts = { wage, benefitMonth: at + 1 }
    const month = known.monthOn(day)
    const amounts = known.exact(facts, month)
    const previous = shown.at(-1)
    if (amounts.cash !== previous?.cash) shown.push(known.explain(facts, month, { working }).amounts)
    return amounts.cash
  })
  const total = months.reduce((sum, cash) => sum + cash, 0n)
  stepOfTotal(title, months, total, working)
  return { base: shown[0]?.base ?? 0n, months, total }
}

const cashInAll = { id: 'Jumlah uang tunai', en: 'Cash in all' }

/** `3 × 1.800.000 + 3 × 1.000.000 = 8.400.000`. */
function stepOfTotal(title: Words, months: readonly bigint[], total: bigint, working: Working): void {
  const runs: { cash: bigint; length: number }[] = []
  for (const cash of months) {
    const run = runs.at(-1)
    if (run?.cash === cash) run.length += 1
    else runs.push({ cash, length: 1 })
  }
  const sum = runs.map(({ cash, length }) => `${length} × ${spell(String(cash))}`).join(' + ')
  const formula = `${sum} = ${spell(String(total))}`
  working.step({
    title,
    formula: { id: formula, en: formula },
    amount: total,
    unit: 'rupiah',
    rows: working.rowsOf(jkpCashMonths),
  })
}

/** Where the months fall is not known: whether that matters, if the claim came as late as it may. */
function doubtFirstMonth(wage: bigint, time: BenefitTime, paid: JkpMonths, working: Working): void {
  const aside = working.aside()
  const latest = cashOn(wage, lawDays(claimJkpBy(time.dismissedOn, aside), time, aside), aside, cashInAll)
  if (latest.total === paid.total) return
  const [counted, other] = [spell(String(wage)), spell(String(latest.total))]
  working.doubt({
    id: `Dihitung seolah bulan pertama jatuh pada hari PHK. Bulan yang jatuh sejak PP 6/2025 berlaku dibayar menurut PP itu; bila klaim diajukan paling lambat, dari upah ${counted} jumlahnya ${other}.`,
    en: `Counted as if the first month fell on the day of the dismissal. Months that fall since PP 6/2025 are paid by it; claimed at the last moment, a wage of ${counted} gives ${other} in all.`,
  })
}
