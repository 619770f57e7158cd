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
// Who came.
export { attendByCode } from './attendance/attend-by-code.ts'
export { attendOnline } from './attendance/attend-online.ts'
export { beginAttending } from './attendance/begin-attending.ts'
export { completeClassAttendance } from './attendance/complete-class-attendance.ts'
export { correctAttendance } from './attendance/correct-attendance.ts'
export { markPresent } from './attendance/mark-present.ts'
export { pushAttendance } from './attendance/push-attendance.ts'
export { syncScans } from './attendance/sync-scans.ts'
export { uploadAttendance } from './attendance/upload-attendance.ts'
export { viewAttendance } from './attendance/view-attendance.ts'
export { viewMyAttendance } from './attendance/view-my-attendance.ts'
export { viewMyPass } from './attendance/view-my-pass.ts'
export { viewSessionCode } from './attendance/view-session-code.ts'
