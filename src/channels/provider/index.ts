import type { Route } from '#web/page.ts'
import { applicationRoutes } from './application/index.ts'
import { viewHome } from './home.page.tsx'

/** What people of training bodies do: their application, courses, classes, attendance, results and invoices. */
export const providerRoutes: readonly Route[] = [viewHome, ...applicationRoutes]
