import { dayIn, type Day } from '@payung/law'
import { z } from 'zod'
import { postEntries } from '#modules/ledger'
import type { Actor } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { invoiceNo, ofInvoice } from '../find-things.ts'
import type { ClassState } from '../states.ts'
import { headOf } from './head-of.ts'
import { bookAllowancesOf } from './keep-allowances.ts'
import { invoiceStateWords, type InvoiceState } from './invoice.ts'
import * as rows from './invoice.sql.ts'
import { licenceStillEnded, overReserved, sameHand, wrongInvoiceState } from './problems.ts'

type Held = {
  readonly id: string
  readonly state: InvoiceState
  readonly total: bigint
  readonly decidedBy: string | null
  readonly decidedByAccount: string | null
  readonly classId: bigint
  readonly classState: ClassState
  readonly licenceExpiresOn: Day | null
}

const input = z.object({ invoiceNo })
const output = z.object({ invoiceNo })
const inOffice = ['officer', 'supervisor'] as const

/** An officer has checked an invoice against attendance: now it is owed, and stands in the books of the fund. */
export const approveInvoice = operation({
  name: 'training.approve-invoice',
  summary: { id: 'Setujui tagihan lembaga', en: 'Approve an invoice' },
  allowed: inOffice,
  effect: 'write',
  route: { method: 'POST', path: '/training/invoices/{invoiceNo}/approval' },
  input,
  output,
  concerns: ofInvoice,
  async run({ db, actor, now }, { invoiceNo: number }) {
    const held = await hold(db, number, 'submitted')
    if (held.licenceExpiresOn === null || held.licenceExpiresOn <= dayIn(now)) throw licenceStillEnded()
    if ((await db.run(rows.spendOf(held.classId, held.total))) === 0) throw overReserved()
    await db.run(rows.setState(held.id, { state: 'approved', ...decider(actor), now }))
    await postEntries(db, headOf('training-invoiced', now), rows.invoicedLines(held.id))
    return { invoiceNo: number }
  },
})

/** An invoice that cannot stand, with the reason; the training body may send another. */
export const refuseInvoice = operation({
  name: 'training.refuse-invoice',
  summary: { id: 'Tolak tagihan lembaga', en: 'Refuse an invoice' },
  allowed: inOffice,
  effect: 'write',
  route: { method: 'POST', path: '/training/invoices/{invoiceNo}/refusal' },
  input: z.object({ invoiceNo, reason: fields.line(10, 500) }),
  output,
  concerns: ofInvoice,
  async run({ db, actor, now }, { invoiceNo: number, reason }) {
    const held = await hold(db, number, 'submitted', 'withheld')
    await db.run(rows.setState(held.id, { state: 'refused', ...decider(actor), now, withheldReason: reason }))
    await recordFact(db, 'training.invoice-refused', { invoiceNo: number }, now)
    return { invoiceNo: number }
  },
})

/** The licence has been renewed: an invoice that was withheld is checked like any other. */
export const releaseInvoice = operation({
  name: 'training.release-invoice',
  summary: { id: 'Lepas tagihan yang ditahan', en: 'Release an invoice that was withheld' },
  allowed: inOffice,
  effect: 'write',
  route: { method: 'POST', path: '/training/invoices/{invoiceNo}/release' },
  input,
  output,
  concerns: ofInvoice,
  async run({ db, actor, now }, { invoiceNo: number }) {
    const held = await hold(db, number, 'withheld')
    if (held.licenceExpiresOn === null || held.licenceExpiresOn <= dayIn(now)) throw licenceStillEnded()
    await db.run(rows.setState(held.id, { state: 'submitted', ...decider(actor), now }))
    return { invoiceNo: number }
  },
})

/** A supervisor pays what somebody else has approved. */
export const payInvoice = operation({
  name: 'training.pay-invoice',
  summary: { id: 'Bayar tagihan lembaga', en: 'Pay an invoice' },
  allowed: ['supervisor'],
  effect: 'write',
  needsRecentSignIn: true,
  route: { method: 'POST', path: '/training/invoices/{invoiceNo}/payment' },
  input,
  output,
  concerns: ofInvoice,
  async run({ db, actor, now }, { invoiceNo: number }) {
    const held = await hold(db, number, 'approved')
    if (
      held.decidedByAccount !== null
        ? held.decidedByAccount === actor.accountId
        : held.decidedBy === actor.name
    )
      throw sameHand()
    await db.run(rows.setPaid(held.id, dayIn(now)))
    await postEntries(db, headOf('training-invoice-paid', now), rows.paidLines(held.id))
    // Nothing more comes of a class that was cancelled; one that was held is closed by an officer.
    if (held.classState === 'cancelled') {
      await bookAllowancesOf(db, held.classId, now)
      await db.run(rows.releaseRest(held.classId))
    }
    await recordFact(db, 'training.invoice-paid', { invoiceNo: number }, now)
    return { invoiceNo: number }
  },
})

const decider = ({ name, accountId }: Actor) => ({ by: name, accountId })

async function hold(db: Db, number: string, ...wanted: readonly InvoiceState[]): Promise<Held> {
  const held = await db.get<Held>(rows.lockInvoice(number))
  const { id, en } = invoiceStateWords[held.state]
  if (!wanted.includes(held.state)) throw wrongInvoiceState(id.toLowerCase(), en.toLowerCase())
  return held
}
