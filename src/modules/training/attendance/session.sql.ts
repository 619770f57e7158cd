import sql, { type Sql } from 'sql-template-tag'

/** A session, and the enrolment of one of these people in its class, where there is one. */
export function findSessionFor(at: { classNo: string; no: number }, personIds: readonly bigint[]): Sql {
  return sql`
    select session.id as "sessionId", session.class_id as "classId", class.provider_id as "providerId", session.starts_at as "startsAt",
           session.ends_at as "endsAt", session.code_secret as "codeSecret", session.cancelled_at as "cancelledAt", class.live_url as "liveUrl",
           enrolment.id as "enrolmentId"
    from training.session
    join training.class on class.id = session.class_id
    left join training.enrolment on enrolment.class_id = class.id and enrolment.person_id = any(${personIds}::bigint[])
      and enrolment.state in ('confirmed', 'attending')
    where class.number = ${at.classNo} and session.no = ${at.no}
    limit 1`
}

/** The other sessions of the same class, whose codes this one must not be taken for. */
export function otherSecrets(sessionId: bigint): Sql {
  return sql`
    select other.id as "sessionId", other.code_secret as "codeSecret"
    from training.session
    join training.session other on other.class_id = session.class_id and other.id <> session.id
    where session.id = ${sessionId}`
}

export function getSession(at: { classNo: string; no: number }): Sql {
  return sql`
    select session.id as "sessionId", session.class_id as "classId", class.number as "classNo", session.no, class.provider_id as "providerId",
           class.state as "classState", course.title, session.topic, session.on_date as "onDate", session.starts_at as "startsAt",
           session.ends_at as "endsAt", session.code_secret as "codeSecret", session.cancelled_at as "cancelledAt", session.online,
           session.makes_up as "makesUp", class.live_url as "liveUrl"
    from training.session
    join training.class on class.id = session.class_id
    join training.course on course.id = class.course_id
    where class.number = ${at.classNo} and session.no = ${at.no}`
}

/** Whose enrolment it is, where the session is one of its class. */
export function personAt(enrolmentId: bigint, at: { classNo: string; no: number }): Sql {
  return sql`
    select enrolment.person_id as "personId"
    from training.enrolment
    join training.class on class.id = enrolment.class_id and class.number = ${at.classNo}
    join training.session on session.class_id = class.id and session.no = ${at.no}
    where enrolment.id = ${enrolmentId}`
}

/** Who of these is in the class of the session and may be marked. */
export function traineesOf(classId: bigint, enrolmentIds: readonly bigint[]): Sql {
  return sql`
    select id as "enrolmentId", state from training.enrolment
    where class_id = ${classId} and id = any(${enrolmentIds}::bigint[])`
}

export function classOfTrainee(enrolmentId: bigint): Sql {
  return sql`
    select class.number as "classNo", course.title, class.ends_on as "endsOn", enrolment.state
    from training.enrolment
    join training.class on class.id = enrolment.class_id
    join training.course on course.id = class.course_id
    where enrolment.id = ${enrolmentId}`
}

/** Sessions of a training body's classes between two days, the next first. */
export function listComing(at: {
  providerId: bigint
  from: string
  to: string
  skip: number
  most: number
}): Sql {
  return sql`
    select class.number || '-' || session.no as "sessionNo", class.number as "classNo", course.title, session.topic,
           session.on_date as "onDate", session.starts_at as "startsAt", session.ends_at as "endsAt", session.online,
           session.cancelled_at is not null as cancelled,
           (select count(*)::int from training.attendance where session_id = session.id and present) as present,
           (select count(*)::int from training.attendance where session_id = session.id) as marked,
           (select count(*)::int from training.enrolment
            where class_id = class.id and enrolment.state in ('confirmed', 'attending', 'completed')) as trainees
    from training.class
    join training.course on course.id = class.course_id
    join training.session on session.class_id = class.id
    where class.provider_id = ${at.providerId} and class.state in ('confirmed', 'running', 'assessing')
      and session.on_date between ${at.from} and ${at.to}
    order by session.starts_at, session.id
    limit ${at.most} offset ${at.skip}`
}
