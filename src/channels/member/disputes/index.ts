import type { Route } from '#web/page.ts'
import { listDisputesPage } from './list-disputes.page.tsx'
import { submitDispute, viewNewDispute } from './new-dispute.page.tsx'
import { downloadEvidence, submitWithdraw, viewDisputePage } from './view-dispute.page.tsx'

/** What a member says about their months. The form for a new one stands before the pages of those that are there. */
export const disputeRoutes: readonly Route[] = [
  listDisputesPage,
  viewNewDispute,
  submitDispute,
  viewDisputePage,
  submitWithdraw,
  downloadEvidence,
]
