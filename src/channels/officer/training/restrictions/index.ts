import type { Route } from '#web/page.ts'
import { submitEnd, submitRestriction, submitWithdrawal, viewRestrictions } from './restrictions.page.tsx'

export const restrictionRoutes: readonly Route[] = [
  viewRestrictions,
  submitRestriction,
  submitEnd,
  submitWithdrawal,
]
