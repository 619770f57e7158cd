import type { Graph } from './graph.ts'
import { describe } from './graph.ts'
import type { Bracket, Row } from './dated-value.ts'
import type { Node } from './node.ts'
import { numbersOf } from './node.ts'

/** 64 bits of FNV-1a over UTF-8, as 16 hexadecimal digits: short, stable, the same on every machine. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}

/** Of a table by amount only the number that the node reads. */
const amountRead = (node: Node, row: Row<unknown>): string =>
  node.op === 'value' && node.part
    ? numbersOf(row as Row<readonly Bracket[]>, 0, node.part).join() // a node with a part reads such a table
    : JSON.stringify(row.amount)

/** What a computation is: its operations and the amounts and dates it reads, but not its wording or sources. */
export function fingerprint(
  graph: Graph,
  rowsOf: (node: Graph['nodes'][number]) => readonly Row<unknown>[],
): string {
  const index = new Map(graph.nodes.map((node, position) => [node, position]))
  const nodes = graph.nodes.map((node) => {
    const operands = node.of.map((input) => index.get(input)).join()
    const rows = rowsOf(node).map((row) => `${row.from}..${row.to ?? ''}=${amountRead(node, row)}`)
    return `${node.op}(${operands})@${node.scale} ${describe(node)} ${rows.join('; ')}`
  })
  const outputs = [...graph.outputs].map(([name, node]) => `${name}:${index.get(node)}`)
  return fnv1a([...nodes, ...outputs].join('\n'))
}
