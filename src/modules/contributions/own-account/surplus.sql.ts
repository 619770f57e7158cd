import sql, { raw } from 'sql-template-tag'

/** Months that were paid under another law than today's, from a month on. */
export function listMonthsOfOtherLaw(fingerprint: string, from: number) {
  return sql`
    select distinct cover.month
    from contributions.own_cover cover join contributions.own_bill bill on bill.id = cover.bill_id
    where bill.law_fingerprint <> ${fingerprint} and cover.month >= ${from}
    order by cover.month`
}

/** What JKK and JKM of a month cost by the law's own rule, as expressions over `fact`, and the relief that is in it by sector. */
export type MonthPrice = {
  readonly month: number
  readonly base: string
  readonly jkk: string
  readonly jkm: string
  readonly reliefs: Readonly<Record<'transport' | 'other', string | null>>
}

/** What was paid for a month beyond what it costs by the law as it is known today, less what was found before. */
export function findSurplus({ month, jkk, jkm }: MonthPrice, today: string) {
  return sql`
    insert into contributions.own_surplus (person_id, month, bill_id, found_on, jkk, jkm)
    select person_id, month, bill_id, ${today}::date, greatest(paid_jkk - found_jkk - due_jkk, 0), greatest(paid_jkm - found_jkm - due_jkm, 0)
    from (
      select fact.person_id, fact.month, fact.bill_id, fact.jkk as paid_jkk, fact.jkm as paid_jkm,
             coalesce(found.jkk, 0) as found_jkk, coalesce(found.jkm, 0) as found_jkm,
             (${raw(jkk)})::bigint as due_jkk, (${raw(jkm)})::bigint as due_jkm
      from contributions.own_cover cover
      join contributions.own_line fact using (bill_id, person_id, month)
      join contributions.own_bill bill on bill.id = fact.bill_id
      left join lateral (
        select sum(own_surplus.jkk)::bigint as jkk, sum(own_surplus.jkm)::bigint as jkm from contributions.own_surplus
        where own_surplus.person_id = fact.person_id and own_surplus.month = fact.month and own_surplus.bill_id = fact.bill_id
      ) found on true
      where cover.month = ${month}
        -- A public budget has no relief (PP 50/2025 Pasal 3).
        and not exists (select from registry.employer where employer.id = bill.employer_id and employer.kind = 'public-body')
    ) compared
    where paid_jkk - found_jkk > due_jkk or paid_jkm - found_jkm > due_jkm
    on conflict do nothing`
}

/** The books of what was found: it stays in its fund, and is the worker's. */
export function surplusLines() {
  return sql`
    select concat_ws(' ', person_id, month, bill_id, found_on) as source, null::bigint as employer_id, book, 'contributions' as debit,
           'member-credit' as credit, amount
    from contributions.own_surplus cross join lateral (values ('jkk', jkk), ('jkm', jkm)) fund (book, amount)`
}

/** The same for what is not in the books yet. */
export function newSurplusLines() {
  return sql`
    select source, employer_id, book, debit, credit, amount from (${surplusLines()}) line
    where not exists (select from ledger.entry where kind = 'own-surplus-found' and entry.source = line.source)`
}

/** What each worker still has of it: found, less what paid bills have used. */
export const surplusLeft = sql`
    select person_id, sum(jkk)::bigint as jkk, sum(jkm)::bigint as jkm
    from (
      select coalesce(person.merged_into, person.id) as person_id, jkk, jkm
      from contributions.own_surplus join registry.person on person.id = own_surplus.person_id
      union all
      select coalesce(person.merged_into, person.id), -surplus_jkk, -surplus_jkm
      from contributions.own_bill bill join registry.person on person.id = bill.person_id
      where settled_at is not null and surplus_jkk + surplus_jkm > 0
    ) moved
    group by person_id`

export function findSurplusLeft(personIds: readonly bigint[]) {
  return sql`
    select coalesce(sum(jkk), 0)::bigint as jkk, coalesce(sum(jkm), 0)::bigint as jkm
    from (${surplusLeft}) surplus where person_id = any(${personIds}::bigint[])`
}

/** Whoever has some, and the month that follows their last paid one, while nothing of it is lost. */
const candidates = (from: number) => sql`
    select surplus.person_id, surplus.jkk as left_jkk, surplus.jkm as left_jkm, covered.until + 1 as month
    from (${surplusLeft}) surplus
    cross join lateral (
      select max(month) as until
      from contributions.own_cover cover join registry.person on person.id = cover.person_id
      where coalesce(person.merged_into, person.id) = surplus.person_id
    ) covered
    join registry.person on person.id = surplus.person_id
    where surplus.jkk > 0 and surplus.jkm > 0 and covered.until >= ${from} and person.died_on is null`

export function listNextMonths(from: number) {
  return sql`select distinct month from (${candidates(from)}) candidate order by month`
}

/** Holds those for whom a month may be added, in the order in which everyone holds people. */
export function holdCandidates(from: number, month: number) {
  return sql`
    select id from registry.person
    where id in (select person_id from (${candidates(from)}) candidate where candidate.month = ${month})
    order by id
    for no key update`
}

/**
 * Covers a month with JKK and JKM for everyone whose surplus pays it whole: a bill that asks for nothing, settled where it is made. A
 * code that asked for the same month gives way.
 */
export function coverBySurplus(
  { month, base, jkk, jkm, reliefs }: MonthPrice,
  row: { from: number; today: string; now: Date; expiresAt: Date; fingerprint: string },
) {
  return sql`
    with priced as (
      select fact.*, gen_random_uuid() as bill_id, (${raw(base)})::bigint as base, (${raw(jkk)})::bigint as jkk, (${raw(jkm)})::bigint as jkm
      from (
        select candidate.*, work.income, work.sector
        from (${candidates(row.from)}) candidate
        cross join lateral (
          select income, sector from registry.own_work
          join registry.person on person.id = own_work.person_id
          where coalesce(person.merged_into, person.id) = candidate.person_id
          order by declared_at desc limit 1
        ) work
        where candidate.month = ${month}
      ) fact
    ),
    paid as (select * from priced where jkk <= left_jkk and jkm <= left_jkm),
    withdrawn as (
      update contributions.own_bill set withdrawn_at = ${row.now}
      from paid where own_bill.person_id = paid.person_id and settled_at is null and withdrawn_at is null
    ),
    billed as (
      insert into contributions.own_bill (id, number, person_id, code, issued_at, issued_by, expires_at, jkk, jkm, jht, surplus_jkk,
                                          surplus_jkm, total, law_fingerprint, law_known_on, settled_at, paid_on)
      select bill_id, 'M' || platform.with_check_digit(lpad(serial::text, 10, '0')), person_id,
             contributions.new_own_code(${month}, serial), ${row.now}, 'kelebihan bayar', ${row.expiresAt}, jkk, jkm, 0, jkk, jkm, 0,
             ${row.fingerprint}, ${row.today}::date, ${row.now}, ${row.today}::date
      from (select paid.*, nextval('contributions.own_bill_no') as serial from paid order by person_id) numbered
    ),
    lined as (
      insert into contributions.own_line (bill_id, person_id, month, income, sector, base, jkk, jkm, jht, relief)
      select bill_id, person_id, month, income, sector, base, jkk, jkm, 0,
             case sector when 'transport' then ${reliefs.transport}::text else ${reliefs.other}::text end
      from paid
    )
    insert into contributions.own_cover (person_id, month, bill_id) select person_id, month, bill_id from paid`
}

/** Bills that a surplus has paid whole and that are not in the books yet. */
export function newlyCovered() {
  return sql`
    select id as bill_id from contributions.own_bill
    where settled_at is not null and total = 0
      and not exists (select from ledger.entry where kind = 'own-account-paid' and source = own_bill.id::text)`
}
