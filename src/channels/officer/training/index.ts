import type { Route } from '#web/page.ts'
import { assessmentRoutes } from './assessments/index.ts'
import { budgetRoutes } from './budgets/index.ts'
import { classRoutes } from './classes/index.ts'
import { complaintRoutes } from './complaints/index.ts'
import { courseRoutes } from './courses/index.ts'
import { figureRoutes } from './figures/index.ts'
import { moneyRoutes } from './money/index.ts'
import { outcomeRoutes } from './outcomes/index.ts'
import { viewHub } from './hub.page.tsx'
import { providerRoutes } from './providers/index.ts'
import { restrictionRoutes } from './restrictions/index.ts'
import { suspicionRoutes } from './suspicions/index.ts'

/** What officers do for the vocational programme. */
export const trainingRoutes: readonly Route[] = [
  viewHub,
  ...figureRoutes,
  ...providerRoutes,
  ...budgetRoutes,
  ...courseRoutes,
  ...classRoutes,
  ...restrictionRoutes,
  ...assessmentRoutes,
  ...suspicionRoutes,
  ...moneyRoutes,
  ...outcomeRoutes,
  ...complaintRoutes,
]
