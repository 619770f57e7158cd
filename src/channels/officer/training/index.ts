import type { Route } from '#web/page.ts'
import { assessmentRoutes } from './assessments/index.ts'
import {
  submitDraft,
  submitMove,
  submitReallocation,
  submitReturn,
  viewLinePage,
  viewSeats,
} from './budgets/index.ts'
import { submitOffers, viewWaiting } from './budgets/waiting.page.tsx'
import { suspicionRoutes } from './suspicions/index.ts'

/** What officers do for the vocational programme. */
export const trainingRoutes: readonly Route[] = [
  viewSeats,
  submitDraft,
  submitReallocation,
  viewLinePage,
  submitMove,
  submitReturn,
  viewWaiting,
  submitOffers,
  ...assessmentRoutes,
  ...suspicionRoutes,
]
