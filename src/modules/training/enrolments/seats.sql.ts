import sql, { type Sql } from 'sql-template-tag'
import { prepared } from '#platform/prepared.ts'

type Taking = {
  readonly enrolmentId: bigint
  readonly classId: bigint
  /** The states from which the step is legal. */
  readonly before: readonly string[]
  readonly by: string
  readonly now: Date
}

/**
 * One free seat of a class becomes this person's for good, if there is one and nobody waits for it: seat, enrolment and step in one
 * statement. Two who reach at once take different rows, since each passes over what the other holds.
 */
export function confirmFreeSeat({ enrolmentId, classId, before, by, now }: Taking): Sql {
  return prepared(sql`
    with seat as (
      update training.seat
      set state = 'committed', enrolment_id = ${enrolmentId}
      where id = (select id from training.seat where class_id = ${classId} and state = 'free' order by id limit 1 for update skip locked)
        and not exists (select from training.enrolment where class_id = ${classId} and state = 'waitlisted')
      returning id
    ),
    gone as (select id, state from training.enrolment where id = ${enrolmentId} and state = any(${before}) and exists (select from seat)),
    moved as (
      update training.enrolment
      set state = 'confirmed', confirmed_at = ${now}, arrival = coalesce(arrival, nextval('training.arrival'))
      from gone
      where enrolment.id = gone.id
      returning enrolment.id
    )
    insert into training.step (thing, thing_id, from_state, to_state, at, by_name)
    select 'enrolment', gone.id, gone.state, 'confirmed', ${now}, ${by}
    from gone join moved on moved.id = gone.id`)
}

/** The same, held for as long as the offer lasts. */
export function offerFreeSeat({ enrolmentId, classId, before, by, now }: Taking, until: Date): Sql {
  return prepared(sql`
    with seat as (
      update training.seat
      set state = 'held', enrolment_id = ${enrolmentId}, held_until = ${until}
      where id = (select id from training.seat where class_id = ${classId} and state = 'free' order by id limit 1 for update skip locked)
        and not exists (select from training.enrolment where class_id = ${classId} and state = 'waitlisted')
      returning id
    ),
    gone as (select id, state from training.enrolment where id = ${enrolmentId} and state = any(${before}) and exists (select from seat)),
    moved as (
      update training.enrolment
      set state = 'offered', offered_at = ${now}, offer_ends_at = ${until}, arrival = coalesce(arrival, nextval('training.arrival'))
      from gone
      where enrolment.id = gone.id
      returning enrolment.id
    )
    insert into training.step (thing, thing_id, from_state, to_state, at, by_name)
    select 'enrolment', gone.id, gone.state, 'offered', ${now}, ${by}
    from gone join moved on moved.id = gone.id`)
}

/** Takes the place in the line of those who wait. */
export function waitForSeat({ enrolmentId, before, by, now }: Omit<Taking, 'classId'>): Sql {
  return prepared(sql`
    with gone as (select id, state from training.enrolment where id = ${enrolmentId} and state = any(${before})),
    moved as (
      update training.enrolment
      set state = 'waitlisted', arrival = coalesce(arrival, nextval('training.arrival'))
      from gone
      where enrolment.id = gone.id
      returning enrolment.id
    )
    insert into training.step (thing, thing_id, from_state, to_state, at, by_name)
    select 'enrolment', gone.id, gone.state, 'waitlisted', ${now}, ${by}
    from gone join moved on moved.id = gone.id`)
}

/** A held seat becomes its holder's for good. */
export function commitSeat(enrolmentId: bigint): Sql {
  return prepared(
    sql`update training.seat set state = 'committed', held_until = null where enrolment_id = ${enrolmentId} and state = 'held'`,
  )
}

export function setConfirmed(enrolmentId: bigint, now: Date): Sql {
  return prepared(sql`update training.enrolment set confirmed_at = ${now} where id = ${enrolmentId}`)
}

/**
 * Seats of these become free again: for others of the class while it has not begun, else for the line. Those that are spent stay spent.
 */
export function releaseSeats(enrolmentIds: readonly bigint[]): Sql {
  return sql`
    update training.seat
    set state = 'free', enrolment_id = null, held_until = null,
      class_id = case when class.state in ('open', 'full', 'confirmed') then seat.class_id end
    from training.class
    where class.id = seat.class_id and seat.enrolment_id = any(${enrolmentIds}::bigint[]) and seat.state in ('held', 'committed')`
}

/** A seat goes from one to another as it is. */
export function passSeat(from: bigint, to: bigint): Sql {
  return sql`update training.seat set enrolment_id = ${to} where enrolment_id = ${from}`
}

type Offering = {
  readonly classId: bigint
  readonly now: Date
  readonly by: string
  readonly before: readonly string[]
  /** The officer has chosen: seats of a line that chooses by score are offered for the first time. */
  readonly chosen: boolean
}

/**
 * As many free seats of a class as there are go to those who wait: by arrival, or by score where the line chooses so and has begun to.
 * Whoever has a seat elsewhere is passed over. What another server holds is passed over too, so nobody is offered twice.
 */
export function offerFreeSeats({ classId, now, by, before, chosen }: Offering): Sql {
  return sql`
    with line as (
      select class.id, budget.choice = 'scored' as scored, ${now}::timestamptz + make_interval(days => budget.offer_days) as until
      from training.class
      join training.budget on budget.id = class.budget_id
      where class.id = ${classId} and class.state in ('open', 'full', 'confirmed') and class.opens_at <= ${now}
        and (budget.choice = 'first-come' or ${chosen}
          or exists (select from training.enrolment offered where offered.class_id = class.id and offered.offered_at is not null))
    ),
    waiting as (
      select id, state, arrival, score
      from training.enrolment
      where class_id = (select id from line) and state = 'waitlisted' and state = any(${before})
        and not exists (select from training.enrolment other where other.person_id = enrolment.person_id and other.state in ('confirmed', 'attending'))
      order by case when (select scored from line) then score end desc nulls last, arrival
      limit (select count(*) from training.seat where class_id = ${classId} and state = 'free')
      for update skip locked
    ),
    free as (
      select id from training.seat
      where class_id = ${classId} and state = 'free'
      order by id
      limit (select count(*) from waiting)
      for update skip locked
    ),
    pair as (
      select one.id as enrolment_id, one.state as before, seat.id as seat_id
      from (select id, state, row_number() over (order by case when (select scored from line) then score end desc nulls last, arrival) as place from waiting) one
      join (select id, row_number() over (order by id) as place from free) seat using (place)
    ),
    held as (
      update training.seat
      set state = 'held', enrolment_id = pair.enrolment_id, held_until = (select until from line)
      from pair
      where seat.id = pair.seat_id
    ),
    moved as (
      update training.enrolment
      set state = 'offered', offered_at = ${now}, offer_ends_at = (select until from line)
      from pair
      where enrolment.id = pair.enrolment_id
      returning enrolment.id, enrolment.person_id, enrolment.offer_ends_at, pair.before
    ),
    noted as (
      insert into training.step (thing, thing_id, from_state, to_state, at, by_name)
      select 'enrolment', id, before, 'offered', ${now}, ${by} from moved
    )
    select moved.id as "enrolmentId", moved.offer_ends_at as "offerEndsAt", class.number as "classNo", coalesce(account.phone, person.phone) as phone
    from moved
    join training.class on class.id = ${classId}
    join registry.person record on record.id = moved.person_id
    join registry.person on person.id = coalesce(record.merged_into, record.id)
    left join access.account on account.person_id = person.id and account.disabled_at is null
    order by moved.id`
}

/** Whether a class that is open has a free seat decides whether it is full. */
export function settleFullness(classIds: readonly bigint[] | null, now: Date): Sql {
  return sql`
    with due as (
      select class.id, class.state, case class.state when 'open' then 'full' else 'open' end as next
      from training.class
      where class.state in ('open', 'full') and (${classIds}::bigint[] is null or class.id = any(${classIds}::bigint[]))
        and (class.state = 'full') = exists (select from training.seat where seat.class_id = class.id and seat.state = 'free')
    ),
    moved as (
      update training.class
      set state = due.next
      from due
      where class.id = due.id and class.state = due.state
      returning class.id, due.state, due.next
    )
    insert into training.step (thing, thing_id, from_state, to_state, at, by_name)
    select 'class', id, state, next, ${now}, 'Sistem' from moved`
}

/** The classes that have a free seat and somebody who waits. */
export function listClassesToOffer(now: Date): Sql {
  return sql`
    select class.id as "classId"
    from training.class
    where class.state in ('open', 'full', 'confirmed') and class.opens_at <= ${now}
      and exists (select from training.seat where seat.class_id = class.id and seat.state = 'free')
      and exists (select from training.enrolment where enrolment.class_id = class.id and enrolment.state = 'waitlisted')
    order by class.id`
}
