import sql from 'sql-template-tag'

/** How much there is of everything that is compared. */
export function instituteCounts() {
  return sql`
    select (select count(*) from institute.run) as runs, (select count(*) from institute.booking) as bookings,
           (select count(*) from institute.step) as steps, (select count(*) from institute.skill) as skills`
}

/** More people than places, or another number than the run says. */
export function runsUnlikePeople() {
  return sql`
    select run.number as id, 'has ' || places || ' places, says that ' || taken || ' are taken, and ' || coalesce(there.people, 0) || ' have one' as what
    from institute.run
    left join (
      select run_id, count(*) as people from institute.registration where state in ('registered', 'attended', 'absent') group by run_id
    ) there on there.run_id = run.id
    where taken <> coalesce(there.people, 0) or taken > places
    limit 100`
}

/** Somebody waits for a course that is over, or although there is a place. */
export function idleWaiting() {
  return sql`
    select run.number as id, 'somebody waits while ' || (places - taken) || ' places are free and it is ' || run.state as what
    from institute.run
    where exists (select from institute.registration where run_id = run.id and state = 'waiting') and (taken < places or run.state <> 'planned')
    limit 100`
}

/** Two bookings of one room at one time. */
export function overlappingBookings() {
  return sql`
    select room.number as id, 'is booked twice from ' || one.from_at as what
    from institute.booking one
    join institute.booking other
      on other.room_id = one.room_id and other.id > one.id and other.from_at < one.to_at and other.to_at > one.from_at and other.cancelled_at is null
    join institute.room on room.id = one.room_id
    where one.cancelled_at is null
    limit 100`
}

/** A thing that is not where its last step led. */
export function statesUnlikeSteps() {
  return sql`
    with kept as (
      select 'scheme' as thing, code as key, state from institute.scheme
      union all select 'course', number, state from institute.course
      union all select 'run', number, state from institute.run
      union all select 'research', number, state from institute.research
    )
    select kept.key as id, 'is ' || state || ', its last step led to ' || coalesce(last.to_state, 'nowhere') as what
    from kept
    left join lateral (
      select to_state from institute.step where step.thing = kept.thing and step.key = kept.key order by id desc limit 1
    ) last on true
    where last.to_state is distinct from kept.state
    limit 100`
}

/** A skill from a course that its person did not attend. */
export function skillsOfNobody() {
  return sql`
    select skill.source_no as id, 'has given a skill to somebody who did not attend' as what
    from institute.skill
    where source = 'course' and not exists (
      select from institute.registration join institute.run on run.id = run_id
      where run.number = skill.source_no and registration.person_id = skill.person_id and registration.state = 'attended')
    limit 100`
}
