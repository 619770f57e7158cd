import type { Route } from '#web/page.ts'
import { disputeRoutes } from './disputes/index.ts'
import { viewHome } from './view-home.page.tsx'
import { viewMonthPage } from './view-month.page.tsx'
import { viewMonthsPage } from './view-months.page.tsx'
import { viewWhy } from './why/view-why.page.tsx'

/** What a member sees of their own: months, savings, card, and who looked. */
export const memberRoutes: readonly Route[] = [
  viewHome,
  viewMonthsPage,
  viewMonthPage,
  viewWhy,
  ...disputeRoutes,
]
