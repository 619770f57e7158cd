import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../../tests/database.ts'
import { payungOn } from './fixtures/run-payung.ts'

const [first, second] = [await createTestDatabase(), await createTestDatabase()]
const payung = payungOn(first.url)
const elsewhere = payungOn(second.url)
const folder = mkdtempSync(join(tmpdir(), 'payung-books-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'payung.tar')

test('a world is made once, its month is billed once, and the books prove', async () => {
  const made = await payung(['world', '--members', '300', '--history', '1', '--json'])
  assert.equal(made.code, 0, made.err)
  const size = JSON.parse(made.out) as Record<string, unknown>
  assert.deepEqual([size['members'], size['employers'], size['month']], [300, 12, '2026-11'])
  const again = await payung(['world', '--members', '300'])
  assert.deepEqual([again.code, again.out], [3, ''])
  assert.match(again.err, /There are people in this database already[^\n]*\n$/)

  const billed = JSON.parse((await payung(['month', '2026-11', '--json'])).out) as Record<string, number>
  assert.ok((billed['workers'] ?? 0) > 270 && (billed['total'] ?? 0) > 0)
  assert.equal((await payung(['month', '2026-11'])).out, 'Nothing was waiting to be billed.\n')

  const proven = await payung(['verify', '--json'])
  const { holds, proofs } = JSON.parse(proven.out) as {
    holds: boolean
    proofs: { claim: string; compared: number }[]
  }
  assert.deepEqual([proven.code, holds], [0, true])
  assert.ok(proofs.length >= 15)
})

test('a difference in the books is found, named, and ends with 1', async () => {
  const { pool } = first.database
  const { rows } = await pool.query<{ id: string }>('select id from contributions.bill order by id limit 1')
  await pool.query('insert into contributions.bill_cancelled select employer_id, id, now(), $1 from contributions.bill where id = $2', ['Uji', rows[0]?.id]) // prettier-ignore
  const { code, out } = await payung(['verify'])
  assert.equal(code, 1)
  assert.match(out, new RegExp(`✗[^]*${rows[0]?.id}: settled and cancelled[^]*Not all of it holds`))
})

test('a backup goes elsewhere and proves there as it did here; a damaged one changes nothing', async () => {
  const made = await payung(['backup', file])
  assert.equal(made.code, 0, made.err)
  assert.match(made.out, /: [\d.]+ rows of \d+ tables/)
  assert.equal((await payung(['backup', file])).code, 3)

  const cut = join(folder, 'cut.tar')
  await payung(['backup', cut])
  truncateSync(cut, 5000)
  const damaged = await elsewhere(['restore', cut])
  assert.deepEqual([damaged.code, damaged.out], [1, ''])
  assert.match(damaged.err, /This backup is damaged or cut off[^\n]*\n$/)

  const restored = await elsewhere(['restore', file, '--json'])
  const { rows, holds } = JSON.parse(restored.out) as { rows: number; holds: boolean }
  assert.ok(rows > 2000)
  assert.deepEqual([restored.code, holds], [1, false], 'the difference came along, and is told')
  assert.equal((await elsewhere(['restore', file])).code, 3)
  assert.equal((await elsewhere(['restore', join(folder, 'none.tar')])).code, 2)
  assert.ok(existsSync(file))
})

test('there are no keys where there is no demo world', async () => {
  const { code, out, err } = await payung(['keys'])
  assert.deepEqual([code, out], [3, ''])
  assert.match(err, /no demo world/)
})
