import sql from 'sql-template-tag'

/** Whose card it is. A person's records may bear more than one NIK; that of the record which is kept comes first. */
export function getHolder(personId: bigint, ids: readonly bigint[]) {
  return sql`
    select membership_no as "membershipNo", name, died_on as "diedOn", registered_at as "registeredAt",
           (select number from registry.person_number
            where kind = 'nik' and person_number.person_id = any(${ids}::bigint[])
            order by person_number.person_id <> person.id, number
            limit 1) as nik
    from registry.person where id = ${personId}`
}

/** The last month that an employer has declared for a person, and for which programmes. Corrections are added up. */
export function findDeclaredCover(ids: readonly bigint[], from: number, until: number) {
  return sql`
    select month.month, line.jkk, line.jkm, line.jht, line.jp, line.jkp
    from generate_series(${until}::int, ${from}::int, -1) as month (month)
    cross join lateral (
      select sum(jkk) > 0 as jkk, sum(jkm) > 0 as jkm, sum(jht_employer + jht_worker) > 0 as jht,
             sum(jp_employer + jp_worker) > 0 as jp, sum(jkp_from_jkk + jkp_from_jkm + jkp_state) > 0 as jkp
      from contributions.contribution billed
      where billed.month = month.month and billed.person_id = any(${ids}::bigint[])
        and not exists (select from contributions.bill_cancelled gone
                        where gone.employer_id = billed.employer_id and gone.bill_id = billed.bill_id)
      having sum(jkk + jkm + jht_employer + jht_worker) > 0
    ) line
    order by month.month desc
    limit 1`
}

/** What a person's employers have registered them for, while nothing has been declared yet. JKP shows with the first month. */
export function getRegisteredCover(ids: readonly bigint[], month: number, today: string) {
  return sql`
    select coalesce(bool_or(terms.jkk), false) as jkk, coalesce(bool_or(terms.jkm), false) as jkm,
           coalesce(bool_or(terms.jht), false) as jht, coalesce(bool_or(terms.jp), false) as jp, false as jkp
    from registry.employment
    cross join lateral (
      select jkk, jkm, jht, jp from registry.employer_terms
      where employer_terms.employer_id = employment.employer_id and from_month <= ${month}
      order by from_month desc, confirmed_at desc
      limit 1
    ) terms
    where employment.person_id = any(${ids}::bigint[]) and void_reason is null
      and (ended_on is null or ended_on >= ${today}::date)`
}

/** What a person has paid for a month as an own-account worker, or a sponsor for them. */
export function findOwnCover(ids: readonly bigint[], month: number) {
  return sql`
    select true as jkk, true as jkm, coalesce(bool_or(line.jht > 0), false) as jht
    from contributions.own_cover cover join contributions.own_line line using (bill_id, person_id, month)
    where cover.person_id = any(${ids}::bigint[]) and cover.month = ${month}
    having count(*) > 0`
}
