import sql, { type Sql } from 'sql-template-tag'

export function findName(providerId: bigint): Sql {
  return sql`select name from training.provider where id = ${providerId}`
}

export function findNumber(providerId: bigint): Sql {
  return sql`select number from training.provider where id = ${providerId}`
}
