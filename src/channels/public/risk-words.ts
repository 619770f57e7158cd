import type { RiskClass } from '@payung/law'
import type { Words } from '#base/words.ts'
import { riskNames } from '#modules/registry'

export const numeralOf = (riskClass: RiskClass): string => riskNames[riskClass].numeral

/** `kelas II, risiko rendah`. */
export function riskWords(riskClass: RiskClass): Words {
  const { numeral, risk } = riskNames[riskClass]
  return { id: `kelas ${numeral}, risiko ${risk.id}`, en: `class ${numeral}, ${risk.en} risk` }
}
