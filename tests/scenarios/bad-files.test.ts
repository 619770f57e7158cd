import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  checkUpload,
  correctedFile,
  finaliseReturn,
  listReturnRows,
  openReturn,
  uploadFile,
  viewUpload,
  writeCorrectedFile,
} from '#modules/contributions'
import { makeArchive, makeXlsx } from '../../src/platform/sheet/fixtures/make-archive.ts'
import { makeCompoundFile } from '../../src/platform/sheet/fixtures/make-compound-file.ts'
import { readAll } from '../../src/platform/sheet/fixtures/read-all.ts'
import { createTestRegistry } from '../../src/modules/registry/fixtures/registry.ts'
import { createTestDatabase } from '../database.ts'
import { workerFile, workerRow } from './worker-file.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { ask } = registry
let serial = 0

async function draft() {
  const { npp, owner } = await registry.employer({ firstMonth: '2026-11' })
  const { returnId } = await ask(owner, openReturn, { npp, month: '2026-11' })
  const send = async (name: string, bytes: Uint8Array) => {
    const input = { returnId, kind: 'workers' as const, unitCode: null, file: { name, bytes } }
    const { uploadId } = await ask(owner, uploadFile, input)
    await checkUpload.run(registry.app, { uploadId })
    return ask(owner, viewUpload, { uploadId })
  }
  const count = async () => (await ask(owner, listReturnRows, { returnId })).rows.length
  return { owner, returnId, send, count }
}

const good = () => workerFile([workerRow(++serial), workerRow(++serial)])
const data = '<row r="1"><c r="A1"><v>1</v></c></row>'

/** A few bytes that promise two gigabytes. */
const bomb = () =>
  makeXlsx({
    sheets: [{ name: 'A', data }],
    parts: [{ name: 'xl/media/1.xml', content: 'x', declaredSize: 2 ** 31 - 1 }],
  })

const refused: readonly (readonly [string, string, () => Uint8Array | Promise<Uint8Array>, string])[] = [
  [
    'a picture under a wrong name',
    'pekerja.xlsx',
    () => Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
    'file-not-a-table',
  ],
  ['half a workbook', 'pekerja.xlsx', async () => (await good()).subarray(0, 900), 'file-damaged'],
  [
    'a workbook under a password',
    'pekerja.xlsx',
    () =>
      makeCompoundFile(
        ['EncryptionInfo', 'EncryptedPackage'].map((name) => ({ name, content: Buffer.from(name) })),
      ),
    'file-encrypted',
  ],
  [
    'a workbook with macros',
    'pekerja.xlsm',
    () => makeXlsx({ sheets: [{ name: 'A', data }], parts: [{ name: 'xl/vbaProject.bin', content: 'x' }] }),
    'file-macros',
  ],
  ['a zip bomb', 'pekerja.xlsx', bomb, 'file-unpacks-too-large'],
  [
    'some other archive',
    'pekerja.xlsx',
    () => makeArchive([{ name: 'surat.txt', content: 'a' }]),
    'file-not-a-table',
  ],
  [
    'a web page that Excel would open',
    'pekerja.xls',
    () => Buffer.from('<html><table><tr><td>NIK</td></tr></table></html>'),
    'file-markup',
  ],
  [
    'text in another encoding than UTF-8',
    'pekerja.csv',
    () => Buffer.from('NIK;NAMA_LENGKAP\r\n1;Jos\u00e9\r\n', 'latin1'),
    'file-not-utf8',
  ],
  ['a table with another header', 'pekerja.csv', () => Buffer.from('a;b;c\r\n1;2;3\r\n'), 'header-missing'],
  ['nothing but blanks', 'pekerja.csv', () => Buffer.from(' ;; \r\n'), 'file-empty'],
]

for (const [what, name, make, code] of refused) {
  test(`${what} is refused with the reason, changes nothing, and the right file is taken afterwards`, async () => {
    const { owner, returnId, send, count } = await draft()
    const { state, problem, rowsAccepted } = await send(name, await make())
    assert.deepEqual([state, problem?.code, rowsAccepted], ['refused', `contributions.${code}`, 0])
    for (const words of [problem?.message.id, problem?.remedy.id])
      assert.match(words ?? '', /^\p{Lu}.*[.?]$/su)
    assert.equal(await count(), 0)
    assert.equal((await send('pekerja.xlsx', await good())).rowsAccepted, 2)
    assert.equal((await ask(owner, finaliseReturn, { returnId })).workers, 2)
  })
}

test('a file is read by what it is, not by what it is called, and in UTF-16 as well', async () => {
  const { send } = await draft()
  const csv = (rows: readonly Record<string, string>[]) =>
    [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
      .map((cells) => cells.join(';'))
      .join('\r\n')
  const text = csv([workerRow(++serial, { ALAMAT: 'Jalan Mawar 1' })])
  assert.equal((await send('pekerja.xlsx', Buffer.from(text))).rowsAccepted, 1)
  const wide = csv([workerRow(++serial, { ALAMAT: 'Jalan Mawar 1' })])
  assert.equal((await send('pekerja.txt', Buffer.from(`\ufeff${wide}`, 'utf16le'))).rowsAccepted, 1)
  assert.equal((await send('pekerja.csv', await good())).rowsAccepted, 2)
})

test('what comes back to the sender holds no formula that would run, whatever they sent', async () => {
  const { owner, send } = await draft()
  const hostile = ['=HYPERLINK("http://x";"y")', '+62812', '-2+3', '@SUM(A1)', '\t=1+1']
  const rows = hostile.map((text) => workerRow(++serial, { NAMA_LENGKAP: text, ALAMAT: text, UPAH: '31,00' }))
  const { uploadId, rowsHeld } = await send('pekerja.xlsx', await workerFile(rows))
  assert.equal(rowsHeld, hostile.length)
  for (const format of ['csv', 'xlsx'] as const) {
    const file = await ask(owner, correctedFile, { uploadId, rows: 'all', format, language: 'id' })
    const bytes = Buffer.concat(await Array.fromAsync(writeCorrectedFile(database, file)))
    const cells = (await readAll(bytes)).flatMap((row) => row.cells)
    assert.ok(cells.every(({ kind }) => kind === 'text' || kind === 'empty'))
    if (format === 'xlsx') assert.ok(cells.some(({ text }) => text === hostile[0]))
    else {
      const written = bytes
        .toString('utf8')
        .replace('\ufeff', '')
        .split(/[;\r\n]+/)
      assert.deepEqual(
        written.filter((cell) => /^"?[=+@\t]|^"?-\d/.test(cell)),
        [],
      )
    }
  }
})
