import type { Day } from './calendar/day.ts'
import { addDays } from './calendar/day.ts'
import type { Month } from './calendar/month.ts'
import { addMonths, lastDayOf, monthOf } from './calendar/month.ts'
import type { AmountOf, DatedValue, Row, Unit } from './kernel/dated-value.ts'
import { isTable, knownSince, riskClassNumbers, rowOn } from './kernel/dated-value.ts'
import { scaled } from './kernel/node.ts'
import { Working } from './kernel/working.ts'
import { values } from './law.ts'
import { nextCeiling } from './rules/jp-ceiling.ts'
import { jkmDeath, jkmFuneral, jkmPeriodic, jkmTotal } from './values/jkm-amounts.ts'
import { nextLimit } from './rules/jp-limits.ts'
import { generalInflation, leastPension, mostPension } from './values/jp-amounts.ts'
import { limitsStep } from './values/jp-limits.ts'
import {
  jkkLeftRates,
  jkmLeftRate,
  jkpFromJkkRate,
  jkpFromJkmRate,
  jkpStateRate,
  jkpTotalRate,
} from './values/pp-37-2021.ts'
import { jkkRates, jkmRate } from './values/pp-44-2015.ts'
import { gdpGrowth, jpCeiling } from './values/pp-45-2015.ts'
import { reliefJkkRates } from './values/pp-7-2025.ts'

/** What is wrong with the dated values, one line each; nothing where all is well. */
export const faults = (checked: readonly DatedValue[] = values): string[] => [
  ...repeatedIds(checked),
  ...checked.flatMap((value) =>
    value.rows.flatMap((row, index) => rowFaults(value, row, value.rows[index + 1])),
  ),
]

function repeatedIds(checked: readonly DatedValue[]): string[] {
  const ids = checked.flatMap(({ id, rows }) => [id, ...rows.flatMap((row) => row.ids)])
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `${id}: stands twice`)
}

function rowFaults({ id }: DatedValue, row: Row<AmountOf[Unit]>, next: Row<unknown> | undefined): string[] {
  const amended = next?.from === row.from && knownSince(row) < knownSince(next)
  const { article, from, to, publishedOn, checkedOn } = row
  const claims: [string, boolean][] = [
    ['names no article', article.regulation === '' || article.article === ''],
    ['ends before it begins', to !== undefined && to < from],
    [
      'was published more than a year after it began',
      publishedOn !== null && addMonths(from, 12) < publishedOn,
    ],
    ['was published after it was checked', publishedOn !== null && checkedOn < publishedOn],
    ['is out of order with the next row', next !== undefined && next.from <= from && !amended],
    ['overlaps the next row', next !== undefined && to !== undefined && to >= next.from && !amended],
    ['is a table whose lines are out of order', !isAscending(row.amount)],
    ['leaves a gap to the next row', next !== undefined && to !== undefined && addDays(to, 1) < next.from],
  ]
  return claims.filter(([, holds]) => holds).map(([claim]) => `${id} from ${from}: ${claim}`)
}

/** Whether an amount that is a table begins at nothing, and each line above the one before. */
const isAscending = (amount: AmountOf[Unit]): boolean =>
  !isTable(amount) ||
  amount.every(({ from }, line) => (line === 0 ? from === 0 : from > (amount[line - 1]?.from ?? from)))

/** Values that follow from others, worked out again: one line for each that disagrees. */
export const disagreements = (): string[] => [
  ...jpCeiling.rows.slice(1).flatMap((row, index) => {
    const previous = BigInt(jpCeiling.rows[index]?.amount ?? 0)
    const growth = rowOn(gdpGrowth, row.from)?.amount ?? '0'
    return agree(
      `JP ceiling from ${row.from}`,
      BigInt(row.amount),
      nextCeiling(previous, growth, new Working()),
    )
  }),
  ...[leastPension, mostPension].flatMap(({ title, rows }) =>
    rows.slice(1).flatMap(({ from, amount }, index) => {
      const previous = BigInt(rows[index]?.amount ?? 0)
      const inflation = rowOn(generalInflation, from)?.amount ?? '0'
      const step = BigInt(rowOn(limitsStep, from)?.amount ?? 1)
      const computed = nextLimit(title, previous, inflation, step, new Working())
      return agree(`${title.en} from ${from}`, BigInt(amount), computed)
    }),
  ),
  ...jkpTotalRate.rows.flatMap(({ from, amount }) => {
    const parts = [jkpStateRate, jkpFromJkkRate, jkpFromJkmRate].map((part) =>
      hundredths(rowOn(part, from)?.amount),
    )
    return agree(
      `JKP in all from ${from}`,
      hundredths(amount),
      parts.reduce((sum, part) => sum + part, 0n),
    )
  }),
  ...jkmTotal.rows.flatMap(({ from, amount }) => {
    const parts = [jkmDeath, jkmPeriodic, jkmFuneral].map((part) => rowOn(part, from)?.amount ?? 0)
    const sum = parts.reduce((all, part) => all + part, 0)
    return agree(`JKM in all from ${from}`, BigInt(amount), BigInt(sum))
  }),
  ...jkmLeftRate.rows.flatMap(({ from, amount }) => {
    const left = hundredths(rowOn(jkmRate, from)?.amount) - hundredths(rowOn(jkpFromJkmRate, from)?.amount)
    return agree(`JKM left from ${from}`, hundredths(amount), left)
  }),
  ...jkkLeftRates.rows.flatMap(({ from, amount }) =>
    riskClassNumbers.flatMap((riskClass) => {
      const paid = hundredths(rowOn(jkkRates, from)?.amount[riskClass])
      const left = paid - hundredths(rowOn(jkpFromJkkRate, from)?.amount)
      return agree(`JKK left in class ${riskClass} from ${from}`, hundredths(amount[riskClass]), left)
    }),
  ),
  ...reliefJkkRates.rows.flatMap(({ from, amount }) =>
    riskClassNumbers.flatMap((riskClass) => {
      const full = rowOn(jkkRates, from)?.amount[riskClass]
      return agree(
        `relieved JKK in class ${riskClass} from ${from}`,
        2n * thousandths(amount[riskClass]),
        thousandths(full),
      )
    }),
  ),
]

const agree = (what: string, stated: bigint, computed: bigint): string[] =>
  stated === computed ? [] : [`${what}: stated ${stated}, computed ${computed}`]
const hundredths = (percent = '0'): bigint => scaled(percent, 2)
const thousandths = (percent = '0'): bigint => scaled(percent, 3)

/** The rows to read again before relying on them: not of high confidence, or not seen in any opened source. */
export const unsure = (): { readonly value: DatedValue; readonly row: Row<AmountOf[Unit]> }[] =>
  values.flatMap((value) =>
    value.rows.filter((row) => row.confidence !== 'high' || !row.seen).map((row) => ({ value, row })),
  )

export interface MissingValue {
  readonly value: DatedValue
  /** The first month for which a new row is needed. */
  readonly fromMonth: Month
  /** When it is usually known; after that day its absence is a fault. */
  readonly expectedBy: Day
  readonly overdue: boolean
}

/** The values that change every year and have no row yet for their next turn after `today`. */
export function missingForComingYear(today: Day): MissingValue[] {
  return values.flatMap((value) => {
    if (!value.renewed) return []
    const now = monthOf(today)
    const ahead = (value.renewed.month - 1 - (now % 12) + 12) % 12 || 12
    // The turn to come, and the one that has already passed.
    return [now + ahead - 12, now + ahead]
      .filter((turn) => !value.rows.some((row) => monthOf(row.from) === turn))
      .map((fromMonth) => {
        const expectedBy = lastDayOf(fromMonth - (value.renewed?.announcedMonthsBefore ?? 0))
        return { value, fromMonth, expectedBy, overdue: expectedBy < today }
      })
  })
}
