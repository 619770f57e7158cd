import { law, parseOverlay, type Law, type Month } from '@payung/law'
import { present } from '#base/assert.ts'
import { lines, type Amounts, type Line } from './lines.ts'
import { makeColumns, Workforce, type Columns } from './workforce.ts'

/** A part of a population, and what is tried on it. Plain data, so that a thread can take it. */
export type Task = {
  readonly overlay: unknown
  readonly sizes: Int32Array
  readonly seed: number
  readonly months: readonly Month[]
  /** The employers from one number up to another, and how many members come before them. */
  readonly employers: readonly [from: number, until: number]
  readonly membersBefore: number
}

/** What the months cost in all, under the law as it is and as it would be. */
export type Part = {
  readonly before: Amounts
  readonly after: Amounts
  /** For each employer in turn: what it pays, and the wages it pays contributions on. */
  readonly employerBefore: Float64Array
  readonly employerAfter: Float64Array
  readonly wages: Float64Array
  /** What the months cost each worker more, the least first. */
  readonly workerChanges: Float64Array
  /** By the worker’s wage in steps of a million a month, the last step open: how many, and what a month costs each side more. */
  readonly byWage: readonly WageStep[]
  readonly seconds: { readonly inventing: number; readonly computing: number }
}
export type WageStep = { readonly members: number; readonly employer: number; readonly worker: number }

/** So few members at a time that all their columns stay in the processor’s own memory. */
const room = 4096
export const wageSteps = 21
export const wageStep = 1_000_000

/** Computes every month of every member of a part twice, and adds up. */
export function computePart({ overlay, sizes, seed, months, employers, membersBefore }: Task): Part {
  const [from, until] = employers
  const began = performance.now()
  const workforce = new Workforce(sizes, seed, present(months[0], 'there are months'))
  const columns = makeColumns(room)
  const members = sizes.subarray(from, until).reduce((sum, size) => sum + size, 0)
  const sums = new Sums(until - from, members, months)
  const plan = planOf(months, law.wageEarnerContribution.with(parseOverlay(overlay)))
  let computing = 0
  for (const filled of workforce.fill(columns, membersBefore, from, until)) {
    const at = performance.now()
    sums.add(columns, filled, plan)
    computing += performance.now() - at
  }
  const at = performance.now()
  const part = sums.result()
  computing += performance.now() - at
  const seconds = {
    inventing: (performance.now() - began - computing) / 1000,
    computing: computing / 1000,
  }
  return { ...part, seconds }
}

type MonthTwice = {
  readonly month: Month
  readonly asIs: Law['wageEarnerContribution']
  readonly asTried: Law['wageEarnerContribution']
  /** The lines that the law and what is tried compute differently; the others are computed once. */
  readonly changed: readonly Line[]
}

function planOf(months: readonly Month[], asTried: MonthTwice['asTried']): MonthTwice[] {
  const asIs = law.wageEarnerContribution
  return months.map((month) => {
    const differs = (of?: readonly Line[]) => asIs.fingerprint(month, of) !== asTried.fingerprint(month, of)
    return { month, asIs, asTried, changed: differs() ? lines.filter((line) => differs([line])) : [] }
  })
}

const ordinary = { jkk: true, jkm: true, covidRelief: false, jpDeferred: false } as const

class Sums {
  readonly #months: readonly Month[]
  readonly #asIs = makeMonth()
  readonly #asTried = makeMonth()
  readonly #before = new Side()
  readonly #after = new Side()
  readonly #employerBefore: Float64Array
  readonly #employerAfter: Float64Array
  readonly #wages: Float64Array
  readonly #workerChanges: Float64Array
  readonly #byWage = Array.from({ length: wageSteps }, () => ({ members: 0, employer: 0, worker: 0 }))
  #done = 0

  constructor(employers: number, members: number, months: readonly Month[]) {
    this.#months = months
    this.#employerBefore = new Float64Array(employers)
    this.#employerAfter = new Float64Array(employers)
    this.#wages = new Float64Array(employers)
    this.#workerChanges = new Float64Array(members)
  }

  add(columns: Columns, n: number, plan: readonly MonthTwice[]): void {
    const facts = { ...ordinary, ...columns, n }
    this.#before.begin()
    this.#after.begin()
    for (const { month, asIs, asTried, changed } of plan) {
      asIs.columns(facts, month, this.#asIs)
      addMonth(this.#asIs, n, this.#before)
      const tried = Object.fromEntries(changed.map((line) => [line, this.#asTried[line]]))
      if (changed.length > 0) asTried.columns(facts, month, tried)
      addMonth({ ...this.#asIs, ...tried }, n, this.#after)
    }
    for (let i = 0; i < n; i++) this.#addMember(columns, i)
    this.#done += n
  }

  #addMember({ employer, wage }: Columns, i: number): void {
    const at = employer[i] ?? 0
    const earned = wage[i] ?? 0
    const [before, after] = [this.#before.employer[i] ?? 0, this.#after.employer[i] ?? 0]
    const change = (this.#after.worker[i] ?? 0) - (this.#before.worker[i] ?? 0)
    increase(this.#employerBefore, at, before)
    increase(this.#employerAfter, at, after)
    increase(this.#wages, at, earned * this.#months.length)
    this.#workerChanges[this.#done + i] = change
    const step = this.#byWage[Math.min(Math.floor(earned / wageStep), wageSteps - 1)]
    if (!step) return
    step.members += 1
    step.employer += after - before
    step.worker += change
  }

  result(): Omit<Part, 'seconds'> {
    return {
      before: this.#before.amounts,
      after: this.#after.amounts,
      employerBefore: this.#employerBefore,
      employerAfter: this.#employerAfter,
      wages: this.#wages,
      workerChanges: this.#workerChanges.sort(),
      byWage: this.#byWage,
    }
  }
}

/** What one law costs: every line in all, and for the members at hand what each side pays in all months. */
class Side {
  readonly sums = new Float64Array(lines.length)
  readonly employer = new Float64Array(room)
  readonly worker = new Float64Array(room)

  begin(): void {
    this.employer.fill(0)
    this.worker.fill(0)
  }

  get amounts(): Amounts {
    return Object.fromEntries(lines.map((line, at) => [line, this.sums[at] ?? 0])) as Amounts // a sum for each line
  }
}

/** One column for each line. */
function makeMonth() {
  const column = () => new Float64Array(room)
  return {
    jkk: column(),
    jkm: column(),
    jhtEmployer: column(),
    jhtWorker: column(),
    jpEmployer: column(),
    jpWorker: column(),
    jkpState: column(),
    jkpFromJkk: column(),
    jkpFromJkm: column(),
  } satisfies Record<Line, Float64Array>
}

/** Every column once, and all of them together: this loop and the rule’s own are where the time goes. */
function addMonth(out: ReturnType<typeof makeMonth>, n: number, { sums, employer, worker }: Side): void {
  const { jkk, jkm, jhtEmployer, jhtWorker, jpEmployer, jpWorker, jkpState, jkpFromJkk, jkpFromJkm } = out
  let [accident, death, savings, ownSavings, pension, ownPension] = [0, 0, 0, 0, 0, 0]
  let [state, fromAccident, fromDeath] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const toAccident = jkk[i] ?? 0
    const toDeath = jkm[i] ?? 0
    const toSavings = jhtEmployer[i] ?? 0
    const toPension = jpEmployer[i] ?? 0
    const ownToSavings = jhtWorker[i] ?? 0
    const ownToPension = jpWorker[i] ?? 0
    accident += toAccident
    death += toDeath
    savings += toSavings
    ownSavings += ownToSavings
    pension += toPension
    ownPension += ownToPension
    state += jkpState[i] ?? 0
    fromAccident += jkpFromJkk[i] ?? 0
    fromDeath += jkpFromJkm[i] ?? 0
    employer[i] = (employer[i] ?? 0) + toAccident + toDeath + toSavings + toPension
    worker[i] = (worker[i] ?? 0) + ownToSavings + ownToPension
  }
  const month = [accident, death, savings, ownSavings, pension, ownPension, state, fromAccident, fromDeath]
  for (const [at, sum] of month.entries()) increase(sums, at, sum)
}

function increase(sums: Float64Array, at: number, by: number): void {
  sums[at] = (sums[at] ?? 0) + by
}
