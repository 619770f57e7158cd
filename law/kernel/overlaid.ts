import type { Node } from './node.ts'
import { alike, isRaised, operand, raised, scaleOf } from './node.ts'
import type { Overlay } from './overlay.ts'

/**
 * The same computation over the values that an overlay supposes. A supposed rate can have more decimals than any that the law
 * ever had, so what is computed from it is brought to a finer scale; the rest stays the very same nodes.
 */
export function overlaid(outputs: ReadonlyMap<string, Node>, overlay: Overlay): ReadonlyMap<string, Node> {
  const done = new Map<Node, Node>()
  const visit = (node: Node): Node => {
    const known = done.get(node)
    if (known) return known
    const read = over(node, node.of.map(visit), overlay)
    done.set(node, read)
    return read
  }
  return new Map([...outputs].map(([name, node]) => [name, visit(node)]))
}

function over(node: Node, of: readonly Node[], overlay: Overlay): Node {
  if (node.op === 'value') {
    const value = overlay.of(node.value)
    if (value === node.value && isSame(node, of)) return node
    // A rounding has no decimals of its own; it follows what it rounds.
    return { ...node, value, of, scale: Math.max(node.scale, scaleOf(value)) }
  }
  if (node.op === 'in force') {
    const value = overlay.of(node.value)
    return value === node.value ? node : { ...node, value }
  }
  return isSame(node, of) ? node : rescaled(node, of)
}

const isSame = (node: Node, of: readonly Node[]): boolean => of.every((input, at) => input === node.of[at])

/** An operation over operands of which some have more decimals than before. */
function rescaled(node: Node, of: readonly Node[]): Node {
  const next: Node = { ...node, of }
  const [a, b] = [operand(next, 0), of[1] ?? operand(next, 0)]
  if (node.op === 'multiply') {
    return isRaised(node) ? raised(a, Math.max(node.scale, a.scale)) : { ...next, scale: a.scale + b.scale }
  }
  if (node.op === 'round') return { ...next, of: [a, { ...b, scale: a.scale }] }
  if (node.op === 'when') {
    const [then, otherwise] = alike(b, operand(next, 2))
    return { ...next, of: [a, then, otherwise], scale: then.scale }
  }
  if (node.op === 'called') return { ...next, scale: a.scale }
  if (node.op === 'add' || node.op === 'subtract') {
    const [x, y] = alike(a, b)
    return { ...next, of: [x, y], scale: x.scale }
  }
  return node.op === 'more' ? { ...next, of: alike(a, b) } : next
}
