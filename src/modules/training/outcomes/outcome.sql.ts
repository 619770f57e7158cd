import sql, { empty, type Sql } from 'sql-template-tag'

export function tryKeeping(): Sql {
  return sql`select pg_try_advisory_xact_lock(hashtextextended('training outcomes', 23)) as mine`
}

/** A row for each finisher at each time that has come. */
export function insertDue(today: string): Sql {
  return sql`
    insert into training.outcome (enrolment_id, after_months, due_on)
    select enrolment.id, later.months, (class.ends_on + make_interval(months => later.months))::date
    from training.class
    join training.enrolment on enrolment.class_id = class.id
    cross join unnest(array[3, 6, 12]) as later (months)
    where (class.ends_on + make_interval(months => later.months))::date <= ${today}
      and enrolment.state in ('completed', 'assessed', 'certified', 'outcome-3m', 'outcome-6m')
    on conflict do nothing`
}

/** What contributions say of the month in which an outcome was due: a return names the person, or they paid for themselves. */
export function answerFromContributions(now: Date): Sql {
  return sql`
    with open as (
      select outcome.enrolment_id, outcome.after_months, enrolment.person_id,
             extract(year from due_on)::int * 12 + extract(month from due_on)::int - 1 as month
      from training.outcome join training.enrolment on enrolment.id = outcome.enrolment_id
      where answered_at is null and closed_at is null
    ),
    record as (
      select open.enrolment_id, open.after_months, open.month, record.id as person_id
      from open
      join registry.person named on named.id = open.person_id
      join registry.person record
        on record.id = coalesce(named.merged_into, named.id) or record.merged_into = coalesce(named.merged_into, named.id)
    ),
    found as (
      select enrolment_id, after_months,
             bool_or(exists (
               select from contributions.contribution where contribution.month = record.month and contribution.person_id = record.person_id)) as employed,
             bool_or(exists (
               select from contributions.own_cover cover where cover.month = record.month and cover.person_id = record.person_id)) as own
      from record group by enrolment_id, after_months
    )
    update training.outcome
    set source = 'contributions', status = case when found.employed then 'employed' else 'self-employed' end, answered_at = ${now}
    from found
    where outcome.enrolment_id = found.enrolment_id and outcome.after_months = found.after_months and (found.employed or found.own)`
}

/** Whom the books do not answer for is asked; gives the telephone numbers. */
export function ask(dueUntil: string, now: Date): Sql {
  return sql`
    with asked as (
      update training.outcome set asked_at = ${now}
      where answered_at is null and closed_at is null and asked_at is null and due_on <= ${dueUntil}
      returning enrolment_id
    )
    select distinct person.phone
    from asked
    join training.enrolment on enrolment.id = asked.enrolment_id
    join registry.person named on named.id = enrolment.person_id
    join registry.person on person.id = coalesce(named.merged_into, named.id)
    where person.phone is not null and person.died_on is null
    order by 1`
}

/** Without an answer in time it is closed, and stays unknown. */
export function close(askedUntil: Date, now: Date): Sql {
  return sql`
    update training.outcome set closed_at = ${now}
    where answered_at is null and closed_at is null and asked_at <= ${askedUntil}`
}

/** Everybody whose outcome at so many months is known or closed takes the step, from the states that may. */
export function takeSteps(row: {
  afterMonths: number
  to: string
  before: readonly string[]
  by: string
  now: Date
}): Sql {
  return sql`
    with ready as (
      select enrolment.id, enrolment.state
      from training.outcome join training.enrolment on enrolment.id = outcome.enrolment_id
      where after_months = ${row.afterMonths} and (answered_at is not null or closed_at is not null)
        and enrolment.state = any(${row.before}::text[])
      for update of enrolment
    ),
    taken as (
      update training.enrolment set state = ${row.to} from ready where enrolment.id = ready.id
      returning enrolment.id, ready.state as from_state
    )
    insert into training.step (thing, thing_id, from_state, to_state, at, by_name)
    select 'enrolment', id, from_state, ${row.to}, ${row.now}, ${row.by} from taken`
}

/** @param askedUntil who was asked by then has had their time to answer, and to answer anew */
export function lockOutcome(
  enrolmentId: bigint,
  row: { afterMonths: number; daysForBooks: number; askedUntil: Date },
): Sql {
  return sql`
    select source,
           closed_at is not null
             or coalesce(asked_at, (due_on + ${row.daysForBooks}::int)::timestamp at time zone 'Asia/Jakarta') <= ${row.askedUntil} as closed
    from training.outcome where enrolment_id = ${enrolmentId} and after_months = ${row.afterMonths} for update`
}

export function answer(
  enrolmentId: bigint,
  row: { afterMonths: number; status: string; income: bigint | null; now: Date },
): Sql {
  return sql`
    update training.outcome
    set source = 'survey', status = ${row.status}, income = ${row.income}, answered_at = ${row.now}
    where enrolment_id = ${enrolmentId} and after_months = ${row.afterMonths}`
}

export function outcomesOf(personIds: readonly bigint[]): Sql {
  return sql`
    select outcome.enrolment_id as "enrolmentId", class.number as "classNo", course.title as "courseTitle", after_months as "afterMonths",
           due_on as "dueOn",
           case when answered_at is not null then 'known' when closed_at is not null then 'closed'
                when asked_at is not null then 'asked' else 'waiting' end as state,
           source, status
    from training.outcome
    join training.enrolment on enrolment.id = outcome.enrolment_id
    join training.class on class.id = enrolment.class_id
    join training.course on course.id = class.course_id
    where enrolment.person_id = any(${personIds}::bigint[])
    order by due_on desc, outcome.enrolment_id
    limit 60`
}

const groups = {
  all: { key: sql`'all'`, name: sql`''` },
  region: { key: sql`province.code`, name: sql`province.name` },
  field: { key: sql`course.field_code`, name: sql`field.name_id` },
  provider: { key: sql`provider.number`, name: sql`provider.name` },
  segment: { key: sql`enrolment.segment`, name: sql`enrolment.segment` },
} as const
export type OutcomeGroup = keyof typeof groups

/** Counts of what became of finishers, at one time, of classes that ended between two days. */
export function countOutcomes(row: {
  afterMonths: number
  by: OutcomeGroup
  from: string | null
  to: string | null
}): Sql {
  const { key, name } = groups[row.by]
  return sql`
    select ${key} as key, ${name} as name, count(*)::int as finishers,
           count(*) filter (where status = 'employed')::int as employed,
           count(*) filter (where status = 'self-employed')::int as "selfEmployed",
           count(*) filter (where status = 'seeking')::int as seeking,
           count(*) filter (where status = 'out')::int as out,
           count(*) filter (where source = 'contributions')::int as "fromContributions",
           count(*) filter (where outcome.closed_at is not null)::int as silent,
           count(*) filter (where outcome.answered_at is null and outcome.closed_at is null)::int as open
    from training.outcome
    join training.enrolment on enrolment.id = outcome.enrolment_id
    join training.class on class.id = enrolment.class_id
    join training.course on course.id = class.course_id
    join training.field on field.code = course.field_code
    join training.provider on provider.id = class.provider_id
    join registry.region province on province.code = split_part(class.region_code, '.', 1)
    where after_months = ${row.afterMonths}
      ${row.from === null ? empty : sql`and class.ends_on >= ${row.from}`}
      ${row.to === null ? empty : sql`and class.ends_on <= ${row.to}`}
    group by 1, 2
    order by 3 desc, 1`
}
