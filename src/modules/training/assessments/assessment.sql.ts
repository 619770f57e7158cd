import sql, { type Sql } from 'sql-template-tag'
import type { NewAssessment, Result } from './assessment.ts'

export function lockClass(classNo: string): Sql {
  return sql`
    select class.id as "classId", class.state, class.threshold::text,
           (select count(*)::int from training.enrolment
            where class_id = class.id and state = 'assessed' and not competent) as "toResit"
    from training.class where number = ${classNo} for update`
}

export function findBody(bodyNo: string): Sql {
  return sql`select id as "bodyId" from training.provider where number = ${bodyNo} and kind = 'lsp' and state = 'active'`
}

export function insertAssessment(row: NewAssessment): Sql {
  return sql`
    insert into training.assessment (number, class_id, body_id, on_date, place, assessor_name, resit, state, planned_at, planned_by)
    select 'UK' || to_char(${row.onDate}::date, 'YY') || lpad(nextval('training.assessment_no')::text, 6, '0'), ${row.classId}, ${row.bodyId},
           ${row.onDate}, ${row.place}, ${row.assessorName}, ${row.resit}, 'planned', ${row.now}, ${row.by}
    returning number as "assessmentNo"`
}

export function getAssessment(number: string): Sql {
  return sql`
    select assessment.id as "assessmentId", assessment.number as "assessmentNo", assessment.class_id as "classId", class.number as "classNo",
           class.state as "classState", class.threshold::text, course.title, course.certificate_months as "certificateMonths",
           assessment.body_id as "bodyId", body.name as "bodyName", provider.name as "providerName", assessment.on_date as "onDate",
           assessment.place, assessment.assessor_name as "assessorName", assessment.resit, assessment.state
    from training.assessment
    join training.class on class.id = assessment.class_id
    join training.course on course.id = class.course_id
    join training.provider body on body.id = assessment.body_id
    join training.provider on provider.id = class.provider_id
    where assessment.number = ${number}`
}

export function lockAssessment(id: bigint): Sql {
  return sql`select state from training.assessment where id = ${id} for update`
}

/** Who may be assessed: those who completed the class, and those who were not yet competent. */
export function listCandidates(at: {
  assessmentId: bigint
  classId: bigint
  after: bigint
  most: number
}): Sql {
  return sql`
    select enrolment.id as "enrolmentId", person.name, enrolment.state, result.competent, result.score::int, result.note,
           certificate.number as "certificateNo"
    from training.enrolment
    join registry.person on person.id = enrolment.person_id
    left join training.result on result.assessment_id = ${at.assessmentId} and result.enrolment_id = enrolment.id
    left join training.certificate on certificate.enrolment_id = enrolment.id and certificate.revoked_at is null
    where enrolment.class_id = ${at.classId} and enrolment.id > ${at.after}
      and (result.enrolment_id is not null or enrolment.state = 'completed' or enrolment.state = 'assessed' and not enrolment.competent)
    order by enrolment.id
    limit ${at.most}`
}

export function countAssessable(classId: bigint, enrolmentIds: readonly bigint[]): Sql {
  return sql`
    select count(*)::int as count from training.enrolment
    where class_id = ${classId} and id = any(${enrolmentIds}::bigint[])
      and (state = 'completed' or state = 'assessed' and not competent)`
}

/** A result may be mended until the assessment is closed. */
export function putResults(
  assessmentId: bigint,
  results: readonly Result[],
  { by, now }: { by: string; now: Date },
): Sql {
  const column = <K extends keyof Result>(name: K) => results.map((result) => result[name])
  return sql`
    insert into training.result (assessment_id, enrolment_id, competent, score, note, recorded_at, recorded_by)
    select ${assessmentId}, enrolment_id, competent, score, note, ${now}, ${by}
    from unnest(${column('enrolmentId')}::bigint[], ${column('competent')}::boolean[], ${column('score')}::smallint[],
                ${column('note')}::text[]) as result (enrolment_id, competent, score, note)
    order by enrolment_id
    on conflict (assessment_id, enrolment_id) do update
      set competent = excluded.competent, score = excluded.score, note = excluded.note, recorded_at = excluded.recorded_at,
          recorded_by = excluded.recorded_by`
}

export function countResults(assessmentId: bigint): Sql {
  return sql`
    select count(*)::int as results, (count(*) filter (where competent))::int as competent
    from training.result where assessment_id = ${assessmentId}`
}

export function setAssessment(id: bigint, state: 'closed' | 'cancelled', now: Date): Sql {
  return sql`
    update training.assessment set state = ${state}, closed_at = case when ${state} = 'closed' then ${now}::timestamptz end
    where id = ${id}`
}

/** Everyone with a result is assessed, with what the assessment found. */
export function applyResults(
  assessmentId: bigint,
  { from, by, now }: { from: readonly string[]; by: string; now: Date },
): Sql {
  return sql`
    with judged as (
      select enrolment.id, enrolment.state, result.competent
      from training.result
      join training.enrolment on enrolment.id = result.enrolment_id
      where result.assessment_id = ${assessmentId} and enrolment.state = any(${from}::text[])
      order by enrolment.id for update of enrolment),
    assessed as (
      update training.enrolment set state = 'assessed', competent = judged.competent
      from judged where enrolment.id = judged.id
      returning enrolment.id, judged.state as from_state)
    insert into training.step (thing, thing_id, from_state, to_state, at, by_name)
    select 'enrolment', id, from_state, 'assessed', ${now}, ${by} from assessed`
}

export function countOpen(classId: bigint): Sql {
  return sql`select count(*)::int as open from training.assessment where class_id = ${classId} and state = 'planned'`
}

const shown = sql`
    select assessment.id, assessment.number as "assessmentNo", class.number as "classNo", course.title, body.number as "bodyNo",
           body.name as "bodyName", assessment.on_date as "onDate", assessment.place, assessment.assessor_name as "assessorName",
           assessment.resit, assessment.state,
           (select count(*)::int from training.result where result.assessment_id = assessment.id) as results,
           (select count(*)::int from training.result where result.assessment_id = assessment.id and result.competent) as competent
    from training.assessment
    join training.class on class.id = assessment.class_id
    join training.course on course.id = class.course_id
    join training.provider body on body.id = assessment.body_id`

/** The assessments that a body holds, or that are held for its classes, the latest first. */
export function listOf(at: { providerId: bigint; before: bigint | null; most: number }): Sql {
  return sql`${shown}
    where (assessment.body_id = ${at.providerId} or class.provider_id = ${at.providerId})
      and (${at.before}::bigint is null or assessment.id < ${at.before})
    order by assessment.id desc limit ${at.most}`
}

export function listAll(at: { state: string; before: bigint | null; most: number }): Sql {
  return sql`${shown}
    where assessment.state = ${at.state} and (${at.before}::bigint is null or assessment.id < ${at.before})
    order by assessment.id desc limit ${at.most}`
}
