import sql, { raw, type Sql } from 'sql-template-tag'
import type { Thing } from './machine.ts'

/** Where each kind of thing is kept, and the column by which people know it. */
const tables: Readonly<Record<Thing, { readonly table: string; readonly key: string }>> = {
  scheme: { table: 'institute.scheme', key: 'code' },
  course: { table: 'institute.course', key: 'number' },
  run: { table: 'institute.run', key: 'number' },
  research: { table: 'institute.research', key: 'number' },
}

/** The state of a thing, held until the transaction ends. */
export function holdState(thing: Thing, value: string): Sql {
  const { table, key } = tables[thing]
  return sql`select state from ${raw(table)} where ${raw(key)} = ${value} for no key update`
}

export function setState(thing: Thing, value: string, to: string): Sql {
  const { table, key } = tables[thing]
  return sql`update ${raw(table)} set state = ${to} where ${raw(key)} = ${value}`
}

export function insertStep(row: {
  thing: Thing
  key: string
  from: string | null
  to: string
  by: string
  now: Date
}): Sql {
  return sql`
    insert into institute.step (thing, key, from_state, to_state, at, by_name)
    values (${row.thing}, ${row.key}, ${row.from}, ${row.to}, ${row.now}, ${row.by})`
}
