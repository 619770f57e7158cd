import sql, { type Sql } from 'sql-template-tag'
import { attendedBy, countedIn } from '../attended.sql.ts'

const these = (classIds: readonly bigint[]): Sql => sql`(select unnest(${classIds}::bigint[]))`

/** Of everyone who has had a seat in these classes: how many sessions they attended. */
export function attendedSessions(classIds: readonly bigint[]): Sql {
  return sql`
    select enrolment_id as "enrolmentId", class_id as "classId", state, attended, sessions
    from (${attendedBy(these(classIds))}) as standing
    order by enrolment_id`
}

/** How many sessions of each class count. */
export function countSessions(classIds: readonly bigint[]): Sql {
  return sql`
    with counted as (${countedIn(these(classIds))})
    select class.id as "classId", class.number as "classNo", class.state, class.threshold::text, count(counted.id)::int as sessions,
           (select max(ends_at) from training.session where session.class_id = class.id and session.cancelled_at is null) as "lastEndsAt"
    from training.class
    left join counted on counted.class_id = class.id
    where class.id = any(${classIds}::bigint[])
    group by class.id`
}

/** The trainees of a class with their marks, a page of them. */
export function listTrainees(at: { classId: bigint; after: bigint; most: number }): Sql {
  return sql`
    with attended as (${attendedBy(these([at.classId]))})
    select enrolment.id as "enrolmentId", person.name, enrolment.state, coalesce(attended.attended, 0) as attended,
           coalesce((select array_agg(session.no::int order by session.no) from training.attendance
                     join training.session on session.id = attendance.session_id
                     where attendance.enrolment_id = enrolment.id and attendance.present), '{}') as present,
           coalesce((select array_agg(session.no::int order by session.no) from training.attendance
                     join training.session on session.id = attendance.session_id
                     where attendance.enrolment_id = enrolment.id and not attendance.present), '{}') as absent
    from training.enrolment
    join registry.person on person.id = enrolment.person_id
    left join attended on attended.enrolment_id = enrolment.id
    where enrolment.class_id = ${at.classId} and enrolment.id > ${at.after}
      and enrolment.state not in ('applied', 'eligible', 'not-eligible', 'not-yet-eligible', 'waitlisted', 'offered', 'withdrawn', 'expired')
    order by enrolment.id
    limit ${at.most}`
}

export function listSessions(classId: bigint): Sql {
  return sql`
    select no::int, on_date as "onDate", starts_at as "startsAt", ends_at as "endsAt", topic, online, makes_up::int as "makesUp",
           cancelled_at is not null as cancelled
    from training.session where class_id = ${classId} order by no`
}

export function getClass(classNo: string): Sql {
  return sql`
    select class.id as "classId", class.number as "classNo", course.title, class.state, class.threshold::text
    from training.class join training.course on course.id = class.course_id
    where class.number = ${classNo}`
}

/** The classes in which a person's attendance counts or has counted, the latest first. */
export function listOwn(personIds: readonly bigint[], most: number): Sql {
  return sql`
    select enrolment.id as "enrolmentId", enrolment.state, class.id as "classId", class.number as "classNo", course.title,
           class.threshold::text, class.live_url as "liveUrl"
    from training.enrolment
    join training.class on class.id = enrolment.class_id
    join training.course on course.id = class.course_id
    where enrolment.person_id = any(${personIds}::bigint[]) and enrolment.confirmed_at is not null
    order by class.starts_on desc, enrolment.id desc
    limit ${most}`
}

/** Each session of these enrolments' classes, with what is noted of the person. */
export function listOwnSessions(enrolmentIds: readonly bigint[]): Sql {
  return sql`
    select enrolment.id as "enrolmentId", session.no::int, session.on_date as "onDate", session.starts_at as "startsAt",
           session.ends_at as "endsAt", session.topic, session.online, session.makes_up::int as "makesUp",
           session.cancelled_at is not null as cancelled, attendance.present, attendance.way
    from training.enrolment
    join training.session on session.class_id = enrolment.class_id
    left join training.attendance on attendance.session_id = session.id and attendance.enrolment_id = enrolment.id
    where enrolment.id = any(${enrolmentIds}::bigint[])
    order by enrolment.id, session.no`
}
