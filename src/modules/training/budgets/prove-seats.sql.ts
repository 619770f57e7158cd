import sql, { type Sql } from 'sql-template-tag'

export function seatCounts(): Sql {
  return sql`
    select (select count(*) from training.budget where state <> 'draft') as lines, (select count(*) from training.seat) as seats,
      (select count(*) from training.enrolment) as enrolments, (select count(*) from training.class) as classes`
}

/** Lines whose seats are more or fewer than were approved. */
export function linesUnlikeSeats(): Sql {
  return sql`
    select budget.id::text as id, budget.seats || ' approved, ' || count(seat.id) || ' seats' as what
    from training.budget
    left join training.seat on seat.budget_id = budget.id
    group by budget.id
    having count(seat.id) <> case when budget.state = 'draft' then 0 else budget.seats end
    order by budget.id
    limit 50`
}

/**
 * Seats without somebody whose state fits: held by who is offered it, committed to who is confirmed, spent by who came. Whoever takes
 * over the seat of somebody who had come is confirmed on a spent one.
 */
export function seatsUnlikeEnrolments(): Sql {
  return sql`
    select seat.id::text as id, seat.state || ' for one who is ' || coalesce(enrolment.state, 'nobody') as what
    from training.seat
    left join training.enrolment on enrolment.id = seat.enrolment_id
    where seat.state <> 'free' and (enrolment.id is null or enrolment.class_id <> seat.class_id or not case seat.state
      when 'held' then enrolment.state = 'offered'
      when 'committed' then enrolment.state = 'confirmed'
      else enrolment.state in ('attending', 'completed', 'assessed', 'certified', 'outcome-3m', 'outcome-6m', 'outcome-12m', 'dropped')
        or enrolment.state = 'confirmed' and enrolment.replaces is not null end)
    order by seat.id
    limit 50`
}

/** People who should have a seat and have none. */
export function enrolmentsWithoutSeat(): Sql {
  return sql`
    select enrolment.id::text as id, enrolment.state || ' without a seat' as what
    from training.enrolment
    where enrolment.state in ('offered', 'confirmed', 'attending', 'completed', 'assessed', 'certified', 'outcome-3m', 'outcome-6m', 'outcome-12m')
      and not exists (select from training.seat where seat.enrolment_id = enrolment.id)
    order by enrolment.id
    limit 50`
}

/** Classes whose seats are not their places, and seats of another line than the class’s. */
export function classesUnlikeSeats(): Sql {
  return sql`
    select class.number as id, class.places || ' places, ' || count(seat.id) || ' seats, ' || class.state as what
    from training.class
    left join training.seat on seat.class_id = class.id
    group by class.id
    having case
      when class.state in ('open', 'full', 'confirmed') then count(seat.id) <> class.places
      when class.state = 'planned' then count(seat.id) > 0
      else count(seat.id) > class.places end
      or count(*) filter (where seat.budget_id <> class.budget_id) > 0
    order by class.id
    limit 50`
}

/** Money below nothing, or more of it promised and spent than was approved. */
export function linesOverspent(): Sql {
  return sql`
    select id::text as id, reserved || ' reserved, ' || spent || ' spent of ' || amount as what
    from training.budget
    where reserved < 0 or spent < 0 or reserved + spent > amount
    order by id
    limit 50`
}

/** Years whose lines are approved for more than the target. */
export function approvedByYear(): Sql {
  return sql`
    select year, sum(seats)::int as seats from training.budget where state <> 'draft' group by year order by year`
}
