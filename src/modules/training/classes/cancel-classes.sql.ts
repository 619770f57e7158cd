import sql, { type Sql } from 'sql-template-tag'

type Cancelled = {
  readonly classIds: readonly bigint[]
  readonly before: readonly string[]
  readonly by: string
  readonly reason: string
  readonly now: Date
}

/** Those that can be cancelled are, and it is noted; of the others nothing changes. */
export function setCancelled({ classIds, before, by, reason, now }: Cancelled): Sql {
  return sql`
    with held as (
      select id, number, state from training.class
      where id = any(${classIds.map(String)}::bigint[]) and state = any(${before}::text[])
      for update),
    changed as (update training.class set state = 'cancelled' from held where class.id = held.id),
    noted as (
      insert into training.step (thing, thing_id, from_state, to_state, at, by_name, reason)
      select 'class', id, state, 'cancelled', ${now}, ${by}, ${reason} from held)
    select id as "classId", number as "classNo", state from held order by id`
}

/** A seat of someone who has been there is spent: what was attended stays payable. */
export function spendAttendedSeats(classIds: readonly bigint[]): Sql {
  return sql`
    update training.seat
    set state = 'spent'
    where class_id = any(${classIds.map(String)}::bigint[]) and state = 'committed'
      and exists (select from training.attendance where attendance.enrolment_id = seat.enrolment_id and present)`
}

type Ended = {
  readonly classIds: readonly bigint[]
  readonly from: readonly string[]
  readonly to: string
  readonly by: string
  readonly reason: string
  readonly now: Date
}

/** Ends everyone's way who is in one of these states. */
export function endEnrolments({ classIds, from, to, by, reason, now }: Ended): Sql {
  return sql`
    with held as (
      select id, person_id, state from training.enrolment
      where class_id = any(${classIds.map(String)}::bigint[]) and state = any(${from}::text[])
      for update),
    changed as (
      update training.enrolment
      set state = ${to}, ended_at = ${now}, end_reason = ${reason}
      from held
      where enrolment.id = held.id),
    noted as (
      insert into training.step (thing, thing_id, from_state, to_state, at, by_name, reason)
      select 'enrolment', id, state, ${to}, ${now}, ${by}, ${reason} from held)
    select distinct person.phone
    from held
    join registry.person on person.id = held.person_id
    where person.phone is not null and person.died_on is null`
}
