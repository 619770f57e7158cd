import sql, { empty, type Sql } from 'sql-template-tag'

/** Money that nobody knows yet, how much of it, and since when. */
export function countSuspense() {
  return sql`
    select count(*)::int as count, coalesce(sum(amount), 0)::bigint as amount, min(paid_at) as "oldestAt"
    from contributions.payment
    where bill_id is null and not exists (select from contributions.suspense_decision where suspense_decision.payment_id = payment.id)`
}

/** Disputes that nobody has decided, and those of them that are past their day. */
export function countDisputes(today: string) {
  return sql`
    select count(*)::int as count, (count(*) filter (where due_on < ${today}::date))::int as late, min(due_on) as "oldestDueOn",
           min(opened_at) as "oldestAt"
    from contributions.dispute where decided_at is null`
}

/**
 * Bills past their day and unpaid, of the employers that an office serves; a regional office serves those of its branches.
 * @param office null for the whole country
 */
function overdueBills(office: string | null, today: string): Sql {
  const served =
    office === null
      ? sql`true`
      : sql`employer.office_code in (select code from registry.office where ${office} in (code, parent_code))`
  return sql`
    from registry.employer join contributions.bill on bill.employer_id = employer.id
    where ${served} and bill.due_on < ${today}::date and bill.total > 0
      and not exists (select from contributions.settlement where settlement.employer_id = bill.employer_id and settlement.bill_id = bill.id)
      and not exists (select from contributions.bill_cancelled gone where gone.employer_id = bill.employer_id and gone.bill_id = bill.id)`
}

export function countDebtors(office: string | null, today: string) {
  return sql`
    select count(distinct employer.id)::int as count, coalesce(sum(bill.total), 0)::bigint as amount, min(bill.due_on) as "oldestDueOn"
    ${overdueBills(office, today)}`
}

/**
 * Who owes most comes first.
 * @param after what the last one on the page before owed, and their key
 */
export function listDebtors(
  office: string | null,
  today: string,
  after: { owed: bigint; employerId: bigint } | null,
  limit: number,
) {
  return sql`
    select employer.id as "employerId", employer.npp, employer.name, count(*)::int as bills, sum(bill.total)::bigint as owed,
           min(bill.due_on) as "oldestDueOn", min(bill.month) as "oldestMonth"
    ${overdueBills(office, today)}
    group by employer.id
    ${after === null ? empty : sql`having (-sum(bill.total), employer.id) > (${-after.owed}::bigint, ${after.employerId}::bigint)`}
    order by sum(bill.total) desc, employer.id
    limit ${limit}`
}

/** By the number of a bill, or of the receipt for it. */
export function findBillsByNumber(number: string) {
  return sql`
    with wanted as (
      select employer_id, id from contributions.bill where number = ${number}
      union
      select employer_id, bill_id from contributions.payment where receipt_no = ${number} and bill_id is not null
    )
    select bill.id as "billId", bill.number, payment.receipt_no as "receiptNo", bill.month, employer.npp, employer.name as "employerName"
    from wanted
    join contributions.bill on bill.employer_id = wanted.employer_id and bill.id = wanted.id
    join registry.employer on employer.id = bill.employer_id
    left join contributions.payment on payment.bill_id = bill.id
    order by bill.number`
}
