/**
 * How many calls a partner may make: a store that fills steadily, so a burst passes and a flood does not. Kept in the
 * memory of each server, by the machine's running clock: it is about load, not about law.
 */
export class CallBudget {
  readonly #stores = new Map<string, { left: number; at: number }>()
  readonly #burst: number
  readonly #perSecond: number

  constructor(burst: number, perSecond: number) {
    this.#burst = burst
    this.#perSecond = perSecond
  }

  /** Takes one call out of the partner's store; false where it is empty. */
  spend(partnerId: string): boolean {
    const at = performance.now()
    const store = this.#stores.get(partnerId) ?? { left: this.#burst, at }
    const left = Math.min(this.#burst, store.left + ((at - store.at) / 1000) * this.#perSecond)
    this.#stores.set(partnerId, { left: Math.max(0, left - 1), at })
    return left >= 1
  }
}
