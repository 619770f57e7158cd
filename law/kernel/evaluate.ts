import type { Month } from '../calendar/month.ts'
import type { KnownOn } from './dated-value.ts'
import { rowIn } from './dated-value.ts'
import type { Graph } from './graph.ts'
import type { Node } from './node.ts'
import { isComputed, meaning, operand } from './node.ts'
import { numbersIn } from './time.ts'

/** Every node's number for one case, in exact integers of any size. The reference that all other forms must equal. */
export function evaluate(
  graph: Graph,
  facts: ReadonlyMap<string, bigint>,
  month: Month,
  knownOn: KnownOn,
): ReadonlyMap<Node, bigint> {
  const numbers = new Map<Node, bigint>()
  const of = (node: Node): bigint => found(numbers.get(node), node)
  for (const node of graph.nodes) numbers.set(node, numberOf(node))
  return numbers

  function numberOf(node: Node): bigint {
    if (isComputed(node)) return meaning(node, node.of.map(of))
    if (node.op === 'constant') return node.number
    if (node.op === 'fact') return found(facts.get(node.name), node)
    if (node.op === 'in force') return rowIn(node.value, month, knownOn) ? 1n : 0n
    const index = node.of.length === 0 ? 0 : Number(of(operand(node, 0))) - 1
    return found(numbersIn(node, month, knownOn)[index], node)
  }
}

function found(number: bigint | undefined, node: Node): bigint {
  if (number === undefined) throw new TypeError(`no number for ${node.op}`)
  return number
}
