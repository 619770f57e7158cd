import { expressions, given, type Amounts, type Stated } from './rule.ts'

/** As one FEEL context, the language of DMN, which feelin reads anew each time. */
export async function inFeel(): Promise<Stated> {
  const { evaluate } = await import('feelin')
  const jkkRate = given.jkk.reduceRight(
    (rest, rate, at) => `if riskClass = ${at + 1} then ${rate} else ${rest}`,
    'null',
  )
  const jpCeiling = given.jpCeilings.reduce(
    (rest, { from, amount }) => `if month >= ${from} then ${amount} else ${rest}`,
    'null',
  )
  const lines = expressions((a, b) => `min(${a}, ${b})`).map(([name, text]) => `${name}: ${text}`)
  const text = `{ jkkRate: ${jkkRate}, jpCeiling: ${jpCeiling}, ${lines.join(', ')} }`
  return {
    evaluate(one) {
      const { value } = evaluate(text, one) as { value: object }
      return Object.fromEntries(
        Object.entries(value).map(([name, amount]) => [name, Number(amount)]),
      ) as Amounts // Compared with ours.
    },
  }
}
