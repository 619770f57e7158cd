import type { Route } from '#web/page.ts'
import { applicationRoutes } from './application/index.ts'
import { assessmentRoutes } from './assessments/index.ts'
import { classRoutes } from './classes/index.ts'
import { courseRoutes } from './courses/index.ts'
import { viewHome } from './home.page.tsx'
import { invoiceRoutes } from './invoices/index.ts'
import { peopleRoutes } from './people/index.ts'
import { sessionRoutes } from './sessions/index.ts'

export { gateRoutes } from './sessions/index.ts'

/** What people of training bodies do: their application, courses, classes, attendance, results and invoices. */
export const providerRoutes: readonly Route[] = [
  viewHome,
  ...courseRoutes,
  ...classRoutes,
  ...sessionRoutes,
  ...assessmentRoutes,
  ...invoiceRoutes,
  ...peopleRoutes,
  ...applicationRoutes,
]
