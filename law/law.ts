import type { Day } from './calendar/day.ts'
import type { Month } from './calendar/month.ts'
import type { AmountOf, DatedValue, KnownOn, Row, Unit } from './kernel/dated-value.ts'
import { isKnown, rowIn, rowOn } from './kernel/dated-value.ts'
import type { Reading } from './kernel/overlay.ts'
import { Overlay } from './kernel/overlay.ts'
import { Rule } from './kernel/rule.ts'
import { Working } from './kernel/working.ts'
import { jpDeferralInOne } from './rules/jp-deferral.ts'
import { latePenalty } from './rules/late-penalty.ts'
import { administrativeFine } from './rules/administrative-fine.ts'
import { insurerLate, pensionLate } from './rules/insurer-late.ts'
import { jkpCash } from './rules/jkp-cash.ts'
import { jkpTraining } from './rules/jkp-training.ts'
import { pensionInOneSum } from './rules/jp-lump-sum.ts'
import { constructionByValue, constructionByWage } from './rules/construction.ts'
import { accidentTransport, orthosis } from './rules/jkk-costs.ts'
import { workIncapacity } from './rules/jkk-incapacity.ts'
import { accidentDeath, totalDisability } from './rules/jkk-lump-sums.ts'
import { migrantContribution } from './rules/migrant-contribution.ts'
import { jhtPartial } from './rules/jht-partial.ts'
import { jhtFinalTax, jhtLaterTax } from './rules/jht-tax.ts'
import { ownAccountContribution, ownAccountCovid } from './rules/own-account-contribution.ts'
import { wageEarnerContribution } from './rules/wage-earner-contribution.ts'
import { jointLeave, publicHolidays } from './values/holidays.ts'
import { nikForm } from './values/identity.ts'
import * as perpres109 from './values/perpres-109-2013.ts'
import * as pp37 from './values/pp-37-2021.ts'
import * as pp44 from './values/pp-44-2015.ts'
import * as pp45 from './values/pp-45-2015.ts'
import * as pp46 from './values/pp-46-2015.ts'
import * as arrears from './values/arrears.ts'
import * as construction from './values/construction.ts'
import * as deadlines from './values/deadlines.ts'
import * as jkkAbroad from './values/jkk-abroad.ts'
import * as jkkAmounts from './values/jkk-amounts.ts'
import { annexLines, annexSides, mostPercent } from './values/jkk-annex.ts'
import * as jkkCare from './values/jkk-care.ts'
import * as jkkCosts from './values/jkk-costs.ts'
import * as jkkIncapacity from './values/jkk-incapacity.ts'
import * as jkmAbroad from './values/jkm-abroad.ts'
import * as jht from './values/jht.ts'
import * as jhtEarnings from './values/jht-earnings.ts'
import { jhtHeirOrder, jhtWithoutHeirs } from './values/jht-heirs.ts'
import * as jhtTax from './values/jht-tax.ts'
import * as jkmAmounts from './values/jkm-amounts.ts'
import * as jkmHeirs from './values/jkm-heirs.ts'
import * as jkpBenefits from './values/jkp-benefits.ts'
import * as jkpConditions from './values/jkp-conditions.ts'
import * as jkpWindows from './values/jkp-windows.ts'
import * as jpAmounts from './values/jp-amounts.ts'
import * as jpLimits from './values/jp-limits.ts'
import * as jpPension from './values/jp-pension.ts'
import * as jpSurvivors from './values/jp-survivors.ts'
import * as migrants from './values/migrant-workers.ts'
import * as ownAccount from './values/own-account.ts'
import * as pp49 from './values/pp-49-2020.ts'
import * as pp50 from './values/pp-50-2025.ts'
import * as registration from './values/registration.ts'
import * as segments from './values/segments.ts'
import * as scholarship from './values/scholarship.ts'
import * as pp86 from './values/pp-86-2013.ts'
import * as pp7 from './values/pp-7-2025.ts'
import { lineRounding } from './values/rounding.ts'
import * as vokasi from './values/vokasi.ts'
import * as vokasiProgramme from './values/vokasi-programme.ts'
import * as uu27 from './values/uu-27-2022.ts'

/** Every dated value of the law book carried here. */
export const values: readonly DatedValue[] = [
  ...Object.values(pp44),
  ...Object.values(pp46),
  ...Object.values(pp45),
  ...Object.values(pp37),
  ...Object.values(ownAccount),
  ...construction.constructionTiers.flatMap(({ from, jkk, jkm }) => [from, jkk, jkm]),
  construction.constructionWageJkk,
  construction.constructionWageJkm,
  construction.constructionBase,
  migrants.migrantBefore,
  ...Object.values(migrants.migrantPrices).flatMap(({ price, months }) => [price, months]),
  migrants.migrantExtraMonth,
  migrants.migrantFlatPrice,
  migrants.migrantJhtOptions,
  ...Object.values(arrears),
  ...Object.values(jkkAmounts),
  ...Object.values(jkkIncapacity),
  ...annexLines.flatMap(({ percent, most }) => (most ? [percent, most] : [percent])),
  annexSides,
  mostPercent,
  ...Object.values(jkkCosts),
  ...Object.values(jkkCare),
  ...Object.values(jkkAbroad),
  ...Object.values(jkmAmounts),
  ...Object.values(jkmAbroad),
  ...Object.values(jkmHeirs),
  ...Object.values(scholarship.scholarTerms).flatMap(({ perYear, years }) => [perYear, years]),
  scholarship.scholarshipOnce,
  scholarship.scholarChildren,
  scholarship.scholarMonths,
  scholarship.scholarAge,
  scholarship.scholarWorkMonths,
  scholarship.scholarWorkAllowed,
  scholarship.scholarFirstPaid,
  ...Object.values(deadlines),
  ...Object.values(jpLimits),
  ...Object.values(jkpBenefits),
  ...Object.values(jkpConditions),
  ...Object.values(jkpWindows),
  ...Object.values(jpAmounts),
  ...Object.values(jpPension),
  ...Object.values(jpSurvivors),
  ...Object.values(jht),
  ...Object.values(jhtEarnings),
  jhtHeirOrder,
  jhtWithoutHeirs,
  jhtTax.jhtTaxFree,
  jhtTax.jhtTaxRate,
  jhtTax.jhtTaxYears,
  jhtTax.jhtTaxWithoutNumber,
  ...jhtTax.taxTiers.flatMap(({ from, rate }) => [from, rate]),
  jhtTax.taxBaseStep,
  jhtTax.taxRounding,
  ...Object.values(vokasi),
  ...Object.values(vokasiProgramme),
  ...Object.values(pp86),
  ...Object.values(segments),
  ...Object.values(registration),
  ...Object.values(pp49),
  ...Object.values(pp50),
  ...Object.values(pp7),
  ...Object.values(perpres109.mandatoryByScale),
  perpres109.mandatoryConstruction,
  perpres109.mandatoryPublicBody,
  perpres109.mandatoryHousehold,
  lineRounding,
  nikForm,
  ...Object.values(uu27),
  publicHolidays,
  jointLeave,
]

/** What can be said of a rule, whatever its facts are. */
export type StatedRule = Pick<Rule, 'id' | 'title' | 'article' | 'exceptions' | 'reads' | 'fingerprint'>

/** The law, as far as it could be known on a day, and with what is supposed of it. Immutable. */
export class Law {
  readonly knownOn: KnownOn
  readonly overlay: Overlay
  readonly wageEarnerContribution: typeof wageEarnerContribution
  readonly latePenalty: typeof latePenalty
  readonly jpDeferralInOne: typeof jpDeferralInOne
  readonly ownAccountContribution: typeof ownAccountContribution
  readonly ownAccountCovid: typeof ownAccountCovid
  readonly constructionByValue: typeof constructionByValue
  readonly constructionByWage: typeof constructionByWage
  readonly migrantContribution: typeof migrantContribution
  readonly insurerLate: typeof insurerLate
  readonly pensionLate: typeof pensionLate
  readonly pensionInOneSum: typeof pensionInOneSum
  readonly administrativeFine: typeof administrativeFine
  readonly workIncapacity: typeof workIncapacity
  readonly totalDisability: typeof totalDisability
  readonly accidentDeath: typeof accidentDeath
  readonly accidentTransport: typeof accidentTransport
  readonly orthosis: typeof orthosis
  readonly jkpCash: typeof jkpCash
  readonly jkpTraining: typeof jkpTraining
  readonly jhtPartial: typeof jhtPartial
  readonly jhtFinalTax: typeof jhtFinalTax
  readonly jhtLaterTax: typeof jhtLaterTax

  constructor(reading: Reading) {
    this.knownOn = reading.knownOn
    this.overlay = reading.overlay
    this.wageEarnerContribution = wageEarnerContribution.readAs(reading)
    this.latePenalty = latePenalty.readAs(reading)
    this.jpDeferralInOne = jpDeferralInOne.readAs(reading)
    this.ownAccountContribution = ownAccountContribution.readAs(reading)
    this.ownAccountCovid = ownAccountCovid.readAs(reading)
    this.constructionByValue = constructionByValue.readAs(reading)
    this.constructionByWage = constructionByWage.readAs(reading)
    this.migrantContribution = migrantContribution.readAs(reading)
    this.insurerLate = insurerLate.readAs(reading)
    this.pensionLate = pensionLate.readAs(reading)
    this.pensionInOneSum = pensionInOneSum.readAs(reading)
    this.administrativeFine = administrativeFine.readAs(reading)
    this.workIncapacity = workIncapacity.readAs(reading)
    this.totalDisability = totalDisability.readAs(reading)
    this.accidentDeath = accidentDeath.readAs(reading)
    this.accidentTransport = accidentTransport.readAs(reading)
    this.orthosis = orthosis.readAs(reading)
    this.jkpCash = jkpCash.readAs(reading)
    this.jkpTraining = jkpTraining.readAs(reading)
    this.jhtPartial = jhtPartial.readAs(reading)
    this.jhtFinalTax = jhtFinalTax.readAs(reading)
    this.jhtLaterTax = jhtLaterTax.readAs(reading)
  }

  /** What the law would have been read as on that day: rows published later are left out. */
  asKnownOn(day: Day): Law {
    return new Law({ knownOn: day, overlay: this.overlay })
  }

  /**
   * The law as it would be. The law itself stays as it is, for everyone else and at the same time.
   * Throws `overlay-meets` where two exceptions of a rule would hold at one place.
   */
  with(overlay: Overlay): Law {
    return new Law({ knownOn: this.knownOn, overlay })
  }

  /** A sheet on which a rule that reads this law notes what it read. */
  working(): Working {
    return new Working(this.knownOn, this.overlay)
  }

  on<U extends Unit>(value: DatedValue<U>, day: Day): Row<AmountOf[U]> | undefined {
    return rowOn(this.overlay.of(value), day, this.knownOn)
  }

  in<U extends Unit>(value: DatedValue<U>, month: Month): Row<AmountOf[U]> | undefined {
    return rowIn(this.overlay.of(value), month, this.knownOn)
  }

  history<U extends Unit>(value: DatedValue<U>): readonly Row<AmountOf[U]>[] {
    return this.overlay.of(value).rows.filter((row) => isKnown(row, this.knownOn))
  }

  /** Every rule that is stated as a graph. */
  get rules(): readonly StatedRule[] {
    return Object.values(this).filter((part): part is Rule => part instanceof Rule)
  }

  /** A value by its own identifier, or by that of one of its rows in the law book, with the rows that are meant. */
  find(
    id: string,
  ): { readonly value: DatedValue; readonly rows: readonly Row<AmountOf[Unit]>[] } | undefined {
    const own = values.find((value) => value.id === id)
    if (own) return { value: own, rows: this.history(own) }
    const value = values.find(({ rows }) => rows.some(({ ids }) => ids.includes(id)))
    return value && { value, rows: this.history(value).filter(({ ids }) => ids.includes(id)) }
  }
}

export const law = new Law({ knownOn: null, overlay: Overlay.none })
