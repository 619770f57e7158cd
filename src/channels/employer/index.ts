import type { Desk } from '#modules/access'
import type { Route } from '#web/page.ts'
import { viewArrearsPage } from './arrears.page.tsx'
import { billRoutes } from './bills/index.ts'
import { profileRoutes } from './profile/index.ts'
import { projectRoutes } from './projects/index.ts'
import { questionRoutes } from './questions/index.ts'
import { registerRoutes } from './register/index.ts'
import { returnRoutes } from './returns/index.ts'
import { sponsoredRoutes } from './sponsored/index.ts'
import { viewHome } from './view-home.page.tsx'
import { workerRoutes } from './workers/index.ts'

/** What an employer does: registers, then returns, bills, workers, and its own particulars. */
export function employerRoutes(desk: Desk): readonly Route[] {
  return [
    viewHome,
    viewArrearsPage,
    ...registerRoutes(desk),
    ...returnRoutes,
    ...billRoutes,
    ...workerRoutes,
    ...sponsoredRoutes,
    ...projectRoutes,
    ...questionRoutes,
    ...profileRoutes,
  ]
}
