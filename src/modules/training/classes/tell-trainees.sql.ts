import sql, { type Sql } from 'sql-template-tag'

export function phonesOfTrainees(classIds: readonly bigint[]): Sql {
  return sql`
    select distinct person.phone
    from training.enrolment
    join registry.person on person.id = enrolment.person_id
    where class_id = any(${classIds.map(String)}::bigint[]) and state in ('eligible', 'waitlisted', 'offered', 'confirmed', 'attending')
      and person.phone is not null and person.died_on is null`
}
