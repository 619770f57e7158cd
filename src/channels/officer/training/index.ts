import type { Route } from '#web/page.ts'
import { classRoutes } from './classes/index.ts'
import { courseRoutes } from './courses/index.ts'
import { restrictionRoutes } from './restrictions/index.ts'

/** What officers do for the vocational programme. */
export const trainingRoutes: readonly Route[] = [...classRoutes, ...courseRoutes, ...restrictionRoutes]
