import type { Desk } from '#modules/access'
import type { Route } from '#web/page.ts'
import { submitNewContract, viewNewContract } from './agree.page.tsx'
import { submitCancellation, viewCancellation } from './cancel.page.tsx'
import { submitReturn, viewReturn } from './end.page.tsx'
import { submitExtension, viewExtension } from './extend.page.tsx'
import { viewContractReceipt } from './receipt.page.tsx'
import { registerPages } from './register.page.tsx'
import { submitContractCode, viewContractPage, viewContractsPage } from './view.page.tsx'

/** Working abroad: registering, what a contract’s cover costs and how to pay it, staying on, and coming home. */
export function contractRoutes(desk: Desk): readonly Route[] {
  return [
    ...registerPages(desk),
    viewContractsPage,
    // Before the page of one contract, whose pattern its address would fit as well.
    viewNewContract,
    submitNewContract,
    viewContractPage,
    submitContractCode,
    viewExtension,
    submitExtension,
    viewCancellation,
    submitCancellation,
    viewReturn,
    submitReturn,
    viewContractReceipt,
  ]
}
