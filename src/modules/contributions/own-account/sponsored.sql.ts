import sql from 'sql-template-tag'

/** Everyone whom a sponsor pays for now, with what they do and the last month that is paid, whoever paid it. */
export function listSponsored(employerId: bigint) {
  return sql`
    select sponsorship.id as "sponsorshipId", person.id as "personId", person.name, person.membership_no as "membershipNo",
           sponsorship.began_at as "beganAt", work.job, work.sector, work.income, work.jht, covered.until, person.died_on as "diedOn"
    from registry.sponsorship
    join registry.person named on named.id = sponsorship.person_id
    join registry.person on person.id = coalesce(named.merged_into, named.id)
    cross join lateral (
      select max(month) as until
      from contributions.own_cover cover
      where cover.person_id in (select other.id from registry.person other where other.id = person.id or other.merged_into = person.id)
    ) covered
    cross join lateral (
      select job, sector, income, jht from registry.own_work
      where own_work.person_id in (select other.id from registry.person other where other.id = person.id or other.merged_into = person.id)
      order by declared_at desc limit 1
    ) work
    where sponsorship.employer_id = ${employerId} and sponsorship.ended_at is null
    order by person.name, person.id`
}

/** Those whom a sponsor pays for, held in the order in which everyone holds people. */
export function holdSponsored(employerId: bigint) {
  return sql`
    select id from registry.person
    where id in (
      select coalesce(person.merged_into, person.id)
      from registry.sponsorship join registry.person on person.id = sponsorship.person_id
      where employer_id = ${employerId} and ended_at is null)
    order by id
    for no key update`
}
