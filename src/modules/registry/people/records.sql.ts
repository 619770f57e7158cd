import sql, { type Sql } from 'sql-template-tag'

/**
 * Merged records keep the spells, months and money that they had. So whoever looks for those of a person looks under
 * every key.
 * @param person the key of the record that is kept
 */
export function recordsOf(person: Sql): Sql {
  return sql`(
    select ${person} as id union all select part.id from registry.person part where part.merged_into = ${person}
  )`
}

/** The record that is kept of the person whom any key names. */
export function keptOf(person: Sql): Sql {
  return sql`(select coalesce(named.merged_into, named.id) from registry.person named where named.id = ${person})`
}
