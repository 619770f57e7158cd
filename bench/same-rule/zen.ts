import { expressions, given, type Amounts, type Stated } from './rule.ts'

const at = { position: { x: 0, y: 0 } }

/** As zen-engine has it: two decision tables, then expressions, in Rust. */
export async function inZen(): Promise<Stated> {
  const { ZenDecisionContent, ZenEngine } = await import('@gorules/zen-engine')
  const ceilings = given.jpCeilings.toReversed().map(({ from, amount }) => [`>= ${from}`, amount] as const)
  const nodes = [
    { type: 'inputNode', id: 'in', name: 'in', ...at },
    table(
      'jkkRate',
      'riskClass',
      given.jkk.map((rate, index) => [String(index + 1), rate] as const),
    ),
    table('jpCeiling', 'month', ceilings),
    {
      type: 'expressionNode',
      id: 'amounts',
      name: 'amounts',
      ...at,
      content: {
        expressions: expressions((a, b) => `min([${a}, ${b}])`).map(([key, value]) => ({
          id: key,
          key,
          value,
        })),
      },
    },
    { type: 'outputNode', id: 'out', name: 'out', ...at },
  ]
  const edges = nodes
    .slice(1)
    .map(({ id }, index) => ({ id: `to ${id}`, type: 'edge', sourceId: nodes[index]?.id, targetId: id }))
  const decision = new ZenEngine().createDecision(new ZenDecisionContent({ nodes, edges }))
  return {
    evaluate: async (one) => (await decision.evaluate(one)).result as Amounts, // Compared with ours.
  }
}

function table(field: string, input: string, rows: readonly (readonly [test: string, gives: number])[]) {
  return {
    type: 'decisionTableNode',
    id: field,
    name: field,
    ...at,
    content: {
      hitPolicy: 'first',
      inputs: [{ id: 'test', name: input, field: input }],
      outputs: [{ id: 'gives', name: field, field }],
      rules: rows.map(([test, gives], index) => ({ _id: `${field} ${index}`, test, gives: String(gives) })),
      passThrough: true,
    },
  }
}
