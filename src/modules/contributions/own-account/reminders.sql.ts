import sql from 'sql-template-tag'

/** Held by one server at a time; the others leave it to that one. */
export function tryKeeping() {
  return sql`select pg_try_advisory_xact_lock(hashtextextended('own accounts', 2)) as mine`
}

/**
 * Notes what is to be sent today and was not yet, and tells whom: of the days that have come the last only, so that whoever was not
 * reached in time hears once, and nobody after cover has ended for good. A merged record counts as the person it is part of.
 * @param row.days counted from the last day that is paid
 */
export function insertReminders(row: {
  today: string
  month: number
  most: number
  days: readonly number[]
  now: Date
}) {
  return sql`
    with covered as (
      select coalesce(person.merged_into, person.id) as person_id, max(month) as until
      from contributions.own_cover cover join registry.person on person.id = cover.person_id
      where cover.month >= ${row.month - row.most}
      group by 1
    ),
    due as (
      select covered.person_id, covered.until, max(days) as days
      from covered cross join unnest(${row.days}::int[]) as days
      where make_date((until + 1) / 12, (until + 1) % 12 + 1, 1) - 1 + days <= ${row.today}::date
      group by covered.person_id, covered.until
    ),
    noted as (
      insert into contributions.own_reminder (person_id, until, days, sent_at)
      select due.person_id, until, days, ${row.now}
      from due join registry.person on person.id = due.person_id
      where person.phone is not null and person.died_on is null
      on conflict do nothing
      returning person_id, until, days
    )
    select noted.until, noted.days, array_agg(person.phone order by person.id) as phones
    from noted join registry.person on person.id = noted.person_id
    group by noted.until, noted.days
    order by noted.until, noted.days`
}
