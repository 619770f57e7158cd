import sql from 'sql-template-tag'

/** Each question takes every key of the person. */
type Ids = readonly bigint[]

/** As a member, and as one of the staff by an account of one's own. */
export function instituteCourses(ids: Ids) {
  return sql`
    select run.number as "runNo", course.title as "courseTitle", held_on as "heldOn", registration.state, registered_at as "registeredAt",
           moved_up_at as "movedUpAt", withdrawn_at as "withdrawnAt", noted_at as "notedAt", noted_by as "notedBy"
    from institute.registration
    join institute.run on run.id = registration.run_id
    join institute.course on course.id = run.course_id
    where registration.person_id = any(${ids}::bigint[])
      or registration.account_id in (select id from access.account where person_id = any(${ids}::bigint[]))
    order by registration.id`
}

export function skills(ids: Ids) {
  return sql`
    select skill, source, source_no as "sourceNo", scheme_code as "schemeCode", gained_on as "gainedOn", valid_until as "validUntil",
           noted_at as "notedAt", noted_by as "notedBy", nudged_at as "nudgedAt", withdrawn_at as "withdrawnAt"
    from institute.skill where person_id = any(${ids}::bigint[]) order by gained_on, id`
}
