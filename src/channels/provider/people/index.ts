import type { Route } from '#web/page.ts'
import { submitKey, submitRevoke, viewKeys } from './keys.page.tsx'
import { submitInvite, submitTakeBack, viewPeople } from './people.page.tsx'

/** Who and what may act for a training body. */
export const peopleRoutes: readonly Route[] = [
  viewPeople,
  submitInvite,
  submitTakeBack,
  viewKeys,
  submitKey,
  submitRevoke,
]
