import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSheet } from '#platform/sheet/read-sheet.ts'
import { SheetProblem } from '#platform/sheet/sheet-problem.ts'
import type { SheetFault } from '#platform/sheet/sheet-problem.ts'
import { writeSheet } from '#platform/sheet/write-sheet.ts'
import { checkWorkerRow } from './check-worker-row.ts'
import { errorFileHeader, errorFileRow } from './error-file.ts'
import { explainSheetProblem } from './explain-sheet-problem.ts'
import { fault } from './findings.ts'
import {
  layoutOf,
  sampleRules,
  sampleWorker,
  text,
  workerCells,
  workerLayout,
} from './fixtures/sample-rows.ts'
import { findHeader } from './layouts.ts'
import type { Layout } from './layouts.ts'
import { mendRow } from './mend-row.ts'

async function sendAgain(header: readonly string[], rows: readonly (readonly string[])[]) {
  const columns = header.map((header) => ({ header, kind: 'text' as const }))
  const bytes = Buffer.concat(
    await Array.fromAsync(writeSheet({ format: { kind: 'xlsx' }, name: 'Perbaikan', columns, rows })),
  )
  const sheet = await readSheet({ name: 'perbaikan.xlsx', bytes })
  const [first, ...rest] = (await Array.fromAsync(sheet.batches)).flat()
  const found = findHeader(first ? [first] : [])
  assert.ok(found.ok)
  return { layout: found.layout, rows: rest.map(({ cells }) => cells) }
}

test('an error file tells what is wrong beside the data, and can be mended and sent back as it is', async () => {
  const layout = layoutOf([...Object.keys(sampleWorker), 'Cabang'])
  const cells = [...workerCells({ NOMOR_IDENTITAS: '990112451289000', UPAH: '31,00' }), text('Timur')]
  const { findings } = checkWorkerRow(cells, layout, sampleRules)
  const row = errorFileRow(layout, cells, findings, 'id')
  assert.deepEqual(row.slice(30), [
    'Timur',
    'NIK_FORMAT, WAGE_AMBIGUOUS',
    'NOMOR_IDENTITAS, UPAH',
    'NIK hanya 15 angka. Excel sering memotong angka terakhir. Upah sebulan tertulis 31,00. Kami tidak menebak ribuan atau jutaan.',
    'Tambahkan satu angka yang hilang. Tulis lengkap, contoh 4.100.000.',
  ])
  const mended = row.with(14, '9901124512890001').with(23, '4.100.000')
  const again = await sendAgain(errorFileHeader(layout), [mended])
  const checked = checkWorkerRow(again.rows[0] ?? [], again.layout, sampleRules)
  assert.deepEqual([checked.row?.idNumber, checked.findings], ['9901124512890001', []])
  assert.deepEqual(errorFileHeader(again.layout), errorFileHeader(layout))
})

test('the same thousand workers are read alike from every kind of file, and seeded faults are found in their rows', async () => {
  const faulty = new Map([
    [48, { NOMOR_IDENTITAS: '990112451289000' }],
    [117, { NOMOR_IDENTITAS: '9,90112E+15' }],
    [203, { UPAH: '31,00' }],
    [388, { TANGGAL_LAHIR: '13/31/1990' }],
    [871, { TGL_AKHIR_KONTRAK: '' }],
  ])
  const rows = Array.from({ length: 1000 }, (_, i) => {
    const nik = `990112451289${String(i).padStart(4, '0')}`
    return workerCells({ NOMOR_IDENTITAS: nik, ...faulty.get(i + 2) }).map(({ text }) => text)
  })
  const columns = Object.keys(sampleWorker).map((header) => ({ header, kind: 'text' as const }))
  for (const format of [
    { kind: 'xlsx' },
    { kind: 'csv', delimiter: ';' },
    { kind: 'csv', delimiter: ',' },
  ] as const) {
    const bytes = Buffer.concat(await Array.fromAsync(writeSheet({ format, name: 'Pekerja', columns, rows })))
    const sheet = await readSheet({ name: 'pekerja', bytes })
    const read = (await Array.fromAsync(sheet.batches)).flat()
    const found = findHeader(read)
    assert.ok(found.ok && found.row === 1)
    const held = read.slice(1).flatMap(({ number, cells }) => {
      const { row, findings } = checkWorkerRow(cells, found.layout, sampleRules)
      return row === null ? [[number, ...findings.map(({ code }) => code)]] : []
    })
    assert.deepEqual(held, [
      [48, 'NIK_FORMAT'], [117, 'NIK_FORMAT'], [203, 'WAGE_AMBIGUOUS'], [388, 'DATE_IMPOSSIBLE'], [871, 'CONTRACT_DATES'],
    ]) // prettier-ignore
  }
})

test('a mended row holds the new value and is sound', () => {
  const mend = (layout: Layout, cells = workerCells({ UPAH: '31,00' })) =>
    mendRow(cells, layout, 'UPAH', '4.100.000')
  assert.equal(checkWorkerRow(mend(workerLayout) ?? [], workerLayout, sampleRules).row?.wage, 4_100_000n)
  assert.equal(mendRow(workerCells(), workerLayout, 'KODE_UNIT', 'X'), null)
})

test('a whole name can be put into a file that has it in three columns', () => {
  const headers = Object.keys(sampleWorker).flatMap((name) =>
    name === 'NAMA_LENGKAP' ? ['NAMA_DEPAN', 'NAMA_TENGAH', 'NAMA_BELAKANG'] : [name],
  )
  const layout = layoutOf(headers)
  const cells = workerCells()
  cells.splice(1, 1, text('Siti'), text('M'), text('Marlyna'))
  const mended = mendRow(cells, layout, 'NAMA_LENGKAP', 'Siti Marlina') ?? []
  assert.equal(checkWorkerRow(mended, layout, sampleRules).row?.name, 'Siti Marlina')
})

test('findings about columns that the file does not have are named as we name them', () => {
  const found = { ...fault('UNKNOWN_UNIT', { unit: 'X' }), column: 'KODE_UNIT' }
  assert.equal(errorFileRow(workerLayout, workerCells(), [found], 'en').at(-3), 'KODE_UNIT')
})

const faults: { readonly [C in SheetFault['code']]: Extract<SheetFault, { code: C }> } = {
  empty: { code: 'empty' },
  'not-a-table': { code: 'not-a-table' },
  'old-excel': { code: 'old-excel' },
  'other-spreadsheet': { code: 'other-spreadsheet', format: 'ods' },
  markup: { code: 'markup' },
  encrypted: { code: 'encrypted' },
  macros: { code: 'macros' },
  damaged: { code: 'damaged', detail: 'x' },
  'unsafe-markup': { code: 'unsafe-markup' },
  'too-large': { code: 'too-large', limitBytes: 26_214_400 },
  'unpacks-too-large': { code: 'unpacks-too-large', limitBytes: 629_145_600 },
  'too-many-rows': { code: 'too-many-rows', limit: 200_000 },
  'too-many-columns': { code: 'too-many-columns', limit: 100, row: 7 },
  'cell-too-long': { code: 'cell-too-long', limit: 4_000, row: 7, column: 3 },
  'not-utf8': { code: 'not-utf8', line: 7 },
  'nul-byte': { code: 'nul-byte', line: 7 },
  'open-quote': { code: 'open-quote', row: 7 },
}

test('every reason why a file cannot be read is explained with a remedy in both languages', () => {
  for (const fault of Object.values(faults)) {
    const { code, message, remedy } = explainSheetProblem(new SheetProblem(fault)).details
    assert.equal(code, `contributions.file-${fault.code}`)
    for (const words of [message.id, message.en, remedy.id, remedy.en]) assert.match(words, /^\p{Lu}.*\.$/u)
    assert.doesNotMatch(message.id, /gagal|invalid|ditolak/i)
  }
})
