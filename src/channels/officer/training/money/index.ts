import type { Route } from '#web/page.ts'
import { submitAllowances, viewAllowances } from './allowances.page.tsx'
import { submitInvoiceStep, viewInvoicePage } from './invoice.page.tsx'
import { viewInvoices } from './invoices.page.tsx'

/** What training costs: invoices of training bodies, allowances of trainees. */
export const moneyRoutes: readonly Route[] = [
  viewInvoices,
  viewInvoicePage,
  submitInvoiceStep,
  viewAllowances,
  submitAllowances,
]
