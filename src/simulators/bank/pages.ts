import type { Route } from '#web/page.ts'
import { submitInquiry, submitStatement, submitTransfer, viewBank } from './view-bank.tsx'
import { submitPayment, viewStory } from './view-story.tsx'

/** The bank's counter, in demo mode only. */
export const bankPages: readonly Route[] = [
  viewBank,
  submitInquiry,
  submitTransfer,
  submitStatement,
  viewStory,
  submitPayment,
]
