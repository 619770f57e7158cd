export { changeEmployer } from './employers/change-employer.ts'
export { changeTerms } from './employers/change-terms.ts'
export { closeEmployer } from './employers/close-employer.ts'
export type { Employer, EmployerKind, RiskClass, Scale, Terms } from './employers/employer.ts'
export { findActivities } from './employers/find-activities.ts'
export { employerByNpp, findTerms, getEmployer } from './employers/find-employer.ts'
export { programmesOwed } from './employers/programmes.ts'
export { registerEmployer } from './employers/register-employer.ts'
export { addUnit, listUnits } from './employers/units.ts'
export { viewEmployer } from './employers/view-employer.ts'
export type { EndReason, IncomingLeaver, IncomingWorker } from './employments/employment.ts'
export {
  enrolWorkers,
  judgeWorkers,
  openFindings,
  openIntake,
  receiveWorkers,
} from './employments/enrol-workers.ts'
export type { Enrolled } from './employments/enrol-workers.ts'
export { findWorkers } from './employments/find-workers.ts'
export { answerLeaveQuestion, listLeaveQuestions } from './employments/leave-questions.ts'
export { judgeKeys } from './employments/judge-keys.ts'
export { reportLeaver, undoLeaving } from './employments/report-leaver.ts'
export {
  judgeLeavers,
  openLeaverIntake,
  receiveLeavers,
  reportLeavers,
} from './employments/report-leavers.ts'
export { viewWorker } from './employments/view-worker.ts'
export { voidSpell } from './employments/void-spell.ts'
export { approveMerge, refuseMerge, undoMerge } from './merges/decide-merge.ts'
export { findDuplicates } from './merges/find-duplicates.ts'
export { dismissDuplicate, listDuplicates } from './merges/list-duplicates.ts'
export { proposeMerge } from './merges/propose-merge.ts'
export { findOfficeName, listOffices, listRegions } from './offices/list-offices.ts'
export { correctPerson } from './people/correct-person.ts'
export { findMemberForActivation } from './people/find-member-for-activation.ts'
export { personById, personIdsOf } from './people/find-person.ts'
export { reportDeath, withdrawDeath } from './people/report-death.ts'
export { revealPerson } from './people/reveal-person.ts'
export { searchRegistry } from './people/search-registry.ts'
export { viewMyself } from './people/view-myself.ts'
export { viewPerson } from './people/view-person.ts'
export { usualRegister } from './population/population-register.ts'
export type { PopulationRegister } from './population/population-register.ts'
export { verifyPeople } from './population/verify-people.ts'
export { proveRegistry } from './prove-registry.ts'
export { storeKbli, storeMinimumWages, storeOffices, storeRegions } from './reference/store-reference.ts'
export type { OfficeRow } from './reference/store-reference.ts'
