import sql from 'sql-template-tag'

/** Bills whose columns differ from the sum of their lines. Must be empty. */
export function billsUnlikeLines() {
  return sql`
    with line as (
      select bill_id, month, count(*)::int as workers, sum(wage) as wages, sum(jkk) as jkk, sum(jkm) as jkm, sum(jht_employer) as jht_employer,
             sum(jht_worker) as jht_worker, sum(jp_employer) as jp_employer, sum(jp_worker) as jp_worker, sum(jkp_from_jkk) as jkp_from_jkk,
             sum(jkp_from_jkm) as jkp_from_jkm, sum(jkp_state) as jkp_state
      from contributions.contribution group by bill_id, month
    )
    select bill.id::text as id, bill.number as what
    from contributions.bill left join line on line.bill_id = bill.id
    where (bill.month, bill.workers, bill.wages, bill.jkk, bill.jkm, bill.jht_employer, bill.jht_worker, bill.jp_employer, bill.jp_worker,
           bill.jkp_from_jkk, bill.jkp_from_jkm, bill.jkp_state)
       is distinct from (line.month, line.workers, line.wages, line.jkk, line.jkm, line.jht_employer, line.jht_worker, line.jp_employer,
           line.jp_worker, line.jkp_from_jkk, line.jkp_from_jkm, line.jkp_state)
    union all
    select line.bill_id::text, 'no bill' from line where not exists (select from contributions.bill where bill.id = line.bill_id)
    limit 100`
}

/** Bills whose lines no longer give the digest that was taken when they were made. Must be empty. */
export function brokenSnapshots() {
  return sql`
    select bill.id::text as id, bill.number as what
    from contributions.bill
    cross join lateral (
      select sha256(convert_to(string_agg(concat_ws(':', person_id, wage, jkk, jkm, jht_employer, jht_worker, jp_employer, jp_worker), '|'
                    order by person_id), 'UTF8')) as digest
      from contributions.contribution where bill_id = bill.id and month = bill.month
    ) line
    where line.digest <> bill.snapshot
    limit 100`
}

/** What each fund's receivable should be: the funds of bills that are neither settled nor cancelled. */
export function openReceivables() {
  return sql`
    select fund.book, sum(fund.amount)::bigint as amount
    from contributions.bill
    cross join lateral (
      select book, greatest(own, 0) + coalesce((select sum(amount)::bigint from contributions.penalty
                                                where penalty.employer_id = bill.employer_id and charged_in = bill.id and programme = book), 0) as amount
      from (values ('jkk', bill.jkk), ('jkm', bill.jkm), ('jht', bill.jht_employer + bill.jht_worker), ('jp', bill.jp_employer + bill.jp_worker)) own (book, own)
    ) fund
    where not exists (select from contributions.settlement where settlement.employer_id = bill.employer_id and settlement.bill_id = bill.id)
      and not exists (select from contributions.bill_cancelled gone where gone.employer_id = bill.employer_id and gone.bill_id = bill.id)
    group by fund.book`
}

/** What each fund owes to employers: credits made, less those that paid a bill. One that an open bill will use is still owed. */
export function openCredits() {
  return sql`
    select book, sum(amount)::bigint as amount
    from contributions.credit
    where kind = 'made'
       or kind = 'used' and exists (select from contributions.settlement
                                    where settlement.employer_id = credit.employer_id and settlement.bill_id = credit.bill_id)
    group by book`
}

/** Settlements without their entry in the books, entries without a settlement, and settled bills that were cancelled. */
export function settlementsUnlikeBooks() {
  return sql`
    select bill_id::text as id, 'settled but not booked' as what
    from contributions.settlement
    join contributions.bill on bill.employer_id = settlement.employer_id and bill.id = settlement.bill_id
    where not exists (select from ledger.entry where kind = 'bill-settled' and source = settlement.bill_id::text)
      and (bill.jkk, bill.jkm, bill.jht_employer, bill.jht_worker, bill.jp_employer, bill.jp_worker, bill.penalties) <> (0, 0, 0, 0, 0, 0, 0)
    union all
    select source, 'booked but not settled' from ledger.entry
    where kind = 'bill-settled' and not exists (select from contributions.settlement where settlement.bill_id::text = entry.source)
    union all
    select settlement.bill_id::text, 'settled and cancelled' from contributions.settlement join contributions.bill_cancelled using (employer_id, bill_id)
    limit 100`
}

/** Returns that are final and say otherwise than their bill about whom it is for and at what wage. Must be empty. */
export function returnsUnlikeBills() {
  return sql`
    with final as (
      select wage_return.month, wage_return.employer_id, wage_return.id as return_id, bill.id as bill_id
      from contributions.wage_return
      left join contributions.bill on bill.employer_id = wage_return.employer_id and bill.return_id = wage_return.id
        and not exists (select from contributions.bill_cancelled gone where gone.employer_id = bill.employer_id and gone.bill_id = bill.id)
      where wage_return.state = 'final'
    ),
    declared as (
      select final.return_id, line.person_id, line.employment_id, line.wage
      from final join contributions.return_row line using (month, employer_id, return_id)
    ),
    billed as (
      select final.return_id, line.person_id, line.employment_id, line.wage
      from final join contributions.contribution line on line.month = final.month and line.bill_id = final.bill_id
    )
    select return_id::text as id, 'worker ' || person_id || ': declared ' || coalesce(declared.wage::text, 'nothing') || ', billed ' ||
             coalesce(billed.wage::text, 'nothing') as what
    from declared full join billed using (return_id, person_id)
    where (declared.wage, declared.employment_id) is distinct from (billed.wage, billed.employment_id)
    limit 100`
}

/** Penalties and credits that are asked for, or used, by no bill or by more than its own figure says. Must be empty. */
export function chargesUnlikeBills() {
  return sql`
    select bill.number as id, 'asks for penalties of ' || bill.penalties || ', charged in it are ' || coalesce(charged.amount, 0) as what
    from contributions.bill
    left join (
      select employer_id, charged_in, sum(amount)::bigint as amount from contributions.penalty where charged_in is not null group by 1, 2
    ) charged on charged.employer_id = bill.employer_id and charged.charged_in = bill.id
    where bill.penalties <> coalesce(charged.amount, 0)
      and not exists (select from contributions.bill_cancelled gone where gone.employer_id = bill.employer_id and gone.bill_id = bill.id)
    union all
    select late_bill_id::text, 'its penalty is charged in a bill that does not stand' from contributions.penalty
    where charged_in is not null
      and (not exists (select from contributions.bill where bill.employer_id = penalty.employer_id and bill.id = charged_in)
           or exists (select from contributions.bill_cancelled gone where gone.employer_id = penalty.employer_id and gone.bill_id = charged_in))
    union all
    select bill.number, 'uses a credit of ' || bill.credit_used || ', taken are ' || coalesce(used.amount, 0)
    from contributions.bill
    left join (
      select employer_id, bill_id, -sum(amount)::bigint as amount from contributions.credit where kind = 'used' group by 1, 2
    ) used on used.employer_id = bill.employer_id and used.bill_id = bill.id
    where bill.credit_used <> coalesce(used.amount, 0)
    union all
    select 'employer ' || employer_id, 'has used more credit of ' || book || ' than it had'
    from contributions.credit group by employer_id, book having sum(amount) < 0
    limit 100`
}

/** Payments that are not of their code's amount, and settlements that are not by a payment of what their bill asks for. Must be empty. */
export function straysAmongPayments() {
  return sql`
    select payment.id::text as id, 'amount differs from its code' as what
    from contributions.payment join contributions.payment_code using (code)
    where payment.bill_id is not null and payment.amount <> payment_code.amount
    union all
    select payment.id::text, 'settles nothing' from contributions.payment
    where bill_id is not null
      and not exists (select from contributions.settlement where settlement.payment_id = payment.id and settlement.bill_id = payment.bill_id)
      and not exists (select from contributions.own_bill where own_bill.id = payment.bill_id and settled_at is not null)
    union all
    select bill.number, 'is settled by no payment of what it asks for'
    from contributions.settlement
    join contributions.bill on bill.employer_id = settlement.employer_id and bill.id = settlement.bill_id
    left join contributions.payment_code using (code)
    left join contributions.payment on payment.id = settlement.payment_id and payment.bill_id = settlement.bill_id and payment.code = settlement.code
    where (bill.total <= 0) <> (settlement.payment_id is null)
       or bill.total > 0 and payment.amount is distinct from bill.total + payment_code.jp_penalty
    union all
    select settlement.code, 'took a penalty of ' || coalesce(code.jp_penalty, 0) || ', on record are ' || coalesce(penalty.amount, 0)
    from (select employer_id, bill_id, settlement.code, jp_penalty
          from contributions.settlement join contributions.payment_code using (employer_id, bill_id)
          where payment_code.code = settlement.code and jp_penalty > 0) code
    full join (select employer_id, late_bill_id, amount from contributions.penalty where paid_with is not null) penalty
      on penalty.employer_id = code.employer_id and penalty.late_bill_id = code.bill_id
    cross join lateral (select coalesce(code.code, penalty.late_bill_id::text) as code) settlement
    where code.jp_penalty is distinct from penalty.amount
    limit 100`
}

/** Money received, and where it stands: settled bills, suspense, refunds. */
export function moneyReceived() {
  return sql`
    select coalesce(sum(amount), 0)::bigint as received,
           coalesce(sum(amount) filter (where payment.bill_id is not null), 0)::bigint as settled,
           coalesce(sum(amount) filter (where payment.bill_id is null and decision.kind is null), 0)::bigint as suspense,
           coalesce(sum(amount) filter (where decision.kind = 'allocated'), 0)::bigint as allocated,
           coalesce(sum(amount) filter (where decision.kind = 'refund'), 0)::bigint as refunds
    from contributions.payment left join contributions.suspense_decision decision on decision.payment_id = payment.id`
}

export function contributionCounts() {
  return sql`
    select (select count(*) from contributions.bill) as bills, (select count(*) from contributions.contribution) as lines,
           (select count(*) from contributions.settlement) as settlements, (select count(*) from contributions.payment) as payments,
           (select count(*) from contributions.own_line) as "ownLines",
           (select count(*) from contributions.migrant_line) as "contractLines",
           (select count(*) from contributions.project_line) as "projectLines"`
}
