import { scaled } from '../kernel/node.ts'
import type { Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import { limitsFormula } from '../values/jp-limits.ts'
import type { Words } from '../words.ts'
import { decimalText, spell } from '../words.ts'

/**
 * The least or the most pension that follows from that of the year before: × (1 + general inflation), up to a multiple
 * of the step. PP 45/2015 Pasal 18 ayat (3); rounding up is observed in the limits published, not written down.
 * `inflation` is decimal percent and may be negative.
 */
export function nextLimit(
  title: Words,
  previous: bigint,
  inflation: string,
  step: bigint,
  working: Working,
): bigint {
  const decimals = inflation.split('.')[1]?.length ?? 0
  const factor = scaled('100', decimals) + scaled(inflation, decimals)
  if (factor <= 0n) throw noPricesLeft()
  const grown = previous * factor
  const whole = scaled('100', decimals) * step
  const limit = ((grown + whole - 1n) / whole) * step
  working.asOf(limitsFormula)
  const product = `${spell(decimalText(factor, decimals))}% × ${spell(String(previous))}`
  const formula = `${product} = ${spell(decimalText(grown, decimals + 2))} ≈ ${spell(String(limit))}`
  working.step({
    title,
    formula: { id: formula, en: formula },
    amount: limit,
    unit: 'rupiah',
    rows: working.rowsOf(limitsFormula),
  })
  return limit
}

const noPricesLeft = (): LawProblem =>
  new LawProblem(
    'decimal-out-of-range',
    { id: 'Inflasi tidak mungkin −100% atau kurang.', en: 'Inflation cannot be −100% or less.' },
    'inflation_pct',
  )
