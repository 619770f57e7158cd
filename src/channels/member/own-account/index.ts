import type { Desk } from '#modules/access'
import type { Route } from '#web/page.ts'
import { viewPrice } from './price.page.tsx'
import { viewOwnReceipt } from './receipt.page.tsx'
import { registerPages } from './register.page.tsx'
import { submitCode, submitLeave, viewOwnAccountPage } from './view.page.tsx'
import { submitWork, viewWork } from './work.page.tsx'

/** Working for oneself: what it costs, registering, paying, and how one stands. */
export function ownAccountRoutes(desk: Desk): readonly Route[] {
  return [
    viewPrice,
    ...registerPages(desk),
    viewOwnAccountPage,
    submitCode,
    submitLeave,
    viewWork,
    submitWork,
    viewOwnReceipt,
  ]
}
