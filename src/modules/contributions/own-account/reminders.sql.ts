import sql from 'sql-template-tag'

/** Held by one server at a time; the others leave it to that one. */
export function tryKeeping() {
  return sql`select pg_try_advisory_xact_lock(hashtextextended('own accounts', 2)) as mine`
}

/** For so many days what could not be sent on its day is sent afterwards. */
const caughtUp = 3

/**
 * Notes what is to be sent today and was not yet, and tells whom. Of the days that have come in these days the last only, so that whoever
 * was not reached in time hears once; nobody after cover has ended for good. A merged record counts as the person it is part of. On a day
 * on which nothing is due nothing is read.
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
    with due as (
      select until, max(days) as days
      from generate_series(${row.month - row.most}::int, ${row.month}::int) as until cross join unnest(${row.days}::int[]) as days
      where make_date((until + 1) / 12, (until + 1) % 12 + 1, 1) - 1 + days between ${row.today}::date - ${caughtUp}::int and ${row.today}::date
      group by until
    ),
    covered as (
      select coalesce(person.merged_into, person.id) as person_id, max(month) as until
      from contributions.own_cover cover join registry.person on person.id = cover.person_id
      where cover.month >= (select min(until) from due)
      group by 1
    ),
    noted as (
      insert into contributions.own_reminder (person_id, until, days, sent_at)
      select covered.person_id, until, due.days, ${row.now}
      from due join covered using (until) join registry.person on person.id = covered.person_id
      where person.phone is not null and person.died_on is null
      on conflict do nothing
      returning person_id, until, days
    )
    select noted.until, noted.days, array_agg(person.phone order by person.id) as phones
    from noted join registry.person on person.id = noted.person_id
    group by noted.until, noted.days
    order by noted.until, noted.days`
}
