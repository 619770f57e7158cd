import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../tests/database.ts'

const { database } = await createTestDatabase()

test('no statistics are taken of months, so that a month which has just begun is not mistaken for an empty one', async () => {
  for (const table of ['contributions.return_row', 'contributions.contribution', 'ledger.member_line'])
    for (const year of [2026, 2031])
      await database.pool.query('select platform.ensure_year($1::regclass, $2)', [table, year * 12])
  const { rows } = await database.pool.query<{ table: string; column: string; target: number }>(
    `select cut.oid::regclass::text as table, own.attname as column, coalesce(own.attstattarget, -1)::int as target
     from pg_partitioned_table
     join pg_class cut on cut.oid = partrelid or cut.oid in (select inhrelid from pg_inherits where inhparent = partrelid)
     join pg_attribute named on named.attrelid = partrelid and named.attnum = partattrs[0]
     join pg_attribute own on own.attrelid = cut.oid and own.attname = named.attname`,
  )
  assert.ok(rows.length >= 9)
  for (const { table, column, target } of rows) assert.equal(target, 0, `${table} ${column}`)
})
