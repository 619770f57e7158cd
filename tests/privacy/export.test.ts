import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { exportPerson } from '#modules/privacy'
import { approveMerge, personIdsOf } from '#modules/registry'
import { held, heldElsewhere } from '../../src/modules/privacy/export/held.ts'
import { sections } from '../../src/modules/privacy/export/sections.ts'
import { member, supervisor } from '../../src/modules/registry/fixtures/registry.ts'
import { createTwoParties } from '../access/two-parties.ts'
import { createTestDatabase } from '../database.ts'
import { leaveTraces } from './leave-traces.ts'

const { database } = await createTestDatabase()
const { world, ours, theirs } = await createTwoParties(database)
const { run, ask } = world.registry
const personId = BigInt(ours.things.keptPerson)

type Copy = z.output<typeof exportPerson.output>
let copy: Copy
let ids: readonly bigint[]

before(async () => {
  await ask(supervisor(), approveMerge, { mergeId: ours.things.mergeId })
  ids = await database.read((db) => personIdsOf(db, personId))
  await leaveTraces(world, ids)
  copy = await ask(member(personId), exportPerson, { personId: String(personId) })
})

/** `first_person` and the like, the key of a person itself, and accounts: what is kept of somebody's account is kept of them. */
const refersToPeople = `
  select format('%s.%s', nspname, relname) as "table", attname as "column"
  from pg_attribute
  join pg_class on pg_class.oid = attrelid join pg_namespace on pg_namespace.oid = relnamespace
  where relkind in ('r', 'p') and not relispartition and attnum > 0 and not attisdropped
    and nspname !~ '^(pg_|graphile_worker$|information_schema$|simulator$)'
    and (atttypid = 'bigint'::regtype and attname ~ '(^|_)person(_|$)'
      or nspname = 'registry' and relname = 'person' and attname in ('id', 'merged_into')
      or attname = 'account_id'
      or exists (select from pg_constraint where conrelid = attrelid and contype = 'f' and confrelid = 'access.account'::regclass
                   and attnum = any(conkey)))`

type Column = { readonly table: string; readonly column: string }
const referring = (await run(refersToPeople)) as unknown as Column[]
const tables = [...new Set(referring.map(({ table }) => table))].sort()

/** Reads columns of a table by its catalogue, in order. */
async function columnsOf(table: string): Promise<string[]> {
  const rows = await run(
    `select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  )
  return rows.map(({ attname }) => String(attname))
}

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
const fieldOf = (table: string, column: string) => held[table]?.as?.[column] ?? camel(column)

test('every table that refers to a person is in the copy that the person gets, and no table is there that does not', () => {
  assert.ok(tables.length > 15)
  assert.deepEqual(Object.keys(held).sort(), tables)
})

test('every column of such a table is in the copy or left out with a reason', async () => {
  for (const table of tables) {
    const { section, leftOut = {}, instead = {} } = held[table] ?? assert.fail(table)
    const columns = await columnsOf(table)
    for (const column of columns) {
      if (column in leftOut) continue
      const field = instead[column] ?? fieldOf(table, column)
      assert.ok(
        field in sections[section].shape,
        `${table}.${column} should stand in ${section} as ${field}, or be left out with a reason`,
      )
    }
    for (const named of [
      ...Object.keys(leftOut),
      ...Object.keys(instead),
      ...Object.keys(held[table]?.as ?? {}),
    ])
      assert.ok(columns.includes(named), `${table}.${named} is a column`)
  }
})

test('whatever is stored about a person under any of their keys stands in the copy, value by value', async () => {
  assert.ok(ids.length > 1, 'a merged person has several keys')
  for (const table of tables) {
    const { section, leftOut = {}, instead = {} } = held[table] ?? assert.fail(table)
    const people = referring.filter((one) => one.table === table).map(({ column }) => whereOf(table, column))
    const kept = await run(`select * from ${table} where ${people.join(' or ')}`, [ids])
    assert.ok(kept.length > 0, `leave-traces.ts puts something into ${table}`)
    const told = copy[section] as readonly Record<string, unknown>[]
    for (const row of kept) {
      const own = Object.entries(row).filter(([column]) => !(column in leftOut) && !(column in instead))
      const found = told.some((one) =>
        own.every(([column, value]) => isDeepStrictEqual(one[fieldOf(table, column)], value)),
      )
      assert.ok(
        found,
        `${section} tells of the row of ${table}: ${own.map(([, value]) => String(value)).join()}`,
      )
    }
  }
})

/** Whatever a row says of the person or of their account. */
function whereOf(table: string, column: string): string {
  const ofAccount = column === 'account_id' || column.endsWith('_by')
  // Keys of others' rights that an account has given are those others'.
  if (ofAccount && column === 'granted_by') return 'false'
  return ofAccount
    ? `${column} in (select id from access.account where person_id = any($1))`
    : `${column} = any($1)${table === 'access.audit_record' ? notYetWritten : ''}`
}

/** The record of the copy itself is written when the copy has been made. */
const notYetWritten = ` and operation <> 'privacy.export-person'`

test('the copy holds nothing of anyone else: no number, name or key of the other party', () => {
  const text = JSON.stringify(copy, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  for (const foreign of [theirs.things.npp, 'Rina Kusumawati 2', '9901010405900200'])
    assert.ok(!text.includes(foreign), foreign)
})

test('what was sent along as evidence comes back whole, and what is left out says why in both languages', () => {
  const evidence = copy.disputes.map((one) => one.evidence && Buffer.from(one.evidence, 'base64').toString())
  assert.ok(evidence.includes('%PDF-1.7 slip gaji'))
  assert.ok(copy.card?.text.length)
  for (const { what, why } of copy.leftOut) assert.ok(why.id.length > 3 && why.en.length > 3, what)
  for (const table of Object.keys(heldElsewhere))
    assert.ok(
      copy.leftOut.some(({ what }) => what === table),
      table,
    )
})
