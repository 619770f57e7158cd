import assert from 'node:assert/strict'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { proveAudit, sealAudit } from '#modules/access'
import { proveContributions } from '#modules/contributions'
import { proveLedger } from '#modules/ledger'
import { proveRegistry } from '#modules/registry'
import { createTestDatabase } from '../../../tests/database.ts'
import { ensureDemoWorld } from '../../demo/ensure-demo-world.ts'
import { openApp } from '../../demo/fixtures/make-world.ts'
import { openDatabase } from '../database.ts'
import { backUp } from './back-up.ts'
import { BackupRefused, DamagedBackup, type Manifest } from './manifest.ts'
import { restore } from './restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'payung-backup-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)

const made = { at: new Date('2026-11-20T02:14:00Z'), program: '0.0.0' }
const quiet = () => {}

const [source, target, elsewhere] = [
  await createTestDatabase(),
  await createTestDatabase(),
  await createTestDatabase(),
]
await ensureDemoWorld({ app: openApp(source.database, made.at.toISOString()) })
while ((await source.database.transaction(sealAudit)).sealed > 0);

const file = at('world.tar')
const written = await backUp(source.url, file, made, quiet)

test('a backup is damaged or cut off anywhere: that is found before anything is written', async () => {
  const { size } = statSync(file)
  const spoilt = at('spoilt.tar')
  for (const length of [0, 100, 512, 700, size / 2, size - 1024, size - 1, size - 513]) {
    copyFileSync(file, spoilt)
    truncateSync(spoilt, Math.floor(length))
    await assert.rejects(restore(target.url, spoilt, quiet), DamagedBackup, `cut off at ${length}`)
  }
  const bytes = readFileSync(file)
  const manifestAt = bytes.lastIndexOf('"sequences"')
  for (const place of [3, 520, 40_000, size / 2, manifestAt + 60, size - 1024 - 512, size - 5]) {
    const changed = Buffer.from(bytes)
    changed[Math.floor(place)] = (changed[Math.floor(place)] ?? 0) ^ 1
    writeFileSync(spoilt, changed)
    await assert.rejects(restore(target.url, spoilt, quiet), DamagedBackup, `changed at ${place}`)
  }
  writeFileSync(spoilt, Buffer.concat([bytes, Buffer.from('more')]))
  await assert.rejects(restore(target.url, spoilt, quiet), DamagedBackup)
  writeFileSync(spoilt, 'NIK;NAMA\n9964…')
  await assert.rejects(restore(target.url, spoilt, quiet), /no backup of Payung/)
  const left = await target.database.pool.query(
    'select from platform.fact union all select from registry.person',
  )
  assert.equal(left.rowCount, 0)
})

test('a backup brings back every table, row by row, and every number goes on where it was', async () => {
  await restore(target.url, file, quiet)
  const again = await backUp(target.url, at('again.tar'), made, quiet)
  assert.deepEqual(contentOf(again), contentOf(written))
  assert.ok(written.tables.filter(({ rows }) => rows > 0).length > 35)
  const { rows } = await target.database.pool.query<{ next: bigint; last: bigint }>(
    `select nextval('registry.person_id') as next, (select max(id) from registry.person) as last`,
  )
  assert.ok(rows[0] && rows[0].next > rows[0].last)
})

test('what was restored proves without a fault, the audit chain too', async () => {
  const { database } = target
  for (const { claim, faults } of [
    ...(await database.read(proveRegistry)),
    ...(await database.read(proveContributions)),
  ])
    assert.deepEqual(faults, [], claim)
  assert.deepEqual((await database.read(proveLedger)).differences, [])
  const audit = await database.read((db) => proveAudit(db))
  assert.ok(audit.links > 100n)
  assert.equal(audit.broken, null)
})

test('keys, indexes and triggers guard what was restored as they did before', async () => {
  assert.deepEqual(await guardsOf(target.url), await guardsOf(source.url))
})

async function guardsOf(url: string): Promise<string[]> {
  const owner = openDatabase(url, { size: 1 })
  try {
    const { rows } = await owner.pool.query<{ line: string }>(
      `select concat_ws(' ', owner, name, definition) as line from (
         select conrelid, conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
         union all select indrelid, indrelid::regclass::text, indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
         union all select tgrelid, tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
       ) guard (of_table, owner, name, definition)
       join pg_class on pg_class.oid = of_table join pg_namespace on pg_namespace.oid = relnamespace
       where nspname !~ '^pg_' order by 1`,
    )
    return rows.map(({ line }) => line)
  } finally {
    await owner.close()
  }
}

test('a backup goes into an unused database only, and never over a file', async () => {
  const before = await deeds()
  await assert.rejects(restore(source.url, file, quiet), /in use/)
  assert.equal(await deeds(), before)
  await assert.rejects(backUp(source.url, file, made, quiet), BackupRefused)
  assert.equal(statSync(file).mode & 0o077, 0)
  assert.ok(!existsSync(`${file}.unfinished`))

  async function deeds() {
    return (await source.database.pool.query('select from access.audit_record')).rowCount
  }
})

test('what is written while a backup is made is not in it', async () => {
  const writing: Promise<unknown>[] = []
  const onProgress = () => {
    const statement = `insert into platform.fact (name, about, recorded_at) values ('test.meanwhile', '{}', now())`
    if (writing.length === 0) writing.push(source.database.pool.query(statement))
  }
  const meanwhile = await backUp(source.url, at('meanwhile.tar'), made, onProgress)
  await Promise.all(writing)
  assert.deepEqual(contentOf(meanwhile).tables, contentOf(written).tables)
})

test('a backup of another state of the schema is refused, with what to do', async () => {
  const owner = openDatabase(source.url, { size: 1 })
  await owner.pool.query(`insert into platform.migration (name, digest) values ('9999-later.sql', 'x')`)
  await owner.close()
  await backUp(source.url, at('later.tar'), made, quiet)
  await assert.rejects(
    restore(elsewhere.url, at('later.tar'), quiet),
    /9999-later\.sql.*Restore it with that version/,
  )
})

/** Without what differs by nature: when and by what it was made. */
function contentOf({ tables, sequences, migrations }: Manifest) {
  return { tables, sequences, migrations }
}
