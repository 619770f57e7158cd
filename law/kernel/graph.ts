import type { Node, Part } from './node.ts'
import { constant, isComputed, isTruth, meaning, operand } from './node.ts'

/** A computation in an order in which every node comes after what it needs; equal nodes are one node. */
export interface Graph {
  readonly nodes: readonly Node[]
  readonly outputs: ReadonlyMap<string, Node>
}

/** Rewrites a graph from the leaves up and merges what has become equal. */
export function rewrite(
  outputs: Iterable<readonly [string, Node]>,
  step: (node: Node, original: Node) => Node,
): Graph {
  const nodes = new Map<string, Node>()
  const names = new Map<Node, string>()
  const done = new Map<Node, Node>()
  const visit = (original: Node): Node => {
    const known = done.get(original)
    if (known) return known
    const node = step({ ...original, of: original.of.map(visit) }, original)
    const key = names.has(node) ? undefined : keyOf(node, names)
    const merged = key === undefined ? node : (nodes.get(key) ?? node)
    if (merged === node && key !== undefined) {
      names.set(node, `#${nodes.size}`)
      nodes.set(key, node)
    }
    done.set(original, merged)
    return merged
  }
  const rewritten = new Map([...outputs].map(([name, node]) => [name, visit(node)]))
  return reachable(rewritten, [...nodes.values()])
}

function reachable(outputs: ReadonlyMap<string, Node>, nodes: readonly Node[]): Graph {
  const needed = new Set(outputs.values())
  for (const node of nodes.toReversed()) {
    if (needed.has(node)) for (const input of node.of) needed.add(input)
  }
  return { nodes: nodes.filter((node) => needed.has(node)), outputs }
}

/** What makes two nodes the same: operation, operands and what is read. */
function keyOf(node: Node, names: ReadonlyMap<Node, string>): string {
  const operands = node.of.map((input) => names.get(input)).join()
  return `${node.op}(${operands})@${node.scale} ${describe(node)}`
}

/** The part of a node that its operation and operands do not say. */
export function describe(node: Node): string {
  if (node.op === 'fact') return node.name
  if (node.op === 'constant') return `${node.number}${node.truth ? '!' : ''}`
  if (node.op === 'value') return `${node.value.id}${describePart(node.part)} else ${node.absent}`
  if (node.op === 'in force') return node.value.id
  if (node.op === 'called') return node.label.title.en
  return 'because' in node ? (node.because?.en ?? '') : ''
}

const describePart = (part?: Part): string => (part ? `[${part.line}].${part.gives}` : '')

/** The same computation without names and sentences: what every compiler reads. */
export const bare = (outputs: Iterable<readonly [string, Node]>): Graph =>
  rewrite(outputs, (node) => {
    if (node.op === 'called') return operand(node, 0)
    if (node.op !== 'when' && node.op !== 'least') return node
    return node.op === 'when'
      ? { op: 'when', of: node.of, scale: node.scale }
      : { op: 'least', of: node.of, scale: 0 }
  })

/** The graph with everything that `known` answers worked out, and what follows from it. */
export const specialise = (
  outputs: Iterable<readonly [string, Node]>,
  known: (node: Node) => Node | undefined,
): Graph => rewrite(outputs, (node, original) => simplify(known(node) ?? node, original))

const number = (node: Node | undefined): bigint | undefined =>
  node?.op === 'constant' ? node.number : undefined

function simplify(node: Node, original: Node): Node {
  const [a, b, c] = node.of
  const args = node.of.map(number)
  if (isComputed(node) && args.every((arg) => arg !== undefined)) {
    return constant(meaning(node, args), node.scale, isTruth(original))
  }
  const [x, y] = args
  if (node.op === 'subtract' && a === b) return constant(0n, node.scale)
  if (node.op === 'when' && b && c) return x === undefined ? (b === c ? b : node) : x === 1n ? b : c
  if (a && b && node.scale === a.scale && isNeutral(node, y)) return a
  if (a && b && node.scale === b.scale && node.op !== 'subtract' && isNeutral(node, x)) return b
  if (node.op === 'multiply' && (x === 0n || y === 0n)) return constant(0n, node.scale)
  if (node.op === 'round' && x === 0n) return constant(0n)
  if (node.op === 'and' && (x === 0n || y === 0n)) return constant(0n, 0, true)
  if (node.op === 'or' && (x === 1n || y === 1n)) return constant(1n, 0, true)
  return node
}

/** Whether the operation gives back its other operand when one of them is `number`. */
function isNeutral({ op }: Node, number: bigint | undefined): boolean {
  if (op === 'add' || op === 'subtract' || op === 'or') return number === 0n
  return (op === 'multiply' || op === 'and') && number === 1n
}
