import type { DeclaredMonth, MonthState, PersonMonth } from '#modules/contributions'
import type { Rib } from '#ui/parts/canopy.tsx'
import type { HeatMonth, HeatState } from '#ui/parts/heat.tsx'
import { yearOf } from '#ui/format.ts'

/** What was declared for a month, payer by payer. */
export type Amounts = Pick<
  DeclaredMonth,
  | 'jkk'
  | 'jkm'
  | 'jhtEmployer'
  | 'jhtWorker'
  | 'jpEmployer'
  | 'jpWorker'
  | 'jkpFromJkk'
  | 'jkpFromJkm'
  | 'jkpState'
>

const amountNames = [
  'jkk',
  'jkm',
  'jhtEmployer',
  'jhtWorker',
  'jpEmployer',
  'jpWorker',
  'jkpFromJkk',
  'jkpFromJkm',
  'jkpState',
] as const satisfies (keyof Amounts)[]

/** Bills of one month, or one month’s employers, added up. */
export function amountsOf(parts: readonly Amounts[]): Amounts {
  const sum = (name: keyof Amounts) => parts.reduce((total, part) => total + part[name], 0n)
  return Object.fromEntries(amountNames.map((name) => [name, sum(name)])) as Amounts // Each of its names, once.
}

export function workerPart({ jhtWorker, jpWorker }: Amounts): bigint {
  return jhtWorker + jpWorker
}

export function employerPart({ jkk, jkm, jhtEmployer, jpEmployer }: Amounts): bigint {
  return jkk + jkm + jhtEmployer + jpEmployer
}

/** Contributions in all. What goes to JKP is moved out of them or paid by the state, so nothing is added. */
export function totalOf(amounts: Amounts): bigint {
  return workerPart(amounts) + employerPart(amounts)
}

export function jkpOf({ jkpFromJkk, jkpFromJkm, jkpState }: Amounts): bigint {
  return jkpFromJkk + jkpFromJkm + jkpState
}

/** What one employer is behind with. */
export type Arrears = {
  readonly employerId: bigint
  readonly employerName: string
  /** Oldest first: reported and not paid, or not even reported. */
  readonly months: readonly PersonMonth[]
  /** What is not paid of the months that are reported. */
  readonly unpaid: bigint
  /** Months in a row up to the latest of them: what the law counts (PP 44/2015 Pasal 38). */
  readonly inARow: number
}

/** Who is behind with a member's contributions, the longest first. */
export function arrearsOf(months: readonly PersonMonth[]): Arrears[] {
  const behind = months.filter(({ state }) => state === 'overdue' || state === 'unreported')
  return [...Map.groupBy(behind, ({ employerId }) => employerId).values()]
    .flatMap((own): Arrears[] => {
      const [latest] = own
      if (!latest) return []
      const { employerId, employerName } = latest
      const unpaid = own.reduce((sum, { declared }) => sum + (declared?.unpaid ?? 0n), 0n)
      const inARow = own.findIndex(({ month }, place) => month !== latest.month - place)
      return [
        {
          employerId,
          employerName,
          months: own.toReversed(),
          unpaid,
          inARow: inARow === -1 ? own.length : inARow,
        },
      ]
    })
    .toSorted((a, b) => b.inARow - a.inARow)
}

/** A year as a canopy: a month is missing when any employer is behind with it, paid when all of them have paid. */
export function ribsOf(year: number, months: readonly PersonMonth[]): Rib[] {
  return Array.from({ length: 12 }, (_, place) => {
    const month = year * 12 + place
    const state = worstOf(months.filter((one) => one.month === month))
    return { month, state: state ? ribStates[state] : 'rest' }
  })
}

const ribStates = {
  unreported: 'miss',
  overdue: 'miss',
  waiting: 'now',
  late: 'paid',
  paid: 'paid',
  'taken-out': 'rest',
} as const satisfies Record<MonthState, Rib['state']>

/** The same over all years. */
export function heatOf(months: readonly PersonMonth[]): HeatMonth[] {
  return [...Map.groupBy(months, ({ month }) => month)].map(([month, own]) => {
    const state = worstOf(own)
    return { month, state: state ? heatStates[state] : 'none' }
  })
}

const heatStates = {
  unreported: 'missing',
  overdue: 'missing',
  waiting: 'waiting',
  late: 'late',
  paid: 'paid',
  'taken-out': 'none',
} as const satisfies Record<MonthState, HeatState>

const worstFirst = ['unreported', 'overdue', 'waiting', 'late', 'paid', 'taken-out'] as const

function worstOf(months: readonly PersonMonth[]): MonthState | undefined {
  return worstFirst.find((state) => months.some((one) => one.state === state))
}

/** How many months stand so, each as its worst employer has it. */
export function countMonths(months: readonly PersonMonth[], states: readonly MonthState[]): number {
  const byMonth = [...Map.groupBy(months, ({ month }) => month).values()]
  return byMonth.filter((own) => states.some((state) => state === worstOf(own))).length
}

/** The years in which there is anything to show, the latest first. */
export function yearsOf(months: readonly PersonMonth[]): number[] {
  return [...new Set(months.map(({ month }) => yearOf(month)))].toSorted((a, b) => b - a)
}
