import { step, timed, type Step } from './benchmark.ts'

/** One of several ways to do the same. */
export type Way = {
  readonly name: string
  /** How many things a round works on; null where that says nothing. */
  readonly count: number | null
  /** Does it once. What it takes to begin is not counted. @returns the seconds it took, where it knows better than the clock */
  readonly run: (round: number) => Promise<number | void> | number | void
}

/** What rounds of several ways, one beside the other, have come to. */
export class Rounds {
  readonly steps: readonly Step[]
  readonly #seconds: readonly (readonly number[])[]
  readonly #ways: readonly Way[]

  constructor(ways: readonly Way[], seconds: readonly (readonly number[])[]) {
    this.#ways = ways
    this.#seconds = seconds
    this.steps = ways.map(({ name, count }, at) => step(name, median(seconds[at] ?? []), count))
  }

  /** How many times as fast one way is as another, thing by thing: the middle of what each round says. */
  faster(name: string, than: string): number {
    const [one, other] = [this.#at(name), this.#at(than)]
    const [ours, theirs] = [this.#rate(one), this.#rate(other)]
    return median(ours.map((rate, round) => rate / (theirs[round] ?? rate)))
  }

  /** How many seconds the middle round took. */
  seconds(name: string): number {
    return median(this.#seconds[this.#at(name)] ?? [])
  }

  #rate(at: number): number[] {
    const count = this.#ways[at]?.count ?? 1
    return (this.#seconds[at] ?? []).map((seconds) => count / seconds)
  }

  #at(name: string): number {
    const at = this.#ways.findIndex((way) => way.name === name)
    if (at < 0) throw new Error(`no way is called ${name}`)
    return at
  }
}

/** Every way once in each round, so that whatever else the machine does falls on all of them alike. */
export async function inTurn(ways: readonly Way[], rounds: number): Promise<Rounds> {
  const seconds = ways.map((): number[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [at, way] of ways.entries()) {
      const measured = await timed(() => way.run(round))
      seconds[at]?.push(measured.result ?? measured.seconds)
    }
  return new Rounds(ways, seconds)
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** @param share 0.95 for the value that nineteen in twenty do not exceed */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  if (share === 0.5 && sorted.length % 2 === 0 && sorted.length > 0)
    return ((sorted[sorted.length / 2 - 1] ?? 0) + (sorted[sorted.length / 2] ?? 0)) / 2
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
