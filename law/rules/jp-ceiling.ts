import { scaled } from '../kernel/node.ts'
import { LawProblem } from '../problem.ts'

const step = 100n

/**
 * The JP wage ceiling that follows from the previous one: × (1 + GDP growth of the year before), down to a multiple
 * of Rp100. PP 45/2015 Pasal 29 ayat (3); cutting to Rp100 is observed in every published ceiling, not written down.
 * `growth` is decimal percent and may be negative.
 */
export function nextCeiling(previous: bigint, growth: string): bigint {
  const decimals = growth.split('.')[1]?.length ?? 0
  const hundred = 100n * 10n ** BigInt(decimals)
  const factor = hundred + scaled(growth, decimals)
  if (factor <= 0n) {
    throw new LawProblem(
      'decimal-out-of-range',
      { id: 'Pertumbuhan tidak mungkin −100% atau kurang.', en: 'Growth cannot be −100% or less.' },
      'gdp_growth_pct',
    )
  }
  return ((previous * factor) / (hundred * step)) * step
}
