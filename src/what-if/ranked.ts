/** Many amounts in the order of their size, in one list or in several that are each in order. */
export class Ranked {
  readonly #lists: readonly Float64Array[]
  readonly count: number

  constructor(lists: readonly Float64Array[]) {
    this.#lists = lists
    this.count = lists.reduce((sum, list) => sum + list.length, 0)
  }

  /** How many are below zero, and how many above. */
  get signs(): { readonly less: number; readonly more: number } {
    return { less: this.#below(0), more: this.count - this.#below(0, true) }
  }

  /**
   * The amount that a share of all does not exceed: 0.5 for the one in the middle, 0 and 1 for the least and the greatest. Always one
   * of them, never something between.
   */
  at(share: number): number {
    const rank = Math.min(this.count - 1, Math.max(0, Math.ceil(this.count * share) - 1))
    for (const list of this.#lists) {
      const found = list[firstWhere(list, (amount) => this.#below(amount, true) > rank)]
      if (found !== undefined && this.#below(found) <= rank) return found
    }
    throw new RangeError('nothing to rank')
  }

  #below(amount: number, orEqual = false): number {
    const isOver = orEqual ? (one: number) => one > amount : (one: number) => one >= amount
    return this.#lists.reduce((sum, list) => sum + firstWhere(list, isOver), 0)
  }
}

/** The first place in a rising list where something begins to hold; its length where it never does. */
function firstWhere(list: Float64Array, holds: (amount: number) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(list[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}
