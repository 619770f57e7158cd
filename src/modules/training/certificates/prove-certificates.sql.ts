import sql, { type Sql } from 'sql-template-tag'
import { attendedBy } from '../attended.sql.ts'

/** Every certificate that is good, with what it rests on. One that was revoked may have rested on nothing: that may be why. */
export function listIssued(): Sql {
  const classes = sql`(
    select distinct enrolment.class_id from training.certificate join training.enrolment on enrolment.id = certificate.enrolment_id)`
  return sql`
    with standing as (${attendedBy(classes)})
    select certificate.number as "certificateNo", certificate.credential, certificate.status_index as "statusIndex",
           exists (select from training.result join training.assessment on assessment.id = result.assessment_id
                   where result.enrolment_id = certificate.enrolment_id and result.competent and assessment.state = 'closed') as competent,
           coalesce(standing.attended, 0) as attended, coalesce(standing.sessions, 0) as sessions, class.threshold::text
    from training.certificate
    join training.enrolment on enrolment.id = certificate.enrolment_id
    join training.class on class.id = enrolment.class_id
    left join standing on standing.enrolment_id = certificate.enrolment_id
    where certificate.revoked_at is null
    order by certificate.number`
}

export function doubled(): Sql {
  return sql`
    select enrolment_id as "enrolmentId" from training.certificate
    where revoked_at is null group by enrolment_id having count(*) > 1`
}
