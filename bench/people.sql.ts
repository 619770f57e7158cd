import sql from 'sql-template-tag'

/** People from all over the country who hold a job: every so-manieth of all keys. */
export function pickPeople(count: number) {
  return sql`
    with reach as (select min(id) as first, max(id) as last from registry.person)
    select person.id as "personId", person.name
    from reach
    cross join generate_series(0, ${count - 1}::int) at
    join registry.person on person.id = reach.first + (reach.last - reach.first + 1) * at / ${count}
    where person.merged_into is null and person.died_on is null
    order by at`
}
