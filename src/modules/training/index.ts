export { cancelAssessment, closeAssessment } from './assessments/close-assessment.ts'
export { finishClass } from './assessments/finish-class.ts'
export { listAssessments, listEveryAssessment } from './assessments/list-assessments.ts'
export { planAssessment } from './assessments/plan-assessment.ts'
export { recordResults } from './assessments/record-results.ts'
export { viewAssessment } from './assessments/view-assessment.ts'
export { attendByCode } from './attendance/attend-by-code.ts'
export { attendOnline } from './attendance/attend-online.ts'
export { completeClassAttendance } from './attendance/complete-class-attendance.ts'
export { correctAttendance } from './attendance/correct-attendance.ts'
export { listSessions } from './attendance/list-sessions.ts'
export { markPresent } from './attendance/mark-present.ts'
export { pushAttendance } from './attendance/push-attendance.ts'
export { attendedSessions } from './attendance/standing.ts'
export { syncScans } from './attendance/sync-scans.ts'
export { uploadAttendance } from './attendance/upload-attendance.ts'
export { viewAttendance } from './attendance/view-attendance.ts'
export { viewMyAttendance } from './attendance/view-my-attendance.ts'
export { viewMyPass } from './attendance/view-my-pass.ts'
export { viewSessionCode } from './attendance/view-session-code.ts'
export { approveBudget, closeBudget, openBudget } from './budgets/approve-budget.ts'
export { draftBudget } from './budgets/draft-budget.ts'
export { paceWeeks } from './budgets/forecast.ts'
export { proveSeats } from './budgets/prove-seats.ts'
export { reallocateSeats, returnSeats } from './budgets/reallocate-seats.ts'
export { type Line, listBudgets, viewBudget } from './budgets/view-budget.ts'
export { findNextCourses } from './catalogue/find-next-courses.ts'
export { listFields } from './catalogue/list-fields.ts'
export { countClasses, countClassesByProvince, searchClasses } from './catalogue/search-classes.ts'
export { certificateDocument } from './certificates/certificate-document.ts'
export { checkCredential, type CredentialVerdict } from './certificates/check-credential.ts'
export { issueCertificates } from './certificates/issue-certificates.ts'
export { listMyCertificates } from './certificates/list-my-certificates.ts'
export { proveCertificates } from './certificates/prove-certificates.ts'
export { revokeCertificate } from './certificates/revoke-certificate.ts'
export { findStatusList, listMinutes } from './certificates/status-list.ts'
export { viewCertificate } from './certificates/view-certificate.ts'
export { addMaterial, removeMaterial, setLiveLink } from './classes/add-material.ts'
export { cancelClass, decideAtRiskClass } from './classes/cancel-class.ts'
export { readSessionLine } from './classes/class-form.ts'
export { keepClasses } from './classes/keep-classes.ts'
export { listClasses, listClassWork } from './classes/list-classes.ts'
export { listLinesForClass } from './classes/list-lines-for-class.ts'
export { confirmClass, openClass } from './classes/open-class.ts'
export { changeClass, planClass } from './classes/plan-class.ts'
export { pushClasses } from './classes/push-classes.ts'
export { addMakeupSession, cancelSession, generateSessions, setSessions } from './classes/set-sessions.ts'
export { viewClassFile } from './classes/view-class-file.ts'
export { viewClass } from './classes/view-class.ts'
export {
  answerComplaint,
  fileComplaint,
  listComplaints,
  listMyComplaints,
} from './complaints/file-complaint.ts'
export { priceBases, trainingModes } from './courses/course.ts'
export { decideCourse, retireCourse } from './courses/decide-course.ts'
export { changeCourse, draftCourse, submitCourse } from './courses/draft-course.ts'
export { listCourses, listCourseWork } from './courses/list-courses.ts'
export { viewCourse, viewCourseFile } from './courses/view-course.ts'
export { applyForClass } from './enrolments/apply-for-class.ts'
export { type Eligibility } from './enrolments/candidate.ts'
export { checkTrainingEligibility } from './enrolments/check-training-eligibility.ts'
export { confirmSeat } from './enrolments/confirm-seat.ts'
export { listWaiting, offerScoredSeats } from './enrolments/list-waiting.ts'
export { type NextStep } from './enrolments/next-step.ts'
export { type JoinableClass, previewApplication } from './enrolments/preview-application.ts'
export { remindWhenQualifying } from './enrolments/remind-when-qualifying.ts'
export { viewEnrolment } from './enrolments/view-enrolment.ts'
export { type OwnEnrolment, viewMyTraining } from './enrolments/view-my-training.ts'
export { dropOut, withdrawEnrolment } from './enrolments/withdraw-enrolment.ts'
export {
  checkSupportEnrolment,
  findSupportEnrolments,
  type SupportEnrolment,
} from './exchange/find-support-enrolments.ts'
export { type Standing, vocationalProgramme } from './exchange/support.ts'
export { keepTraining } from './keep-training.ts'
export { legalSteps } from './machine.ts'
export { modeWords, restrictionWords, sessionModeWords } from './mode-words.ts'
export { approveInvoice, payInvoice, refuseInvoice, releaseInvoice } from './money/decide-invoice.ts'
export {
  basisWords,
  type Invoice,
  type InvoiceState,
  invoiceStates,
  invoiceStanding,
  invoiceStateWords,
} from './money/invoice.ts'
export { listAllowancesDue, payAllowances, viewMyAllowances } from './money/pay-allowances.ts'
export { settleClass } from './money/settle-class.ts'
export { submitInvoice } from './money/submit-invoice.ts'
export { listBillableClasses, listInvoices, listInvoiceWork, viewInvoice } from './money/view-invoice.ts'
export { answerOutcome, viewMyOutcomes } from './outcomes/answer-outcome.ts'
export { keepOutcomes } from './outcomes/keep-outcomes.ts'
export { outcomeMonths, outcomeStatuses, outcomeStatusWords, type OwnOutcome } from './outcomes/outcome.ts'
export { type OutcomeGroupCounts, viewOutcomes, viewPublicOutcomes } from './outcomes/view-outcomes.ts'
export { proveTraining } from './prove-training.ts'
export { addPaper, viewPaper } from './providers/add-paper.ts'
export { applyAsProvider } from './providers/apply-as-provider.ts'
export { answerCompletion, beginDocumentCheck, requestCompletion } from './providers/begin-document-check.ts'
export { changeApplication } from './providers/change-application.ts'
export { decideAppeal, fileAppeal, isAppealable } from './providers/file-appeal.ts'
export { findProviderName, getProviderNo } from './providers/find-provider-name.ts'
export { keepLicences } from './providers/keep-licences.ts'
export { listProviderWork } from './providers/list-provider-work.ts'
export { listPublicProviders, viewPublicProvider } from './providers/list-public-providers.ts'
export { checkWays, planProviderCheck, recordProviderCheck } from './providers/plan-provider-check.ts'
export { checkWayWords, paperWords, providerKindWords } from './providers/provider-words.ts'
export { changeable, leastYears, type PaperKind, paperKinds, providerKinds } from './providers/provider.ts'
export { leastPeople, pointsPerComplaint, type Quality, weights } from './providers/quality-score.ts'
export { inTenths, qualityLines } from './providers/quality-words.ts'
export { isRenewable, renewLicence } from './providers/renew-licence.ts'
export { activateProvider, signAgreement } from './providers/sign-agreement.ts'
export { submitApplication } from './providers/submit-application.ts'
export {
  reinstateProvider,
  rejectProvider,
  suspendProvider,
  terminateProvider,
} from './providers/suspend-provider.ts'
export { type ProviderFile, viewProvider } from './providers/view-provider.ts'
export {
  endRestriction,
  enterRestriction,
  listRestrictions,
  withdrawRestriction,
} from './restrictions/enter-restriction.ts'
export { returnClassToPlannedMode } from './restrictions/return-class-to-planned-mode.ts'
export { providerStanding, stateWords } from './state-words.ts'
export {
  type BudgetState,
  budgetStates,
  type ClassState,
  classStates,
  type CourseState,
  courseStates,
  type EnrolmentState,
  enrolmentStates,
  type ProviderState,
  providerStates,
} from './states.ts'
export { storeFields } from './store-fields.ts'
export { closeSuspicion, listSuspicions } from './suspicions/list-suspicions.ts'
export { viewTrainingFigures, type FigureGroup } from './figures/view-training-figures.ts'
export { viewTrainingWork } from './figures/view-training-work.ts'
export { listTrainees } from './enrolments/list-trainees.ts'
export { replaceTrainee } from './enrolments/replace-trainee.ts'
