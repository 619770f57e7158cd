import type { Day } from '@payung/law'
import sql, { type Sql } from 'sql-template-tag'

/** Held by one server at a time; the others leave it to that one. */
export function tryKeeping(): Sql {
  return sql`select pg_try_advisory_xact_lock(hashtextextended('classes', 22)) as mine`
}

/** Classes whose first day has come without as many committed seats as they need. */
export function listTooSmall(today: Day): Sql {
  return sql`
    select id as "classId" from training.class
    where state in ('planned', 'open', 'full') and starts_on <= ${today}
      and (state = 'planned' or least > (select count(*) from training.seat where class_id = class.id and state in ('committed', 'spent')))
    order by id`
}

type Move = { readonly from: readonly string[]; readonly to: string; readonly now: Date }

/** Those with enough committed seats on their first day are confirmed, also where nobody has said so. */
export function confirmDue(today: Day, { from, to, now }: Move): Sql {
  return sql`
    ${heldWhere(sql`state = any(${from}::text[]) and starts_on <= ${today}
      and least <= (select count(*) from training.seat where class_id = class.id and seat.state in ('committed', 'spent'))`)}
    ${moved(to, now)}`
}

export function startDue(today: Day, { from, to, now }: Move): Sql {
  return sql`
    ${heldWhere(sql`state = any(${from}::text[]) and starts_on <= ${today}`)}
    ${moved(to, now)}`
}

/** Running ones whose last session is over; where all were cancelled, whose last day is. */
export function finishDue(today: Day, { from, to, now }: Move): Sql {
  return sql`
    ${heldWhere(sql`state = any(${from}::text[]) and coalesce(
      (select max(ends_at) < ${now} from training.session where class_id = class.id and cancelled_at is null), ends_on < ${today})`)}
    ${moved(to, now)}`
}

/** A class without a free seat is full, and one that has one again is open. */
export function fillDue({ from, to, now }: Move, full: boolean): Sql {
  return sql`
    ${heldWhere(sql`state = any(${from}::text[])
      and ${full} <> exists (select from training.seat where class_id = class.id and seat.state = 'free')`)}
    ${moved(to, now)}`
}

function heldWhere(condition: Sql): Sql {
  return sql`
    with held as (select id, number, state from training.class where ${condition} order by id for update skip locked)`
}

function moved(to: string, now: Date): Sql {
  return sql`,
    changed as (update training.class set state = ${to} from held where class.id = held.id),
    noted as (
      insert into training.step (thing, thing_id, from_state, to_state, at, by_name)
      select 'class', id, state, ${to}, ${now}, 'Sistem' from held)
    select id as "classId", number as "classNo" from held`
}
