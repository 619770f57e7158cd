import sql, { type Sql } from 'sql-template-tag'

export function fundedLines(budgetId: bigint): Sql {
  return sql`
    select id::text as source, null::bigint as employer_id, 'training' as book, 'bank' as debit, 'funding' as credit, amount
    from training.budget where id = ${budgetId}`
}
