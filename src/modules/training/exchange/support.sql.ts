import sql, { type Sql } from 'sql-template-tag'
import type { EnrolmentState } from '../states.ts'

const keptOf = (nik: string) => sql`
  select coalesce(bearer.merged_into, bearer.id) as id
  from registry.person_number number
  join registry.person bearer on bearer.id = number.person_id
  where number.kind = 'nik' and number.number = ${nik}`

/** The record that is kept of whoever bears the number, with whether they have died; and every record of theirs. */
const recordsOf = (nik: string) => sql`
  with kept as (
    select person.id, person.died_on is not null as died from registry.person where person.id in (${keptOf(nik)})
  ),
  record as (
    select id from kept
    union all
    select person.id from registry.person join kept on person.merged_into = kept.id
  )`

/** Whose number it is, for the record of the look. */
export function findBearer(nik: string): Sql {
  return sql`select person.id as "personId" from registry.person where person.id in (${keptOf(nik)})`
}

/** The latest enrolments of whoever bears the number. */
export function listSupport(nik: string, states: readonly EnrolmentState[], most: number): Sql {
  return sql`
    ${recordsOf(nik)}
    select enrolment.state, coalesce(enrolment.confirmed_at, enrolment.applied_at) as "enrolledAt", class.starts_on as "startsOn",
      class.ends_on as "endsOn", course.title, (select bool_or(died) from kept) as died
    from training.enrolment
    join training.class on class.id = enrolment.class_id
    join training.course on course.id = class.course_id
    where enrolment.person_id = any(array(select id from record)) and enrolment.state = any(${states}::text[])
    order by class.starts_on desc, enrolment.id desc
    limit ${most}`
}

/** Whether whoever bears the number is alive and has a seat now. */
export function hasSeat(nik: string, states: readonly EnrolmentState[]): Sql {
  return sql`
    ${recordsOf(nik)}
    select exists (
      select from training.enrolment
      where enrolment.person_id = any(array(select id from record)) and enrolment.state = any(${states}::text[])
        and not exists (select from kept where died)
    ) as active`
}
