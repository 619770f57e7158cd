import sql, { type Sql } from 'sql-template-tag'

/**
 * What counts of a class's sessions: each one that is no make-up and was not cancelled, or was cancelled and is made up for.
 * @param classIds a parenthesised query or list of classes
 */
export function countedIn(classIds: Sql): Sql {
  return sql`
    select session.class_id, session.id, session.no
    from training.session
    where session.class_id in ${classIds} and session.makes_up is null
      and (session.cancelled_at is null
           or exists (select from training.session makeup
                      where makeup.class_id = session.class_id and makeup.makes_up = session.no and makeup.cancelled_at is null))`
}

/**
 * How many of a class's sessions each of its trainees attended; a session that was made up counts as the one that it stands in for, and
 * counts once. Gives enrolment_id, class_id, state, attended, sessions, for those who had a seat.
 * @param classIds a parenthesised query or list of classes
 */
export function attendedBy(classIds: Sql): Sql {
  return sql`
    with counted as (${countedIn(classIds)}),
    attended as (
      select attendance.enrolment_id, count(distinct counted.no)::int as attended
      from counted
      join training.session held on held.class_id = counted.class_id and held.cancelled_at is null
        and (held.id = counted.id or held.makes_up = counted.no)
      join training.attendance on attendance.session_id = held.id and attendance.present
      group by attendance.enrolment_id)
    select enrolment.id as enrolment_id, enrolment.class_id, enrolment.state, coalesce(attended.attended, 0) as attended,
           (select count(*)::int from counted where counted.class_id = enrolment.class_id) as sessions
    from training.enrolment
    left join attended on attended.enrolment_id = enrolment.id
    where enrolment.class_id in ${classIds} and enrolment.confirmed_at is not null`
}
