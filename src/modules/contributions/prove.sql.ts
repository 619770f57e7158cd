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
    join (
      select bill_id, sha256(convert_to(string_agg(concat_ws(':', person_id, wage, jkk, jkm, jht_employer, jht_worker, jp_employer, jp_worker), '|'
                             order by person_id), 'UTF8')) as digest
      from contributions.contribution group by bill_id
    ) line on line.bill_id = bill.id
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

/** What each fund owes to employers: credits made, not used, or given back. */
export function openCredits() {
  return sql`select book, sum(amount)::bigint as amount from contributions.credit group by book`
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

/** Settled bills whose members' lines in the ledger differ from the snapshot. Must be empty. */
export function membersUnlikeSnapshot() {
  return sql`
    with owed as (
      select line.bill_id, sum(line.jht_employer + line.jht_worker)::bigint as amount
      from contributions.contribution line join contributions.settlement using (employer_id, bill_id)
      group by line.bill_id
    ),
    booked as (
      select entry.source, sum(line.amount)::bigint as amount
      from ledger.entry join ledger.member_line line on line.entry_id = entry.id
      where entry.kind = 'bill-settled' group by entry.source
    )
    select owed.bill_id::text as id, 'owed ' || owed.amount || ', booked ' || coalesce(booked.amount, 0) as what
    from owed left join booked on booked.source = owed.bill_id::text
    where owed.amount <> coalesce(booked.amount, 0)
    limit 100`
}

/** Payments whose amount is not what their code asked for, or that settle nothing and stand nowhere. */
export function straysAmongPayments() {
  return sql`
    select payment.id::text as id, 'amount differs from its code' as what
    from contributions.payment join contributions.payment_code using (code)
    where payment.bill_id is not null and payment.amount <> payment_code.amount
    union all
    select payment.id::text, 'settles nothing' from contributions.payment
    where bill_id is not null and not exists (select from contributions.settlement where settlement.payment_id = payment.id)
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
           (select count(*) from contributions.settlement) as settlements, (select count(*) from contributions.payment) as payments`
}
