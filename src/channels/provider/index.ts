import type { Route } from '#web/page.ts'
import { classRoutes } from './classes/index.ts'
import { courseRoutes } from './courses/index.ts'
import { viewHome } from './home.page.tsx'

/** What people of training bodies do: their application, courses, classes, attendance, results and invoices. */
export const providerRoutes: readonly Route[] = [viewHome, ...courseRoutes, ...classRoutes]
