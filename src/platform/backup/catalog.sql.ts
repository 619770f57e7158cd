import sql, { raw } from 'sql-template-tag'

/** Everything is written in one fixed form, whatever the server's own settings. */
export function writeFixedForm() {
  return sql`
    set datestyle to iso; set intervalstyle to postgres; set timezone to utc; set extra_float_digits to 3; set bytea_output to hex;
    set client_encoding to utf8`
}

/** All reads are of one instant, however much others write meanwhile. */
export function beginSnapshot() {
  return sql`begin isolation level repeatable read, read only`
}

export function hasSchema() {
  return sql`select to_regclass('platform.migration') is not null as "hasSchema"`
}

export function listMigrations() {
  return sql`select name, digest from platform.migration order by name collate "C"`
}

export function findVersions() {
  return sql`
    select (select max(id)::int from graphile_worker.migrations) as queue, current_setting('server_version') as postgres`
}

/**
 * Every table with what can be written into it and the order of its primary key, texts byte by byte, so that every server has the
 * same order. What says how far the schema has come is left out: it is the program's to write.
 */
export function listTables() {
  return sql`
    select format('%I.%I', nspname, relname) as name,
           (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
            where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
           (select string_agg(quote_ident(attname) || case when attcollation <> 0 then ' collate "C"' else '' end, ', ' order by place)
            from pg_index cross join lateral unnest(indkey::int[]) with ordinality as key (number, place)
            join pg_attribute on attrelid = pg_class.oid and attnum = key.number
            where indrelid = pg_class.oid and indisprimary) as "order",
           array(select substring(child.relname from '_([0-9]+)$')::int from pg_inherits join pg_class child on child.oid = inhrelid
                 where inhparent = pg_class.oid order by 1) as years
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p') and not relispartition and nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
      and (nspname, relname) not in (('platform', 'migration'), ('graphile_worker', 'migrations'))
    order by nspname, relname`
}

export function listSequences() {
  return sql`
    select format('%I.%I', schemaname, sequencename) as name from pg_sequences
    where schemaname !~ '^pg_' and schemaname not in ('information_schema', 'public')
    order by 1`
}

export function getSequence(name: string) {
  return sql`select last_value::text as last, is_called as called from ${raw(name)}`
}

export function setSequence(row: { name: string; last: string; called: boolean }) {
  return sql`select setval(${row.name}::regclass, ${row.last}::bigint, ${row.called})`
}

/** For COPY, which takes no parameters: the names are the database's own. */
export const copyOutText = (table: { name: string; columns: string; order: string }) =>
  `copy (select ${table.columns} from ${table.name} order by ${table.order}) to stdout`

/** Nobody has done anything here yet. What the program itself puts into a new database does not count. */
export function isUnused() {
  return sql`
    select not exists (select from platform.fact) and not exists (select from access.audit_record) as unused`
}

export function hasRows(name: string) {
  return sql`select exists (select from ${raw(name)}) as "hasRows"`
}

export function clear(name: string) {
  return sql`delete from ${raw(name)}`
}

export function makeYear(name: string, year: number) {
  return sql`select platform.ensure_year(${name}::regclass, ${year * 12}::int)`
}

/** Whoever was at work on a job when the backup was made will not come back to it. */
export function releaseJobs() {
  return sql`update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null`
}

export function releaseQueues() {
  return sql`update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null`
}

export function analyzeAll() {
  return sql`analyze`
}
