import type { Sql } from 'sql-template-tag'

const names = new Map<string, string>()

/**
 * A statement that is asked so often that planning it costs more than answering it: each connection keeps it, parsed, and its plan once
 * PostgreSQL finds that one plan is as good as another. For what is found by keys. A search or a run over a month is planned anew,
 * because there the values decide which plan is right.
 */
export function prepared(query: Sql): Sql {
  const { text } = query
  const name = names.get(text) ?? `p${names.size}`
  names.set(text, name)
  return Object.assign(query, { name }) // As node-postgres takes it.
}
