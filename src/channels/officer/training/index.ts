import type { Route } from '#web/page.ts'
import { assessmentRoutes } from './assessments/index.ts'
import { suspicionRoutes } from './suspicions/index.ts'

/** The vocational programme as a branch sees it. */
export const trainingRoutes: readonly Route[] = [...assessmentRoutes, ...suspicionRoutes]
