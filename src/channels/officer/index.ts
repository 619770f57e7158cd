import type { Route } from '#web/page.ts'
import { auditRoutes } from './audit/index.ts'
import { billRoutes } from './bills/index.ts'
import { disputeRoutes } from './disputes/index.ts'
import { breachRoutes } from './breaches/index.ts'
import { correctionRoutes } from './corrections/index.ts'
import { duplicateRoutes } from './duplicates/index.ts'
import { employerRoutes } from './employers/index.ts'
import { viewFiles } from './files.page.tsx'
import { viewHome } from './home.page.tsx'
import { viewDebtors, viewRiskReviews, viewUnverified } from './lists.page.tsx'
import { viewLapsing } from './own-accounts.page.tsx'
import { instituteRoutes } from './institute/index.ts'
import { personRoutes } from './people/index.ts'
import { submitSearch, viewSearch } from './search.page.tsx'
import { suspenseRoutes } from './suspense/index.ts'
import { trainingRoutes } from './training/index.ts'

/** What officers, supervisors and auditors do. */
export const officerRoutes: readonly Route[] = [
  viewHome,
  viewSearch,
  submitSearch,
  viewFiles,
  viewDebtors,
  viewRiskReviews,
  viewUnverified,
  viewLapsing,
  ...personRoutes,
  ...employerRoutes,
  ...billRoutes,
  ...duplicateRoutes,
  ...suspenseRoutes,
  ...disputeRoutes,
  ...correctionRoutes,
  ...breachRoutes,
  ...trainingRoutes,
  ...instituteRoutes,
  ...auditRoutes,
]
