import {
  addMonths,
  hasRightToJkp,
  jhtClaimableOn,
  jkpCashOf,
  jkpTrainingMoney,
  LawProblem,
  payJkpBy,
  Working,
  type Article,
  type Day,
  type Ending,
  type JkpClaimant,
  type JkpEnding,
  type Obstacle,
} from '@payung/law'
import { badInput } from '#base/problem.ts'
import { formatAmount, type Rupiah } from '#base/rupiah.ts'
import { askLaw, Typed, type Query } from '../../typed.ts'
import { readClaimant } from './claimant.ts'
import { conditionsFrom, type MonthCondition } from './conditions.ts'
import { checkOrder, readDays } from './days.ts'

export const lostWorkPath = '/calculate/lost-work'

export type LostWorkAnswer = {
  readonly asked: Query
  readonly wage: Rupiah
  readonly ending: JkpEnding
  readonly endedOn: Day
  readonly claimedOn: Day
  /** Null where there is no right to JKP; `reasons` then says all that stands against it. */
  readonly paid: JkpPaid | null
  readonly reasons: readonly Obstacle[]
  /** The last day to claim JKP; null where JKP did not exist yet. */
  readonly lastDay: Day | null
  /** From when all of JHT can be taken; null where no time of waiting says it. */
  readonly jht: { readonly from: Day; readonly article: Article | undefined } | null
  readonly working: Working
}

/** What JKP pays to someone who has a right to it. */
export type JkpPaid = {
  readonly months: readonly { readonly from: Day; readonly cash: Rupiah }[]
  readonly total: Rupiah
  readonly conditions: readonly MonthCondition[]
  /** The most that is paid to who trains them; null before there was such money. */
  readonly training: Rupiah | null
  /** The last day on which the first month is paid, where the law of that day names one. */
  readonly firstPaidBy: Day | null
}

/** @throws Problem that names every field to be mended */
export function computeLostWork(query: Query, now: Date): LostWorkAnswer {
  const typed = new Typed(query)
  const wage = typed.rupiah('wage', { least: 10_000n, most: 10_000_000_000n })
  const days = readDays(typed, now)
  const [claimant, asked] = readClaimant(typed, days)
  typed.check()
  checkOrder(typed, days)
  const { endedOn, claimedOn } = days
  const working = new Working()
  const { eligible, reasons, lastDay } = rightOf(claimant, working)
  const paid = eligible ? askLaw('claimed', () => paidFrom(claimedOn, wage, endedOn, working)) : null
  return {
    asked: { wage: formatAmount(wage), ...asked },
    wage,
    ending: claimant.ending,
    endedOn,
    claimedOn,
    paid,
    reasons,
    lastDay,
    jht: jhtAfter(claimant.ending, endedOn, working),
    working,
  }
}

/** Months in a row are asked for only where the law of the claim asks them, which is known here and not before. */
function rightOf(claimant: JkpClaimant, working: Working) {
  try {
    return hasRightToJkp(claimant, working)
  } catch (problem) {
    if (!(problem instanceof LawProblem) || problem.field !== 'longest_run_before_dismissal') throw problem
    throw badInput([{ field: 'row', code: problem.code, message: rowMissing }])
  }
}

/** As if the claim were complete and approved on its day, and the first month fell on it. */
function paidFrom(claimedOn: Day, wage: Rupiah, dismissedOn: Day, working: Working): JkpPaid {
  const time = { dismissedOn, approvedOn: claimedOn, firstMonthOn: claimedOn }
  const { months, total } = jkpCashOf(wage, time, working)
  return {
    months: months.map((cash, at) => ({ from: addMonths(claimedOn, at), cash })),
    total,
    conditions: conditionsFrom(claimedOn, months.length, working),
    training: whereInForce(() => BigInt(working.on(jkpTrainingMoney, claimedOn))),
    firstPaidBy: whereInForce(() => payJkpBy(claimedOn, working)),
  }
}

const waits: Partial<Readonly<Record<JkpEnding, Ending>>> = {
  'laid-off': 'dismissal',
  'contract-cut-short': 'dismissal',
  'employer-closed': 'dismissal',
  absconded: 'dismissal',
  resigned: 'resign',
  'contract-ended': 'contract_end',
}

function jhtAfter(ending: JkpEnding, endedOn: Day, working: Working): LostWorkAnswer['jht'] {
  const wait = waits[ending]
  const from = wait ? whereInForce(() => jhtClaimableOn(wait, endedOn, working)) : null
  return from && { from, article: working.steps.at(-1)?.article }
}

/** Nothing where the law of that day does not speak of it yet. */
function whereInForce<T>(ask: () => T): T | null {
  try {
    return ask()
  } catch (problem) {
    if (problem instanceof LawProblem && problem.code === 'law-not-in-force') return null
    throw problem
  }
}

const rowMissing = {
  id: 'Ketentuan yang berlaku pada hari klaim meminta bulan berturut-turut. Isi yang terbanyak sebelum berhenti.',
  en: 'The terms of the day of the claim ask for months in a row. Fill in the most before work ended.',
}
