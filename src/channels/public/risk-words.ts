import type { RiskClass } from '@payung/law'
import type { Words } from '#base/words.ts'

/** The five classes of work risk as PP 44/2015 Pasal 16 names them. */
const names: Readonly<Record<RiskClass, { readonly numeral: string; readonly risk: Words }>> = {
  1: { numeral: 'I', risk: { id: 'sangat rendah', en: 'very low' } },
  2: { numeral: 'II', risk: { id: 'rendah', en: 'low' } },
  3: { numeral: 'III', risk: { id: 'sedang', en: 'medium' } },
  4: { numeral: 'IV', risk: { id: 'tinggi', en: 'high' } },
  5: { numeral: 'V', risk: { id: 'sangat tinggi', en: 'very high' } },
}

export const numeralOf = (riskClass: RiskClass): string => names[riskClass].numeral

/** `kelas II, risiko rendah`. */
export function riskWords(riskClass: RiskClass): Words {
  const { numeral, risk } = names[riskClass]
  return { id: `kelas ${numeral}, risiko ${risk.id}`, en: `class ${numeral}, ${risk.en} risk` }
}
