import sql, { empty, type Sql } from 'sql-template-tag'

export function insertComplaint(row: {
  complaintId: string
  enrolmentId: bigint
  story: string
  now: Date
}): Sql {
  return sql`
    insert into training.complaint (id, class_id, person_id, story, filed_at)
    select ${row.complaintId}, class_id, person_id, ${row.story}, ${row.now}
    from training.enrolment where id = ${row.enrolmentId}`
}

const columns = sql`
  complaint.id as "complaintId", class.number as "classNo", course.title as "courseTitle", provider.name as "providerName", story,
  filed_at as "filedAt", answered_at as "answeredAt", founded, answer`

const joined = sql`
  training.complaint
  join training.class on class.id = complaint.class_id
  join training.course on course.id = class.course_id
  join training.provider on provider.id = class.provider_id`

export function complaintsOf(personIds: readonly bigint[]): Sql {
  return sql`
    select ${columns} from ${joined}
    where complaint.person_id = any(${personIds}::bigint[])
    order by filed_at desc, complaint.id
    limit 100`
}

/** @param after the last one of the page before, in this order */
export function listComplaints(after: string | null, limit: number): Sql {
  return sql`
    select ${columns} from ${joined}
    ${
      after === null
        ? empty
        : sql`where (answered_at is not null, complaint.id) > (
            select answered_at is not null, id from training.complaint where id = ${after})`
    }
    order by answered_at is not null, complaint.id
    limit ${limit}`
}

export function personOfComplaint(complaintId: string): Sql {
  return sql`select person_id as "personId" from training.complaint where id = ${complaintId}`
}

export function answerComplaint(
  complaintId: string,
  row: { founded: boolean; answer: string; by: string; now: Date },
): Sql {
  return sql`
    update training.complaint set founded = ${row.founded}, answer = ${row.answer}, answered_at = ${row.now}, answered_by = ${row.by}
    where id = ${complaintId} and answered_at is null`
}
