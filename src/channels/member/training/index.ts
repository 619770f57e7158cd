import type { Route } from '#web/page.ts'
import { submitApplication, viewApplyPage } from './apply.page.tsx'
import { submitConfirmation, submitDropOut, submitWithdrawal, viewEnrolmentPage } from './enrolment.page.tsx'
import { submitReminder, viewTrainingPage } from './view.page.tsx'

/** Whether a member may join a training, the seat, and the way through the class. */
export const memberTrainingRoutes: readonly Route[] = [
  viewTrainingPage,
  submitReminder,
  viewApplyPage,
  submitApplication,
  viewEnrolmentPage,
  submitConfirmation,
  submitWithdrawal,
  submitDropOut,
]
