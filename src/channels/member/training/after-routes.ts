import type { Route } from '#web/page.ts'
import { viewAllowancesPage } from './allowances.page.tsx'
import { submitComplaint, viewComplaint } from './complaint.page.tsx'
import { submitOutcome, viewOutcome } from './outcome.page.tsx'

/** What a class leaves behind: money, questions, complaints. */
export const afterRoutes: readonly Route[] = [
  viewAllowancesPage,
  viewOutcome,
  submitOutcome,
  viewComplaint,
  submitComplaint,
]
