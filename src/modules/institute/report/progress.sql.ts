import sql from 'sql-template-tag'

/** The four quarters of a year, each with what was done in it and how things stood at its end; instants are those of Jakarta. */
export function progressOf(year: number) {
  return sql`
    with quarter as (
      select no, make_date(${year}::int, no * 3 - 2, 1) as from_on, (make_date(${year}::int, no * 3 - 2, 1) + interval '3 months')::date as to_on
      from generate_series(1, 4) no
    )
    select no as quarter,
      (select count(*)::int from institute.run where state = 'held' and held_on >= from_on and held_on < to_on) as runs,
      (select count(*)::int from institute.registration join institute.run on run.id = run_id
       where run.state = 'held' and registration.state = 'attended' and account_id is not null and held_on >= from_on and held_on < to_on) as "trainedStaff",
      (select count(*)::int from institute.registration join institute.run on run.id = run_id
       where run.state = 'held' and registration.state = 'attended' and person_id is not null and held_on >= from_on and held_on < to_on) as "trainedPublic",
      (select count(*)::int from institute.scheme
       where (select to_state from institute.step
              where thing = 'scheme' and key = scheme.code and at < to_on::timestamp at time zone 'Asia/Jakarta'
              order by id desc limit 1) = 'in-force') as schemes,
      (select count(*)::int from institute.skill
       where source = 'certificate' and withdrawn_at is null and gained_on >= from_on and gained_on < to_on) as certificates,
      (select count(*)::int from institute.research where published_on >= from_on and published_on < to_on) as research,
      (select count(*)::int from institute.agreement
       where agreement.from_on < quarter.to_on and coalesce(ended_on, agreement.to_on) >= quarter.to_on - 1) as agreements,
      (select count(*)::int from institute.booking
       where cancelled_at is null and from_at >= quarter.from_on::timestamp at time zone 'Asia/Jakarta'
         and from_at < quarter.to_on::timestamp at time zone 'Asia/Jakarta') as bookings,
      (select coalesce(round(sum(extract(epoch from to_at - from_at)) / 3600), 0)::int from institute.booking
       where cancelled_at is null and from_at >= quarter.from_on::timestamp at time zone 'Asia/Jakarta'
         and from_at < quarter.to_on::timestamp at time zone 'Asia/Jakarta') as "roomHours"
    from quarter order by no`
}
