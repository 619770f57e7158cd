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
export { findProviderNo } from './find-provider-no.ts'
export { listSessions } from './attendance/list-sessions.ts'
export { markPresent } from './attendance/mark-present.ts'
export { pushAttendance } from './attendance/push-attendance.ts'
export { syncScans } from './attendance/sync-scans.ts'
export { uploadAttendance } from './attendance/upload-attendance.ts'
export { viewAttendance } from './attendance/view-attendance.ts'
export { viewMyAttendance } from './attendance/view-my-attendance.ts'
export { viewMyPass } from './attendance/view-my-pass.ts'
export { viewSessionCode } from './attendance/view-session-code.ts'
export { attendedSessions, type Attended } from './attendance/standing.ts'
// Who can do it.
export { closeAssessment, cancelAssessment } from './assessments/close-assessment.ts'
export { finishClass } from './assessments/finish-class.ts'
export { listAssessments, listEveryAssessment } from './assessments/list-assessments.ts'
export { planAssessment } from './assessments/plan-assessment.ts'
export { recordResults } from './assessments/record-results.ts'
export { viewAssessment } from './assessments/view-assessment.ts'
// The certificate.
export { certificateDocument } from './certificates/certificate-document.ts'
export { checkCredential, type CredentialVerdict } from './certificates/check-credential.ts'
export { issueCertificates } from './certificates/issue-certificates.ts'
export { listMyCertificates } from './certificates/list-my-certificates.ts'
export { proveCertificates } from './certificates/prove-certificates.ts'
export { revokeCertificate } from './certificates/revoke-certificate.ts'
export { findStatusList, listMinutes } from './certificates/status-list.ts'
export { viewCertificate } from './certificates/view-certificate.ts'
// What looked like fraud.
export { closeSuspicion, listSuspicions } from './suspicions/list-suspicions.ts'
export { approveInvoice, payInvoice, refuseInvoice, releaseInvoice } from './money/decide-invoice.ts'
export {
  basisWords,
  invoiceStates,
  invoiceStateWords,
  type Basis,
  type Invoice,
  type InvoiceState,
} from './money/invoice.ts'
export { keepAllowances } from './money/keep-allowances.ts'
export { listAllowancesDue, payAllowances, viewMyAllowances } from './money/pay-allowances.ts'
export { settleClass } from './money/settle-class.ts'
export { submitInvoice } from './money/submit-invoice.ts'
export { listInvoices, listInvoiceWork, viewInvoice } from './money/view-invoice.ts'
