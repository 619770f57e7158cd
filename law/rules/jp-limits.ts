import { product, settled, spellRatio, whole } from '../kernel/ratio.ts'
import type { Working } from '../kernel/working.ts'
import { limitsFormula } from '../values/jp-limits.ts'
import type { Words } from '../words.ts'
import { spell } from '../words.ts'
import { risenBy, spellRise } from './inflation.ts'

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
  const grown = product(risenBy(inflation), whole(previous))
  const limit = settled(product(grown, { of: 1n, over: step }), 'up') * step
  working.asOf(limitsFormula)
  const formula = `${spellRise(inflation)} × ${spell(String(previous))} = ${spellRatio(grown)} ≈ ${spell(String(limit))}`
  working.step({
    title,
    formula: { id: formula, en: formula },
    amount: limit,
    unit: 'rupiah',
    rows: working.rowsOf(limitsFormula),
  })
  return limit
}
