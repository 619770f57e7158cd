import type { Route } from '#web/page.ts'
import { downloadAuthorityLetter, downloadPersonLetter, viewCase } from './case.page.tsx'
import { submitClose, submitDrop, submitLookedAt, submitPeople, submitPosted, submitSend } from './deeds.ts'
import { submitDescribe, submitNewBreach, viewDescribe, viewNewBreach } from './describe.page.tsx'
import { viewBreaches } from './list.page.tsx'
import { viewLookedAt } from './looked-at.page.tsx'

/** When data got out: the clock, the people, the letters. The form for a new case stands before the pages of those that are there. */
export const breachRoutes: readonly Route[] = [
  viewBreaches,
  viewNewBreach,
  submitNewBreach,
  viewCase,
  viewDescribe,
  submitDescribe,
  viewLookedAt,
  submitLookedAt,
  submitPeople,
  submitDrop,
  submitSend,
  submitPosted,
  submitClose,
  downloadAuthorityLetter,
  downloadPersonLetter,
]
