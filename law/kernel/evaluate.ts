import type { Graph } from './graph.ts'
import type { Node } from './node.ts'
import { isComputed, meaning } from './node.ts'
import type { LawOfMonth } from './time.ts'
import { isRead } from './time.ts'

/** Every node's number for one case, in exact integers of any size. The reference that all other forms must equal. */
export function evaluate(
  graph: Graph,
  facts: ReadonlyMap<string, bigint>,
  law: LawOfMonth,
): ReadonlyMap<Node, bigint> {
  const numbers = new Map<Node, bigint>()
  for (const node of graph.nodes) {
    const args = node.of.map((input) => numbers.get(input) ?? 0n)
    const number = isComputed(node)
      ? meaning(node, args)
      : isRead(node)
        ? law.numbers(node)[Number(args[0] ?? 1n) - 1]
        : node.op === 'fact'
          ? facts.get(node.name)
          : node.number
    if (number === undefined) throw new TypeError(`no number for ${node.op}`)
    numbers.set(node, number)
  }
  return numbers
}
