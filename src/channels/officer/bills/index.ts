import type { Route } from '#web/page.ts'
import { downloadBill, downloadReceipt, viewBillPage } from './bill.page.tsx'
import { viewCodePage } from './code.page.tsx'

/** Bills and payment codes, of whichever employer. */
export const billRoutes: readonly Route[] = [viewBillPage, downloadBill, downloadReceipt, viewCodePage]
