import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { formatMonth, monthOf, dayIn } from '@payung/law'
import { present } from '#base/assert.ts'
import { checkUpload, listUploadRows, openReturn, uploadFile, viewUpload } from '#modules/contributions'
import type { Actor } from '#platform/actor.ts'
import { root } from '#platform/config.ts'
import { perform } from '#platform/operation.ts'
import { readSheet } from '#platform/sheet/read-sheet.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { ensureDemoWorld, usualSeed } from '../ensure-demo-world.ts'
import { openApp } from '../fixtures/make-world.ts'
import { faultCodes } from '../seeded-faults.ts'
import { makeSamples } from './sample-files.ts'

const folder = join(root, 'samples')

/** On the day of the files that lie in samples/, and on a day that nobody has thought of. */
const [usual, another] = ['2026-11-20T02:14:00Z', '2027-03-01T01:00:00Z']

const worlds = [await open(usual), await open(another)]

async function open(now: string) {
  const app = openApp((await createTestDatabase()).database, now)
  await ensureDemoWorld({ app })
  return { now, app, files: await makeSamples(app.now(), usualSeed) }
}

for (const { now, app, files } of worlds) {
  const month = formatMonth(monthOf(dayIn(app.now())))

  test(`each sample file does in the demo world of ${now.slice(0, 10)} what is said of it`, async () => {
    const ayu = await filer('PT Citra Benang Nusantara')
    const yuliana = await filer('RSUD Tepian Mahakam')
    const expected: readonly (readonly [Filer, string, number, readonly string[]])[] = [
      [ayu, 'pekerja.xlsx', 12, []],
      [ayu, 'pekerja-nama-terpisah.xlsx', 8, []],
      [ayu, 'pekerja-kolom-kosong.xlsx', 8, []],
      [ayu, 'pekerja-1000-tujuh-salah.xlsx', 993, faultCodes],
      [ayu, 'pekerja-tujuh-diperbaiki.xlsx', 7, []],
      [ayu, 'pekerja-1000.xlsx', 1000, []],
      [yuliana, 'upah-rsud.csv', 40, []],
      [yuliana, 'keluar-rsud.csv', 2, []],
      [
        yuliana,
        'pekerja-rsud-campuran.xlsx',
        60,
        Array.from({ length: 40 }, () => 'CIVIL_SERVANT_OTHER_SCHEME'),
      ],
    ]
    assert.deepEqual(files.map(({ name }) => name), expected.map(([, name]) => name)) // prettier-ignore
    for (const [who, name, accepted, held] of expected) {
      const found = await send(who, name)
      assert.deepEqual([found.rowsAccepted, found.codes.toSorted()], [accepted, held.toSorted()], name)
    }
    const again = await send(ayu, 'pekerja-1000-tujuh-salah.xlsx')
    assert.deepEqual([again.rowsAccepted, again.rowsUnchanged], [993, 993])
  })

  type Filer = { readonly actor: Actor; readonly npp: string }

  async function filer(name: string): Promise<Filer> {
    const { rows } = await app.database.pool.query<{ id: bigint; npp: string }>(
      'select id, npp from registry.employer where name = $1',
      [name],
    )
    const { id: employerId, npp } = present(rows[0], name)
    const grants = [{ role: 'employer.filer', employerId }] as const
    return { npp, actor: { name: 'Pengisi', accountId: null, grants, scopes: null, caller: 'test' } }
  }

  async function send({ actor, npp }: Filer, name: string) {
    const { returnId } = await perform(app, openReturn, { actor, input: { npp, month } })
    const kind = name.startsWith('upah') ? 'wages' : name.startsWith('keluar') ? 'leavers' : 'workers'
    const file = present(files.find((one) => one.name === name), name) // prettier-ignore
    const { uploadId } = await perform(app, uploadFile, { actor, input: { returnId, kind, file } })
    await checkUpload.run(app, { uploadId })
    const upload = await perform(app, viewUpload, { actor, input: { uploadId } })
    assert.equal(upload.state, 'checked', JSON.stringify(upload.problem))
    const { rows } = await perform(app, listUploadRows, { actor, input: { uploadId, limit: 200 } })
    return { ...upload, codes: rows.flatMap(({ findings }) => findings[0]?.code ?? []) }
  }
}

test('the files in samples/ are those that the program writes for their day, and the README names each', async () => {
  const files = await makeSamples(new Date(usual), usualSeed)
  const readme = readFileSync(join(folder, 'README.md'), 'utf8')
  assert.deepEqual(readdirSync(folder).toSorted(), [...files.map(({ name }) => name), 'README.md'].toSorted())
  for (const { name, bytes } of files) {
    assert.ok(readFileSync(join(folder, name)).equals(bytes), `${name}: run ./payung samples again`)
    assert.ok(readme.includes(`\`${name}\``), name)
  }
})

test('everybody in the sample files is of the region that belongs to nobody', async () => {
  for (const { name, bytes } of await makeSamples(new Date(usual), usualSeed)) {
    const { batches } = await readSheet({ name, bytes })
    let seen = 0
    for await (const batch of batches)
      for (const { text } of batch
        .flatMap(({ cells }) => cells)
        .filter((cell) => /^\d{16}$/.test(cell.text))) {
        assert.equal(text.slice(0, 2), '99', name)
        seen += 1
      }
    assert.ok(seen > 1, name)
  }
})
