import { dayIn, type Day, type Month } from '@payung/law'
import { z } from 'zod'
import { never } from '#base/assert.ts'
import { maskName } from '#base/mask.ts'
import { getEmployer } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { readStatement, type Statement } from './document.ts'
import * as rows from './document.sql.ts'
import { findStanding } from './employer-certificate.ts'
import { findTrustList } from './find-trust-list.ts'

const named = {
  number: z.string(),
  npp: z.string(),
  /** Masked where the employer is a household. */
  employerName: z.string(),
  madeAt: fields.instant,
}

const verdict = z.discriminatedUnion('state', [
  /** Ours and unchanged; what follows is how the books have it today. */
  z.object({
    state: z.literal('holds'),
    document: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('bill'),
        ...named,
        month: fields.month,
        /** As the letter has it. */
        amount: fields.rupiah,
        dueOn: fields.day,
        today: z.enum(['unpaid', 'paid', 'cancelled']),
        /** The day on which it was paid or called off. */
        since: fields.day.nullable(),
      }),
      z.object({
        kind: z.literal('receipt'),
        ...named,
        month: fields.month,
        amount: fields.rupiah,
        paidAt: fields.instant,
      }),
      z.object({
        kind: z.literal('certificate'),
        ...named,
        registeredOn: fields.day,
        closedOn: fields.day.nullable(),
        programmes: z.array(z.enum(['jkk', 'jkm', 'jht', 'jp', 'jkp'])),
        /** As the letter has it, and as it is today. */
        paidThroughThen: fields.month.nullable(),
        paidThrough: fields.month.nullable(),
      }),
    ]),
  }),
  z.object({
    /** `not-in-books`: signed by us, but the books know nothing of it. The others as for a card. */
    state: z.enum(['not-in-books', 'unknown-issuer', 'forged', 'unreadable']),
  }),
])

export type DocumentVerdict = z.output<typeof verdict>
export type CheckedDocument = Extract<DocumentVerdict, { state: 'holds' }>['document']

/** Whether a letter is ours and unchanged, and how what it says stands in the books today. For whoever holds the letter. */
export const checkDocument = operation({
  name: 'credentials.check-document',
  summary: { id: 'Periksa keaslian surat', en: 'Check that a letter is real' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/documents/{token}' },
  input: z.object({ token: z.string() }),
  output: verdict,
  async run({ db, now }, { token }) {
    const read = await readStatement(token, await findTrustList(db))
    if (read.state !== 'sound') return { state: read.state }
    const document = await findInBooks(db, read, now)
    return document ? { state: 'holds' as const, document } : { state: 'not-in-books' as const }
  },
})

type Read = { readonly statement: Statement; readonly madeAt: Date }

function findInBooks(db: Db, { statement, madeAt }: Read, now: Date): Promise<CheckedDocument | null> {
  switch (statement.kind) {
    case 'bill':
      return findBill(db, { ...statement, madeAt })
    case 'receipt':
      return findReceipt(db, { ...statement, madeAt })
    case 'certificate':
      return findCertificate(db, { ...statement, madeAt }, now)
    default:
      return never(statement)
  }
}

type Of<K extends Statement['kind']> = Extract<Statement, { kind: K }> & { readonly madeAt: Date }
type Owner = { readonly employerName: string; readonly employerKind: string }

async function findBill(
  db: Db,
  { npp, number, amount, madeAt }: Of<'bill' | 'receipt'>,
): Promise<CheckedDocument | null> {
  const row = await db.find<
    Owner & { month: Month; dueOn: Day; settledOn: Day | null; cancelledAt: Date | null }
  >(rows.findBillByNumber(npp, number))
  if (!row) return null
  const { month, dueOn, settledOn, cancelledAt } = row
  const today = cancelledAt ? 'cancelled' : settledOn ? 'paid' : 'unpaid'
  const since = cancelledAt ? dayIn(cancelledAt) : settledOn
  return {
    kind: 'bill',
    number,
    npp,
    employerName: shownName(row),
    madeAt,
    month,
    amount,
    dueOn,
    today,
    since,
  }
}

async function findReceipt(
  db: Db,
  { npp, number, amount, madeAt }: Of<'bill' | 'receipt'>,
): Promise<CheckedDocument | null> {
  const row = await db.find<Owner & { month: Month; amount: bigint; paidAt: Date }>(
    rows.findPaymentByReceipt(npp, number),
  )
  if (!row || row.amount !== amount) return null
  const { month, paidAt } = row
  return { kind: 'receipt', number, npp, employerName: shownName(row), madeAt, month, amount, paidAt }
}

async function findCertificate(db: Db, given: Of<'certificate'>, now: Date): Promise<CheckedDocument | null> {
  const { npp, number, madeAt, paidThrough: paidThroughThen } = given
  const row = await db.find<{ employerId: bigint }>(rows.findEmployer(npp))
  if (!row) return null
  const { name, kind, registeredAt, closedOn } = await getEmployer(db, row.employerId)
  const { programmes, paidThrough } = await findStanding(db, row.employerId, now)
  return {
    kind: 'certificate',
    number,
    npp,
    employerName: shownName({ employerName: name, employerKind: kind }),
    madeAt,
    registeredOn: dayIn(registeredAt),
    closedOn,
    programmes: [...programmes],
    paidThroughThen,
    paidThrough,
  }
}

/** A household's name is a person's. */
function shownName({ employerName, employerKind }: Owner): string {
  return employerKind === 'household' ? maskName(employerName) : employerName
}
