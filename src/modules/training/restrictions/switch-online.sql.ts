import type { Day } from '@payung/law'
import sql, { type Sql } from 'sql-template-tag'

/**
 * Classes with a session in person still to come that a restriction touches. One row for each class, by the restriction that begins
 * first; held, so that nobody opens, cancels or moves them meanwhile.
 */
export function lockTouchedClasses(today: Day): Sql {
  return sql`
    select class.id as "classId", class.number as "classNo", class.state, 'online' = any(course.modes) as "hasOnline",
      class.at_risk_since is not null and class.risk_decision is null as "atRisk", touching.id as "restrictionId",
      touching.legal_basis as "legalBasis", greatest(touching.from_on, ${today}::date)::text as "from"
    from training.class
    join training.course on course.id = class.course_id
    cross join lateral (
      select restriction.id, restriction.legal_basis, restriction.from_on
      from training.restriction
      join training.session on session.class_id = class.id and session.on_date >= greatest(from_on, ${today}::date)
        and (to_on is null or session.on_date <= to_on) and not session.online and session.cancelled_at is null
      where withdrawn_at is null and region_code in (class.region_code, split_part(class.region_code, '.', 1))
      order by restriction.from_on, restriction.id
      limit 1) touching
    where class.state in ('open', 'full', 'confirmed', 'running') and class.ends_on >= ${today}
      and class.region_code in (select region_code from training.restriction where withdrawn_at is null
        union select region.code from training.restriction join registry.region on region.parent_code = region_code where withdrawn_at is null)
    order by class.id
    for update of class`
}

type Moved = {
  readonly classId: bigint
  readonly restrictionId: string
  readonly from: Day
  readonly reason: string
}

/** Notes the change, moves every session from that day on, and holds nobody to what they signed up for. */
export function noteModeChanges(moved: readonly Moved[], now: Date): Sql {
  return sql`
    insert into training.mode_change (class_id, changed_at, from_mode, to_mode, restriction_id, reason, changed_by)
    select row."classId", ${now}, class.mode, 'online', row."restrictionId", row.reason, 'Sistem'
    from ${rowsOf(moved)}
    join training.class on class.id = row."classId"
    where class.mode <> 'online'`
}

export function moveClassesOnline(moved: readonly Moved[], freeUntil: Day): Sql {
  return sql`
    update training.class
    set mode = 'online', free_withdrawal_until = ${freeUntil}
    from ${rowsOf(moved)}
    where class.id = row."classId"`
}

export function moveSessionsOnline(moved: readonly Moved[], now: Date): Sql {
  return sql`
    update training.session
    set online = true, moved_online = true
    from ${rowsOf(moved)}
    where session.class_id = row."classId" and on_date >= row."from" and starts_at > ${now} and not online`
}

export function putAtRisk(classIds: readonly bigint[], now: Date): Sql {
  return sql`update training.class set at_risk_since = ${now}, risk_decision = null where id = any(${classIds.map(String)}::bigint[])`
}

function rowsOf(moved: readonly Moved[]): Sql {
  const text = JSON.stringify(moved.map((one) => ({ ...one, classId: String(one.classId) })))
  return sql`jsonb_to_recordset(${text}::jsonb) as row ("classId" bigint, "restrictionId" uuid, "from" date, reason text)`
}

/** Back to what was planned, for the sessions that a restriction had moved and that are still to come. */
export function moveSessionsBack(classId: bigint, after: Day): Sql {
  return sql`
    update training.session
    set online = false, moved_online = false
    where class_id = ${classId} and moved_online and on_date > ${after} and cancelled_at is null`
}

export function moveClassBack(classId: bigint, freeUntil: Day): Sql {
  return sql`
    with held as (select id, mode, planned_mode from training.class where id = ${classId})
    update training.class
    set mode = held.planned_mode, free_withdrawal_until = ${freeUntil}
    from held
    where class.id = held.id
    returning held.mode as "from", held.planned_mode as "to"`
}

type Back = {
  readonly classId: bigint
  readonly from: string
  readonly to: string
  readonly by: string
  readonly now: Date
  readonly reason: string
}

export function noteReturn({ classId, from, to, by, now, reason }: Back): Sql {
  return sql`
    insert into training.mode_change (class_id, changed_at, from_mode, to_mode, reason, changed_by)
    values (${classId}, ${now}, ${from}, ${to}, ${reason}, ${by})`
}
