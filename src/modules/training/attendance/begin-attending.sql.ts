import sql, { type Sql } from 'sql-template-tag'

export function beginAttending(
  enrolmentIds: readonly bigint[],
  { from, by, now }: { from: readonly string[]; by: string; now: Date },
): Sql {
  return sql`
    with coming as (
      select id, state from training.enrolment
      where id = any(${enrolmentIds}::bigint[]) and state = any(${from}::text[])
      order by id for update),
    begun as (
      update training.enrolment set state = 'attending' from coming where enrolment.id = coming.id
      returning enrolment.id, coming.state as from_state),
    spent as (
      update training.seat set state = 'spent' from begun where seat.enrolment_id = begun.id and seat.state = 'committed')
    insert into training.step (thing, thing_id, from_state, to_state, at, by_name)
    select 'enrolment', id, from_state, 'attending', ${now}, ${by} from begun`
}
