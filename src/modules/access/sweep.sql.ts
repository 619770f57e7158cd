import sql from 'sql-template-tag'

/** @param keeps in days */
export function sweep(now: Date, keeps: { passing: number; sessions: number; messages: number }) {
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const yesterday = ago(keeps.passing)
  return [
    sql`delete from access.tries where window_start < ${yesterday}`,
    sql`delete from access.sign_in where expires_at < ${yesterday}`,
    sql`delete from access.passkey_challenge where expires_at < ${yesterday}`,
    sql`update access.session set kept_form = null where kept_form is not null and seen_at < ${yesterday}`,
    sql`update access.session set kept_searches = null where kept_searches is not null and (ended_at is not null or seen_at < ${yesterday})`,
    sql`delete from access.session where least(ends_at, ended_at) < ${ago(keeps.sessions)}`,
    sql`delete from access.message where created_at < ${ago(keeps.messages)}`,
  ]
}
