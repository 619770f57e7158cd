import type { Route } from '#web/page.ts'
import {
  submitCancel,
  submitCertificates,
  submitClose,
  submitResults,
  viewAssessmentPage,
} from './assessment.page.tsx'
import { viewAssessments } from './list.page.tsx'
import { submitPlan, viewPlan } from './plan.page.tsx'

/** What certification bodies and their assessors do, and how a training body asks them to. */
export const assessmentRoutes: readonly Route[] = [
  viewAssessments,
  viewAssessmentPage,
  submitResults,
  submitClose,
  submitCancel,
  submitCertificates,
  viewPlan,
  submitPlan,
]
