import sql, { type Sql } from 'sql-template-tag'
import { attendedSessions } from './standing.sql.ts'

type By = { readonly from: readonly string[]; readonly by: string; readonly now: Date }

/** Whoever attends and has come to as many sessions as their class asks for has completed it. */
export function completeReached(
  needed: readonly { classId: bigint; needed: number }[],
  { from, by, now }: By,
): Sql {
  const ids = needed.map(({ classId }) => classId)
  return sql`
    with standing as (${attendedSessions(ids)}),
    needed as (
      select class_id, least from unnest(${ids}::bigint[], ${needed.map((one) => one.needed)}::int[]) as needed (class_id, least)),
    reached as (
      select enrolment.id, enrolment.class_id, enrolment.state
      from training.enrolment
      join standing on standing."enrolmentId" = enrolment.id
      join needed on needed.class_id = enrolment.class_id and standing.attended >= needed.least
      where enrolment.state = any(${from}::text[])
      order by enrolment.id for update of enrolment),
    completed as (
      update training.enrolment set state = 'completed' from reached where enrolment.id = reached.id
      returning enrolment.id, enrolment.class_id, reached.state as from_state),
    noted as (
      insert into training.step (thing, thing_id, from_state, to_state, at, by_name)
      select 'enrolment', id, from_state, 'completed', ${now}, ${by} from completed)
    select class_id as "classId", count(*)::int as count from completed group by class_id`
}

export function countAttending(classId: bigint): Sql {
  return sql`select count(*)::int as missing from training.enrolment where class_id = ${classId} and state = 'attending'`
}

/** Classes that are being assessed and have people in them who may have reached the threshold since. */
export function listAssessing(most: number): Sql {
  return sql`
    select class.id as "classId" from training.class
    where class.state = 'assessing'
      and exists (select from training.enrolment where enrolment.class_id = class.id and enrolment.state = 'attending')
    order by class.id limit ${most}`
}

/** Ends the enrolments of those who did not reach it, each with what they missed; a seat that nobody came to is free again. */
export function dropMissing(
  { classId, needed, sessions }: { classId: bigint; needed: number; sessions: number },
  { from, by, now }: By,
): Sql {
  const reason = sql`'Hadir ' || standing.attended || ' dari ' || ${sessions}::int || ' pertemuan; perlu ' || ${needed}::int`
  return sql`
    with standing as (${attendedSessions([classId])}),
    leaving as (
      select enrolment.id, enrolment.state, ${reason} as reason
      from training.enrolment join standing on standing."enrolmentId" = enrolment.id
      where enrolment.class_id = ${classId} and enrolment.state = any(${from}::text[])
      order by enrolment.id for update of enrolment),
    dropped as (
      update training.enrolment set state = 'dropped', ended_at = ${now}, end_reason = leaving.reason
      from leaving where enrolment.id = leaving.id
      returning enrolment.id, leaving.state as from_state, leaving.reason),
    freed as (
      update training.seat set state = 'free', enrolment_id = null, class_id = null
      from dropped where seat.enrolment_id = dropped.id and seat.state = 'committed')
    insert into training.step (thing, thing_id, from_state, to_state, at, by_name, reason)
    select 'enrolment', id, from_state, 'dropped', ${now}, ${by}, reason from dropped`
}
