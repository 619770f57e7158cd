import sql, { type Sql } from 'sql-template-tag'
import type { NewCertificate } from './issue-certificates.ts'

/** Whom a certificate is asked for: of these enrolments, or of everyone whom the assessment found competent and who has none. */
export function lockCandidates(
  assessmentId: bigint,
  classId: bigint,
  enrolmentIds: readonly bigint[] | null,
): Sql {
  return sql`
    select enrolment.id as "enrolmentId", enrolment.class_id as "classId", enrolment.person_id as "personId", person.name, enrolment.state,
           result.competent, certificate.number as "certificateNo"
    from training.enrolment
    join registry.person on person.id = enrolment.person_id
    left join training.result on result.assessment_id = ${assessmentId} and result.enrolment_id = enrolment.id
    left join training.certificate on certificate.enrolment_id = enrolment.id and certificate.revoked_at is null
    where case when ${enrolmentIds}::bigint[] is null
      then enrolment.class_id = ${classId} and result.competent and certificate.id is null
      else enrolment.id = any(${enrolmentIds}::bigint[]) end
    order by enrolment.id
    for update of enrolment`
}

/** Looked at again once their enrolments are held: another may have issued in between. */
export function findGood(enrolmentIds: readonly bigint[]): Sql {
  return sql`
    select enrolment_id as "enrolmentId", number as "certificateNo" from training.certificate
    where enrolment_id = any(${enrolmentIds}::bigint[]) and revoked_at is null`
}

export function courseOfClass(classId: bigint): Sql {
  return sql`
    select course.standard from training.class join training.course on course.id = class.course_id where class.id = ${classId}`
}

export function takeNumbers(count: number): Sql {
  return sql`select nextval('training.certificate_no')::int as serial from generate_series(1, ${count}::int)`
}

export function insertCertificates(
  all: readonly NewCertificate[],
  { by, now }: { by: string; now: Date },
): Sql {
  const column = <K extends keyof NewCertificate>(name: K) => all.map((one) => one[name])
  return sql`
    insert into training.certificate (id, number, enrolment_id, person_id, body_id, title, issued_on, valid_until, credential, status_index,
                                      issued_at, issued_by)
    select id, number, enrolment_id, person_id, body_id, title, issued_on, valid_until, credential, status_index, ${now}, ${by}
    from unnest(${column('id')}::uuid[], ${column('certificateNo')}::text[], ${column('enrolmentId')}::bigint[],
                ${column('personId')}::bigint[], ${column('bodyId')}::bigint[], ${column('title')}::text[], ${column('issuedOn')}::date[],
                ${column('validUntil')}::date[], ${column('credential')}::text[], ${column('statusIndex')}::int[])
      as issued (id, number, enrolment_id, person_id, body_id, title, issued_on, valid_until, credential, status_index)`
}

export function certify(
  enrolmentIds: readonly bigint[],
  { from, by, now }: { from: readonly string[]; by: string; now: Date },
): Sql {
  return sql`
    with assessed as (
      select id, state from training.enrolment
      where id = any(${enrolmentIds}::bigint[]) and state = any(${from}::text[]) and competent
      order by id for update),
    certified as (
      update training.enrolment set state = 'certified' from assessed where enrolment.id = assessed.id
      returning enrolment.id, assessed.state as from_state)
    insert into training.step (thing, thing_id, from_state, to_state, at, by_name)
    select 'enrolment', id, from_state, 'certified', ${now}, ${by} from certified`
}

export function findCertificate(number: string): Sql {
  return sql`
    select certificate.id as "certificateId", certificate.number as "certificateNo", certificate.person_id as "personId", person.name,
           certificate.title, body.name as "bodyName", provider.name as "providerName", course.standard, course.hours,
           certificate.issued_on as "issuedOn", certificate.valid_until as "validUntil", certificate.credential,
           certificate.status_index as "statusIndex", certificate.revoked_at as "revokedAt", certificate.revoke_reason as "revokeReason"
    from training.certificate
    join registry.person on person.id = certificate.person_id
    join training.provider body on body.id = certificate.body_id
    join training.enrolment on enrolment.id = certificate.enrolment_id
    join training.class on class.id = enrolment.class_id
    join training.course on course.id = class.course_id
    join training.provider on provider.id = class.provider_id
    where certificate.number = ${number}`
}

export function personOfCertificate(number: string): Sql {
  return sql`select person_id as "personId" from training.certificate where number = ${number}`
}

export function listOwn(personIds: readonly bigint[], most: number): Sql {
  return sql`
    select certificate.number as "certificateNo", certificate.title, body.name as "bodyName", certificate.issued_on as "issuedOn",
           certificate.valid_until as "validUntil", certificate.revoked_at as "revokedAt"
    from training.certificate
    join training.provider body on body.id = certificate.body_id
    where certificate.person_id = any(${personIds}::bigint[])
    order by certificate.issued_on desc, certificate.number desc
    limit ${most}`
}

/** Takes nothing back that has been taken back. */
export function revoke(row: { number: string; reason: string; by: string; now: Date }): Sql {
  return sql`
    update training.certificate set revoked_at = ${row.now}, revoked_by = ${row.by}, revoke_reason = ${row.reason}
    where number = ${row.number} and revoked_at is null`
}

export function listRevoked(from: number, to: number): Sql {
  return sql`
    select status_index as "statusIndex" from training.certificate
    where revoked_at is not null and status_index >= ${from} and status_index < ${to}
    order by status_index`
}
