import sql, { type Sql } from 'sql-template-tag'

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

export function personOfEnrolment(id: bigint): Sql {
  return sql`select person_id as "personId" from training.enrolment where id = ${id}`
}

export function bodyOfAssessment(number: string): Sql {
  return sql`select body_id as "providerId" from training.assessment where number = ${number}`
}

export function providerOfInvoice(number: string): Sql {
  return sql`select provider_id as "providerId" from training.invoice where number = ${number}`
}

export function numberOfProvider(id: bigint): Sql {
  return sql`select number as "providerNo" from training.provider where id = ${id}`
}
