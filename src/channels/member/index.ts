import type { Route } from '#web/page.ts'
import { breachRoutes } from './breaches/index.ts'
import { correctionRoutes } from './corrections/index.ts'
import { dataRoutes } from './data/index.ts'
import { disputeRoutes } from './disputes/index.ts'
import { downloadBalance } from './download-balance.ts'
import { viewOutlookPage } from './outlook/view-outlook.page.tsx'
import { memberTrainingRoutes } from './training/index.ts'
import { afterRoutes } from './training/after-routes.ts'
import { attendRoutes } from './training/attend-routes.ts'
import { skillRoutes } from './skills/index.ts'
import { viewBalancePage } from './view-balance.page.tsx'
import { downloadCard, viewCardPage } from './view-card.page.tsx'
import { viewHome } from './view-home.page.tsx'
import { viewLooksPage } from './view-looks.page.tsx'
import { viewMonthPage } from './view-month.page.tsx'
import { viewMonthsPage } from './view-months.page.tsx'
import { viewMorePage } from './view-more.page.tsx'
import { viewWhy } from './why/view-why.page.tsx'

/** What a member sees of their own: months, savings, card, and who looked. */
export const memberRoutes: readonly Route[] = [
  viewHome,
  viewMonthsPage,
  viewMonthPage,
  viewWhy,
  viewBalancePage,
  downloadBalance,
  viewOutlookPage,
  viewCardPage,
  downloadCard,
  viewLooksPage,
  viewMorePage,
  ...breachRoutes,
  ...correctionRoutes,
  ...dataRoutes,
  ...disputeRoutes,
  ...skillRoutes,
  // Before the page of one enrolment, whose address takes any word.
  ...attendRoutes,
  ...afterRoutes,
  ...memberTrainingRoutes,
]
