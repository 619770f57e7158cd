import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { classNo, invoiceNo, ofInvoice, ofProvider, providerNo } from '../find-things.ts'
import { invoice, invoiceLine, invoiceStates, type Invoice } from './invoice.ts'
import * as rows from './invoice.sql.ts'

const onePage = 50

/** One invoice with a line for each trainee: what they attended, and what that makes. */
export const viewInvoice = operation({
  name: 'training.view-invoice',
  summary: { id: 'Satu tagihan lembaga', en: 'One invoice' },
  allowed: ['provider.owner', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/invoices/{invoiceNo}' },
  input: z.object({ invoiceNo }),
  output: invoice.extend({ lines: z.array(invoiceLine) }),
  concerns: ofInvoice,
  async run({ db }, { invoiceNo: number }) {
    const [found, lines] = await Promise.all([
      db.get<Invoice>(rows.getInvoice(number)),
      db.many<z.output<typeof invoiceLine>>(rows.listLines(number)),
    ])
    return { ...found, lines }
  },
})

const listed = z.object({ invoices: z.array(invoice), next: z.string().nullable() })

/** The invoices of a training body, the newest first. */
export const listInvoices = operation({
  name: 'training.list-invoices',
  summary: { id: 'Tagihan satu lembaga', en: 'Invoices of a training body' },
  allowed: ['provider.owner', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/providers/{providerNo}/invoices' },
  input: z.object({ providerNo, after: invoiceNo.nullish() }),
  output: listed,
  concerns: ofProvider,
  async run({ db, subject }, { after = null }) {
    const providerId = subject.kind === 'provider' ? subject.providerId : 0n
    return paged(
      await db.many<Invoice>(rows.listInvoices({ providerId, state: null, after, limit: onePage + 1 })),
    )
  },
})

const billable = z.object({
  classNo,
  title: z.string(),
  endsOn: fields.day,
  cancelled: z.boolean(),
  amount: fields.rupiah,
})

/** The classes that a training body can ask for now, with what each comes to. */
export const listBillableClasses = operation({
  name: 'training.list-billable-classes',
  summary: { id: 'Kelas yang bisa ditagih sekarang', en: 'Classes that can be invoiced now' },
  allowed: ['provider.owner', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/providers/{providerNo}/billable-classes' },
  input: z.object({ providerNo }),
  output: z.object({ classes: z.array(billable) }),
  concerns: ofProvider,
  async run({ db, subject }) {
    const providerId = subject.kind === 'provider' ? subject.providerId : 0n
    return { classes: await db.many<z.output<typeof billable>>(rows.listBillable(providerId)) }
  },
})

/** Every invoice in a state, for those who check and pay. */
export const listInvoiceWork = operation({
  name: 'training.list-invoice-work',
  summary: { id: 'Tagihan lembaga menurut keadaan', en: 'Invoices by state' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/invoices' },
  input: z.object({ invoiceState: z.enum(invoiceStates).optional(), after: invoiceNo.nullish() }),
  output: listed,
  run: async ({ db }, { invoiceState = null, after = null }) =>
    paged(
      await db.many<Invoice>(
        rows.listInvoices({ providerId: null, state: invoiceState, after, limit: onePage + 1 }),
      ),
    ),
})

function paged(found: readonly Invoice[]) {
  const invoices = found.slice(0, onePage)
  return { invoices, next: found.length > onePage ? (invoices.at(-1)?.invoiceNo ?? null) : null }
}
