import type { Route } from '#web/page.ts'
import { viewAudit } from './audit.page.tsx'
import { submitProof, viewChainPage } from './chain.page.tsx'

/** The trail of who did what, and the proof that nobody has touched it. */
export const auditRoutes: readonly Route[] = [viewAudit, viewChainPage, submitProof]
