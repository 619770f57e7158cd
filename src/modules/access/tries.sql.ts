import sql from 'sql-template-tag'

/** The tries so far; whoever asks next waits until this transaction is over. */
export function lockTries(key: string, windowStart: Date, now: Date) {
  return sql`
    insert into access.tries as tries (key, window_start, count, last_at)
    values (${key}, ${windowStart}, 0, ${now})
    on conflict (key, window_start) do update set count = tries.count
    returning count, last_at as "lastAt"`
}

export function addTry(key: string, windowStart: Date, now: Date) {
  return sql`
    update access.tries set count = count + 1, last_at = ${now}
    where key = ${key} and window_start = ${windowStart}`
}

export function takeTryBack(key: string, windowStart: Date) {
  return sql`
    update access.tries set count = count - 1
    where key = ${key} and window_start = ${windowStart} and count > 0`
}

export function clearTries(key: string) {
  return sql`delete from access.tries where key = ${key}`
}
