import type { Graph } from './graph.ts'
import { describe, specialise } from './graph.ts'
import type { Computed, Node } from './node.ts'
import { constant, operand } from './node.ts'
import type { LawOfMonth } from './time.ts'
import { isRead, settledIn } from './time.ts'

/** How each fact is read in a query: an expression such as `r.wage`, or one constant for all rows. */
export type SqlFacts = Readonly<Record<string, string | number | boolean>>

/**
 * Every output as a PostgreSQL expression of type bigint, with the law of one month as constants. Integer arithmetic
 * only; amounts are never negative where they are divided, so cutting off is rounding down.
 */
export function toSql(graph: Graph, law: LawOfMonth, facts: SqlFacts): Record<string, string> {
  const settled = settledIn(law)
  const special = specialise(graph.outputs, (node) => {
    const given = node.op === 'fact' ? facts[node.name] : undefined
    if (typeof given === 'number' || typeof given === 'boolean') {
      return constant(BigInt(given), 0, typeof given === 'boolean')
    }
    return settled(node)
  })
  const text = (node: Node): string => {
    if (node.op === 'constant') return node.truth ? String(node.number === 1n) : String(node.number)
    if (node.op === 'fact') return node.truth ? column(facts, node) : `${column(facts, node)}::bigint`
    if (isRead(node)) return `(array[${law.numbers(node).join()}])[${column(facts, operand(node, 0))}::int]`
    const [a = '', b = '', c = ''] = node.of.map(text)
    return sql[node.op](a, b, c, 10n ** BigInt(operand(node, 0).scale))
  }
  return Object.fromEntries([...special.outputs].map(([name, node]) => [name, `(${text(node)})::bigint`]))
}

const sql: Readonly<Record<Computed, (a: string, b: string, c: string, unit: bigint) => string>> = {
  add: (a, b) => `(${a} + ${b})`,
  subtract: (a, b) => `(${a} - ${b})`,
  multiply: (a, b) => `${a} * ${b}`,
  least: (a, b) => `least(${a}, ${b})`,
  greatest: (a, b) => `greatest(${a}, ${b})`,
  round: (a, b, _, unit) => `((${a} + ${b}) / ${unit})`,
  more: (a, b) => `${a} > ${b}`,
  and: (a, b) => `(${a} and ${b})`,
  or: (a, b) => `(${a} or ${b})`,
  not: (a) => `not (${a})`,
  when: (a, b, c) => `case when ${a} then ${b} else ${c} end`,
  called: (a) => a,
}

function column(facts: SqlFacts, node: Node): string {
  const given = node.op === 'fact' ? facts[node.name] : undefined
  if (typeof given !== 'string') throw new TypeError(`no column or constant for ${describe(node)}`)
  return `(${given})`
}
