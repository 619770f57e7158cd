/**
 * A return says who worked for an employer in a month and at what wage.
 *
 *   draft ──submit──▶ submitted ──finalise──▶ final ──▶ its bill is paid
 *     ▲                  │                      │
 *     └──── send back ───┘◀── cancel, while unpaid ┘
 *
 * Afterwards only a correction: a *supplementary* return for workers who were left out, a *revised* one for wages that
 * were wrong. Both bill the difference only, under the law of the month they are about.
 */
export type ReturnKind = 'regular' | 'supplementary' | 'revised'

export type ReturnState = 'draft' | 'submitted' | 'final' | 'dropped'

export type WageReturn = {
  readonly employerId: bigint
  readonly id: string
  readonly month: number
  readonly kind: ReturnKind
  readonly state: ReturnState
  readonly openedBy: string
  readonly openedAt: Date
  readonly submittedBy: string | null
  readonly submittedByName: string | null
  readonly submittedAt: Date | null
  readonly finalisedByName: string | null
  readonly finalisedAt: Date | null
  /** Why wages moved by more than half, or are below the minimum wage. */
  readonly wageNote: string | null
  /** Counts edits: two people who see the same number see the same return. */
  readonly revision: number
  readonly editedBy: string | null
  readonly editedAt: Date | null
  /** By whom and why it was given back to its preparer, until it is handed in again. */
  readonly sentBackBy: string | null
  readonly sentBackAt: Date | null
  readonly sentBackNote: string | null
}

/** What may happen to a return in a state. Everything else is refused with this list. */
export const steps: Record<ReturnState, readonly ReturnStep[]> = {
  draft: ['edit', 'submit', 'drop'],
  submitted: ['send-back', 'finalise'],
  final: ['cancel'],
  dropped: [],
}

export type ReturnStep = 'edit' | 'submit' | 'send-back' | 'finalise' | 'cancel' | 'drop'
