import type { Month } from '../calendar/month.ts'
import { formatMonth } from '../calendar/month.ts'
import { LawProblem } from '../problem.ts'
import type { AmountOf, KnownOn, Row, Unit } from './dated-value.ts'
import { rowIn, turns } from './dated-value.ts'
import type { Graph } from './graph.ts'
import type { Node } from './node.ts'
import { constant, numbersOf, operand } from './node.ts'
import { notInForce } from './working.ts'

/** How far ahead a rule answers; the last rows are carried on. */
const monthsAhead = 1200

/** The stretches of months in which the law read by a rule does not change. */
export interface Epochs {
  readonly first: Month
  /** One entry for each month from `first`: the index of its epoch. */
  readonly ofMonth: Uint8Array
  /** The first month of each epoch. */
  readonly begins: readonly Month[]
}

export function epochsOf(graph: Graph, first: Month): Epochs {
  const all = graph.nodes.flatMap((node) =>
    node.op === 'value' || node.op === 'in force' ? turns(node.value) : [],
  )
  const begins = [...new Set([first, ...all.filter((month) => month > first)])].sort((a, b) => a - b)
  const ofMonth = Uint8Array.from({ length: monthsAhead }, (_, index) =>
    begins.findLastIndex((begin) => begin <= first + index),
  )
  return { first, begins, ofMonth }
}

export function epochOf(epochs: Epochs, month: Month): number {
  const epoch = epochs.ofMonth[month - epochs.first]
  if (epoch !== undefined) return epoch
  const { first } = epochs
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

/** The row that a node reads in a month. */
export const rowRead = (node: Node, month: Month, knownOn: KnownOn): Row<AmountOf[Unit]> | undefined =>
  node.op === 'value' || node.op === 'in force' ? rowIn<Unit>(node.value, month, knownOn) : undefined

/**
 * The numbers that a value node stands for in a month: one, or one per class. Zero where no row is in force and
 * the node allows it; otherwise `law-not-in-force`.
 */
export function numbersIn(node: Node & { op: 'value' }, month: Month, knownOn: KnownOn): bigint[] {
  const row = rowIn(node.value, month, knownOn)
  if (row) return numbersOf(row, node.scale)
  if (node.absent === 'zero') return node.of.length === 0 ? [0n] : [0n, 0n, 0n, 0n, 0n]
  throw notInForce(node.value, month)
}

/**
 * The same for every epoch in turn, as the code for any month reads it; for one epoch only where nothing changes.
 * Whether a value is in force is 1 or 0.
 */
export const numbersThrough =
  (epochs: Epochs, knownOn: KnownOn) =>
  (node: Node): number[] => {
    const all = epochs.begins.map((month) => {
      if (node.op === 'in force') return [rowIn(node.value, month, knownOn) ? 1 : 0]
      return node.op === 'value' ? numbersIn(node, month, knownOn).map(Number) : []
    })
    const [first = []] = all
    return all.every((numbers) => numbers.join() === first.join()) ? first : all.flat()
  }

/** What the law settles for all months: the values that never change. */
export const settledAlways = (epochs: Epochs, knownOn: KnownOn) => {
  const numbers = numbersThrough(epochs, knownOn)
  return (node: Node): Node | undefined => {
    const [only, ...more] = node.op === 'value' || node.op === 'in force' ? numbers(node) : []
    return only === undefined || more.length > 0
      ? undefined
      : constant(BigInt(only), node.scale, node.op === 'in force')
  }
}

/** What one month of law settles: single values become numbers, and so does whether a value is in force. */
export const settledIn =
  (month: Month, knownOn: KnownOn) =>
  (node: Node): Node | undefined => {
    if (node.op === 'in force') return constant(rowIn(node.value, month, knownOn) ? 1n : 0n, 0, true)
    if (node.op !== 'value') return undefined
    const numbers = numbersIn(node, month, knownOn)
    const index = node.of.length === 0 ? constant(1n) : operand(node, 0)
    const picked = index.op === 'constant' ? numbers[Number(index.number) - 1] : undefined
    return picked === undefined ? undefined : constant(picked, node.scale)
  }
