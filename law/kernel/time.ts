import type { Month } from '../calendar/month.ts'
import { formatMonth } from '../calendar/month.ts'
import { LawProblem } from '../problem.ts'
import type { AmountOf, DatedValue, KnownOn, Row, Unit } from './dated-value.ts'
import { riskClassNumbers, rowIn, turns } from './dated-value.ts'
import type { Graph } from './graph.ts'
import type { Node } from './node.ts'
import { constant, numbersOf } from './node.ts'
import { notInForce } from './working.ts'

/** A node whose number comes from the law, not from the case. */
export type Read = Node & { readonly op: 'value' | 'in force' }
export const isRead = (node: Node): node is Read => node.op === 'value' || node.op === 'in force'

/** The law of one month, as far as it could be known on a day, in the numbers that a graph reads. */
export class LawOfMonth {
  readonly #month: Month
  readonly #knownOn: KnownOn
  readonly #rows = new Map<DatedValue, Row<AmountOf[Unit]> | undefined>()
  readonly #numbers = new Map<Read, readonly bigint[]>()

  constructor(month: Month, knownOn: KnownOn) {
    this.#month = month
    this.#knownOn = knownOn
  }

  row<U extends Unit>(value: DatedValue<U>): Row<AmountOf[U]> | undefined {
    if (!this.#rows.has(value)) this.#rows.set(value, rowIn(value, this.#month, this.#knownOn))
    return this.#rows.get(value) as Row<AmountOf[U]> | undefined // set from the same value just above
  }

  /**
   * One number, or one for each class. Whether a value is in force is 1 or 0. Where no row is in force a value is
   * zero if its node allows that; otherwise `law-not-in-force`.
   */
  numbers(node: Read): readonly bigint[] {
    const known = this.#numbers.get(node)
    if (known) return known
    const numbers = node.op === 'value' ? this.#amounts(node) : [this.row(node.value) ? 1n : 0n]
    this.#numbers.set(node, numbers)
    return numbers
  }

  #amounts(node: Node & { readonly op: 'value' }): readonly bigint[] {
    const row = this.row(node.value)
    if (row) return numbersOf(row, node.scale, node.part)
    if (node.absent === 'zero') return node.of.length === 0 ? [0n] : riskClassNumbers.map(() => 0n)
    throw notInForce(node.value, this.#month)
  }
}

/** How far ahead a rule answers; the last rows are carried on. */
const monthsAhead = 1200

/** The stretches of months (epochs) in which the law that a rule reads does not change. */
export interface Timeline {
  readonly first: Month
  /** The first month of each epoch. */
  readonly begins: readonly Month[]
  /** One entry for each month from `first`: the index of its epoch. */
  readonly epochs: Uint8Array
  readonly laws: readonly LawOfMonth[]
}

export function timelineOf(graph: Graph, first: Month, knownOn: KnownOn): Timeline {
  const all = graph.nodes.flatMap((node) => (isRead(node) ? turns(node.value) : []))
  const begins = [...new Set([first, ...all.filter((month) => month > first)])].sort((a, b) => a - b)
  const epochs = Uint8Array.from({ length: monthsAhead }, (_, index) =>
    begins.findLastIndex((begin) => begin <= first + index),
  )
  return { first, begins, epochs, laws: begins.map((month) => new LawOfMonth(month, knownOn)) }
}

/** The law of a month. Throws `month-before-law` or `month-too-far`. */
export function lawIn({ first, epochs, laws }: Timeline, month: Month): LawOfMonth {
  const law = laws[epochs[month - first] ?? -1]
  if (law) return law
  const last = first + monthsAhead - 1
  throw new LawProblem(
    month < first ? 'month-before-law' : 'month-too-far',
    {
      id: `Aturan ini dapat dihitung untuk bulan ${formatMonth(first)} sampai ${formatMonth(last)}.`,
      en: `This rule can be computed for the months ${formatMonth(first)} to ${formatMonth(last)}.`,
    },
    'contribution_month',
  )
}

/** The numbers of a node for every epoch in turn; for one epoch only where nothing changes. */
export const numbersThrough =
  ({ laws }: Timeline) =>
  (node: Read): number[] => {
    const all = laws.map((law) => law.numbers(node).map(Number))
    const [first = []] = all
    return all.every((numbers) => numbers.join() === first.join()) ? first : all.flat()
  }

/** What the law settles for all months: the values that never change. */
export const settledAlways = (timeline: Timeline) => {
  const numbers = numbersThrough(timeline)
  return (node: Node): Node | undefined => {
    const [only, ...more] = isRead(node) ? numbers(node) : []
    if (only === undefined || more.length > 0) return undefined
    return constant(BigInt(only), node.scale, node.op === 'in force')
  }
}

/** What one month of law settles: single values become numbers, and so does whether a value is in force. */
export const settledIn =
  (law: LawOfMonth) =>
  (node: Node): Node | undefined => {
    if (!isRead(node)) return undefined
    const [index] = node.of
    const picked = index === undefined ? 0 : index.op === 'constant' ? Number(index.number) - 1 : -1
    const number = law.numbers(node)[picked]
    return number === undefined ? undefined : constant(number, node.scale, node.op === 'in force')
  }
