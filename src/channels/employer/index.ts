import type { Route } from '#web/page.ts'
import { viewArrearsPage } from './arrears.page.tsx'
import { billRoutes } from './bills/index.ts'
import { returnRoutes } from './returns/index.ts'
import { viewHome } from './view-home.page.tsx'
import { workerRoutes } from './workers/index.ts'

/** What an employer does: returns, bills, workers, and its own particulars. */
export const employerRoutes: readonly Route[] = [
  viewHome,
  viewArrearsPage,
  ...returnRoutes,
  ...billRoutes,
  ...workerRoutes,
]
