import sql, { type Sql } from 'sql-template-tag'

/** Whose class it is, where the trainee and the session are of one. */
export function providerAt(enrolmentId: bigint, at: { classNo: string; no: number }): Sql {
  return sql`
    select class.provider_id as "providerId"
    from training.enrolment
    join training.class on class.id = enrolment.class_id and class.number = ${at.classNo}
    join training.session on session.class_id = class.id and session.no = ${at.no}
    where enrolment.id = ${enrolmentId}`
}

/** What stands; whoever corrects the same person waits. */
export function lockStanding(sessionId: bigint, enrolmentId: bigint): Sql {
  return sql`
    select enrolment.state, enrolment.person_id as "personId",
           (select present from training.attendance where session_id = ${sessionId} and attendance.enrolment_id = enrolment.id) as present
    from training.enrolment where id = ${enrolmentId} for update`
}

type Row = {
  readonly sessionId: bigint
  readonly enrolmentId: bigint
  readonly present: boolean
  readonly by: string
  readonly now: Date
}

export function insertCorrection(row: Row & { before: boolean | null; reason: string }): Sql {
  return sql`
    insert into training.attendance_correction (session_id, enrolment_id, was_present, present, reason, corrected_at, corrected_by)
    values (${row.sessionId}, ${row.enrolmentId}, ${row.before}, ${row.present}, ${row.reason}, ${row.now}, ${row.by})`
}

export function putMark(row: Row & { happenedAt: Date }): Sql {
  return sql`
    insert into training.attendance (session_id, enrolment_id, present, way, happened_at, noted_at, noted_by)
    values (${row.sessionId}, ${row.enrolmentId}, ${row.present}, 'trainer', ${row.happenedAt}, ${row.now}, ${row.by})
    on conflict (session_id, enrolment_id) do update
      set present = excluded.present, way = excluded.way, noted_at = excluded.noted_at, noted_by = excluded.noted_by`
}
