import type { Day } from '@payung/law'
import sql, { raw, type Sql } from 'sql-template-tag'

/** What anyone may know of classes; the query around it says of which. */
export const classFactsOf = raw(`
  class.number as "classNo", course.number as "courseNo", course.title, course.field_code as "fieldCode", field.name_id as "fieldId",
  field.name_en as "fieldEn", course.description, course.standard, course.level, course.hours,
  course.certificate_months as "certificateMonths", provider.number as "providerNo", provider.name as "providerName",
  class.region_code as "regionCode", region.short_name as "regionName", province.short_name as "provinceName", class.venue, class.mode,
  class.planned_mode as "plannedMode", class.places,
  (select count(*)::int from training.seat where class_id = class.id and seat.state = 'free') as free, class.starts_on as "startsOn",
  class.ends_on as "endsOn", class.opens_at as "opensAt", class.price, class.basis, class.allowance,
  class.online_allowance as "onlineAllowance", class.threshold::float8 as threshold, class.once,
  class.free_withdrawal_until as "freeWithdrawalUntil", class.state`)

export const classFactsFrom = raw(`
  join training.course on course.id = class.course_id
  join training.field on field.code = course.field_code
  join training.provider on provider.id = class.provider_id
  join registry.region on region.code = class.region_code
  join registry.region province on province.code = split_part(class.region_code, '.', 1)`)

/** @param isPublic only classes that were opened at some time */
export function findClass(number: string, isPublic: boolean): Sql {
  return sql`
    select ${classFactsOf}
    from training.class
    ${classFactsFrom}
    where class.number = ${number} and (not ${isPublic}::boolean or class.state <> 'planned' and class.budget_id is not null)`
}

export function listSessions(number: string): Sql {
  return sql`
    select session.no, on_date as "onDate", starts_at as "startsAt", ends_at as "endsAt", topic, online, makes_up as "makesUp",
      cancelled_at is not null as cancelled
    from training.session
    join training.class on class.id = session.class_id
    where class.number = ${number}
    order by starts_at, session.no`
}

export function findFile(number: string): Sql {
  return sql`
    select class.least, class.budget_id as "budgetId", budget.name as "budgetName", class.live_url as "liveUrl",
      class.outside_no as "outsideNo", class.planned_at as "plannedAt", class.planned_by as "plannedBy",
      count(seat.id) filter (where seat.state = 'held')::int as held, count(seat.id) filter (where seat.state = 'committed')::int as committed,
      count(seat.id) filter (where seat.state = 'spent')::int as spent, ${risk} as risk
    from training.class
    join training.provider on provider.id = class.provider_id
    left join training.budget on budget.id = class.budget_id
    left join training.seat on seat.class_id = class.id
    where class.number = ${number}
    group by class.id, provider.id, budget.id`
}

export function listMaterials(number: string): Sql {
  return sql`
    select material.no, title, url, added_at as "addedAt"
    from training.material
    join training.class on class.id = material.class_id
    where class.number = ${number}
    order by material.no`
}

export function listModeChanges(number: string): Sql {
  return sql`
    select changed_at as "changedAt", from_mode as "from", to_mode as "to", reason, changed_by as "by"
    from training.mode_change
    join training.class on class.id = mode_change.class_id
    where class.number = ${number}
    order by mode_change.id desc`
}

export function listStepsOfClass(number: string): Sql {
  return sql`
    select from_state as "from", to_state as "to", at, by_name as "by", reason
    from training.step
    join training.class on class.id = step.thing_id
    where thing = 'class' and class.number = ${number}
    order by step.id desc`
}

/** Who applied, in the order in which they came. */
export function listTrainees(number: string, after: bigint, limit: number): Sql {
  return sql`
    select enrolment.id as "enrolmentId", person.name, enrolment.state, segment, confirmed_at as "confirmedAt"
    from training.enrolment
    join training.class on class.id = enrolment.class_id
    join registry.person on person.id = enrolment.person_id
    where class.number = ${number} and enrolment.id > ${after}
    order by enrolment.id
    limit ${limit}`
}

/** The classes of a training body, the latest planned first. */
export function listClasses(providerNo: string, before: string | null, limit: number): Sql {
  return sql`
    select ${listed}
    from training.class
    ${listedFrom}
    where provider.number = ${providerNo} and (${before}::text is null or class.number < ${before})
    order by class.number desc
    limit ${limit}`
}

/** Of classes: an officer has to decide about it. */
export const isAtRisk = raw(
  `class.at_risk_since is not null and class.risk_decision is null and class.state in ('open', 'full', 'confirmed', 'running', 'assessing')`,
)

/** Of classes: an officer can open it. */
export const canBeOpened = (today: Day) => sql`class.state = 'planned' and class.starts_on > ${today}`

/** Planned ones that can still be opened, those that begin first on top. */
export function listToOpen(
  today: Day,
  after: { startsOn: string; classNo: string } | null,
  limit: number,
): Sql {
  return sql`
    select ${listed}
    from training.class
    ${listedFrom}
    where ${canBeOpened(today)}
      and (${after?.startsOn ?? null}::date is null or (class.starts_on, class.number) > (${after?.startsOn ?? null}::date, ${after?.classNo ?? null}))
    order by class.starts_on, class.number
    limit ${limit}`
}

export function listAtRisk(limit: number): Sql {
  return sql`
    select ${listed}
    from training.class
    ${listedFrom}
    where ${isAtRisk}
    order by class.at_risk_since
    limit ${limit}`
}

const risk = raw(`case when class.at_risk_since is null or class.risk_decision is not null then null
  when provider.licence_expires_on <= class.at_risk_since::date then 'licence' else 'restriction' end`)

const listed = raw(`
  class.number as "classNo", course.number as "courseNo", course.title, provider.number as "providerNo", provider.name as "providerName",
  region.short_name as "regionName", class.mode, class.places, class.least, class.starts_on as "startsOn", class.ends_on as "endsOn",
  (select count(*)::int from training.session where class_id = class.id and cancelled_at is null) as sessions, class.state, seats.free,
  seats.held, seats.committed, seats.spent,
  case when class.at_risk_since is null or class.risk_decision is not null then null
    when provider.licence_expires_on <= class.at_risk_since::date then 'licence' else 'restriction' end as risk`)

const listedFrom = raw(`
  join training.course on course.id = class.course_id
  join training.provider on provider.id = class.provider_id
  join registry.region on region.code = class.region_code
  cross join lateral (
    select count(*) filter (where seat.state = 'free')::int as free, count(*) filter (where seat.state = 'held')::int as held,
      count(*) filter (where seat.state = 'committed')::int as committed, count(*) filter (where seat.state = 'spent')::int as spent
    from training.seat where class_id = class.id) seats`)
