import { addDays, type Day } from '@payung/law'
import { z } from 'zod'
import * as platform from '#platform/fields.ts'
import { agreementNo } from '../fields.ts'

/** So long before its last day an agreement is shown as ending soon: time to agree anew. */
export const soonDays = 90

export const agreementStates = ['coming', 'in-force', 'ending-soon', 'over', 'ended'] as const
export type AgreementState = (typeof agreementStates)[number]

export const agreement = z.object({
  agreementNo,
  partner: z.string(),
  /** ISO 3166-1. */
  country: z.string(),
  kind: z.enum(['domestic', 'foreign']),
  subject: z.string(),
  beginsOn: platform.day,
  endsOn: platform.day,
  state: z.enum(agreementStates),
})

export type Agreement = z.output<typeof agreement>

/** As it is kept. */
export type Kept = Omit<Agreement, 'kind' | 'state'> & { readonly endedOn: Day | null }

/** How an agreement stands on a day; it follows from its days alone. */
export function standingOf({ endedOn, ...kept }: Kept, today: Day): Agreement {
  return {
    ...kept,
    kind: kept.country === 'ID' ? 'domestic' : 'foreign',
    state: stateOf({ ...kept, endedOn }, today),
  }
}

function stateOf({ beginsOn, endsOn, endedOn }: Omit<Kept, 'agreementNo'>, today: Day): AgreementState {
  if (endedOn !== null && endedOn < today) return 'ended'
  if (endsOn < today) return 'over'
  if (beginsOn > today) return 'coming'
  return endsOn <= addDays(today, soonDays) ? 'ending-soon' : 'in-force'
}
