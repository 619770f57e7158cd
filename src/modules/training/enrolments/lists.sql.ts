import sql, { type Sql } from 'sql-template-tag'

const enrolmentColumns = sql`
  enrolment.id as "enrolmentId", enrolment.state, enrolment.segment, enrolment.rule_set as "ruleSet", enrolment.reasons,
  enrolment.qualifies_on as "qualifiesOn", enrolment.months, enrolment.score, enrolment.offer_ends_at as "offerEndsAt",
  enrolment.applied_at as "appliedAt", enrolment.confirmed_at as "confirmedAt", enrolment.ended_at as "endedAt",
  enrolment.end_reason as "endReason", class.number as "classNo", class.state as "classState", class.mode, class.venue,
  class.starts_on as "startsOn", class.ends_on as "endsOn", class.opens_at as "opensAt", class.free_withdrawal_until as "freeWithdrawalUntil",
  course.title, provider.name as "providerName",
  case when enrolment.state in ('confirmed', 'attending') then class.live_url end as "liveUrl",
  case when enrolment.state = 'waitlisted' then (
    select count(*)::int from training.enrolment ahead
    where ahead.class_id = enrolment.class_id and ahead.state = 'waitlisted'
      and (coalesce(-ahead.score, 0), ahead.arrival) < (coalesce(-enrolment.score, 0), enrolment.arrival)) end as ahead`

const joined = sql`
  from training.enrolment
  join training.class on class.id = enrolment.class_id
  join training.course on course.id = class.course_id
  join training.provider on provider.id = class.provider_id`

/** Somebody's applications, what is open first, then the latest. */
export function listOfPerson(ids: readonly bigint[], most: number): Sql {
  return sql`
    select ${enrolmentColumns}
    ${joined}
    where enrolment.person_id = any(${ids}::bigint[])
    order by enrolment.state in ('not-eligible', 'not-yet-eligible', 'dropped', 'withdrawn', 'expired'), enrolment.id desc
    limit ${most}`
}

export function findEnrolment(id: bigint): Sql {
  return sql`
    select ${enrolmentColumns}, enrolment.person_id as "personId", person.name
    ${joined}
    join registry.person record on record.id = enrolment.person_id
    join registry.person on person.id = coalesce(record.merged_into, record.id)
    where enrolment.id = ${id}`
}

/** Sessions of the classes of these who have a seat, with whether each came. */
export function listSessions(enrolmentIds: readonly bigint[]): Sql {
  return sql`
    select enrolment.id as "enrolmentId", session.no, session.starts_at as "startsAt", session.ends_at as "endsAt", session.topic, session.online,
      attendance.present
    from training.enrolment
    join training.session on session.class_id = enrolment.class_id and session.cancelled_at is null
    left join training.attendance on attendance.session_id = session.id and attendance.enrolment_id = enrolment.id
    where enrolment.id = any(${enrolmentIds}::bigint[])
    order by enrolment.id, session.starts_at, session.no`
}

/** A page of those who have or had a seat in a class, without the numbers by which the state knows them. */
export function listTrainees(at: { classNo: string; after: bigint; most: number }): Sql {
  return sql`
    select enrolment.id as "enrolmentId", person.name, enrolment.state, enrolment.segment, enrolment.confirmed_at as "confirmedAt",
      (select count(*)::int from training.attendance where attendance.enrolment_id = enrolment.id and present) as attended
    from training.enrolment
    join training.class on class.id = enrolment.class_id
    join registry.person record on record.id = enrolment.person_id
    join registry.person on person.id = coalesce(record.merged_into, record.id)
    where class.number = ${at.classNo} and enrolment.id > ${at.after}
      and enrolment.state not in ('applied', 'eligible', 'not-eligible', 'not-yet-eligible', 'waitlisted', 'offered', 'withdrawn', 'expired')
    order by enrolment.id
    limit ${at.most}`
}

/** The classes for which people wait. */
export function listWaitingClasses(at: { regionCode: string | null; after: bigint; most: number }): Sql {
  return sql`
    select class.id as "classId", class.number as "classNo", course.title, provider.name as "providerName", class.starts_on as "startsOn", class.places,
      budget.choice, budget.name as "budgetName", waiting.count as waiting,
      (select count(*)::int from training.seat where seat.class_id = class.id and seat.state = 'free') as free,
      (select count(*)::int from training.seat where seat.class_id = class.id and seat.state = 'held') as held
    from (
      select class_id, count(*)::int as count from training.enrolment where state = 'waitlisted' group by class_id
    ) as waiting
    join training.class on class.id = waiting.class_id
    join training.course on course.id = class.course_id
    join training.provider on provider.id = class.provider_id
    join training.budget on budget.id = class.budget_id
    where (${at.regionCode}::text is null or class.region_code = ${at.regionCode} or split_part(class.region_code, '.', 1) = ${at.regionCode})
      and class.id > ${at.after}
    order by class.id
    limit ${at.most}`
}

/** Those who wait for a class, in the order in which they come next. */
export function listWaiting(at: { classNo: string; skip: number; most: number }): Sql {
  return sql`
    select enrolment.id as "enrolmentId", enrolment.person_id as "personId", person.name, enrolment.segment, enrolment.score, enrolment.months,
      enrolment.applied_at as "appliedAt"
    from training.enrolment
    join training.class on class.id = enrolment.class_id
    join registry.person record on record.id = enrolment.person_id
    join registry.person on person.id = coalesce(record.merged_into, record.id)
    where class.number = ${at.classNo} and enrolment.state = 'waitlisted'
    order by enrolment.score desc nulls last, enrolment.arrival
    offset ${at.skip} limit ${at.most}`
}

export function findLineOfClass(classNo: string): Sql {
  return sql`
    select class.id as "classId", budget.choice
    from training.class join training.budget on budget.id = class.budget_id
    where class.number = ${classNo} and class.state in ('open', 'full', 'confirmed')`
}

/** A class that takes applications, as somebody sees it before applying. */
export function findJoinable(classNo: string): Sql {
  return sql`
    select class.number as "classNo", course.title, provider.name as "providerName", class.mode, class.venue, class.starts_on as "startsOn",
      class.ends_on as "endsOn", class.opens_at as "opensAt", class.places, class.price, class.once, budget.choice, budget.offer_days as "offerDays",
      case when class.mode = 'online' then class.online_allowance else class.allowance end as allowance,
      (select count(*)::int from training.seat where seat.class_id = class.id and seat.state = 'free') as free,
      (select count(*)::int from training.enrolment where enrolment.class_id = class.id and enrolment.state = 'waitlisted') as waiting
    from training.class
    join training.course on course.id = class.course_id
    join training.provider on provider.id = class.provider_id
    join training.budget on budget.id = class.budget_id
    where class.number = ${classNo} and class.state in ('open', 'full', 'confirmed')`
}

export function findOpenEnrolment(classNo: string, ids: readonly bigint[]): Sql {
  return sql`
    select enrolment.id as "enrolmentId"
    from training.enrolment
    join training.class on class.id = enrolment.class_id
    where class.number = ${classNo} and enrolment.person_id = any(${ids}::bigint[])
      and enrolment.state not in ('not-eligible', 'not-yet-eligible', 'dropped', 'withdrawn', 'expired')
    limit 1`
}
