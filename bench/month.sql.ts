import sql, { raw } from 'sql-template-tag'

/** Every table that billing a month adds rows to, but for a handful of facts and records of audit. */
export const written = [
  'contributions.contribution',
  'contributions.bill',
  'contributions.payment_code',
  'ledger.entry',
  'ledger.transfer',
] as const

type Written = (typeof written)[number]

export function createBeside() {
  return sql`create schema beside`
}

/** Where the rows of a table lie. */
export const besideOf = (table: Written) => `beside.${table.split('.')[1]}`

/** The columns of a table, its content to be filled in as it lies. */
export function createTable(table: Written) {
  return sql`create table ${raw(besideOf(table))} as table ${raw(table)} with no data`
}

export function copyOf(table: Written): string {
  return `copy (select * from ${table}) to stdout`
}

export function analyze(table: Written) {
  return sql`analyze ${raw(besideOf(table))}`
}

/** Entries keep their keys, so that their transfers find them. */
export function insertAll(table: Written) {
  return sql`insert into ${raw(table)} overriding system value select * from ${raw(besideOf(table))}`
}
