import { riskClassNumbers } from './dated-value.ts'
import type { Facts } from './facts.ts'
import type { Graph } from './graph.ts'
import type { Computed, Node } from './node.ts'
import { operand } from './node.ts'
import type { Read, Timeline } from './time.ts'
import { isRead } from './time.ts'

/** The numbers a node reads: one or five (a table by class), once for one month or for every epoch in turn. */
export type Numbers = (node: Read) => readonly number[]

const classes = riskClassNumbers.length

interface Code {
  readonly tables: ReadonlyMap<string, readonly number[]>
  readonly guards: readonly string[]
  readonly statements: readonly string[]
  readonly outputs: readonly (readonly [name: string, expression: string])[]
}

/**
 * Writes a graph as JavaScript on plain numbers. What is used once stands where it is used, so that the branch not
 * taken is not computed. `fact` says how a fact is read; `e` is the index of the epoch.
 */
function write(graph: Graph, facts: Facts, numbersOf: Numbers, fact: (name: string) => string): Code {
  const uses = new Map<Node, number>()
  for (const node of [...graph.nodes.flatMap((node) => node.of), ...graph.outputs.values()]) {
    uses.set(node, (uses.get(node) ?? 0) + 1)
  }
  const tables = new Map<string, readonly number[]>()
  const names = new Map<Node, string>()
  const statements: string[] = []
  const table = (node: Read): string => {
    const numbers = numbersOf(node)
    if (numbers.length === 1) return String(numbers[0])
    const same = [...tables].find(([, known]) => known.join() === numbers.join())
    const name = same?.[0] ?? `t${tables.size}`
    tables.set(name, numbers)
    if (node.of.length === 0) return `${name}[e]`
    const index = `${expression(operand(node, 0))} - 1`
    return numbers.length === classes ? `${name}[${index}]` : `${name}[e * ${classes} + ${index}]`
  }
  const expression = (node: Node): string => names.get(node) ?? inline(node)
  const inline = (node: Node): string => {
    if (node.op === 'fact') return fact(node.name)
    if (isRead(node)) return node.op === 'value' ? table(node) : `(${table(node)} === 1)`
    if (node.op === 'constant') return node.truth ? String(node.number === 1n) : String(node.number)
    const [a = '', b = '', c = ''] = node.of.map(expression)
    return javascript[node.op](a, b, c, operand(node, 0).scale)
  }
  for (const node of graph.nodes) {
    if ((uses.get(node) ?? 0) < 2 || node.op === 'constant') continue
    const text = inline(node)
    if (!/^[\w.]+$/.test(text)) statements.push(`const n${names.size} = ${text}`)
    names.set(node, /^[\w.]+$/.test(text) ? text : `n${names.size}`)
  }
  const outputs = [...graph.outputs].map(([name, node]) => [name, expression(node)] as const)
  return { tables, guards: guardsOf(graph, facts, fact), statements, outputs }
}

const javascript: Readonly<Record<Computed, (a: string, b: string, c: string, scale: number) => string>> = {
  add: (a, b) => `(${a} + ${b})`,
  subtract: (a, b) => `(${a} - ${b})`,
  multiply: (a, b) => `${a} * ${b}`,
  least: (a, b) => `Math.min(${a}, ${b})`,
  greatest: (a, b) => `Math.max(${a}, ${b})`,
  round: (a, b, _, scale) =>
    `Math.floor((${a} + ${/^\d+$/.test(b) ? Number(b) + 0.5 : `${b} + 0.5`}) * 1e-${scale})`,
  more: (a, b) => `${a} > ${b}`,
  and: (a, b) => `(${a} && ${b})`,
  or: (a, b) => `(${a} || ${b})`,
  not: (a) => `!(${a})`,
  when: (a, b, c) => `(${a} ? ${b} : ${c})`,
  called: (a) => a,
}

/** Facts outside the range for which `prove` vouches are refused, not computed. */
function guardsOf(graph: Graph, facts: Facts, read: (name: string) => string): string[] {
  return graph.nodes.flatMap((node) => {
    const fact = node.op === 'fact' ? facts[node.name] : undefined
    if (node.op !== 'fact' || !fact || fact.sort === 'flag') return []
    const value = read(node.name)
    const holds = `${value} >= ${fact.least} && ${value} <= ${fact.most} && Math.floor(${value}) === ${value}`
    return [`if (!(${holds})) outOfRange('${node.name}', ${value})`]
  })
}

const preamble = ({ tables }: Code, timeline: Timeline): string => `${[...tables]
  .map(([name, numbers]) => `const ${name} = new Float64Array([${numbers.join()}])\n`)
  .join('')}const epochs = new Uint8Array(${timeline.epochs.length})
for (const [epoch, month] of [${timeline.begins.map((month) => month - timeline.first).join()}].entries()) epochs.fill(epoch, month)
function outOfRange(name, value) {
  throw new RangeError(name + ' is out of range: ' + value)
}
`

/** One case at a time, as a JavaScript module that needs nothing else: `compute(facts, month)`. */
export function toSource(graph: Graph, facts: Facts, timeline: Timeline, numbersOf: Numbers): string {
  const code = write(graph, facts, numbersOf, (name) => name)
  return `${preamble(code, timeline)}export function compute({ ${factsOf(graph).join(', ')} }, month) {
  const e = epochs[month - ${timeline.first}]
  if (e === undefined) outOfRange('month', month)
  ${[...code.guards, ...code.statements].join('\n  ')}
  return { ${code.outputs.map(([name, text]) => `${name}: ${text}`).join(', ')} }
}
`
}

/**
 * Many cases, column by column: `compute(n, facts, months, out)`. `months` is read only where the law is not one month's. Facts are
 * checked in a loop of their own: with a way out in its middle the other loop takes half as long again.
 */
export function toLoop(
  graph: Graph,
  facts: Facts,
  timeline: Timeline,
  numbersOf: Numbers,
  oneMonth: boolean,
): string {
  const code = write(graph, facts, numbersOf, (name) => `f_${name}[i]`)
  const epoch = `epochs[months[i] - ${timeline.first}]`
  const inForce = `if (${epoch} === undefined) outOfRange('month', months[i])`
  const checks = [...(oneMonth ? [] : [inForce]), ...code.guards]
  const columns = code.outputs.map(([name, text]) => ({ name, text, isConstant: /^\d+$/.test(text) }))
  const lines = [
    ...(oneMonth ? [] : [`const e = ${epoch}`]),
    ...code.statements,
    ...columns.filter(({ isConstant }) => !isConstant).map(({ name, text }) => `o_${name}[i] = ${text}`),
  ]
  return `${preamble(code, timeline)}export function compute(n, facts, months, out) {
  const { ${factsOf(graph)
    .map((name) => `${name}: f_${name}`)
    .join(', ')} } = facts
  const { ${code.outputs.map(([name]) => `${name}: o_${name}`).join(', ')} } = out
  for (let i = 0; i < n; i++) {
    ${checks.join('\n    ')}
  }
  ${columns
    .filter(({ isConstant }) => isConstant)
    .map(({ name, text }) => `o_${name}.fill(${text}, 0, n)`)
    .join('\n  ')}
  for (let i = 0; i < n; i++) {
    ${lines.join('\n    ')}
  }
}
`
}

const factsOf = (graph: Graph): string[] =>
  graph.nodes.flatMap((node) => (node.op === 'fact' ? [node.name] : []))
