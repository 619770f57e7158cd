import type { Day } from '../calendar/day.ts'
import type { Working } from '../kernel/working.ts'
import { deathBeforeOrAfterWorkAbroad, deathDuringWorkAbroad } from '../values/jkm-abroad.ts'
import { spell } from '../words.ts'

/** Where a migrant worker’s contract stands. */
export const migrantPhases = ['before', 'during', 'after'] as const
export type MigrantPhase = (typeof migrantPhases)[number]

/** What the heirs of a migrant worker are paid in all: Permenaker 4/2023, annex. */
export function deathAbroad(phase: MigrantPhase, working: Working, diedOn?: Day): bigint {
  const value = phase === 'during' ? deathDuringWorkAbroad : deathBeforeOrAfterWorkAbroad
  const total = BigInt(working.asOf(value, diedOn))
  if (phase === 'before') working.doubt(takenToBeTheSame)
  const formula = spell(String(total))
  working.step({
    title: value.title,
    formula: { id: formula, en: formula },
    amount: total,
    unit: 'rupiah',
    rows: working.rowsOf(value),
  })
  return total
}

const takenToBeTheSame = {
  id: 'Jumlah ini terlihat pada kematian setelah bekerja; untuk masa sebelum bekerja disamakan dan belum dibaca dalam lampiran.',
  en: 'This amount was seen for a death after work; the time before work is taken to be the same and was not read in the annex.',
}
