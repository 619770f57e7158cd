import sql from 'sql-template-tag'

export function hasPaidBill(employerId: bigint, month: number) {
  return sql`
    select exists (
      select from contributions.bill join contributions.settlement on settlement.employer_id = bill.employer_id and settlement.bill_id = bill.id
      where bill.employer_id = ${employerId} and bill.month = ${month}
    ) as paid`
}

const billColumns = sql`
  bill.employer_id as "employerId", bill.id, bill.return_id as "returnId", bill.month, bill.number, bill.issued_at as "issuedAt",
  bill.issued_by as "issuedBy", bill.due_on as "dueOn", bill.workers, bill.wages, bill.scale, bill.risk_class as "riskClass", bill.jkk, bill.jkm,
  bill.jht_employer as "jhtEmployer", bill.jht_worker as "jhtWorker", bill.jp_employer as "jpEmployer", bill.jp_worker as "jpWorker",
  bill.jkp_from_jkk as "jkpFromJkk", bill.jkp_from_jkm as "jkpFromJkm", bill.jkp_state as "jkpState", bill.penalties,
  bill.credit_used as "creditUsed", bill.total, bill.relief, bill.law_fingerprint as "lawFingerprint", bill.law_known_on as "lawKnownOn",
  wage_return.kind as "returnKind", employer.name as "employerName", employer.npp,
  settlement.settled_at as "settledAt", settlement.settled_on as "settledOn", settlement.months_late as "monthsLate",
  settlement.payment_id as "paymentId", payment.receipt_no as "receiptNo", payment.amount as "paidAmount", payment.paid_at as "paidAt",
  gone.cancelled_at as "cancelledAt",
  code.code, code.amount as "codeAmount", code.jp_penalty as "codePenalty", code.expires_at as "codeExpiresAt"`

const billTables = sql`
  from contributions.bill
  join contributions.wage_return on wage_return.employer_id = bill.employer_id and wage_return.id = bill.return_id
  join registry.employer on employer.id = bill.employer_id
  left join contributions.settlement on settlement.employer_id = bill.employer_id and settlement.bill_id = bill.id
  left join contributions.payment on payment.id = settlement.payment_id
  left join contributions.bill_cancelled gone on gone.employer_id = bill.employer_id and gone.bill_id = bill.id
  left join lateral (
    select * from contributions.payment_code where payment_code.bill_id = bill.id order by issued_at desc limit 1
  ) code on true`

export function getBill(employerId: bigint, billId: string) {
  return sql`select ${billColumns} ${billTables} where bill.employer_id = ${employerId} and bill.id = ${billId}`
}

export function findBillOfReturn(employerId: bigint, returnId: string) {
  return sql`
    select ${billColumns} ${billTables}
    where bill.employer_id = ${employerId} and bill.return_id = ${returnId} and gone.bill_id is null`
}

export function findEmployerOfBill(billId: string) {
  return sql`select employer_id as "employerId" from contributions.bill where id = ${billId}`
}

export function listBills(employerId: bigint, before: { month: number; id: string } | null, limit: number) {
  const after = before ? sql`and (bill.month, bill.id) < (${before.month}, ${before.id}::uuid)` : sql``
  return sql`
    select ${billColumns} ${billTables}
    where bill.employer_id = ${employerId} and gone.bill_id is null ${after}
    order by bill.month desc, bill.id desc
    limit ${limit}`
}

/**
 * Bills that were past their day and unpaid on a day, oldest first: the facts that arrears and penalties are computed from. What has
 * been paid since then was owed on that day.
 */
export function listArrears(employerId: bigint, on: string) {
  return sql`
    select ${billColumns} ${billTables}
    where bill.employer_id = ${employerId} and bill.due_on < ${on}::date and gone.bill_id is null and bill.total > 0
      and (settlement.bill_id is null or settlement.settled_on > ${on}::date)
    order by bill.month, bill.id`
}

/** Bills that still ask for money, due or not, oldest first. */
export function listUnpaid(employerId: bigint) {
  return sql`
    select bill.id as "billId", bill.month, bill.total
    from contributions.bill
    where bill.employer_id = ${employerId} and bill.total > 0
      and not exists (select from contributions.settlement where settlement.employer_id = bill.employer_id and settlement.bill_id = bill.id)
      and not exists (select from contributions.bill_cancelled gone where gone.employer_id = bill.employer_id and gone.bill_id = bill.id)
    order by bill.month, bill.id`
}

/** Months in which somebody worked here and for which no return was final at the end of a day. */
export function listUnfiledMonths(employerId: bigint, from: number, until: number, on: string) {
  return sql`
    select month, count(distinct employment.person_id)::int as workers
    from generate_series(${from}::int, ${until}::int) as month
    join registry.employment on employment.employer_id = ${employerId} and employment.void_reason is null
      and employment.started_on < make_date((month + 1) / 12, (month + 1) % 12 + 1, 1)
      and coalesce(employment.ended_on, 'infinity') >= make_date(month / 12, month % 12 + 1, 1)
    where not exists (select from contributions.wage_return filed
                      where filed.employer_id = ${employerId} and filed.month = month.month and filed.kind = 'regular' and filed.state = 'final'
                        and (filed.finalised_at at time zone 'Asia/Jakarta')::date <= ${on}::date)
    group by month
    order by month`
}

/** The last time that a bank wanted to pay a code with another amount than its own: case code 13 of service 25 (SNAP BI). */
export function findWrongAmount(code: string) {
  return sql`
    select tried.called_at as at, partner.name as bank
    from contributions.bank_call tried join contributions.bank_partner partner on partner.id = tried.partner_id
    where tried.service = '25' and tried.status <> 200 and tried.answer #>> '{virtualAccountData,customerNo}' = ${code}
      and tried.answer ->> 'responseCode' = '4042513'
    order by tried.called_at desc
    limit 1`
}

/** What the penalties of a bill are for: the late months that it charges. */
export function listCharged(employerId: bigint, billId: string) {
  return sql`
    select late.month, late.number, penalty.programme, penalty.base, penalty.months_late as "monthsLate", penalty.amount
    from contributions.penalty
    join contributions.bill late on late.employer_id = penalty.employer_id and late.id = penalty.late_bill_id
    where penalty.employer_id = ${employerId} and penalty.charged_in = ${billId}
    order by late.month, penalty.programme`
}

/** Lines of a bill, in the order of people, after a given one. */
export function listLines(row: { month: number; billId: string; after: bigint; limit: number }) {
  return sql`
    select line.person_id as "personId", person.name, person.membership_no as "membershipNo", line.wage, line.jp, line.jkp, line.jkk, line.jkm,
           line.jht_employer as "jhtEmployer", line.jht_worker as "jhtWorker", line.jp_employer as "jpEmployer", line.jp_worker as "jpWorker",
           line.jkp_from_jkk as "jkpFromJkk", line.jkp_from_jkm as "jkpFromJkm", line.jkp_state as "jkpState"
    from contributions.contribution line join registry.person on person.id = line.person_id
    where line.month = ${row.month} and line.bill_id = ${row.billId} and line.person_id > ${row.after}
    order by line.person_id
    limit ${row.limit}`
}

export function lockBill(employerId: bigint, billId: string) {
  return sql`
    select bill.month, bill.total, bill.due_on as "dueOn", bill.jp_employer + bill.jp_worker as jp, bill.return_id as "returnId",
           exists (select from contributions.settlement where settlement.employer_id = bill.employer_id and settlement.bill_id = bill.id) as settled,
           exists (select from contributions.bill_cancelled gone where gone.employer_id = bill.employer_id and gone.bill_id = bill.id) as cancelled
    from contributions.bill
    join contributions.wage_return on wage_return.employer_id = bill.employer_id and wage_return.id = bill.return_id
    where bill.employer_id = ${employerId} and bill.id = ${billId}
    for update of wage_return`
}

/** Whether a bill that was made later, and stands, asks for a difference from this one: it has one of the same workers. */
export function wasCorrectedSince(employerId: bigint, billId: string) {
  return sql`
    select exists (
      select from contributions.bill
      join contributions.contribution line on line.month = bill.month and line.bill_id = bill.id
      join contributions.bill later on later.employer_id = bill.employer_id and later.month = bill.month and later.number > bill.number
      join contributions.contribution again on again.month = later.month and again.bill_id = later.id and again.person_id = line.person_id
      where bill.employer_id = ${employerId} and bill.id = ${billId}
        and not exists (select from contributions.bill_cancelled gone where gone.employer_id = later.employer_id and gone.bill_id = later.id)
    ) as corrected`
}

export function cancelBill(employerId: bigint, billId: string, by: string, now: Date) {
  return sql`
    insert into contributions.bill_cancelled (employer_id, bill_id, cancelled_at, cancelled_by)
    values (${employerId}, ${billId}, ${now}, ${by})`
}

/** The penalties that a cancelled bill charged wait for the next one again. */
export function releasePenalties(employerId: bigint, billId: string) {
  return sql`update contributions.penalty set charged_in = null where employer_id = ${employerId} and charged_in = ${billId}`
}

export function returnCredits(employerId: bigint, billId: string, now: Date) {
  return sql`
    insert into contributions.credit (employer_id, bill_id, book, kind, amount, at)
    select employer_id, bill_id, book, 'returned', -amount, ${now}
    from contributions.credit where employer_id = ${employerId} and bill_id = ${billId} and kind = 'used'`
}
