export { legalSteps, type StateOf, type Thing } from './machine.ts'
export { findProviderName } from './providers/find-provider-name.ts'
export { keepTraining } from './keep-training.ts'
export { proveTraining } from './prove-training.ts'
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
export {
  answerComplaint,
  fileComplaint,
  listComplaints,
  listMyComplaints,
} from './complaints/file-complaint.ts'
export { answerOutcome, viewMyOutcomes } from './outcomes/answer-outcome.ts'
export { keepOutcomes } from './outcomes/keep-outcomes.ts'
export { outcomeMonths, outcomeStatuses, outcomeStatusWords, type OwnOutcome } from './outcomes/outcome.ts'
export { viewOutcomes, viewPublicOutcomes, type OutcomeGroupCounts } from './outcomes/view-outcomes.ts'
