import type { Words } from '../words.ts'
import type { AmountOf, Article, Bracket, DatedValue, Row } from './dated-value.ts'
import { isTable } from './dated-value.ts'

/**
 * One step of a computation. A node stands for a whole number; the amount it means is that number divided by
 * 10^`scale`, so a rate of 0.24% is the number 24 at scale 4 and everything stays exact. Truth is 1 or 0.
 */
export type Node = { readonly of: readonly Node[]; readonly scale: number } & (
  | { readonly op: 'fact'; readonly name: string; readonly truth: boolean }
  | { readonly op: 'constant'; readonly number: bigint; readonly truth: boolean }
  /** The amount of the row in force; `of` holds the class that picks from a table, `part` the place in a table by amount. */
  | { readonly op: 'value'; readonly value: NumericValue; readonly absent: Absent; readonly part?: Part }
  /** Whether a row of the value is in force. */
  | { readonly op: 'in force'; readonly value: DatedValue }
  /** `of[0]` to whole units: `of[1]` is added, then the decimals are cut off. */
  | { readonly op: 'round' }
  /** `of[1]` where `of[0]` holds, else `of[2]`; `because` is said when it holds, and `article` is why it may. */
  | { readonly op: 'when'; readonly because?: Words; readonly article?: Article }
  /** The lesser of two; `because` is said when that is the second. */
  | { readonly op: 'least'; readonly because?: Words }
  /** `of[0]`, under a name that people read. */
  | { readonly op: 'called'; readonly label: Label }
  | { readonly op: 'add' | 'subtract' | 'multiply' | 'greatest' | 'more' | 'and' | 'or' | 'not' }
)
type Op = Node['op']

export interface Label {
  readonly title: Words
  readonly article?: Article
}

/** One number of a table by amount: where a line begins, or what it gives. */
export interface Part {
  readonly line: number
  readonly gives: 'from' | 'amount'
}

/** The values a computation can read. A rounding is read as what must be added before cutting. */
export type NumericValue = DatedValue<
  'rupiah' | 'rupiah by bracket' | 'percent' | 'percent by class' | 'count' | 'rounding'
>
type NumericRow = Row<AmountOf[NumericValue['unit']]>

/** What a value is worth while no row of it is in force: nothing, or the question is refused. */
export type Absent = 'zero' | 'refused'

/** The operand at `index`, which whoever made the node put there. */
export function operand(node: Node, index: number): Node {
  const found = node.of[index]
  if (!found) throw new TypeError(`${node.op} has no operand ${index}`)
  return found
}

export const constant = (number: bigint, scale = 0, truth = false): Node => ({
  op: 'constant',
  number,
  truth,
  scale,
  of: [],
})

/** Whether the node answers yes or no rather than how much. */
export function isTruth(node: Node): boolean {
  if (node.op === 'fact' || node.op === 'constant') return node.truth
  if (node.op === 'when') return isTruth(operand(node, 1))
  return ['in force', 'more', 'and', 'or', 'not'].includes(node.op)
}

/** How many decimals the rates of a value need, counted on its whole history so that one scale fits every date. */
export function scaleOf(value: NumericValue): number {
  const decimals = value.rows.flatMap(percentsOf).map((percent) => percent.split('.')[1]?.length ?? 0)
  return decimals.length === 0 ? 0 : 2 + Math.max(...decimals)
}

/** The numbers of a row at a scale: one, or one per class in the order of the classes. */
export function numbersOf(row: NumericRow, scale: number, part?: Part): bigint[] {
  const { amount } = row
  if (isTable(amount)) return [lineOf(amount, part)]
  if (typeof amount === 'number') return [BigInt(amount)]
  if (isRounding(amount)) return [roundingOffset(amount, scale)]
  return percentsOf(row).map((percent) => scaled(percent, scale - 2))
}

const isRounding = (amount: unknown): amount is AmountOf['rounding'] =>
  amount === 'down' || amount === 'half up' || amount === 'up'

/** What is added to a number at a scale before its fraction is cut off. */
export function roundingOffset(way: AmountOf['rounding'], scale: number): bigint {
  const one = 10n ** BigInt(scale)
  return { down: 0n, 'half up': one / 2n, up: one - 1n }[way]
}

/** A shorter table than the longest one is read as if its last line stood there again, which changes nothing. */
function lineOf(table: readonly Bracket[], part: Part | undefined): bigint {
  const line = part && (table[part.line] ?? table.at(-1))
  if (!line) throw new TypeError('a table by amount is read line by line')
  return BigInt(line[part.gives])
}

function percentsOf({ amount }: NumericRow): string[] {
  if (isTable(amount)) return []
  if (typeof amount === 'object') return Object.values(amount)
  return typeof amount === 'string' && /^-?\d/.test(amount) ? [amount] : []
}

/** Decimal text as a whole number of 10^-`scale`: (`'0.24'`, 2) is 24. */
export function scaled(decimal: string, scale: number): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.')
  return BigInt(whole + fraction.padEnd(scale, '0'))
}

/** A node at a finer scale. */
export const raised = (node: Node, scale: number): Node =>
  node.scale === scale
    ? node
    : { op: 'multiply', of: [node, constant(10n ** BigInt(scale - node.scale))], scale }

/** Whether a multiplication only brings an amount to a finer scale, which people need not see. */
export const isRaised = (node: Node): boolean =>
  node.op === 'multiply' && node.scale !== operand(node, 0).scale + operand(node, 1).scale

/** Two nodes at the same scale, the coarser one raised. */
export function alike(a: Node, b: Node): [Node, Node] {
  const scale = Math.max(a.scale, b.scale)
  return [raised(a, scale), raised(b, scale)]
}

/** The operations that compute; the others are read from the case or the law. */
export type Computed = Exclude<Op, 'fact' | 'constant' | 'value' | 'in force'>

/** What each operation means, on whole numbers. This is the definition; every other form is compared with it. */
const meanings: Readonly<Record<Computed, (a: bigint, b: bigint, c: bigint, unit: bigint) => bigint>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  least: (a, b) => (b < a ? b : a),
  greatest: (a, b) => (b > a ? b : a),
  round: (a, b, _, unit) => (a + b) / unit,
  more: (a, b) => (a > b ? 1n : 0n),
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  not: (a) => 1n - a,
  when: (a, b, c) => (a === 1n ? b : c),
  called: (a) => a,
}

export const isComputed = (node: Node): node is Node & { readonly op: Computed } => node.op in meanings

export const meaning = (
  node: Node & { readonly op: Computed },
  [a = 0n, b = 0n, c = 0n]: readonly bigint[],
): bigint => meanings[node.op](a, b, c, 10n ** BigInt(operand(node, 0).scale))
