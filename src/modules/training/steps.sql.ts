import sql, { raw, type Sql } from 'sql-template-tag'
import type { Thing } from './machine.ts'

type NewStep = {
  readonly thing: Thing
  readonly id: bigint
  readonly from: string | null
  readonly to: string
  readonly by: string
  readonly reason?: string | null
}

const tables: Readonly<Record<Thing, string>> = {
  provider: 'training.provider',
  course: 'training.course',
  class: 'training.class',
  enrolment: 'training.enrolment',
  budget: 'training.budget',
}

export function setState({ thing, id, to }: NewStep): Sql {
  return sql`update ${raw(tables[thing])} set state = ${to} where id = ${id}`
}

export function insertStep({ thing, id, from, to, by, reason = null }: NewStep, now: Date): Sql {
  return sql`
    insert into training.step (thing, thing_id, from_state, to_state, at, by_name, reason)
    values (${thing}, ${id}, ${from}, ${to}, ${now}, ${by}, ${reason})`
}

export function listSteps(thing: Thing, id: bigint): Sql {
  return sql`
    select from_state as "from", to_state as "to", at, by_name as "by", reason
    from training.step
    where thing = ${thing} and thing_id = ${id}
    order by id desc`
}
