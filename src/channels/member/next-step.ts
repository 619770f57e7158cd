import type { z } from 'zod'
import { type listMyDisputes, type PersonMonth } from '#modules/contributions'
import type { MonthKey } from './addresses.ts'
import type { Myself } from './myself.ts'

export type Dispute = z.output<typeof listMyDisputes.output>['disputes'][number]

/** The one thing that a member should do now, if there is any. */
export type NextStep =
  | { readonly kind: 'mend-identity' }
  | { readonly kind: 'ask-for-month'; readonly month: PersonMonth }
  | { readonly kind: 'compare-wage'; readonly month: PersonMonth }
  | { readonly kind: 'none' }

/**
 * First what keeps everything else from being right, then a month that nobody reported, then the latest wage, which only
 * the member can compare with the pay slip. A month that is in dispute already is somebody else's turn.
 */
export function nextStepOf(
  { verified, diedOn }: Pick<Myself, 'verified' | 'diedOn'>,
  months: readonly PersonMonth[],
  disputes: readonly Dispute[],
): NextStep {
  if (diedOn) return { kind: 'none' }
  if (verified === 'differs' || verified === 'unknown-to-register') return { kind: 'mend-identity' }
  const untold = months.filter((month) => !disputes.some((dispute) => isAbout(dispute, month)))
  const silent = untold.findLast(({ state }) => state === 'unreported')
  if (silent) return { kind: 'ask-for-month', month: silent }
  const latest = months.find(({ declared }) => declared !== null)
  return latest && untold.includes(latest) && latest.state !== 'taken-out'
    ? { kind: 'compare-wage', month: latest }
    : { kind: 'none' }
}

export function isAbout(dispute: Dispute, { month, employerId }: MonthKey): boolean {
  return dispute.month === month && dispute.employerId === employerId
}
