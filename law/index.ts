export type { Day, DayText } from './calendar/day.ts'
export { addDays, daysIn, isDay, parseDay } from './calendar/day.ts'
export type { Moment } from './calendar/moment.ts'
export { addHours, parseMoment } from './calendar/moment.ts'
export { ageOn, birthday } from './calendar/age.ts'
export { dayIn, endOf, startOf } from './calendar/jakarta.ts'
export type { Month } from './calendar/month.ts'
export { addMonths, dayInMonth, formatMonth, lastDayOf, monthOf, parseMonth } from './calendar/month.ts'
export type { OfficeHours } from './calendar/working-days.ts'
export { addWorkingDays, isWorkingDay, nextWorkingDay, previousWorkingDay } from './calendar/working-days.ts'
export type { Answer, Source } from './calculate.ts'
export { calculate, formulas } from './calculate.ts'
export type { MissingValue } from './checks.ts'
export { disagreements, faults, missingForComingYear, unsure } from './checks.ts'
export type {
  AmountOf,
  Article,
  Bracket,
  Confidence,
  DatedValue,
  KnownOn,
  NamedDay,
  Percent,
  RiskClass,
  Row,
  Unit,
} from './kernel/dated-value.ts'
export { isTable, riskClassNumbers } from './kernel/dated-value.ts'
export type { Decision, Obstacle } from './kernel/decision.ts'
export type { Explanation, Rule } from './kernel/rule.ts'
export type { RowRead, Step } from './kernel/working.ts'
export { amountWords, Working } from './kernel/working.ts'
export { Law, law, values } from './law.ts'
export { LawProblem } from './problem.ts'
export { administrativeFine } from './rules/administrative-fine.ts'
export { arrearsPayer } from './rules/arrears-payer.ts'
export { constructionByValue, constructionByWage } from './rules/construction.ts'
export {
  claimJkpBy,
  decideBy,
  jkkExpiresOn,
  noticeBy,
  payFirstPensionBy,
  reportBy,
} from './rules/deadlines.ts'
export type { Payer } from './rules/due-day.ts'
export { dueDay } from './rules/due-day.ts'
export { insurerLate, pensionLate } from './rules/insurer-late.ts'
export type { Loss } from './rules/jkk-disability.ts'
export { disabilityPercent, partialDisability } from './rules/jkk-disability.ts'
export { accidentTransport, orthosis } from './rules/jkk-costs.ts'
export { sharedWithEmployer, workIncapacity } from './rules/jkk-incapacity.ts'
export { accidentDeath, totalDisability } from './rules/jkk-lump-sums.ts'
export type { MigrantPhase } from './rules/jkm-abroad.ts'
export { deathAbroad } from './rules/jkm-abroad.ts'
export type { Death, JkmAmounts } from './rules/jkm-death.ts'
export { entitledToJkm, jkmAmounts } from './rules/jkm-death.ts'
export type { HeirRank, Payee } from './rules/jkm-heirs.ts'
export { heirPaid, heirRanks, payeeNames, payHeirsBy } from './rules/jkm-heirs.ts'
export type { Ending } from './rules/jht-wait.ts'
export { jhtClaimableOn } from './rules/jht-wait.ts'
export { jkpArrearsPayer } from './rules/jkp-arrears.ts'
export type { BenefitTime, JkpMonths } from './rules/jkp-cash.ts'
export { jkpCash, jkpCashOf } from './rules/jkp-cash.ts'
export { mayClaimJkpAgain } from './rules/jkp-claim-number.ts'
export { jkpContributionTest } from './rules/jkp-contribution-test.ts'
export type { JkpClaimant, JkpProof, JkpRight } from './rules/jkp-eligibility.ts'
export { hasRightToJkp } from './rules/jkp-eligibility.ts'
export { jkpShortfall, jkpWithoutEnrolment } from './rules/jkp-employer-owes.ts'
export type { JkpEnding } from './rules/jkp-endings.ts'
export { jkpEndings } from './rules/jkp-endings.ts'
export type { BenefitMonth } from './rules/jkp-month-duty.ts'
export { mayPayJkpMonth } from './rules/jkp-month-duty.ts'
export { jkpTraining } from './rules/jkp-training.ts'
export { jkpTermsOf } from './rules/jkp-transition.ts'
export { askJkpRefundBy, payJkpBy, refundJkpBy, reportToJkpBy } from './rules/jkp-windows.ts'
export { nextLimit } from './rules/jp-limits.ts'
export { nextCeiling } from './rules/jp-ceiling.ts'
export { jpDeferralInOne } from './rules/jp-deferral.ts'
export type { JpCandidate } from './rules/jp-participation.ts'
export { participatesInJp, pensionDay } from './rules/jp-participation.ts'
export type { JkpCandidate } from './rules/jkp-participation.ts'
export { participatesInJkp } from './rules/jkp-participation.ts'
export { latePenalty, monthsLate } from './rules/late-penalty.ts'
export type { Employer } from './rules/mandatory-programmes.ts'
export { mandatoryProgrammes } from './rules/mandatory-programmes.ts'
export { migrantContribution } from './rules/migrant-contribution.ts'
export { monthlyFromDaily, monthlyFromPieces } from './rules/monthly-wage.ts'
export type { Nik } from './rules/nik.ts'
export { parseNik } from './rules/nik.ts'
export { accidentInArrears, deathInArrears } from './rules/own-account-arrears.ts'
export { ownAccountContribution } from './rules/own-account-contribution.ts'
export type { ReliefCandidate } from './rules/own-account-relief.ts'
export { ownAccountRelief } from './rules/own-account-relief.ts'
export type { RiskSuggestion } from './rules/risk-class.ts'
export { suggestRiskClass } from './rules/risk-class.ts'
export { scholarshipAfterDeath, scholarshipMost } from './rules/scholarship.ts'
export type { PlannedYear, Pupil, ScholarshipPlan } from './rules/scholarship-plan.ts'
export { planScholarship } from './rules/scholarship-plan.ts'
export { wageEarnerContribution } from './rules/wage-earner-contribution.ts'
export type { Scale } from './values/perpres-109-2013.ts'
export type { RiskEntry } from './values/risk-classes.ts'
export { riskClasses } from './values/risk-classes.ts'
export type { Language, Words } from './words.ts'
export { jointLeave, publicHolidays } from './values/holidays.ts'
export type { AnnexLine } from './values/jkk-annex.ts'
export { annexLines } from './values/jkk-annex.ts'
export type { ScholarLevel } from './values/scholarship.ts'
export { scholarLevels } from './values/scholarship.ts'
export { jkpAgeLimit, jkpProgrammesLarge, jkpProgrammesSmall } from './values/pp-37-2021.ts'
export { jkkRates } from './values/pp-44-2015.ts'
export { jpCeiling, pensionAge, pensionDeferral } from './values/pp-45-2015.ts'
export { covidPaidUntil, covidShare } from './values/pp-49-2020.ts'
export {
  labourIntensiveLastPayment,
  labourIntensiveMinWorkers,
  labourIntensivePaidUntil,
  reliefJkkRates,
} from './values/pp-7-2025.ts'
export { accessHours, breachNoticeHours, correctionHours } from './values/uu-27-2022.ts'
