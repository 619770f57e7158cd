import type { Route } from '#web/page.ts'
import { viewResults } from './results.page.tsx'

/** What trainings led to, for everybody. */
export const trainingResultRoutes: readonly Route[] = [viewResults]
