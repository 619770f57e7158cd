import { given, type Amounts, type Stated } from './rule.ts'

/** json-rules-engine decides which rows hold; it has no arithmetic, so the sums are left to us, which is kind to it. */
export async function inJsonRules(): Promise<Stated> {
  const { Engine } = await import('json-rules-engine')
  const engine = new Engine()
  const set = (name: string, value: number) => ({ type: 'set', params: { name, value } })
  for (const [at, rate] of given.jkk.entries())
    engine.addRule({
      conditions: { all: [{ fact: 'riskClass', operator: 'equal', value: at + 1 }] },
      event: set('jkkRate', rate),
    })
  for (const [at, { from, amount }] of given.jpCeilings.entries()) {
    const next = given.jpCeilings[at + 1]
    engine.addRule({
      conditions: {
        all: [
          { fact: 'month', operator: 'greaterThanInclusive', value: from },
          ...(next ? [{ fact: 'month', operator: 'lessThan', value: next.from }] : []),
        ],
      },
      event: set('jpCeiling', amount),
    })
  }
  return {
    async evaluate({ wage, riskClass, month }) {
      const { events } = await engine.run({ riskClass, month })
      const found = Object.fromEntries(
        events.map(({ params }) => [params?.['name'], Number(params?.['value'])]),
      )
      return sums(wage, found['jkkRate'] ?? NaN, found['jpCeiling'] ?? NaN)
    },
  }
}

function sums(wage: number, jkkRate: number, jpCeiling: number): Amounts {
  const part = (amount: number, rate: number) => Math.floor((amount * rate + 5000) / 10_000)
  const [jpBase, jkpBase] = [Math.min(wage, jpCeiling), Math.min(wage, given.jkpCeiling)]
  return {
    jkk: part(wage, jkkRate),
    jkm: part(wage, given.jkm),
    jhtEmployer: part(wage, given.jhtEmployer),
    jhtWorker: part(wage, given.jhtWorker),
    jpEmployer: part(jpBase, given.jpEmployer),
    jpWorker: part(jpBase, given.jpWorker),
    jkpState: part(jkpBase, given.jkpState),
    jkpFromJkk: part(jkpBase, given.jkpFromJkk),
  }
}
