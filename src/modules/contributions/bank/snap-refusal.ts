import { outcomes, type Outcome } from './response-code.ts'

/** A call that is turned away before its business is looked at. Nothing of it is kept. */
export class SnapRefusal extends Error {
  override name = 'SnapRefusal'
  readonly outcome: Outcome
  /** The field at fault, or the reason. */
  readonly detail: string | undefined

  constructor(outcome: Outcome, detail?: string) {
    super(`${outcomes[outcome].english} ${detail ?? ''}`)
    this.outcome = outcome
    this.detail = detail
  }
}
