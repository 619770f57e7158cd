import { lastDayOf } from '../calendar/month.ts'
import { constructionByValue, constructionByWage, withoutVat } from '../rules/construction.ts'
import { doubtPrice, migrantContribution } from '../rules/migrant-contribution.ts'
import { covidShare } from '../values/pp-49-2020.ts'
import type { Formula } from './formula.ts'
import type { Inputs } from './inputs.ts'
import { lawMonth } from './law-month.ts'
import type { Working } from '../kernel/working.ts'

const byValue: Formula = {
  id: 'jakon.by_contract_value',
  title: constructionByValue.title,
  answer(inputs, working) {
    const base = contractValue(inputs, working)
    const month = lawMonth(inputs, constructionByValue, working)
    const covidRelief = inputs.flag('covid_relief', false)
    if (covidRelief && working.findOn(covidShare, lastDayOf(month))) working.doubt(firstInstalmentInFull)
    const { amounts } = constructionByValue.explain({ contractValue: base, covidRelief }, month, { working })
    return { base, ...amounts }
  },
}

/** The value given without VAT, else worked out from the one with it. */
const contractValue = (inputs: Inputs, working: Working): bigint =>
  inputs.has('contract_value_with_vat') && !inputs.has('contract_value_before_vat')
    ? withoutVat(inputs.money('contract_value_with_vat'), inputs.decimal('vat_pct'), working)
    : inputs.money('contract_value_before_vat')

const firstInstalmentInFull = {
  id: 'Proyek yang didaftarkan sejak Agustus 2020 membayar termin pertama penuh; 1% berlaku untuk sisanya. Yang lebih lama membayar 1% dari sisa tagihan.',
  en: 'A project registered since August 2020 pays its first instalment in full; 1% is for the rest. An older one pays 1% of what is still to be billed.',
}

const byWage: Formula = {
  id: 'jakon.by_wage',
  title: constructionByWage.title,
  answer(inputs, working) {
    const facts = {
      payroll: inputs.money('monthly_payroll'),
      covidRelief: inputs.flag('covid_relief', false),
    }
    const month = lawMonth(inputs, constructionByWage, working)
    return constructionByWage.explain(facts, month, { working }).amounts
  },
}

const migrant: Formula = {
  id: 'pmi.contribution',
  title: migrantContribution.title,
  answer(inputs, working) {
    const facts = {
      contractMonths: inputs.wholeNumber('contract_months', 600),
      placed: inputs.flag('placed_by_agency_or_government'),
    }
    const month = lawMonth(inputs, migrantContribution, working)
    const { before, duringAndAfter, total } = migrantContribution.explain(facts, month, { working }).amounts
    doubtPrice(facts.contractMonths, duringAndAfter, month, working)
    return { before, during_and_after: duringAndAfter, total }
  },
}

export const projectAndMigrantFormulas: readonly Formula[] = [byValue, byWage, migrant]
