import type { Month } from '../calendar/month.ts'
import type { Facts } from './facts.ts'
import type { Loop, Proven, Scalar } from './fast-forms.ts'
import type { Graph } from './graph.ts'
import type { Computed, Node } from './node.ts'
import { isComputed, operand } from './node.ts'
import type { Timeline } from './time.ts'
import { isRead } from './time.ts'

// The fast forms without a text to evaluate: node after node in plain numbers, by the same arithmetic as `to-javascript.ts`, and so
// within the same proof. Several times slower than generated code, several times faster than bigint.

type Given = (name: string) => number

const meanings: Readonly<Record<Computed, (a: number, b: number, c: number, unit: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  least: (a, b) => Math.min(a, b),
  greatest: (a, b) => Math.max(a, b),
  round: (a, b, _, unit) => Math.floor((a + b + 0.5) * unit),
  more: (a, b) => Number(a > b),
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  not: (a) => 1 - a,
  when: (a, b, c) => (a === 1 ? b : c),
  called: (a) => a,
}

/** One case at a time. */
export function scalarOf(...proven: Proven): Scalar {
  const [graph, facts, timeline] = proven
  const { run, outputs } = stepsOf(proven)
  const checkFacts = checksOf(graph, facts)
  return (given, month) => {
    const epoch = epochOf(timeline, month)
    const read: Given = (name) => Number((given as Readonly<Record<string, unknown>>)[name]) // checked just below
    checkFacts(read)
    const numbers = run(epoch, read)
    const amounts: Record<string, number> = {}
    for (const [name, at] of outputs) amounts[name] = numbers[at] ?? 0
    return amounts
  }
}

/** Many cases, column by column. */
export function loopOf(proven: Proven, oneMonth: boolean): Loop {
  const [graph, facts, timeline] = proven
  const { run, outputs } = stepsOf(proven)
  const checkFacts = checksOf(graph, facts)
  return (n, given, months, out) => {
    let row = 0
    const columns = given as Readonly<Record<string, ArrayLike<number>>> // constants have become part of the graph
    const read: Given = (name) => Number(columns[name]?.[row])
    const epochNow = () =>
      oneMonth ? 0 : epochOf(timeline, typeof months === 'number' ? months : (months[row] ?? NaN))
    for (; row < n; row++) {
      epochNow()
      checkFacts(read)
    }
    const filled = out as Readonly<Record<string, Float64Array>> // the names of the outputs
    for (row = 0; row < n; row++) {
      const numbers = run(epochNow(), read)
      for (const [name, at] of outputs) {
        const column = filled[name]
        if (column) column[row] = numbers[at] ?? 0
      }
    }
  }
}

/** The number of every node for one case; the same array each time. */
function stepsOf([graph, , , numbersOf]: Proven) {
  const places = new Map(graph.nodes.map((node, place) => [node, place]))
  const placeOf = (node: Node | undefined): number => (node && places.get(node)) ?? -1
  const numbers = new Float64Array(graph.nodes.length)
  const steps = graph.nodes.map((node) => {
    const [a, b, c] = [placeOf(node.of[0]), placeOf(node.of[1]), placeOf(node.of[2])]
    const at = (place: number): number => numbers[place] ?? 0
    if (isComputed(node)) {
      const meaning = meanings[node.op]
      const unit = Number(`1e-${operand(node, 0).scale}`)
      return () => meaning(at(a), at(b), at(c), unit)
    }
    if (node.op === 'fact') return (_: number, read: Given) => read(node.name)
    if (!isRead(node)) return () => Number(node.number)
    const table = numbersOf(node)
    const classes = node.of.length === 0 ? 1 : 5
    const perEpoch = table.length === classes ? 0 : classes
    return (epoch: number) => table[epoch * perEpoch + (a < 0 ? 0 : at(a) - 1)] ?? 0
  })
  const run = (epoch: number, read: Given): Float64Array => {
    for (let place = 0; place < steps.length; place++) numbers[place] = steps[place]?.(epoch, read) ?? 0
    return numbers
  }
  return { run, outputs: [...graph.outputs].map(([name, node]) => [name, placeOf(node)] as const) }
}

function epochOf({ first, epochs }: Timeline, month: Month): number {
  return epochs[month - first] ?? outOfRange('month', month)
}

/** Facts outside the range for which the proof vouches are refused, not computed. */
function checksOf(graph: Graph, facts: Facts): (read: Given) => void {
  const bounds = graph.nodes.flatMap((node) => {
    const fact = node.op === 'fact' ? facts[node.name] : undefined
    return node.op === 'fact' && fact && fact.sort !== 'flag' ? [{ ...fact, name: node.name }] : []
  })
  return (read) => {
    for (const { name, least, most } of bounds) {
      const value = read(name)
      if (!(value >= least && value <= most && Math.floor(value) === value)) outOfRange(name, value)
    }
  }
}

function outOfRange(name: string, value: number): never {
  throw new RangeError(`${name} is out of range: ${value}`)
}
