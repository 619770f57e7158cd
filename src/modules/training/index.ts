export { legalSteps, type StateOf, type Thing } from './machine.ts'
export { findProviderName } from './providers/find-provider-name.ts'
export { stateWords } from './state-words.ts'
export {
  budgetStates,
  classStates,
  courseStates,
  enrolmentStates,
  providerStates,
  type BudgetState,
  type ClassState,
  type CourseState,
  type EnrolmentState,
  type ProviderState,
} from './states.ts'
export { storeFields } from './store-fields.ts'
