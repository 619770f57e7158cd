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

/**
 * The same for sets. Not row by row: a database that knows nothing of its tables yet would go through all of them for each.
 * @param rows has row_no and person_id, the key of the record that is kept
 */
export function recordsIn(rows: Sql): Sql {
  return sql`(
    select row_no, person_id as id from ${rows} named
    union all
    select named.row_no, part.id from ${rows} named join registry.person part on part.merged_into = named.person_id
  )`
}

/** The record that is kept of the person whom any key names. */
export function keptOf(person: Sql): Sql {
  return sql`(select coalesce(bearer.merged_into, bearer.id) from registry.person bearer where bearer.id = ${person})`
}
