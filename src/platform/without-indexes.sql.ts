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

/** Every foreign key outside the system's own schemas. */
export function listReferences() {
  return sql`
    select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(pg_constraint.oid) as definition
    from pg_constraint join pg_namespace on pg_namespace.oid = connamespace
    where contype = 'f' and conparentid = 0 and nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
    order by 1, 2`
}

export function dropReference(row: { table: string; name: string }) {
  return sql`alter table ${raw(row.table)} drop constraint ${raw(row.name)}`
}

export function makeReference(row: { table: string; name: string; definition: string }) {
  return sql`alter table ${raw(row.table)} add constraint ${raw(row.name)} ${raw(row.definition)}`
}

export function dropIndex(name: string) {
  return sql`drop index ${raw(name)}`
}

export function makeIndex(definition: string) {
  return sql`${raw(definition)}`
}
