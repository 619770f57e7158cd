import type { Route } from '#web/page.ts'
import { assessmentRoutes } from './assessments/index.ts'
import { budgetRoutes } from './budgets/index.ts'
import { classRoutes } from './classes/index.ts'
import { courseRoutes } from './courses/index.ts'
import { restrictionRoutes } from './restrictions/index.ts'
import { suspicionRoutes } from './suspicions/index.ts'

/** What officers do for the vocational programme. */
export const trainingRoutes: readonly Route[] = [
  ...budgetRoutes,
  ...courseRoutes,
  ...classRoutes,
  ...restrictionRoutes,
  ...assessmentRoutes,
  ...suspicionRoutes,
]
