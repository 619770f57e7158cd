/**
 * The numbers from 0 to below `size` in an order that looks like none, without a list of them: multiplied by a number that has no
 * divisor in common with the size. Goes back as easily as forth.
 */
export class Shuffle {
  readonly #size: number
  readonly #factor: number
  readonly #back: number
  readonly #shift: number

  /** @param seed another one gives another order; sizes up to fifty million stay exact */
  constructor(size: number, seed: number) {
    this.#size = size
    this.#shift = size === 0 ? 0 : seed % size
    this.#factor = coprimeNear(Math.floor(size * goldenCut), size)
    this.#back = inverse(this.#factor, size)
  }

  place(number: number): number {
    return (number * this.#factor + this.#shift) % this.#size
  }

  /** Which number has this place. */
  numberAt(place: number): number {
    return ((place - this.#shift + this.#size) * this.#back) % this.#size
  }
}

/** Steps of this part of a circle spread most evenly over it. */
const goldenCut = (Math.sqrt(5) - 1) / 2

function coprimeNear(number: number, size: number): number {
  let at = Math.max(1, number)
  while (divisor(at, size) !== 1) at += 1
  return at
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}

/** By Euclid: the number that multiplied with `factor` leaves 1 when divided by `size`. */
function inverse(factor: number, size: number): number {
  let [r, next] = [size, factor % size]
  let [t, then] = [0, 1]
  while (next !== 0) {
    const times = Math.floor(r / next)
    ;[r, next] = [next, r - times * next]
    ;[t, then] = [then, t - times * then]
  }
  return size <= 1 ? 0 : ((t % size) + size) % size
}
