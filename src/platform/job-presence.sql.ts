import sql from 'sql-template-tag'

/** Any number, as long as nobody else locks by two numbers of which it is the first. */
const present = 7_219_640

export function bePresent(pool: string) {
  return sql`select pg_advisory_lock(${present}::int, hashtext(${pool}))`
}

/** Pools of workers that hold jobs, though nobody holds their lock. PostgreSQL shows the numbers of a lock without sign. */
export function listMissing() {
  return sql`
    select distinct locked_by as pool
    from graphile_worker._private_jobs
    where locked_by is not null and not exists (
      select from pg_locks
      where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())
        and classid::bigint = ${present}::bigint and objsubid = 2
        and objid::bigint = hashtext(locked_by)::bigint & 4294967295)`
}

export function releaseJobsOf(pools: readonly string[]) {
  return sql`select graphile_worker.force_unlock_workers(${pools}::text[])`
}
