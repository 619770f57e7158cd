import sql, { type Sql } from 'sql-template-tag'
import type { Mark } from './marks.ts'

/** Notes who came, each once: what stands already stays, and is not given back. */
export function insertMarks(marks: readonly Mark[], by: string, now: Date): Sql {
  const column = <K extends keyof Mark>(name: K) => marks.map((mark) => mark[name])
  return sql`
    insert into training.attendance (session_id, enrolment_id, present, way, happened_at, noted_at, noted_by)
    select session_id, enrolment_id, present, way, happened_at, ${now}, ${by}
    from unnest(${column('sessionId')}::bigint[], ${column('enrolmentId')}::bigint[], ${column('present')}::boolean[],
                ${column('way')}::text[], ${column('happenedAt')}::timestamptz[])
      as mark (session_id, enrolment_id, present, way, happened_at)
    order by session_id, enrolment_id
    on conflict (session_id, enrolment_id) do nothing
    returning session_id as "sessionId", enrolment_id as "enrolmentId"`
}

/** What stands of these people in these sessions. */
export function findMarks(sessionIds: readonly bigint[], enrolmentIds: readonly bigint[]): Sql {
  return sql`
    select session_id as "sessionId", enrolment_id as "enrolmentId", present from training.attendance
    where session_id = any(${sessionIds}::bigint[]) and enrolment_id = any(${enrolmentIds}::bigint[])`
}

export function countPresent(sessionId: bigint): Sql {
  return sql`select count(*)::int as present from training.attendance where session_id = ${sessionId} and present`
}
