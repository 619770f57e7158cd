import sql, { type Sql } from 'sql-template-tag'

export function readPerson(personId: bigint): Sql {
  return sql`select name from registry.person where id = ${personId}`
}
