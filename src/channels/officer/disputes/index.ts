import type { Route } from '#web/page.ts'
import { downloadEvidence, submitDecision, viewDisputePage } from './dispute.page.tsx'
import { viewDisputes } from './list.page.tsx'

/** What members dispute, and how it is decided. */
export const disputeRoutes: readonly Route[] = [
  viewDisputes,
  viewDisputePage,
  submitDecision,
  downloadEvidence,
]
