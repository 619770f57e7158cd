import { present } from '#base/assert.ts'

/** Chance that can be told again: the same seed gives the same throws, on any machine. */
export class Chance {
  #state = 2_166_136_261

  constructor(seed: string) {
    for (const sign of seed) this.#state = Math.imul(this.#state ^ (sign.codePointAt(0) ?? 0), 16_777_619)
  }

  /** A whole number from 0 to below `count`, by mulberry32. */
  below(count: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count)
  }

  /** A whole number between two, both of them included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1)
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.below(times) === 0
  }

  pick<T>(from: readonly T[]): T {
    return present(from[this.below(from.length)], 'there is something to pick from')
  }
}
