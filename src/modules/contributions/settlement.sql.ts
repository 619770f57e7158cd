import sql, { type Sql } from 'sql-template-tag'
import { prepared } from '#platform/prepared.ts'

/** A code with what it asks for and what has become of its bill. */
export function findCode(code: string, lock: boolean) {
  return prepared(sql`
    select payment_code.code, payment_code.employer_id as "employerId", payment_code.bill_id as "billId", payment_code.amount,
           payment_code.jp_penalty as "jpPenalty", payment_code.issued_at as "issuedAt", payment_code.expires_at as "expiresAt",
           payment_code.withdrawn_at as "withdrawnAt", bill.month, bill.workers, bill.due_on as "dueOn", employer.name as "employerName",
           settlement.settled_at as "settledAt", payment.partner_id as "paidPartner", payment.request_id as "paidRequest"
    from contributions.payment_code
    join contributions.bill on bill.employer_id = payment_code.employer_id and bill.id = payment_code.bill_id
    join registry.employer on employer.id = payment_code.employer_id
    left join contributions.settlement on settlement.employer_id = bill.employer_id and settlement.bill_id = bill.id
    left join contributions.payment on payment.id = settlement.payment_id
    where payment_code.code = ${code}
    ${lock ? sql`for update of payment_code` : sql``}`)
}

export function insertPayment(row: {
  id: string
  partnerId: string
  requestId: string
  channel: 'virtual-account' | 'statement'
  code: string | null
  employerId: bigint | null
  billId: string | null
  amount: bigint
  paidAt: Date
  now: Date
  reference: string | null
  description: string | null
  answer: string | null
}) {
  return prepared(sql`
    insert into contributions.payment (partner_id, request_id, id, channel, code, employer_id, bill_id, amount, paid_at, booked_at, reference,
                                       description, receipt_no, answer)
    values (${row.partnerId}, ${row.requestId}, ${row.id}, ${row.channel}, ${row.code}, ${row.employerId}, ${row.billId}, ${row.amount},
            ${row.paidAt}, ${row.now}, ${row.reference}, ${row.description},
            'B' || platform.with_check_digit(lpad(nextval('contributions.receipt_no')::text, 10, '0')), ${row.answer}::jsonb)
    returning receipt_no as "receiptNo"`)
}

export function insertSettlement(row: {
  employerId: bigint
  billId: string
  now: Date
  settledOn: string
  paymentId: string | null
  code: string | null
  monthsLate: number
}) {
  return prepared(sql`
    insert into contributions.settlement (employer_id, bill_id, settled_at, settled_on, payment_id, code, months_late)
    values (${row.employerId}, ${row.billId}, ${row.now}, ${row.settledOn}::date, ${row.paymentId}, ${row.code}, ${row.monthsLate})`)
}

export function getBillFunds(employerId: bigint, billId: string) {
  return prepared(sql`
    select month, due_on as "dueOn", total, jkk, jkm, jht_employer + jht_worker as jht, jp_employer + jp_worker as jp
    from contributions.bill where employer_id = ${employerId} and id = ${billId}`)
}

/** What lateness costs, programme by programme. The pension's part was paid with the code; the others come with a later bill. */
export function insertPenalties(row: {
  employerId: bigint
  billId: string
  monthsLate: number
  penalties: readonly { programme: string; base: bigint; amount: bigint; paidWith: string | null }[]
}) {
  const column = <K extends keyof (typeof row.penalties)[number]>(name: K) =>
    row.penalties.map((penalty) => penalty[name])
  return sql`
    insert into contributions.penalty (employer_id, late_bill_id, programme, base, months_late, amount, paid_with)
    select ${row.employerId}, ${row.billId}, programme, base, ${row.monthsLate}, amount, paid_with
    from unnest(${column('programme')}::text[], ${column('base')}::bigint[], ${column('amount')}::bigint[], ${column('paidWith')}::text[])
      as penalty (programme, base, amount, paid_with)
    where amount > 0`
}

/** What a bill below zero leaves to the employer, in the funds that owe it. */
export function insertCredit(employerId: bigint, billId: string, now: Date) {
  return sql`
    with bill as (select * from contributions.bill where employer_id = ${employerId} and id = ${billId} and total < 0),
    owed as (
      select book, -own as amount
      from bill cross join lateral (values ('jkk', bill.jkk), ('jkm', bill.jkm), ('jht', bill.jht_employer + bill.jht_worker), ('jp', bill.jp_employer + bill.jp_worker)) fund (book, own)
      where own < 0
    ),
    spread as (select book, amount, sum(amount) over (order by book) - amount as before from owed)
    insert into contributions.credit (employer_id, bill_id, book, kind, amount, at)
    select ${employerId}, ${billId}, book, 'made', least(amount, -bill.total - before), ${now}
    from spread, bill where -bill.total > before`
}

/** A bill that is settled, and the pension's penalty that came with its money: one of the set that is booked. */
export function oneSettled(employerId: bigint, billId: string, jpPenalty: bigint) {
  return sql`select ${employerId}::bigint as employer_id, ${billId}::uuid as bill_id, ${jpPenalty}::bigint as jp_penalty`
}

/**
 * The books of settlements, one or many. Money comes into each fund for what it billed; what was billed becomes contributions and
 * penalties; JKP gets its part out of what JKK and JKM have just received (PP 37/2021 Pasal 11); a fund that owes pays out of its bank.
 * @param settled selects employer_id, bill_id and jp_penalty
 */
export function settlementLines(settled: Sql) {
  return sql`
    with bill as materialized (
      select bill.*, settled.jp_penalty
      from (${settled}) settled join contributions.bill on bill.employer_id = settled.employer_id and bill.id = settled.bill_id
    ),
    fund as (
      select bill.id, bill.employer_id, bill.month, book, own,
             coalesce((select sum(amount)::bigint from contributions.penalty
                       where employer_id = bill.employer_id and charged_in = bill.id and programme = book), 0) as penalty,
             coalesce((select amount from contributions.credit
                       where employer_id = bill.employer_id and bill_id = bill.id and credit.book = fund.book and kind <> 'returned'), 0) as credit
      from bill cross join lateral (values ('jkk', bill.jkk), ('jkm', bill.jkm), ('jht', bill.jht_employer + bill.jht_worker), ('jp', bill.jp_employer + bill.jp_worker)) fund (book, own)
    ),
    moved as (
      select id, employer_id, 'jkk' as from_book, jkp_from_jkk as amount from bill
      union all select id, employer_id, 'jkm', jkp_from_jkm from bill
    )
    select line.id::text as source, line.employer_id, line.book, line.debit, line.credit, line.amount from (
      select id, employer_id, book, 'bank' as debit, 'receivable' as credit, greatest(own, 0) + penalty as amount from fund
      union all select id, employer_id, book, 'billed', 'contributions', own from fund where own > 0 and book <> 'jht'
      union all select id, employer_id, book, 'billed', 'penalties', penalty from fund
      union all select id, employer_id, 'jp', 'bank', 'penalties', jp_penalty from bill
      union all select id, employer_id, book, 'contributions', 'employer-credit', -own from fund where own < 0 and book <> 'jht'
      union all select id, employer_id, book, 'employer-credit', 'bank', greatest(-own, 0) - credit from fund where greatest(-own, 0) - credit > 0
      union all select id, employer_id, from_book, 'contributions', 'bank', amount from moved where amount > 0
      union all select id, employer_id, 'jkp', 'bank', 'contributions', amount from moved where amount > 0
      union all select id, employer_id, from_book, 'bank', 'contributions', -amount from moved where amount < 0
      union all select id, employer_id, 'jkp', 'contributions', 'bank', -amount from moved where amount < 0
      union all select id, employer_id, 'jkp', 'state-receivable', 'state-contributions', jkp_state from bill where jkp_state > 0
      union all select id, employer_id, 'jkp', 'state-contributions', 'state-receivable', -jkp_state from bill where jkp_state < 0
    ) line
    where line.amount > 0
    -- A correction can give one member what it takes from another. No money moves; the savings do, and need their entry.
    union all
    select id::text, employer_id, book, 'billed', 'employer-credit', 0 from fund
    where book = 'jht' and own = 0 and exists (
      select from contributions.contribution line
      where line.bill_id = fund.id and line.month = fund.month and line.jht_employer + line.jht_worker <> 0)`
}

/** Each member's own part of the bills of a month that are settled: what goes to their old-age savings. */
export function settlementMembers(settled: Sql, month: number) {
  return sql`
    select line.bill_id::text as source, line.person_id, line.month, line.jht_employer + line.jht_worker as amount
    from (${settled}) settled join contributions.contribution line on line.bill_id = settled.bill_id and line.month = ${month}`
}

export function insertCode(row: {
  employerId: bigint
  billId: string
  month: number
  total: bigint
  jpPenalty: bigint
  now: Date
  expiresAt: Date
}) {
  return sql`
    insert into contributions.payment_code (code, employer_id, bill_id, bill_total, jp_penalty, amount, issued_at, expires_at)
    values (contributions.new_payment_code(${row.month}, nextval('contributions.payment_code_no')), ${row.employerId}, ${row.billId}, ${row.total},
            ${row.jpPenalty}, ${row.total + row.jpPenalty}, ${row.now}, ${row.expiresAt})
    returning code`
}

export function withdrawCodes(billId: string, now: Date) {
  return sql`update contributions.payment_code set withdrawn_at = ${now} where bill_id = ${billId} and withdrawn_at is null`
}
