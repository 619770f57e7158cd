import type { Route } from '#web/page.ts'
import { viewOutcomesPage } from './outcomes.page.tsx'

/** Whether training led to work. */
export const outcomeRoutes: readonly Route[] = [viewOutcomesPage]
