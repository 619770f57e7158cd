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
export { approveBudget, closeBudget, openBudget } from './budgets/approve-budget.ts'
export { draftBudget } from './budgets/draft-budget.ts'
export { paceWeeks } from './budgets/forecast.ts'
export { proveSeats } from './budgets/prove-seats.ts'
export { reallocateSeats, returnSeats } from './budgets/reallocate-seats.ts'
export { nationalTarget } from './budgets/target.ts'
export { listBudgets, viewBudget, type Line } from './budgets/view-budget.ts'
export { applyForClass } from './enrolments/apply-for-class.ts'
export { beginAttending } from './enrolments/begin-attending.ts'
export { type Eligibility, type Segment } from './enrolments/candidate.ts'
export { checkTrainingEligibility } from './enrolments/check-training-eligibility.ts'
export { confirmSeat } from './enrolments/confirm-seat.ts'
export { keepTraining } from './keep-training.ts'
export { listTrainees } from './enrolments/list-trainees.ts'
export { listWaiting, offerScoredSeats } from './enrolments/list-waiting.ts'
export { type NextStep } from './enrolments/next-step.ts'
export { previewApplication, type JoinableClass } from './enrolments/preview-application.ts'
export { remindWhenQualifying } from './enrolments/remind-when-qualifying.ts'
export { replaceTrainee } from './enrolments/replace-trainee.ts'
export { viewEnrolment } from './enrolments/view-enrolment.ts'
export { viewMyTraining, type OwnEnrolment } from './enrolments/view-my-training.ts'
export { dropOut, withdrawEnrolment } from './enrolments/withdraw-enrolment.ts'
