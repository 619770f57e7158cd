import { scaled } from '../kernel/node.ts'
import type { Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import { ceilingFormula } from '../values/pp-45-2015.ts'
import { decimalText, spell } from '../words.ts'

const step = 100n

/**
 * The JP wage ceiling that follows from the previous one: × (1 + GDP growth of the year before), down to a multiple
 * of Rp100. PP 45/2015 Pasal 29 ayat (3); cutting to Rp100 is observed in every published ceiling, not written down.
 * `growth` is decimal percent and may be negative.
 */
export function nextCeiling(previous: bigint, growth: string, working: Working): bigint {
  const decimals = growth.split('.')[1]?.length ?? 0
  const factor = scaled('100', decimals) + scaled(growth, decimals)
  if (factor <= 0n) throw noEconomyLeft()
  const grown = previous * factor
  const ceiling = (grown / scaled('100', decimals) / step) * step
  working.asOf(ceilingFormula)
  const product = `${spell(decimalText(factor, decimals))}% × ${spell(String(previous))}`
  const formula = `${product} = ${spell(decimalText(grown, decimals + 2))} ≈ ${spell(String(ceiling))}`
  working.step({
    title: { id: 'Batas upah JP berikutnya', en: 'The next JP wage ceiling' },
    formula: { id: formula, en: formula },
    amount: ceiling,
    unit: 'rupiah',
    rows: working.rowsOf(ceilingFormula),
  })
  return ceiling
}

const noEconomyLeft = (): LawProblem =>
  new LawProblem(
    'decimal-out-of-range',
    { id: 'Pertumbuhan tidak mungkin −100% atau kurang.', en: 'Growth cannot be −100% or less.' },
    'gdp_growth_pct',
  )
