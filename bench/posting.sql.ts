import sql, { raw } from 'sql-template-tag'

const spread = `(array['jkk', 'jkm', 'jht', 'jp', 'jkp'])[1 + n % 5]`

/** So many events of one transfer each, of a fund for each in turn or all of one; as `postEntries` takes them. */
export function inventLines(of: { prefix: string; first: number; count: number; funds: 'five' | 'one' }) {
  return sql`
    select ${of.prefix} || n as source, null::bigint as employer_id, ${raw(of.funds === 'one' ? `'jht'` : spread)} as book,
           'receivable' as debit, 'billed' as credit, 1000::bigint + n % 7 as amount
    from generate_series(${of.first}::int, ${of.first + of.count - 1}::int) n`
}
