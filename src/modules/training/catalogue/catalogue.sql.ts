import type { Day } from '@payung/law'
import sql, { empty, join, type Sql } from 'sql-template-tag'
import type { ClassPlace } from '../classes/class-cursor.ts'
import { classFactsFrom, classFactsOf } from '../classes/view-class.sql.ts'

export type Search = {
  readonly today: Day
  readonly region: string | null
  readonly from: Day | null
  readonly to: Day | null
  readonly mode: string | null
  readonly field: string | null
  readonly seats: number | null
  readonly words: readonly string[]
  readonly course: string | null
}

/** Classes that are still to begin. Those that are online can be joined from every region. */
export function searchClasses(search: Search, after: ClassPlace | null, limit: number): Sql {
  return sql`
    ${matched(search)},
    page as (
      select id, starts_on, number from matched
      where ${after?.startsOn ?? null}::date is null or (starts_on, number) > (${after?.startsOn ?? null}::date, ${after?.classNo ?? null})
      order by starts_on, number
      limit ${limit})
    select ${classFactsOf}
    from page
    join training.class on class.id = page.id
    ${classFactsFrom}
    order by page.starts_on, page.number`
}

export function countClasses(search: Search): Sql {
  return sql`${matched(search)} select count(*)::int as count from matched`
}

/** Only what is asked for is said, so that who looks for everything waits for nothing. */
function matched(search: Search): Sql {
  const { today, region, from, to, mode, seats } = search
  const wanted = wantedCourses(search)
  const conditions = [
    sql`class.state in ('open', 'full', 'confirmed') and class.starts_on > ${today}`,
    from === null ? null : sql`class.starts_on >= ${from}::date`,
    to === null ? null : sql`class.starts_on <= ${to}::date`,
    mode === null ? null : sql`class.mode = ${mode}`,
    region === null
      ? null
      : sql`(class.mode = 'online' or class.region_code = ${region} or split_part(class.region_code, '.', 1) = ${region})`,
    wanted && sql`class.course_id in (select id from wanted)`,
    seats === null
      ? null
      : sql`${seats} <= (
          select count(*) from (select from training.seat where class_id = class.id and seat.state = 'free' limit ${seats}::int) few)`,
  ].filter((condition) => condition !== null)
  return sql`
    with ${wanted ? sql`wanted as materialized (${wanted}),` : empty}
    matched as (
      select class.id, class.starts_on, class.number, class.mode, class.region_code from training.class
      where ${join(conditions, ' and ')})`
}

/** Courses of a field, of a number, with all words in what they say of themselves; null where every course will do. */
function wantedCourses({ field, course, words }: Search): Sql | null {
  if (field === null && course === null && words.length === 0) return null
  const said = sql`lower(concat_ws(' ', title, field.name_id, field.name_en, provider.name, array_to_string(occupations, ' ')))`
  const conditions = [
    field === null ? null : sql`field_code = ${field}`,
    course === null ? null : sql`course.number = ${course}`,
    ...words.map((word) => sql`strpos(${said}, ${word}) > 0`),
  ].filter((condition) => condition !== null)
  return sql`
    select course.id from training.course
    ${
      words.length === 0
        ? empty
        : sql`join training.field on field.code = course.field_code join training.provider on provider.id = course.provider_id`
    }
    where ${join(conditions, ' and ')}`
}

/** Courses that follow from some work, by what they say of it, then others of the same fields; each with its next class. */
export function findNextCourses(occupation: string, today: Day, limit: number): Sql {
  return sql`
    with named as (
      select course.id, course.field_code from training.course
      where state = 'listed' and exists (
        select from unnest(occupations) as work where strpos(${occupation}, work) > 0 or strpos(work, ${occupation}) > 0))
    select course.number as "courseNo", course.title, field.code as "fieldCode", field.name_id as "fieldId", field.name_en as "fieldEn",
      course.hours, course.level, provider.name as "providerName", region.short_name as "regionName",
      course.id in (select id from named) as named, coming.classes, coming.first as "nextOn"
    from training.course
    join training.field on field.code = course.field_code
    join training.provider on provider.id = course.provider_id
    join registry.region on region.code = provider.region_code
    cross join lateral (
      select count(*)::int as classes, min(starts_on) as first from training.class
      where course_id = course.id and class.state in ('open', 'full', 'confirmed') and starts_on > ${today}) coming
    where course.state = 'listed' and course.field_code in (select field_code from named)
    order by named desc, coming.first nulls last, course.number
    limit ${limit}`
}

/**
 * What a search finds in each province that has any, and how many seats nobody has; online classes, which have no place, under no code.
 * First by class, of the free seats alone, then by province.
 */
export function countByProvince(search: Search): Sql {
  return sql`
    ${matched(search)},
    counted as (
      select case when mode <> 'online' then split_part(region_code, '.', 1) end as province, count(*)::int as classes,
        sum((select count(*) from training.seat where class_id = matched.id and state = 'free'))::int as seats
      from matched
      group by 1)
    select province as "regionCode", region.short_name as "regionName", classes, seats
    from counted left join registry.region on region.code = province
    order by classes desc, province`
}

export function listFields(): Sql {
  return sql`select code, name_id as "nameId", name_en as "nameEn" from training.field order by name_id`
}
