import type { Route } from '#web/page.ts'
import { submitNewInvoice, viewInvoicePage, viewInvoices } from './invoices.page.tsx'

/** What a training body is paid. */
export const invoiceRoutes: readonly Route[] = [viewInvoices, submitNewInvoice, viewInvoicePage]
