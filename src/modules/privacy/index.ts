export { dataKinds, type Breach, type DataKind } from './breaches/breach.ts'
export { authorityLetter, breachLetter, listMyBreaches, readBreachLetter } from './breaches/breach-letter.ts'
export {
  addBreachPeople,
  addLookedAt,
  dropBreachPerson,
  findLookers,
  listBreachPeople,
} from './breaches/breach-people.ts'
export { spanOf } from './breaches/letters.ts'
export { describeBreach, openBreach } from './breaches/open-breach.ts'
export { closeBreach, noteBreachPost, sendBreachLetters } from './breaches/send-letters.ts'
export { listBreaches, viewBreach } from './breaches/view-breach.ts'
export {
  askCorrection,
  listMyCorrections,
  viewCorrectionEvidence,
  withdrawCorrection,
} from './corrections/ask-correction.ts'
export {
  grantCorrection,
  listCorrectionRequests,
  refuseCorrection,
  viewCorrectionRequest,
} from './corrections/decide-correction.ts'
export { askedNames, type ComparedRequest, type CorrectionRequest } from './corrections/request.ts'
export { exportPerson } from './export/export-person.ts'
export { retention, retentionSince, type Kept } from './retention/retention.ts'
export { sweepAll } from './retention/sweep.ts'
export { viewPrivacyWork } from './view-privacy-work.ts'
