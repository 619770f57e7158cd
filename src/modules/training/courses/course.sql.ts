import sql, { raw, type Sql } from 'sql-template-tag'
import type { CourseForm } from './course.ts'

type NewCourse = CourseForm & { readonly providerId: bigint; readonly by: string; readonly now: Date }

export function insertCourse(it: NewCourse): Sql {
  return sql`
    insert into training.course (number, provider_id, title, field_code, standard, level, hours, modes, description, occupations, price,
      basis, certificate_months, scheme_code, state, created_at, created_by)
    values ('PR' || lpad(nextval('training.course_no')::text, 6, '0'), ${it.providerId}, ${it.title}, ${it.fieldCode}, ${it.standard},
      ${it.level}, ${it.hours}, ${it.modes}, ${it.description}, ${it.occupations}, ${it.price}, ${it.basis}, ${it.certificateMonths},
      ${it.schemeCode}, 'draft', ${it.now}, ${it.by})
    returning id as "courseId", number as "courseNo"`
}

export function updateCourse(courseId: bigint, it: CourseForm): Sql {
  return sql`
    update training.course
    set title = ${it.title}, field_code = ${it.fieldCode}, standard = ${it.standard}, level = ${it.level}, hours = ${it.hours},
      modes = ${it.modes}, description = ${it.description}, occupations = ${it.occupations}, price = ${it.price}, basis = ${it.basis},
      certificate_months = ${it.certificateMonths}, scheme_code = ${it.schemeCode}
    where id = ${courseId}`
}

export function lockCourse(number: string): Sql {
  return sql`${locked()} where number = ${number} for update`
}

export function lockOwnCourse(providerId: bigint, number: string): Sql {
  return sql`${locked()} where number = ${number} and provider_id = ${providerId} for share`
}

const locked = () =>
  raw(`
    select id as "courseId", number as "courseNo", provider_id as "providerId", state, modes, price, basis
    from training.course`)

export function fieldExists(code: string): Sql {
  return sql`select exists (select from training.field where code = ${code}) as known`
}

export function findCourse(number: string): Sql {
  return sql`${courses()} where course.number = ${number}`
}

export function courseSteps(number: string): Sql {
  return sql`
    select step.from_state as "from", step.to_state as "to", step.at, step.by_name as "by", step.reason
    from training.step
    join training.course on course.id = step.thing_id
    where step.thing = 'course' and course.number = ${number}
    order by step.id desc`
}

export function listCourses(providerNo: string, after: string, limit: number): Sql {
  return sql`${courses()} where provider.number = ${providerNo} and course.number > ${after} order by course.number limit ${limit}`
}

/** What waits for an officer, the oldest first. */
export function listCoursesInReview(after: string, limit: number): Sql {
  return sql`${courses()} where course.state = 'review' and course.number > ${after} order by course.number limit ${limit}`
}

const courses = () =>
  raw(`
  select course.number as "courseNo", title, field_code as "fieldCode", field.name_id as "fieldId", field.name_en as "fieldEn", standard, course.level,
    hours, modes, description, occupations, price, basis, certificate_months as "certificateMonths", scheme_code as "schemeCode", course.state,
    provider.number as "providerNo", provider.name as "providerName", region.short_name as "regionName"
  from training.course
  join training.field on field.code = course.field_code
  join training.provider on provider.id = course.provider_id
  join registry.region on region.code = provider.region_code`)
