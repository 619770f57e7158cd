import sql from 'sql-template-tag'

/** Everything that the transaction reads is of one instant, however much others write meanwhile. */
export function readOneInstant() {
  return sql`set transaction isolation level repeatable read, read only`
}
