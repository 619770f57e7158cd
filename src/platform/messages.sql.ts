import sql from 'sql-template-tag'

export function insertMessage(row: {
  id: string
  to: string
  text: string
  purpose: string
  uselessAt: Date | null
  now: Date
}) {
  return sql`
    insert into access.message (id, to_address, text, purpose, created_at, useless_at)
    values (${row.id}, ${row.to}, ${row.text}, ${row.purpose}, ${row.now}, ${row.uselessAt})`
}

export function insertMessages(row: {
  ids: readonly string[]
  to: readonly string[]
  text: string
  purpose: string
  now: Date
}) {
  return sql`
    insert into access.message (id, to_address, text, purpose, created_at)
    select id, to_address, ${row.text}, ${row.purpose}, ${row.now}::timestamptz
    from unnest(${row.ids}::uuid[], ${row.to}::text[]) as one (id, to_address)`
}

export function findUnsent(id: string, now: Date) {
  return sql`
    select to_address as "to", text, coalesce(useless_at <= ${now}, false) as useless
    from access.message where id = ${id} and text is not null`
}

export function countAttempt(id: string) {
  return sql`update access.message set attempts = attempts + 1 where id = ${id}`
}

/** Its text goes with it: nobody needs it any more. */
export function markSent(id: string, sentAt: Date | null) {
  return sql`update access.message set attempts = attempts + 1, sent_at = ${sentAt}, text = null where id = ${id}`
}
