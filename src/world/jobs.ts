import { firstAbove } from './chance.ts'
import { Shuffle } from './shuffle.ts'

/**
 * Who works where, without a list of it. Jobs are numbered employer by employer: first all that are held now, then all that
 * have been left. A person holds one job now or none, and may have left one before; both directions are a few sums.
 */
export class Jobs {
  readonly people: number
  /** Jobs held now. */
  readonly held: number
  /** Jobs left, by people who hold none now and by others. */
  readonly left: number
  readonly #heldUntil: Float64Array
  readonly #leftUntil: Float64Array
  readonly #people: Shuffle
  readonly #movers: Shuffle

  /** @param sizes how many hold a job at each employer now; the people beyond their sum are out of work */
  constructor(people: number, sizes: Int32Array, seed: number) {
    this.people = people
    this.#heldUntil = runningSum(sizes)
    this.held = this.#heldUntil.at(-1) ?? 0
    this.left = Math.min(people, Math.max(people - this.held, Math.round(people * leftShare)))
    const share = this.left / this.held
    this.#leftUntil = this.#heldUntil.map((until) => Math.floor(until * share))
    this.#leftUntil[sizes.length - 1] = this.left
    this.#people = new Shuffle(people, seed)
    this.#movers = new Shuffle(this.held, seed + 1)
  }

  /** The place at an employer that a person holds now, and the one that they have left. */
  of(person: number): { held: number | null; left: number | null } {
    const place = this.#people.place(person)
    const outOfWork = this.people - this.held
    if (place >= this.held) return { held: null, left: place - this.held }
    const mover = this.#movers.place(place) + outOfWork
    return { held: place, left: mover < this.left ? mover : null }
  }

  employerHolding(held: number): number {
    return firstAbove(this.#heldUntil, held)
  }

  employerLeft(left: number): number {
    return firstAbove(this.#leftUntil, left)
  }

  /** The people of one employer: those who have left, and those who hold a job there. */
  *at(employer: number): Generator<{ person: number; hasLeft: boolean }> {
    const outOfWork = this.people - this.held
    for (let left = this.#leftUntil[employer - 1] ?? 0; left < (this.#leftUntil[employer] ?? 0); left++) {
      const place = left < outOfWork ? this.held + left : this.#movers.numberAt(left - outOfWork)
      yield { person: this.#people.numberAt(place), hasLeft: true }
    }
    for (let held = this.#heldUntil[employer - 1] ?? 0; held < (this.#heldUntil[employer] ?? 0); held++) {
      yield { person: this.#people.numberAt(held), hasLeft: false }
    }
  }
}

/** Of a hundred people, so many have left a job in the time that is told of. */
const leftShare = 0.22

function runningSum(sizes: Int32Array): Float64Array {
  let sum = 0
  return Float64Array.from(sizes, (size) => (sum += size))
}
