import sql, { type Sql } from 'sql-template-tag'

/**
 * How many of a class's sessions each of its trainees attended; a session that was made up counts as the one that it stands in for, and
 * counts once. Gives enrolment_id, attended, sessions, for those who had a seat.
 * @param classIds a parenthesised query or list of classes
 */
export function attendedBy(classIds: Sql): Sql {
  return sql`
    select enrolment.id as enrolment_id, enrolment.class_id,
           (select count(distinct coalesce(session.makes_up, session.no))::int
            from training.attendance
            join training.session on session.id = attendance.session_id
            where attendance.enrolment_id = enrolment.id and present and session.cancelled_at is null) as attended,
           (select count(*)::int from training.session
            where session.class_id = enrolment.class_id and makes_up is null and cancelled_at is null) as sessions
    from training.enrolment
    where enrolment.class_id in ${classIds} and enrolment.confirmed_at is not null`
}
