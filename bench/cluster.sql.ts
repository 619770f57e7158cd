import sql, { raw } from 'sql-template-tag'

export function ownProcess() {
  return sql`select pg_backend_pid() as pid`
}

export function findDatabase(name: string) {
  return sql`select datname from pg_database where datname = ${name}`
}

/** Names of databases are ours, made of small letters and digits; they cannot be parameters. */
export function createDatabase(name: string) {
  return sql`create database ${raw(name)} template template0 encoding 'UTF8'`
}

/** File by file: its content is as it was, and so is how its rows lie. */
export function copyDatabase(from: string, to: string) {
  return sql`create database ${raw(to)} template ${raw(from)} strategy file_copy`
}

export function dropDatabase(name: string) {
  return sql`drop database if exists ${raw(name)} with (force)`
}

export function countWaiting() {
  return sql`select coalesce(sum(waiting), 0)::int as waiting from platform.queue_state()`
}
