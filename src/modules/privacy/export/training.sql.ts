import sql from 'sql-template-tag'

/** Each question takes every key of the person. */
type Ids = readonly bigint[]

export function trainings(ids: Ids) {
  return sql`
    select class.number as "classNo", course.title as "courseTitle", enrolment.state, segment, region.name as "regionName", rule_set as "ruleSet", reasons,
           qualifies_on as "qualifiesOn", months, score, arrival, offered_at as "offeredAt", offer_ends_at as "offerEndsAt",
           confirmed_at as "confirmedAt", ended_at as "endedAt", end_reason as "endReason", competent, enrolment.once, applied_at as "appliedAt",
           applied_by as "appliedBy",
           coalesce((
             select json_agg(json_build_object('session', session.no, 'onDate', session.on_date, 'present', present, 'way', way) order by session.no)
             from training.attendance join training.session on session.id = attendance.session_id
             where attendance.enrolment_id = enrolment.id), '[]') as attendance,
           coalesce((
             select json_agg(json_build_object('session', session.no, 'wasPresent', was_present, 'present', present, 'reason', reason) order by correction.id)
             from training.attendance_correction correction join training.session on session.id = correction.session_id
             where correction.enrolment_id = enrolment.id), '[]') as corrections,
           coalesce((
             select json_agg(json_build_object('assessment', assessment.number, 'competent', result.competent, 'score', result.score, 'note', note)
                             order by assessment.number)
             from training.result join training.assessment on assessment.id = result.assessment_id
             where result.enrolment_id = enrolment.id), '[]') as results,
           coalesce((
             select json_agg(json_build_object('onDate', on_date, 'amount', amount, 'paidOn', paid_on) order by on_date)
             from training.allowance where allowance.enrolment_id = enrolment.id), '[]') as allowances,
           coalesce((
             select json_agg(json_build_object('afterMonths', after_months, 'source', source, 'status', status, 'income', income) order by after_months)
             from training.outcome where outcome.enrolment_id = enrolment.id), '[]') as outcomes
    from training.enrolment
    join training.class on class.id = enrolment.class_id
    join training.course on course.id = class.course_id
    left join registry.region on region.code = enrolment.region_code
    where enrolment.person_id = any(${ids}::bigint[]) order by applied_at, enrolment.id`
}

export function certificates(ids: Ids) {
  return sql`
    select certificate.number, class.number as "classNo", body.name as "bodyName", title, issued_on as "issuedOn", valid_until as "validUntil", credential,
           issued_at as "issuedAt", issued_by as "issuedBy", revoked_at as "revokedAt", revoked_by as "revokedBy", revoke_reason as "revokeReason"
    from training.certificate
    join training.enrolment on enrolment.id = certificate.enrolment_id
    join training.class on class.id = enrolment.class_id
    join training.provider body on body.id = certificate.body_id
    where certificate.person_id = any(${ids}::bigint[]) order by issued_on, certificate.number`
}

export function complaints(ids: Ids) {
  return sql`
    select class.number as "classNo", story, filed_at as "filedAt", answered_at as "answeredAt", answered_by as "answeredBy", founded, answer
    from training.complaint join training.class on class.id = complaint.class_id
    where complaint.person_id = any(${ids}::bigint[]) order by filed_at`
}

export function reminders(ids: Ids) {
  return sql`
    select due_on as "dueOn", asked_at as "askedAt", told_at as "toldAt" from training.reminder
    where person_id = any(${ids}::bigint[]) order by due_on`
}
