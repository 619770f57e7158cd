import { dayIn, law, monthsLate, type Day } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerByNpp } from '#modules/registry'
import { billState, type Bill } from './bill.ts'
import * as rows from './bills.sql.ts'
import { employerIn } from './find-return.ts'
import { employerOfBill } from './renew-payment-code.ts'
import { penaltyOf } from './view-arrears.ts'
import { recomposedAmounts } from './contribution-shape.ts'

const readers = [
  'employer.owner',
  'employer.filer',
  'employer.approver',
  'employer.reader',
  'officer',
  'supervisor',
  'auditor',
] as const

export const billShape = z.object({
  billId: z.uuid(),
  returnId: z.uuid(),
  number: z.string(),
  month: fields.month,
  kind: z.enum(['regular', 'supplementary', 'revised']),
  state: z.enum(['cancelled', 'paid', 'settled-by-credit', 'code-expired', 'overdue', 'waiting']),
  employerName: z.string(),
  npp: z.string(),
  issuedAt: fields.instant,
  issuedBy: z.string(),
  dueOn: fields.day,
  workers: fields.count,
  wages: fields.rupiah,
  riskClass: fields.count,
  ...recomposedAmounts.shape,
  penalties: fields.rupiah,
  creditUsed: fields.rupiah,
  total: fields.rupiah,
  relief: z.string().nullable(),
  code: z.string().nullable(),
  codeAmount: fields.rupiah.nullable(),
  codePenalty: fields.rupiah.nullable(),
  codeExpiresAt: fields.instant.nullable(),
  settledAt: fields.instant.nullable(),
  settledOn: fields.day.nullable(),
  monthsLate: fields.count.nullable(),
  receiptNo: z.string().nullable(),
  paidAt: fields.instant.nullable(),
  lawFingerprint: z.string(),
  lawKnownOn: fields.day,
})

function showBill(bill: Bill, now: Date): z.output<typeof billShape> {
  return { ...bill, billId: bill.id, kind: bill.returnKind, state: billState(bill, now, dayIn(now)) }
}

const chargedPenalty = z.object({
  month: fields.month,
  number: z.string(),
  programme: z.string(),
  base: fields.rupiah,
  monthsLate: fields.count,
  amount: fields.rupiah,
})

/** A bill with its code, what it is made of and what has become of it. */
export const viewBill = operation({
  name: 'contributions.view-bill',
  summary: { id: 'Lihat tagihan', en: 'See a bill' },
  allowed: readers,
  effect: 'read',
  route: { method: 'GET', path: '/bills/{billId}' },
  input: z.object({ billId: z.uuid() }),
  output: billShape.extend({
    charged: z.array(chargedPenalty),
    /** A bank has tried to pay the code with another amount: nothing was taken. */
    wrongAmount: z.object({ at: fields.instant, bank: z.string() }).nullable(),
    /** What being late costs: for one month, and so far if it is unpaid. */
    late: z.object({ firstMonth: fields.rupiah, months: fields.count, penalty: fields.rupiah }),
  }),
  concerns: employerOfBill,
  async run({ db, now, subject }, { billId }) {
    const employerId = employerIn(subject)
    const bill = await db.get<Bill>(rows.getBill(employerId, billId))
    return {
      ...showBill(bill, now),
      charged: await db.many<z.output<typeof chargedPenalty>>(rows.listCharged(employerId, billId)),
      wrongAmount:
        bill.code && !bill.settledAt ? await db.find<WrongAmount>(rows.findWrongAmount(bill.code)) : null,
      late: lateness(bill, dayIn(now)),
    }
  },
})

type WrongAmount = { readonly at: Date; readonly bank: string }

function lateness(bill: Bill, today: Day) {
  const months = bill.settledAt ? 0 : monthsLate(bill.dueOn, today, law.working())
  return { firstMonth: penaltyOf(bill, 1), months, penalty: penaltyOf(bill, months) }
}

/** An employer's bills, newest month first. */
export const listBills = operation({
  name: 'contributions.list-bills',
  summary: { id: 'Daftar tagihan', en: 'List bills' },
  allowed: readers,
  effect: 'read',
  route: { method: 'GET', path: '/employers/{npp}/bills' },
  input: z.object({
    npp: z.string(),
    cursor: z
      .string()
      .regex(/^\d{1,6} [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      .nullish(),
    limit: z.coerce.number().int().min(1).max(100).default(24),
  }),
  output: z.object({ bills: z.array(billShape), next: z.string().nullable() }),
  concerns: employerByNpp,
  async run({ db, now, subject }, { cursor, limit }) {
    const [month, id] = cursor?.split(' ') ?? []
    const before = month && id ? { month: Number(month), id } : null
    const found = await db.many<Bill>(rows.listBills(employerIn(subject), before, limit + 1))
    const shown = found.slice(0, limit)
    const last = shown.at(-1)
    return {
      bills: shown.map((bill) => showBill(bill, now)),
      next: found.length > limit && last ? `${last.month} ${last.id}` : null,
    }
  },
})

const line = z.object({
  personId: fields.key,
  name: z.string(),
  membershipNo: z.string(),
  wage: fields.rupiah,
  jp: z.boolean(),
  jkp: z.boolean(),
  ...recomposedAmounts.shape,
})

/** What a bill is made of, worker by worker. */
export const listBillLines = operation({
  name: 'contributions.list-bill-lines',
  summary: { id: 'Rincian tagihan per pekerja', en: 'A bill, worker by worker' },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver', 'employer.reader'],
  effect: 'read',
  route: { method: 'GET', path: '/bills/{billId}/lines' },
  input: z.object({
    billId: z.uuid(),
    after: fields.key.default(0n),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
  }),
  output: z.object({ lines: z.array(line), next: fields.key.nullable() }),
  concerns: employerOfBill,
  async run({ db, subject }, { billId, after, limit }) {
    const { month } = await db.get<Bill>(rows.getBill(employerIn(subject), billId))
    const found = await db.many<z.output<typeof line>>(
      rows.listLines({ month, billId, after, limit: limit + 1 }),
    )
    const shown = found.slice(0, limit)
    return { lines: shown, next: found.length > limit ? (shown.at(-1)?.personId ?? null) : null }
  },
})
