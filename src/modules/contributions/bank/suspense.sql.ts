import sql, { join } from 'sql-template-tag'
import type { EntryKind } from '#modules/ledger'

export function getStatementAccess(partnerId: string) {
  return sql`
    select id as "partnerId", service_id as "serviceId", statement_url as "statementUrl", account_no as "accountNo",
           our_client_id as "ourClientId", our_private_key as "ourPrivateKey"
    from contributions.bank_partner
    where id = ${partnerId} and num_nulls(statement_url, our_client_id, our_private_key) = 0`
}

/** The banks that can be asked for a statement. */
export function listStatementPartners() {
  return sql`
    select id from contributions.bank_partner
    where num_nulls(statement_url, our_client_id, our_private_key) = 0
    order by id`
}

export function findLine(partnerId: string, reference: string) {
  return sql`select amount from contributions.statement_line where partner_id = ${partnerId} and reference = ${reference}`
}

/**
 * The payment that a line is the money of, unless another line was it already. Only a payment that the bank told us of
 * by a call can still lack its line; what we booked from a line has one.
 */
export function findPaymentOfLine(row: {
  partnerId: string
  code: string
  amount: bigint
  requestId: string | null
}) {
  return sql`
    select payment.id
    from contributions.payment_code
    join contributions.payment on payment.employer_id = payment_code.employer_id and payment.bill_id = payment_code.bill_id
    where payment_code.code = ${row.code} and payment.code = ${row.code} and payment.channel = 'virtual-account'
      and payment.partner_id = ${row.partnerId} and payment.amount = ${row.amount}
      and (${row.requestId}::text is null or payment.request_id = ${row.requestId})
      and not exists (select from contributions.statement_line where statement_line.payment_id = payment.id)`
}

export function getPaymentId(partnerId: string, requestId: string) {
  return sql`select id from contributions.payment where partner_id = ${partnerId} and request_id = ${requestId}`
}

export function insertLine(row: {
  partnerId: string
  reference: string
  paymentId: string
  amount: bigint
  creditedAt: Date
  now: Date
}) {
  return sql`
    insert into contributions.statement_line (partner_id, reference, payment_id, amount, credited_at, read_at)
    values (${row.partnerId}, ${row.reference}, ${row.paymentId}, ${row.amount}, ${row.creditedAt}, ${row.now})`
}

/** Payments that a bank told us of by its calls, in a time whose statement does not show them. */
export function countUnconfirmed(partnerId: string, from: Date, to: Date) {
  return sql`
    select count(*)::int as count from contributions.payment
    where partner_id = ${partnerId} and channel = 'virtual-account' and paid_at between ${from} and ${to}
      and not exists (select from contributions.statement_line where statement_line.payment_id = payment.id)`
}

const waiting = sql`
    payment.bill_id is null
    and not exists (select from contributions.suspense_decision where suspense_decision.payment_id = payment.id)`

const money = sql`
    select payment.id as "paymentId", payment.partner_id as "partnerId", bank_partner.name as "bankName", payment.amount,
           payment.paid_at as "paidAt", payment.booked_at as "bookedAt", payment.code, payment.description, payment.reference
    from contributions.payment left join contributions.bank_partner on bank_partner.id = payment.partner_id`

/** Money that came without a bill, whether or not it has been decided on since. */
export function findSuspense(paymentId: string) {
  return sql`${money} where payment.id = ${paymentId} and payment.bill_id is null`
}

export function findDecision(paymentId: string) {
  return sql`
    select kind, reason, decided_by as "decidedBy", decided_at as "decidedAt", bill_id as "billId"
    from contributions.suspense_decision where payment_id = ${paymentId}`
}

/** Codes that asked for exactly this amount when the money came, and whose bill nobody has paid since. */
export function listCandidates(amount: bigint, paidAt: Date) {
  return sql`
    select payment_code.code, employer.npp, employer.name as "employerName", bill.month, bill.number as "billNumber", bill.due_on as "dueOn"
    from contributions.payment_code
    join contributions.bill on bill.employer_id = payment_code.employer_id and bill.id = payment_code.bill_id
    join registry.employer on employer.id = payment_code.employer_id
    where payment_code.amount = ${amount} and payment_code.withdrawn_at is null and payment_code.expires_at >= ${paidAt}
      and not exists (select from contributions.settlement where settlement.employer_id = bill.employer_id and settlement.bill_id = bill.id)
    order by payment_code.issued_at desc, payment_code.code
    limit 5`
}

/** Oldest first: keys grow with time. */
export function listSuspense(after: string | null, limit: number) {
  return sql`
    ${money}
    where ${waiting} and (${after}::uuid is null or payment.id > ${after})
    order by payment.id
    limit ${limit}`
}

export function findWaiting(paymentId: string) {
  return sql`
    select payment.partner_id as "partnerId", payment.amount, payment.paid_at as "paidAt", payment.reference
    from contributions.payment where payment.id = ${paymentId} and ${waiting}`
}

export function findEmployerOfCode(code: string) {
  return sql`select employer_id as "employerId" from contributions.payment_code where code = ${code}`
}

export function insertDecision(row: {
  paymentId: string
  kind: 'allocated' | 'refund'
  employerId: bigint | null
  billId: string | null
  reason: string
  by: string
  now: Date
}) {
  return sql`
    insert into contributions.suspense_decision (payment_id, kind, employer_id, bill_id, reason, decided_by, decided_at)
    values (${row.paymentId}, ${row.kind}, ${row.employerId}, ${row.billId}, ${row.reason}, ${row.by}, ${row.now})`
}

/** The three things that money in the collection account can do. */
const moves = {
  'money-unmatched': { debit: 'bank', credit: 'suspense' },
  'money-allocated': { debit: 'suspense', credit: 'bank' },
  'money-refunded': { debit: 'suspense', credit: 'refunds' },
} as const satisfies Partial<Record<EntryKind, { debit: string; credit: string }>>

export type SuspenseMove = keyof typeof moves

/** Everything that has happened to unmatched money, as it stands in the books. */
export function suspenseMoves() {
  return sql`
    select move.kind, payment.id::text as source, 'collection' as book, move.debit, move.credit, payment.amount
    from contributions.payment left join contributions.suspense_decision decision on decision.payment_id = payment.id
    join (values ${join(Object.entries(moves).map(([kind, { debit, credit }]) => sql`(${kind}, ${debit}, ${credit})`))}) move (kind, debit, credit)
      on move.kind = 'money-unmatched'
      or move.kind = case decision.kind when 'allocated' then 'money-allocated' when 'refund' then 'money-refunded' end
    where payment.bill_id is null`
}

export function suspenseLine(
  move: SuspenseMove,
  paymentId: string,
  amount: bigint,
  employerId: bigint | null,
) {
  const { debit, credit } = moves[move]
  return sql`
    select ${paymentId}::text as source, ${employerId}::bigint as employer_id, 'collection' as book, ${debit} as debit, ${credit} as credit,
           ${amount}::bigint as amount`
}
