import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

/** A measured figure that we publish, and how to get it again. */
export type Benchmark = {
  /** What is measured, and against which yardstick. */
  readonly about: string
  /** The size without `--size`, and what is counted. */
  readonly usual: { readonly size: number; readonly unit: string }
  run(size: number, onStep: (step: string) => void): Promise<Measured>
}

export type Measured = {
  /** What was done, beyond the size: the file, the law's month. */
  readonly of: Readonly<Record<string, string | number>>
  readonly steps: readonly Step[]
  /** The most memory that the processes had at one instant, in MB. */
  readonly peakMemory?: Readonly<Record<string, number>>
  /** Something simple that does the least that could be done, and how many times as long we took. */
  readonly yardstick: { readonly name: string; readonly seconds: number; readonly ratio: number }
  /** What shows that the work was done as it should be. */
  readonly proof: string
}

export type Step = { readonly name: string; readonly seconds: number; readonly perSecond: number | null }

/** Under which conditions a figure holds. */
export function conditions() {
  const [load = 0] = loadavg()
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryMegabytes: Math.round(totalmem() / 2 ** 20),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    /** Of the minute before: above the number of cores, others were at work too. */
    load: Math.round(load * 100) / 100,
  }
}

/** Times steps one after the other. */
export class Stopwatch {
  readonly steps: Step[] = []
  readonly #onStep: (step: string) => void

  constructor(onStep: (step: string) => void) {
    this.#onStep = onStep
  }

  /** @param count how many things the step works on; null where that says nothing */
  async time<T>(name: string, count: number | null, work: () => Promise<T>): Promise<T> {
    this.#onStep(name)
    const began = performance.now()
    const result = await work()
    const seconds = rounded((performance.now() - began) / 1000)
    this.steps.push({ name, seconds, perSecond: count === null ? null : Math.round(count / seconds) })
    return result
  }

  get seconds(): number {
    return rounded(this.steps.reduce((sum, { seconds }) => sum + seconds, 0))
  }
}

export function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
