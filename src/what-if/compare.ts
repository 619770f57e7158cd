import { Worker } from 'node:worker_threads'
import { law, parseOverlay, type Month } from '@payung/law'
import { lines, type Amounts } from './lines.ts'
import { computePart, wageStep, wageSteps, type Part, type Task } from './part.ts'
import { Ranked } from './ranked.ts'
import { employerSizes, type Population } from './workforce.ts'

export type Question = Population & {
  /** A regulation to try, as `parseOverlay` reads it. */
  readonly overlay: unknown
  readonly firstMonth: Month
  readonly months: number
}

export type Comparison = {
  readonly members: number
  readonly employers: number
  readonly months: number
  readonly before: Amounts
  readonly after: Amounts
  /** What all months cost each employer more, in rupiah and in percent of the wages it pays. */
  readonly employerChange: Ranked
  readonly employerPercent: Ranked
  readonly bySize: readonly SizeClass[]
  /** What all months cost each worker more. */
  readonly workerChange: Ranked
  readonly byWage: readonly WageClass[]
  readonly seconds: Part['seconds']
}

/** Employers with at least `from` workers, and fewer than the next class has. */
export type SizeClass = {
  readonly from: number
  readonly employers: number
  readonly members: number
  readonly wages: number
  readonly before: number
  readonly after: number
}

/** Members who earn at least `from` a month, and what a month costs each side more on the average. */
export type WageClass = {
  readonly from: number
  readonly members: number
  readonly employer: number
  readonly worker: number
}

/** Compares in this thread: for populations so small that nobody waits. */
export function compare(question: Question): Comparison {
  const sizes = employerSizes(question)
  return merge(question, sizes, tasks(question, sizes, 1).map(computePart))
}

/**
 * Compares in so many threads, each with a share of the employers.
 * @throws LawProblem for an overlay or a month that the law does not take
 */
export async function compareInThreads(question: Question, threads: number): Promise<Comparison> {
  law.with(parseOverlay(question.overlay)) // So that what is wrong with it is said here.
  const sizes = employerSizes(question)
  const parts = await Promise.all(tasks(question, sizes, threads).map(inThread))
  return merge(question, sizes, parts)
}

function inThread(task: Task): Promise<Part> {
  const worker = new Worker(new URL('thread.ts', import.meta.url), { workerData: task })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

/** Shares of about as many members each. */
function tasks(
  { overlay, seed, firstMonth, months, members }: Question,
  sizes: Int32Array,
  shares: number,
): Task[] {
  const all = Array.from({ length: months }, (_, at) => firstMonth + at)
  const made: Task[] = []
  let [from, passed, membersBefore] = [0, 0, 0]
  for (const [at, size] of sizes.entries()) {
    passed += size
    const isFull = passed >= (members * (made.length + 1)) / shares
    if (!isFull && at < sizes.length - 1) continue
    made.push({ overlay, sizes, seed, months: all, employers: [from, at + 1], membersBefore })
    from = at + 1
    membersBefore = passed
  }
  return made
}

function merge({ members, months }: Question, sizes: Int32Array, parts: readonly Part[]): Comparison {
  const before = joined(parts.map(({ employerBefore }) => employerBefore))
  const after = joined(parts.map(({ employerAfter }) => employerAfter))
  const wages = joined(parts.map((part) => part.wages))
  const change = after.map((amount, at) => amount - (before[at] ?? 0))
  const percent = change.map((amount, at) => (amount / (wages[at] ?? 1)) * 100)
  return {
    members,
    employers: sizes.length,
    months,
    before: added(parts.map((part) => part.before)),
    after: added(parts.map((part) => part.after)),
    employerChange: new Ranked([change.sort()]),
    employerPercent: new Ranked([percent.sort()]),
    bySize: bySize(sizes, { before, after, wages }),
    workerChange: new Ranked(parts.map(({ workerChanges }) => workerChanges)),
    byWage: byWage(parts, months),
    seconds: {
      inventing: Math.max(...parts.map(({ seconds }) => seconds.inventing)),
      computing: Math.max(...parts.map(({ seconds }) => seconds.computing)),
    },
  }
}

function joined(columns: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(columns.reduce((length, column) => length + column.length, 0))
  let at = 0
  for (const column of columns) {
    whole.set(column, at)
    at += column.length
  }
  return whole
}

function added(amounts: readonly Amounts[]): Amounts {
  const sums = lines.map((line) => [line, amounts.reduce((sum, one) => sum + one[line], 0)])
  return Object.fromEntries(sums) as Amounts // a sum for each line
}

const sizeClasses = [1, 5, 20, 100, 1000] as const

function bySize(
  sizes: Int32Array,
  of: Readonly<Record<'before' | 'after' | 'wages', Float64Array>>,
): SizeClass[] {
  const classes = sizeClasses.map((from) => ({
    from,
    employers: 0,
    members: 0,
    wages: 0,
    before: 0,
    after: 0,
  }))
  for (const [at, size] of sizes.entries()) {
    const its = classes.findLast(({ from }) => size >= from)
    if (!its) continue
    its.employers += 1
    its.members += size
    its.wages += of.wages[at] ?? 0
    its.before += of.before[at] ?? 0
    its.after += of.after[at] ?? 0
  }
  return classes.filter(({ employers }) => employers > 0)
}

function byWage(parts: readonly Part[], months: number): WageClass[] {
  return Array.from({ length: wageSteps }, (_, at) => {
    const steps = parts.flatMap((part) => part.byWage[at] ?? [])
    const members = steps.reduce((sum, step) => sum + step.members, 0)
    const mean = (side: 'employer' | 'worker') =>
      members === 0 ? 0 : steps.reduce((sum, step) => sum + step[side], 0) / members / months
    return { from: at * wageStep, members, employer: mean('employer'), worker: mean('worker') }
  })
}
