import type { Month } from '@payung/law'
import type { ReturnKind, ReturnState } from '#modules/contributions'

type Listed = {
  readonly returnId: string
  readonly month: Month
  readonly kind: ReturnKind
  readonly state: ReturnState
  readonly settledAt: Date | null
}

/** How a month is put right, as far as it has come. */
export type Correction =
  /** Not final yet, or paid: a return takes it up. */
  | { readonly how: 'open'; readonly kind: ReturnKind }
  /** Billed and unpaid: the return is taken back first, and then holds what is right. */
  | { readonly how: 'take-back'; readonly returnId: string }

/**
 * Which return puts a month right.
 * @param missing the worker was left out, and not only paid otherwise
 */
export function correctionOf(month: Month, returns: readonly Listed[], missing: boolean): Correction {
  const regular = returns.find(
    (one) => one.month === month && one.kind === 'regular' && one.state === 'final',
  )
  if (!regular) return { how: 'open', kind: 'regular' }
  if (regular.settledAt === null) return { how: 'take-back', returnId: regular.returnId }
  return { how: 'open', kind: missing ? 'supplementary' : 'revised' }
}
