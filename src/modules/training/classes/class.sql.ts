import sql, { type Sql } from 'sql-template-tag'
import type { Day } from '@payung/law'
import type { ClassForm } from './class-form.ts'

type NewClass = ClassForm & {
  readonly providerId: bigint
  readonly courseId: bigint
  readonly price: bigint
  readonly basis: string
  readonly threshold: number
  readonly outsideNo: string | null
  readonly by: string
  readonly now: Date
  readonly year: string
}

export function insertClass(it: NewClass): Sql {
  return sql`
    insert into training.class (number, provider_id, course_id, region_code, venue, mode, planned_mode, places, least, starts_on, ends_on,
      price, basis, threshold, state, planned_at, planned_by, outside_no)
    values ('KL' || ${it.year} || lpad(nextval('training.class_no')::text, 6, '0'), ${it.providerId}, ${it.courseId}, ${it.regionCode},
      ${it.venue}, ${it.mode}, ${it.mode}, ${it.places}, ${it.least}, ${it.startsOn}, ${it.endsOn}, ${it.price}, ${it.basis},
      ${it.threshold}, 'planned', ${it.now}, ${it.by}, ${it.outsideNo})
    returning id as "classId", number as "classNo"`
}

type ChangedClass = ClassForm & { readonly courseId: bigint; readonly price: bigint; readonly basis: string }

export function updateClass(classId: bigint, it: ChangedClass): Sql {
  return sql`
    update training.class
    set course_id = ${it.courseId}, region_code = ${it.regionCode}, venue = ${it.venue}, mode = ${it.mode}, planned_mode = ${it.mode},
      places = ${it.places}, least = ${it.least}, starts_on = ${it.startsOn}, ends_on = ${it.endsOn}, price = ${it.price}, basis = ${it.basis}
    where id = ${classId}`
}

export function lockClass(number: string): Sql {
  return sql`
    select class.id as "classId", class.number as "classNo", class.provider_id as "providerId", course_id as "courseId", class.state,
      class.mode, planned_mode as "plannedMode", places, least, starts_on as "startsOn", ends_on as "endsOn", class.region_code as "regionCode",
      budget_id as "budgetId", class.price, at_risk_since is not null and risk_decision is null as "atRisk", course.modes, course.state as "courseState"
    from training.class
    join training.course on course.id = class.course_id
    where class.number = ${number}
    for update of class`
}

export function standingOfProvider(providerId: bigint): Sql {
  return sql`
    select state, licence_expires_on as "licenceExpiresOn"
    from training.provider
    where id = ${providerId}
    for share`
}

export function isRegency(code: string): Sql {
  return sql`select exists (select from registry.region where code = ${code} and level = 2 and valid_to is null) as known`
}

export function findByOutsideNo(providerId: bigint, outsideNo: string): Sql {
  return sql`select number as "classNo" from training.class where provider_id = ${providerId} and outside_no = ${outsideNo}`
}

/** Sessions that no longer lie within a planned class go. */
export function dropSessionsOutside(classId: bigint, from: Day, to: Day): Sql {
  return sql`delete from training.session where class_id = ${classId} and on_date not between ${from} and ${to}`
}

export function dropSessions(classId: bigint): Sql {
  return sql`delete from training.session where class_id = ${classId}`
}

/** Blended classes keep what was said of each session. */
export function setSessionsOnline(classId: bigint, mode: string): Sql {
  return sql`update training.session set online = ${mode} = 'online' where class_id = ${classId} and ${mode} <> 'blended'`
}

export function insertSessions(classId: bigint, sessions: string): Sql {
  return sql`
    insert into training.session (class_id, no, on_date, starts_at, ends_at, topic, online, code_secret)
    select ${classId}, no, "onDate", "startsAt", "endsAt", topic, online, decode(secret, 'hex')
    from jsonb_to_recordset(${sessions}::jsonb) as row (no smallint, "onDate" date, "startsAt" timestamptz, "endsAt" timestamptz, topic text,
      online boolean, secret text)`
}

type MakeUp = {
  readonly classId: bigint
  readonly onDate: Day
  readonly startsAt: Date
  readonly endsAt: Date
  readonly topic: string
  readonly online: boolean
  readonly makesUp: number
  readonly secret: Buffer
}

export function insertMakeUp(it: MakeUp): Sql {
  return sql`
    insert into training.session (class_id, no, on_date, starts_at, ends_at, topic, online, makes_up, code_secret)
    select ${it.classId}, max(no) + 1, ${it.onDate}, ${it.startsAt}, ${it.endsAt}, ${it.topic}, ${it.online}, ${it.makesUp}, ${it.secret}
    from training.session
    where class_id = ${it.classId}
    having bool_or(no = ${it.makesUp} and makes_up is null)
    returning no`
}

export function cancelSession(classId: bigint, no: number, now: Date): Sql {
  return sql`
    update training.session
    set cancelled_at = ${now}
    where class_id = ${classId} and no = ${no} and cancelled_at is null and starts_at > ${now}`
}

export function countSessions(classId: bigint): Sql {
  return sql`select count(*)::int as count from training.session where class_id = ${classId} and cancelled_at is null`
}

export function setLiveUrl(classId: bigint, url: string | null): Sql {
  return sql`update training.class set live_url = ${url} where id = ${classId}`
}

type Material = { readonly classId: bigint; readonly title: string; readonly url: string; readonly now: Date }

export function insertMaterial({ classId, title, url, now }: Material): Sql {
  return sql`
    insert into training.material (class_id, no, title, url, added_at)
    select ${classId}, coalesce(max(no), 0) + 1, ${title}, ${url}, ${now}
    from training.material
    where class_id = ${classId}
    having count(*) < 100
    returning no`
}

export function deleteMaterial(classId: bigint, no: number): Sql {
  return sql`delete from training.material where class_id = ${classId} and no = ${no}`
}

export function setRiskDecision(classId: bigint, decision: string): Sql {
  return sql`
    update training.class
    set risk_decision = ${decision}
    where id = ${classId}`
}

/** A row of many that is undone by itself. */
export const beginRow = (): Sql => sql`savepoint one_row`
export const endRow = (): Sql => sql`release savepoint one_row`
export const undoRow = (): Sql => sql`rollback to savepoint one_row`
