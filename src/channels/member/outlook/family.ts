import {
  deathAbroad,
  deathInArrears,
  entitledToJkm,
  heirPaid,
  heirRanks,
  jkmAmounts,
  monthOf,
  payeeNames,
  scholarChildren,
  scholarLevels,
  scholarMonths,
  scholarshipAfterDeath,
  scholarshipMost,
  Working,
  type Day,
  type Decision,
  type Month,
  type Obstacle,
} from '@payung/law'
import type { Rupiah } from '#base/rupiah.ts'
import type { Words } from '#base/words.ts'
import type { Standing } from '../protection.ts'
import type { Pension } from './pension.ts'
import { survivorsOn, type Survivors } from './survivors.ts'

type Scholarship = {
  /** By the months that were paid; who is a child and at school is not on record. */
  readonly decision: Decision
  readonly months: number
  readonly needed: number
  /** The month with whose contribution there are enough, if every one is paid; null where there are, or nothing is being paid. */
  readonly enoughWith: Month | null
  /** For how many children it is, and what they can get together at most. */
  readonly children: number
  readonly most: Rupiah
}

export type Family = {
  readonly right: Decision
  /** The parts of JKM, none where there is no right. */
  readonly lines: readonly { readonly label: Words; readonly amount: Rupiah }[]
  readonly atOnce: Rupiah
  /** What is held back until contributions in arrears are settled, and why. */
  readonly held: { readonly paidNow: Rupiah; readonly reasons: readonly Obstacle[] } | null
  /** Old-age savings, which the heirs are paid. */
  readonly savings: Rupiah
  /** Who is paid, the first that is there. */
  readonly heirs: readonly Words[]
  readonly scholarship: Scholarship
  readonly survivors: Survivors | null
  readonly working: Working
}

type Left = {
  readonly standing: Standing
  readonly savings: Rupiah
  readonly paid: ReadonlySet<Month>
  readonly pension: Pension
}

/** What a family would be paid after a death on this day, otherwise than by a work accident. */
export function familyOn(today: Day, { standing, savings, paid, pension }: Left): Family {
  const working = new Working()
  const isActive = isPaying(standing)
  const right = entitledToJkm({ on: today, isActive, isWorkAccident: false }, working)
  const phase = standing.kind === 'abroad' && standing.contract.covered ? standing.contract.phase : null
  const abroad = phase && right.eligible ? deathAbroad(phase, working, today) : null
  const amounts = right.eligible && abroad === null ? jkmAmounts(today, working) : null
  const rows = right.eligible ? (working.steps.at(-1)?.rows ?? []) : []
  const missed = standing.kind === 'own-account' ? standing.account.missed : 0
  const parts = amounts && { death: amounts.death + amounts.periodic, funeral: amounts.funeral }
  heirPaid('JKM', heirRanks, working, today)
  return {
    right,
    lines: rows.map(({ title, row }) => ({ label: title, amount: BigInt(Number(row.amount)) })),
    atOnce: abroad ?? amounts?.total ?? 0n,
    held: parts && missed > 0 ? deathInArrears(missed, parts, working, today) : null,
    savings,
    heirs: heirRanks.map((rank) => payeeNames[rank]),
    scholarship: scholarshipOn(today, paid, isActive, working),
    survivors: survivorsOn(today, pension),
    working,
  }
}

/** At work, abroad under a contract that covers today, or working for oneself with months that are paid or can still be made up for. */
export function isPaying(standing: Standing): boolean {
  if (standing.kind === 'abroad') return standing.contract.covered
  if (standing.kind !== 'own-account') return standing.kind === 'protected' || standing.kind === 'behind'
  const { state } = standing.account
  return state === 'active' || state === 'grace'
}

function scholarshipOn(
  today: Day,
  paid: ReadonlySet<Month>,
  isActive: boolean,
  working: Working,
): Scholarship {
  const months = paid.size
  const needed = working.on(scholarMonths, today)
  const children = working.on(scholarChildren, today)
  // The last month may still be unpaid without anybody being late; one before it that is unpaid is lost time.
  const latest = Math.max(...paid, monthOf(today) - 2)
  return {
    decision: scholarshipAfterDeath(months, undefined, working, today),
    months,
    needed,
    enoughWith: isActive && months < needed ? latest + needed - months : null,
    children,
    most: scholarshipMost(children, scholarLevels, working, today),
  }
}
