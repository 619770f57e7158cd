import sql from 'sql-template-tag'

export function findEmployerOfBill(billId: string) {
  return sql`select employer_id as "employerId" from contributions.bill where id = ${billId}`
}

/** A bill as its letter shows it, with the code that can be paid now. */
export function getBill(employerId: bigint, billId: string, now: Date) {
  return sql`
    select bill.number, bill.month, bill.workers, bill.jkk, bill.jkm, bill.jht_employer as "jhtEmployer", bill.jht_worker as "jhtWorker",
           bill.jp_employer as "jpEmployer", bill.jp_worker as "jpWorker", bill.penalties, bill.credit_used as "creditUsed",
           gone.bill_id is not null as cancelled, settlement.bill_id is not null as settled,
           code.code, code.jp_penalty as "jpPenalty", code.expires_at as "expiresAt"
    from contributions.bill
    left join contributions.bill_cancelled gone on gone.employer_id = bill.employer_id and gone.bill_id = bill.id
    left join contributions.settlement on settlement.employer_id = bill.employer_id and settlement.bill_id = bill.id
    left join lateral (
      select code, jp_penalty, expires_at from contributions.payment_code
      where payment_code.bill_id = bill.id and withdrawn_at is null and expires_at >= ${now}
      order by issued_at desc
      limit 1
    ) code on true
    where bill.employer_id = ${employerId} and bill.id = ${billId}`
}

export function listLines(month: number, billId: string) {
  return sql`
    select person.name, line.wage, line.jkk + line.jkm + line.jht_employer + line.jht_worker + line.jp_employer + line.jp_worker as contribution
    from contributions.contribution line join registry.person on person.id = line.person_id
    where line.month = ${month} and line.bill_id = ${billId}
    order by person.name_key, line.person_id`
}

/** Where a code can be paid. */
export function listBanks() {
  return sql`select name, btrim(service_id) as "serviceId" from contributions.bank_partner order by name, id`
}

/** The payment that settled a bill, as its receipt shows it. */
export function findReceipt(employerId: bigint, billId: string) {
  return sql`
    select payment.receipt_no as "receiptNo", payment.amount, payment.paid_at as "paidAt", partner.name as bank,
           coalesce(payment.reference, payment.request_id) as "bankReference", settlement.code, coalesce(code.jp_penalty, 0) as "jpPenalty",
           bill.month, bill.workers, bill.jkk, bill.jkm, bill.jht_employer as "jhtEmployer", bill.jht_worker as "jhtWorker",
           bill.jp_employer as "jpEmployer", bill.jp_worker as "jpWorker", bill.penalties, bill.credit_used as "creditUsed"
    from contributions.settlement
    join contributions.bill on bill.employer_id = settlement.employer_id and bill.id = settlement.bill_id
    join contributions.payment on payment.id = settlement.payment_id
    join contributions.bank_partner partner on partner.id = payment.partner_id
    left join contributions.payment_code code on code.code = settlement.code
    where settlement.employer_id = ${employerId} and settlement.bill_id = ${billId}`
}

export function countWorkers(employerId: bigint, today: string) {
  return sql`
    select count(*)::int as workers from registry.employment
    where employer_id = ${employerId} and void_reason is null and started_on <= ${today}::date and (ended_on is null or ended_on >= ${today}::date)`
}

/**
 * The last month that is paid with nothing open before it: neither a bill unpaid nor a month in which somebody worked and
 * for which no return is final.
 */
export function getPaidThrough(employerId: bigint, firstMonth: number) {
  return sql`
    with issued as (
      select bill.month, bill.total, settlement.bill_id is not null as settled
      from contributions.bill
      left join contributions.settlement on settlement.employer_id = bill.employer_id and settlement.bill_id = bill.id
      where bill.employer_id = ${employerId}
        and not exists (select from contributions.bill_cancelled gone where gone.employer_id = bill.employer_id and gone.bill_id = bill.id)
    ),
    open as (
      select month from issued where not settled and total > 0
      union all
      select month.month
      from generate_series(${firstMonth}::int, (select max(month) from issued where settled)) as month (month)
      where not exists (select from contributions.wage_return filed
                        where filed.employer_id = ${employerId} and filed.month = month.month and filed.kind = 'regular' and filed.state = 'final')
        and exists (select from registry.employment
                    where employment.employer_id = ${employerId} and void_reason is null
                      and started_on < make_date((month.month + 1) / 12, (month.month + 1) % 12 + 1, 1)
                      and (ended_on is null or ended_on >= make_date(month.month / 12, month.month % 12 + 1, 1)))
    )
    select max(month) as "paidThrough" from issued
    where settled and month < all (select month from open)`
}

/** What has become of a bill that a letter names. */
export function findBillByNumber(npp: string, number: string) {
  return sql`
    select employer.name as "employerName", employer.kind as "employerKind", bill.month, bill.due_on as "dueOn", bill.total,
           settlement.settled_on as "settledOn", gone.cancelled_at as "cancelledAt"
    from registry.employer
    join contributions.bill on bill.employer_id = employer.id and bill.number = ${number}
    left join contributions.settlement on settlement.employer_id = bill.employer_id and settlement.bill_id = bill.id
    left join contributions.bill_cancelled gone on gone.employer_id = bill.employer_id and gone.bill_id = bill.id
    where employer.npp = ${npp}`
}

export function findPaymentByReceipt(npp: string, receiptNo: string) {
  return sql`
    select employer.name as "employerName", employer.kind as "employerKind", bill.month, payment.amount, payment.paid_at as "paidAt"
    from contributions.payment
    join contributions.settlement on settlement.employer_id = payment.employer_id and settlement.payment_id = payment.id
    join contributions.bill on bill.employer_id = settlement.employer_id and bill.id = settlement.bill_id
    join registry.employer on employer.id = bill.employer_id
    where payment.receipt_no = ${receiptNo} and employer.npp = ${npp}`
}

export function findEmployer(npp: string) {
  return sql`select id as "employerId" from registry.employer where npp = ${npp}`
}
