import type { Route } from '#web/page.ts'
import { submitMove, submitReturn, viewLinePage } from './line.page.tsx'
import { submitDraft, submitReallocation, viewSeats } from './seats.page.tsx'
import { submitOffers, viewWaiting } from './waiting.page.tsx'

/** The seats of the year: who has which, how many are left, who waits. */
export const budgetRoutes: readonly Route[] = [
  viewSeats,
  submitDraft,
  submitReallocation,
  viewLinePage,
  submitMove,
  submitReturn,
  viewWaiting,
  submitOffers,
]
