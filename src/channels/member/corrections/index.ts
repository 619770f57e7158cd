import type { Route } from '#web/page.ts'
import { submitAsk, viewAsk } from './ask.page.tsx'
import { downloadRequestEvidence, listCorrectionsPage, submitWithdrawal } from './list-corrections.page.tsx'

/** What a member wants put right in their own data. */
export const correctionRoutes: readonly Route[] = [
  listCorrectionsPage,
  viewAsk,
  submitAsk,
  submitWithdrawal,
  downloadRequestEvidence,
]
