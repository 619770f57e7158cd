import { flag, money } from '../kernel/facts.ts'
import { rule } from '../kernel/rule.ts'
import type { Money } from '../kernel/symbols.ts'
import type { Working } from '../kernel/working.ts'
import type { ConstructionTier } from '../values/construction.ts'
import {
  constructionBase,
  constructionTiers,
  constructionWageJkk,
  constructionWageJkm,
} from '../values/construction.ts'
import { lineRounding } from '../values/rounding.ts'
import { decimalText, spell } from '../words.ts'
import { scaled } from '../kernel/node.ts'
import { covidTerms } from './reliefs.ts'

const covidRelief = flag({ id: 'Mendapat keringanan COVID-19', en: 'Has the COVID-19 relief' })
const jkkName = { id: 'Iuran JKK', en: 'JKK contribution' }
const jkmName = { id: 'Iuran JKM', en: 'JKM contribution' }
const totalName = { id: 'Jumlah iuran', en: 'Contributions in all' }

/**
 * What a project pays for its daily, piece-rate and fixed-term workers where their wages are not known: each tier's rate
 * on the part of the contract value within it. PP 44/2015 Pasal 54 ayat (2) and 55 ayat (2), with the example that the
 * explanation of both works out: 180 million give 346,000 and 46,000.
 */
export const constructionByValue = rule('jakon.by_contract_value', {
  title: { id: 'Iuran konstruksi menurut nilai kontrak', en: 'Construction, by contract value' },
  article: { regulation: 'PP 44/2015', article: 'Pasal 54 ayat (2); Pasal 55 ayat (2)' },
  from: '2015-07',
  facts: {
    contractValue: money({ id: 'Nilai kontrak tanpa PPN', en: 'Contract value without VAT' }, { most: 1e14 }),
    covidRelief,
  },
  exceptions: [{ ...covidTerms, when: (project) => project.covidRelief }],
  compute({ contractValue }, unless) {
    const slices = constructionTiers.map((tier, at) => ({
      ...tier,
      slice: sliceOf(contractValue, tier, constructionTiers[at + 1]),
    }))
    const sum = (programme: 'jkk' | 'jkm') =>
      slices
        .map((tier) => tier.slice.times(tier[programme]))
        .reduce((all, part) => all.plus(part))
        .round(lineRounding)
    const jkk = unless('jkk', sum('jkk')).called(jkkName)
    const jkm = unless('jkm', sum('jkm')).called(jkmName)
    return { jkk, jkm, total: jkk.plus(jkm).called(totalName) }
  },
})

/** The part of a contract value that lies within a tier. */
function sliceOf(contractValue: Money, tier: ConstructionTier, next: ConstructionTier | undefined): Money {
  const capped = (value: Money): Money => (next ? value.atMost(next.from) : value)
  const isFirst = tier === constructionTiers[0]
  const slice = isFirst ? capped(contractValue) : capped(contractValue.atLeast(tier.from)).minus(tier.from)
  return slice.called({
    id: `Bagian nilai kontrak pada lapis ${tier.number}`,
    en: `Part of the contract value in tier ${tier.number}`,
  })
}

/** What a project pays where wages are stated and known: PP 44/2015 Pasal 54 ayat (1) and 55 ayat (1). */
export const constructionByWage = rule('jakon.by_wage', {
  title: { id: 'Iuran konstruksi menurut upah', en: 'Construction, by wages' },
  article: { regulation: 'PP 44/2015', article: 'Pasal 54 ayat (1); Pasal 55 ayat (1)' },
  from: '2015-07',
  facts: {
    payroll: money(
      { id: 'Upah sebulan seluruh pekerja', en: 'Wages of all workers for a month' },
      { most: 1e12 },
    ),
    covidRelief,
  },
  exceptions: [{ ...covidTerms, when: (project) => project.covidRelief }],
  compute({ payroll }, unless) {
    const jkk = unless('jkk', payroll.times(constructionWageJkk).round(lineRounding)).called(jkkName)
    const jkm = unless('jkm', payroll.times(constructionWageJkm).round(lineRounding)).called(jkmName)
    return { jkk, jkm, total: jkk.plus(jkm).called(totalName) }
  },
})

/** The contract value without the VAT that a price includes, to the nearest rupiah; `vat` is decimal percent. */
export function withoutVat(withVat: bigint, vat: string, working: Working): bigint {
  const decimals = vat.split('.')[1]?.length ?? 0
  const hundred = scaled('100', decimals)
  const divisor = hundred + scaled(vat, decimals)
  const base = (2n * withVat * hundred + divisor) / (2n * divisor)
  working.asOf(constructionBase)
  const formula = `${spell(String(withVat))} ÷ ${spell(decimalText(divisor, decimals))}% = ${spell(String(base))}`
  working.step({
    title: { id: 'Nilai kontrak tanpa PPN', en: 'Contract value without VAT' },
    formula: { id: formula, en: formula },
    amount: base,
    unit: 'rupiah',
    rows: working.rowsOf(constructionBase),
  })
  return base
}
