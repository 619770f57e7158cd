import type { Route } from '#web/page.ts'
import { submitAdd, viewAdd } from './add.page.tsx'
import { submitEnd, submitSponsoredCode, viewSponsoredPage } from './list.page.tsx'

/** Paying for people who work for their own account: who they are, until when it is paid, one code for all. */
export const sponsoredRoutes: readonly Route[] = [
  viewSponsoredPage,
  submitSponsoredCode,
  submitEnd,
  viewAdd,
  submitAdd,
]
