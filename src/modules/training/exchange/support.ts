import type { EnrolmentState } from '../states.ts'

/** The programme as partners know it. */
export const vocationalProgramme = 'VOKASI'

/** How somebody stands in the programme, in the few words that a partner needs. */
export const standings = ['active', 'deceased', 'exited'] as const
export type Standing = (typeof standings)[number]

/** A seat is theirs and the class is not over. */
export const activeStates: readonly EnrolmentState[] = ['confirmed', 'attending']

/**
 * A seat is or was theirs. Whoever only applied, waits, was refused or gave the seat back was never supported, so nothing of it is told.
 */
export const supportedStates: readonly EnrolmentState[] = [
  ...activeStates,
  'completed',
  'assessed',
  'certified',
  'outcome-3m',
  'outcome-6m',
  'outcome-12m',
  'dropped',
]

/**
 * Death ends what is open; what was over before stays as it was. How it ended, with a certificate or without, is not told: a partner
 * asks who is supported, and a result is the person's own to show.
 */
export function standingOf(state: EnrolmentState, died: boolean): Standing {
  if (!activeStates.includes(state)) return 'exited'
  return died ? 'deceased' : 'active'
}
