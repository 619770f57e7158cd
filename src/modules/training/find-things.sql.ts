import sql, { type Sql } from 'sql-template-tag'
import { prepared } from '#platform/prepared.ts'

export function providerOfNumber(number: string): Sql {
  return sql`select id as "providerId" from training.provider where number = ${number}`
}

export function providerOfCourse(number: string): Sql {
  return sql`select provider_id as "providerId" from training.course where number = ${number}`
}

export function providerOfClass(number: string): Sql {
  return sql`select provider_id as "providerId" from training.class where number = ${number}`
}

export function providerOfSession({ classNo, no }: { classNo: string; no: number }): Sql {
  return sql`
    select class.provider_id as "providerId"
    from training.session
    join training.class on class.id = session.class_id
    where class.number = ${classNo} and session.no = ${no}`
}

export function providerOfEnrolment(id: bigint): Sql {
  return sql`
    select class.provider_id as "providerId"
    from training.enrolment
    join training.class on class.id = enrolment.class_id
    where enrolment.id = ${id}`
}

/** Every record of the person who is enrolled, the one that is kept first. */
export function recordsOfEnrolment(id: bigint): Sql {
  return prepared(sql`
    with kept as (
      select coalesce(person.merged_into, person.id) as id
      from training.enrolment
      join registry.person on person.id = enrolment.person_id
      where enrolment.id = ${id}
    )
    select id as "personId" from kept
    union all
    (select person.id from registry.person join kept on person.merged_into = kept.id order by person.id)`)
}

/** The same, with the training body whose class it is. */
export function recordsAndProviderOfEnrolment(id: bigint): Sql {
  return prepared(sql`
    with kept as (
      select coalesce(person.merged_into, person.id) as id, class.provider_id
      from training.enrolment
      join training.class on class.id = enrolment.class_id
      join registry.person on person.id = enrolment.person_id
      where enrolment.id = ${id}
    )
    select id as "personId", provider_id as "providerId" from kept
    union all
    (select person.id, kept.provider_id from registry.person join kept on person.merged_into = kept.id order by person.id)`)
}

export function bodyOfAssessment(number: string): Sql {
  return sql`select body_id as "providerId" from training.assessment where number = ${number}`
}

export function providerOfInvoice(number: string): Sql {
  return sql`select provider_id as "providerId" from training.invoice where number = ${number}`
}
