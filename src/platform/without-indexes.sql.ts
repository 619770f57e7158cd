import sql, { raw } from 'sql-template-tag'

/** The indexes of some tables that no constraint needs, as they would be made again. */
export function listIndexes(tables: readonly string[]) {
  return sql`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index
    where indrelid = any(${tables}::text[]::regclass[])
      and not exists (select from pg_constraint where conindid = indexrelid)
    order by pg_relation_size(indrelid), indexrelid`
}

export function dropIndex(name: string) {
  return sql`drop index ${raw(name)}`
}

export function makeIndex(definition: string) {
  return sql`${raw(definition)}`
}
