import type { Route } from '#web/page.ts'
import { submitIssue, submitRevoke, viewOneAssessment, viewOneCertificate } from './assessment.page.tsx'
import { viewEveryAssessment } from './list.page.tsx'

/** Assessments and certificates as a branch sees them. */
export const assessmentRoutes: readonly Route[] = [
  viewEveryAssessment,
  viewOneAssessment,
  submitIssue,
  viewOneCertificate,
  submitRevoke,
]
