import type { Route } from '#web/page.ts'
import { downloadBill, downloadReceipt } from './bill-files.ts'
import { viewBills } from './list-bills.page.tsx'
import { submitNewCode, viewBillPage } from './view-bill.page.tsx'
import { viewReceiptPage } from './view-receipt.page.tsx'
import { viewWhyBill } from './why-bill.page.tsx'
import { viewWhyLine } from './why-line.page.tsx'

/** What is to be paid, how each figure came about, codes and receipts. */
export const billRoutes: readonly Route[] = [
  viewBills,
  viewBillPage,
  submitNewCode,
  viewWhyBill,
  viewWhyLine,
  viewReceiptPage,
  downloadBill,
  downloadReceipt,
]
