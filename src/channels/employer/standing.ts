import { dueDay, law, type Day, type Month } from '@payung/law'
import type { ReturnKind, ReturnState } from '#modules/contributions'
import type { Rib } from '#ui/parts/canopy.tsx'

/** What an employer still has to do, in the order in which it falls due. */
export type Duty =
  | {
      readonly kind: 'pay'
      readonly month: Month
      readonly dueOn: Day
      readonly late: boolean
      readonly billId: string
      readonly total: bigint
      /** What the delay has drawn so far. */
      readonly penalty: bigint
      readonly monthsLate: number
    }
  | {
      readonly kind: 'file'
      readonly month: Month
      readonly dueOn: Day
      readonly late: boolean
      /** The return that is under way; null when nobody has opened one. */
      readonly open: { readonly returnId: string; readonly state: 'draft' | 'submitted' } | null
    }

export type Facts = {
  readonly today: Day
  readonly thisMonth: Month
  /** People at work now. */
  readonly workers: number
  /** Bills past their day, with what that costs. */
  readonly overdue: readonly {
    readonly billId: string
    readonly month: Month
    readonly dueOn: Day
    readonly total: bigint
    readonly penalty: bigint
    readonly monthsLate: number
  }[]
  readonly bills: readonly {
    readonly billId: string
    readonly month: Month
    readonly dueOn: Day
    readonly total: bigint
    readonly state: string
  }[]
  /** Whole months without a final return. */
  readonly unfiled: readonly Month[]
  readonly returns: readonly {
    readonly returnId: string
    readonly month: Month
    readonly kind: ReturnKind
    readonly state: ReturnState
  }[]
}

export function dutiesOf(facts: Facts): Duty[] {
  const pays = [...facts.overdue.map(payLate), ...facts.bills.filter(isWaiting).map(payInTime)]
  const files = monthsToFile(facts).map((month) => fileOf(month, facts))
  return [...pays, ...files].toSorted(byUrgency)
}

function payLate(bill: Facts['overdue'][number]): Duty {
  return { kind: 'pay', late: true, ...bill }
}

function payInTime({ billId, month, dueOn, total }: Facts['bills'][number]): Duty {
  return { kind: 'pay', late: false, billId, month, dueOn, total, penalty: 0n, monthsLate: 0 }
}

function isWaiting({ state }: Facts['bills'][number]): boolean {
  return state === 'waiting' || state === 'code-expired'
}

/** The months that are over and unfiled, and the one that is running, once somebody works here. */
function monthsToFile({ unfiled, returns, thisMonth, workers }: Facts): Month[] {
  const filed = returns.some(
    ({ month, kind, state }) => month === thisMonth && kind === 'regular' && state === 'final',
  )
  return filed || workers === 0 ? [...unfiled] : [...unfiled, thisMonth]
}

function fileOf(month: Month, { returns, today }: Facts): Duty {
  const dueOn = dueDay({ segment: 'PU' }, month, law.working())
  const found = returns.find((one) => one.month === month && one.kind === 'regular')
  const open = found ? openReturn(found) : null
  return { kind: 'file', month, dueOn, late: dueOn < today, open }
}

function openReturn({ returnId, state }: Facts['returns'][number]) {
  return state === 'draft' || state === 'submitted' ? { returnId, state } : null
}

/** The day first; a bill before a return that is due on the same day, because only money settles it. */
function byUrgency(a: Duty, b: Duty): number {
  return a.dueOn.localeCompare(b.dueOn) || b.kind.localeCompare(a.kind)
}

/** The twelve months of a year: paid, waiting, missing, or with nothing to do. */
export function ribsOf(year: number, duties: readonly Duty[], bills: Facts['bills']): Rib[] {
  return Array.from({ length: 12 }, (_, place) => {
    const month = year * 12 + place
    const open = duties.filter((duty) => duty.month === month)
    const paid = bills.some((bill) => bill.month === month)
    const state = open.some(({ late }) => late) ? 'miss' : open.length > 0 ? 'now' : paid ? 'paid' : 'rest'
    return { month, state }
  })
}
