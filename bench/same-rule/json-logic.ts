import { amountNames, given, type Amounts, type Stated } from './rule.ts'

type Logic = number | { readonly [operator: string]: Logic | string | readonly Logic[] }

/** One JsonLogic document, compiled by json-logic-engine. JsonLogic has no names for what is used twice. */
export async function inJsonLogic(): Promise<Stated> {
  const { LogicEngine } = await import('json-logic-engine')
  const compute = new LogicEngine().build(amountNames.map((name) => amounts()[name])) as (
    one: object,
  ) => number[]
  return {
    evaluate(one) {
      const found = compute(one)
      return Object.fromEntries(amountNames.map((name, at) => [name, found[at]])) as Amounts // Compared with ours.
    },
  }
}

const known = (name: string): Logic => ({ var: name })
/** Half up, in the words that JsonLogic has: what is left of a division by one is taken off. */
function part(of: Logic, rate: Logic): Logic {
  const and: Logic = { '/': [{ '+': [{ '*': [of, rate] }, 5000] }, 10_000] }
  return { '-': [and, { '%': [and, 1] }] }
}

function amounts(): Record<keyof Amounts, Logic> {
  const jkkRate = given.jkk.reduceRight<Logic>(
    (rest, rate, at) => ({ if: [{ '===': [known('riskClass'), at + 1] }, rate, rest] }),
    0,
  )
  const ceiling = given.jpCeilings.reduce<Logic>(
    (rest, { from, amount }) => ({ if: [{ '>=': [known('month'), from] }, amount, rest] }),
    0,
  )
  const wage = known('wage')
  const [jpBase, jkpBase]: [Logic, Logic] = [{ min: [wage, ceiling] }, { min: [wage, given.jkpCeiling] }]
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
