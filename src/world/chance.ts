/**
 * Throws that depend on a seed and a key alone: the facts about person 17 are the same whoever asks for them, and when. So a
 * population of any size needs no memory. The generator is mulberry32.
 */
export class Chance {
  #state: number

  constructor(seed: number, key: number) {
    this.#state = mixed(mixed(seed) ^ Math.imul(key, 0x9e3779b1) ^ Math.floor(key / 2 ** 32))
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    return mixed(this.#state) / 2 ** 32
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count)
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.below(list.length)] ?? list[0]
  }

  /** Around 0 with a deviation of 1: the sum of twelve throws is near enough to a normal one. */
  normal(): number {
    let sum = -6
    for (let time = 0; time < 12; time++) sum += this.next()
    return sum
  }
}

function mixed(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 15), bits | 1)
  hash ^= hash + Math.imul(hash ^ (hash >>> 7), hash | 61)
  return (hash ^ (hash >>> 14)) >>> 0
}

/** Picks by weight, in the time that a look into a dictionary takes. */
export class Weighted<T> {
  readonly #items: readonly T[]
  readonly #ends: Float64Array

  constructor(items: readonly T[], weightOf: (item: T) => number) {
    this.#items = items
    let end = 0
    this.#ends = Float64Array.from(items, (item) => (end += weightOf(item)))
  }

  pick(chance: Chance): T {
    const at = chance.next() * (this.#ends.at(-1) ?? 0)
    const item = this.#items[firstAbove(this.#ends, at)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
}

/** The first place whose value is above the given one, in a list that only rises. */
export function firstAbove(rising: Float64Array, value: number): number {
  let low = 0
  let high = rising.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}
