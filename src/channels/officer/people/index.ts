import type { Route } from '#web/page.ts'
import { viewBalance } from './balance.page.tsx'
import { submitCorrect, viewCorrect } from './correct.page.tsx'
import { submitDeath, submitWithdrawDeath, viewDeath } from './death.page.tsx'
import { viewHistory } from './history.page.tsx'
import { viewIdentity } from './identity.page.tsx'
import { viewLooksPage } from './looks.page.tsx'
import { viewMonthPage } from './month.page.tsx'
import { viewMonthsPage } from './months.page.tsx'
import { viewContractsOfPerson } from './contracts.page.tsx'
import { submitClaim, viewOwnAccountPage } from './own-account.page.tsx'
import { submitCompare, viewParticulars } from './particulars.page.tsx'
import { submitPhone, viewPhone } from './phone.page.tsx'
import { viewSummary } from './summary.page.tsx'
import { submitVoid, viewVoid, viewWork } from './work.page.tsx'

/** A person’s file: each tab a page, each look on record. */
export const personRoutes: readonly Route[] = [
  viewSummary,
  viewMonthsPage,
  viewMonthPage,
  viewWork,
  viewVoid,
  submitVoid,
  viewBalance,
  viewOwnAccountPage,
  viewContractsOfPerson,
  submitClaim,
  viewParticulars,
  submitCompare,
  viewIdentity,
  viewCorrect,
  submitCorrect,
  viewDeath,
  submitDeath,
  submitWithdrawDeath,
  viewPhone,
  submitPhone,
  viewHistory,
  viewLooksPage,
]
