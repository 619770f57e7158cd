import type { KnownOn } from './dated-value.ts'
import { isKnown } from './dated-value.ts'
import type { Facts } from './facts.ts'
import type { Graph } from './graph.ts'
import type { Computed, Node } from './node.ts'
import { isComputed, numbersOf, operand } from './node.ts'

interface Interval {
  readonly least: bigint
  readonly most: bigint
}

const safe = 2n ** 53n - 1n
const nudged = 2n ** 51n

/**
 * The smallest and largest number of every node over all facts a rule declares and all rows it can read, or an
 * error where the fast forms would not be exact:
 *
 * - every number must stay within 2^53, where doubles hold all integers;
 * - `floor((x + 0.5) × 10^-s)` stands for the integer division of x by 10^s. x + 0.5 is at least half a unit of
 *   10^-s away from every edge, and the two roundings of the product err by less than x × 2^-52 units, so the
 *   result is exact while x is below 2^51;
 * - nothing negative is rounded, because cutting off and rounding down part ways there.
 */
export function prove(graph: Graph, facts: Facts, knownOn: KnownOn): ReadonlyMap<Node, Interval> {
  const found = new Map<Node, Interval>()
  const of = (node: Node): Interval => found.get(node) ?? truth
  for (const node of graph.nodes) {
    const interval = intervalOf(node, of, facts, knownOn)
    if (interval.most > safe || interval.least < -safe) throw refusal(node, 'can leave the safe integers')
    if (node.op === 'round') {
      const dividend = of(operand(node, 0)).most + of(operand(node, 1)).most + 1n
      if (dividend >= nudged) throw refusal(node, 'divides a number above 2^51')
      if (of(operand(node, 0)).least < 0n) throw refusal(node, 'rounds a negative amount')
    }
    found.set(node, interval)
  }
  return found
}

const refusal = (node: Node, reason: string): RangeError =>
  new RangeError(`no fast form: ${node.op} ${reason}; narrow the facts or compute exactly`)

const intervals: Readonly<
  Record<Computed, (a: Interval, b: Interval, c: Interval, unit: bigint) => Interval>
> = {
  add: (a, b) => ({ least: a.least + b.least, most: a.most + b.most }),
  subtract: (a, b) => ({ least: a.least - b.most, most: a.most - b.least }),
  multiply: (a, b) => hull([a.least * b.least, a.least * b.most, a.most * b.least, a.most * b.most]),
  least: (a, b) => ({ least: lesser(a.least, b.least), most: lesser(a.most, b.most) }),
  greatest: (a, b) => ({ least: -lesser(-a.least, -b.least), most: -lesser(-a.most, -b.most) }),
  round: (a, b, _, unit) => ({ least: 0n, most: (a.most + b.most) / unit }),
  when: (_, b, c) => hull([b.least, b.most, c.least, c.most]),
  called: (a) => a,
  more: () => truth,
  and: () => truth,
  or: () => truth,
  not: () => truth,
}
const truth: Interval = { least: 0n, most: 1n }

function intervalOf(node: Node, of: (node: Node) => Interval, facts: Facts, knownOn: KnownOn): Interval {
  if (isComputed(node)) {
    const [a = truth, b = truth, c = truth] = node.of.map(of)
    return intervals[node.op](a, b, c, 10n ** BigInt(operand(node, 0).scale))
  }
  if (node.op === 'constant') return hull([node.number])
  if (node.op === 'value') {
    const rows = node.value.rows.filter((row) => isKnown(row, knownOn))
    return hull(
      rows.flatMap((row) => numbersOf(row, node.scale, node.part)).concat(node.absent === 'zero' ? [0n] : []),
    )
  }
  const fact = node.op === 'fact' ? facts[node.name] : undefined
  return fact && fact.sort !== 'flag' ? { least: BigInt(fact.least), most: BigInt(fact.most) } : truth
}

const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b)

const hull = (numbers: readonly bigint[]): Interval => ({
  least: numbers.reduce(lesser, numbers[0] ?? 0n),
  most: -numbers.map((number) => -number).reduce(lesser, -(numbers[0] ?? 0n)),
})
