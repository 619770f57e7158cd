import type { Route } from '#web/page.ts'
import { viewCorrections } from './list.page.tsx'
import { downloadCorrectionEvidence, submitGrant, submitRefusal, viewCorrection } from './request.page.tsx'

/** What members want put right in their own data, and how it is answered. */
export const correctionRoutes: readonly Route[] = [
  viewCorrections,
  viewCorrection,
  submitGrant,
  submitRefusal,
  downloadCorrectionEvidence,
]
