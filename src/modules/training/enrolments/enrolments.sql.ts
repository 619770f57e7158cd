import sql, { type Sql } from 'sql-template-tag'
import { prepared } from '#platform/prepared.ts'

/** A class that somebody can apply for: it is open, whether or not its seats can be taken yet, and has not begun. */
export function findClassToJoin(number: string): Sql {
  return prepared(sql`
    select class.id as "classId", class.number as "classNo", class.state, class.opens_at as "opensAt", class.starts_on as "startsOn",
      class.once, budget.choice, budget.offer_days as "offerDays"
    from training.class
    join training.budget on budget.id = class.budget_id
    where class.number = ${number} and class.state in ('open', 'full', 'confirmed')`)
}

export function findOwnEnrolment(classNo: string, ids: readonly bigint[], today: string): Sql {
  return sql`
    select enrolment.id as "enrolmentId", enrolment.state
    from training.enrolment
    join training.class on class.id = enrolment.class_id
    where class.number = ${classNo} and enrolment.person_id = any(${ids}::bigint[]) and enrolment.state not in ('dropped', 'withdrawn', 'expired')
      and (enrolment.state not in ('not-eligible', 'not-yet-eligible')
        or (enrolment.applied_at at time zone 'Asia/Jakarta')::date = ${today}::date)
    order by enrolment.state in ('not-eligible', 'not-yet-eligible'), enrolment.id desc
    limit 1`
}

type NewEnrolment = {
  readonly classId: bigint
  readonly personId: bigint
  readonly segment: string
  readonly regionCode: string | null
  readonly ruleSet: string
  readonly reasons: string
  readonly qualifiesOn: string | null
  readonly months: number
  readonly score: number | null
  readonly once: boolean
  readonly by: string
  readonly now: Date
}

export function insertEnrolment(it: NewEnrolment): Sql {
  return sql`
    insert into training.enrolment (class_id, person_id, state, segment, region_code, rule_set, reasons, qualifies_on, months, score, once,
      applied_at, applied_by)
    values (${it.classId}, ${it.personId}, 'applied', ${it.segment}, ${it.regionCode}, ${it.ruleSet}, ${it.reasons}::jsonb, ${it.qualifiesOn},
      ${it.months}, ${it.score}, ${it.once}, ${it.now}, ${it.by})
    returning id`
}

/** With all that decides what can come of it, held until the transaction ends. */
export function lockEnrolment(id: bigint): Sql {
  return prepared(sql`
    select enrolment.id as "enrolmentId", enrolment.class_id as "classId", enrolment.person_id as "personId", enrolment.state,
      enrolment.offer_ends_at as "offerEndsAt", class.number as "classNo", class.state as "classState", class.opens_at as "opensAt",
      class.starts_on as "startsOn", class.free_withdrawal_until as "freeWithdrawalUntil", budget.choice, budget.offer_days as "offerDays",
      enrolment.once and exists (
        select from training.enrolment other join training.seat on seat.enrolment_id = other.id
        where other.person_id = enrolment.person_id and other.id <> enrolment.id and seat.state = 'spent') as trained,
      exists (
        select from training.enrolment other
        where other.person_id = enrolment.person_id and other.id <> enrolment.id and other.state in ('confirmed', 'attending')) as busy
    from training.enrolment
    join training.class on class.id = enrolment.class_id
    join training.budget on budget.id = class.budget_id
    where enrolment.id = ${id}
    for update of enrolment`)
}

/** How it stands now, and how many of those who wait come before. */
export function findStanding(id: bigint): Sql {
  return prepared(sql`
    select mine.state, mine.offer_ends_at as "offerEndsAt",
      case when mine.state = 'waitlisted' then (
        select count(*)::int from training.enrolment ahead
        where ahead.class_id = mine.class_id and ahead.state = 'waitlisted'
          and (coalesce(-ahead.score, 0), ahead.arrival) < (coalesce(-mine.score, 0), mine.arrival)) end as ahead
    from training.enrolment mine
    where mine.id = ${id}`)
}

type Move = {
  readonly ids: readonly bigint[]
  readonly to: string
  /** The states from which the step is legal. */
  readonly before: readonly string[]
  readonly by: string
  readonly reason: string | null
  readonly now: Date
}

/** Those of these that may come to an end do, and each step is noted. */
export function endEnrolments({ ids, to, before, by, reason, now }: Move): Sql {
  return sql`
    with gone as (
      select id, state from training.enrolment where id = any(${ids}::bigint[]) and state = any(${before}) order by id for update
    ),
    moved as (
      update training.enrolment
      set state = ${to}, ended_at = ${now}, end_reason = ${reason}
      from gone
      where enrolment.id = gone.id
      returning enrolment.id, gone.state as before
    )
    insert into training.step (thing, thing_id, from_state, to_state, at, by_name, reason)
    select 'enrolment', id, before, ${to}, ${now}, ${by}, ${reason} from moved`
}

/** Offers that are over; what another server is ending already is passed over. */
export function takeExpired(now: Date, most: number): Sql {
  return sql`
    select id, class_id as "classId"
    from training.enrolment
    where state = 'offered' and offer_ends_at <= ${now}
    order by offer_ends_at
    limit ${most}
    for update skip locked`
}

/** Who had no seat when a class began or was called off. */
export function takeLeftOver(now: Date, most: number): Sql {
  return sql`
    select enrolment.id, enrolment.class_id as "classId"
    from training.enrolment
    join training.class on class.id = enrolment.class_id
    where enrolment.state in ('eligible', 'waitlisted', 'offered')
      and (class.state in ('assessing', 'completed', 'settled', 'cancelled')
        or class.state = 'running' and (enrolment.state <> 'waitlisted' or not exists (
          select from training.session where session.class_id = class.id and session.no <= 2 and session.ends_at > ${now}::timestamptz)))
    order by enrolment.id
    limit ${most}
    for update of enrolment skip locked`
}

/** Those of these who are confirmed have come for the first time: they attend, and their seats are spent. */
export function beginAttending(
  ids: readonly bigint[],
  before: readonly string[],
  by: string,
  now: Date,
): Sql {
  return sql`
    with gone as (
      select id, state from training.enrolment where id = any(${ids}::bigint[]) and state = any(${before}) order by id for update
    ),
    moved as (
      update training.enrolment set state = 'attending' from gone where enrolment.id = gone.id returning enrolment.id, gone.state as before
    ),
    seats as (
      update training.seat set state = 'spent' from moved where seat.enrolment_id = moved.id and seat.state = 'committed'
    )
    insert into training.step (thing, thing_id, from_state, to_state, at, by_name)
    select 'enrolment', id, before, 'attending', ${now}, ${by} from moved`
}

/** Until the end of the second session a trainee can be replaced. */
export function findCutOff(classId: bigint): Sql {
  return sql`
    select max(ends_at) as "cutOffAt" from (
      select ends_at from training.session where class_id = ${classId} and cancelled_at is null and makes_up is null order by starts_at limit 2
    ) as first`
}

/** Whoever comes next of those who wait, held; nobody who has a seat elsewhere. */
export function takeNextWaiting(classId: bigint): Sql {
  return sql`
    select enrolment.id as "enrolmentId", coalesce(account.phone, person.phone) as phone
    from training.enrolment
    join registry.person record on record.id = enrolment.person_id
    join registry.person on person.id = coalesce(record.merged_into, record.id)
    left join access.account on account.person_id = person.id and account.disabled_at is null
    where class_id = ${classId} and state = 'waitlisted'
      and not exists (select from training.enrolment other where other.person_id = enrolment.person_id and other.state in ('confirmed', 'attending'))
    order by score desc nulls last, arrival
    limit 1
    for update of enrolment skip locked`
}

export function setReplacing(id: bigint, replaces: bigint, now: Date): Sql {
  return sql`update training.enrolment set replaces = ${replaces}, confirmed_at = ${now} where id = ${id}`
}
