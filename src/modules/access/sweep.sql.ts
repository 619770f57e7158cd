import sql from 'sql-template-tag'

export function sweep(now: Date) {
  const days = (count: number) => new Date(now.getTime() - count * 86_400_000)
  return [
    sql`delete from access.tries where window_start < ${days(1)}`,
    sql`delete from access.sign_in where expires_at < ${days(1)}`,
    sql`delete from access.passkey_challenge where expires_at < ${days(1)}`,
    sql`update access.session set kept_form = null where kept_form is not null and seen_at < ${days(1)}`,
    sql`update access.session set kept_searches = null where kept_searches is not null and (ended_at is not null or seen_at < ${days(1)})`,
    sql`delete from access.session where least(ends_at, ended_at) < ${days(90)}`,
    sql`delete from access.message where created_at < ${days(30)}`,
  ]
}
