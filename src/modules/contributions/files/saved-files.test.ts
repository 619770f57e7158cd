import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { readSheet } from '#platform/sheet/read-sheet.ts'
import { checkWorkerRow } from './check-worker-row.ts'
import { sampleRules } from './fixtures/sample-rows.ts'
import { findHeader } from './layouts.ts'

/** What is said about each worker of a file that LibreOffice saved: the wage of sound rows, the findings of others. */
async function said(name: string): Promise<string[]> {
  const bytes = await readFile(new URL(`../../../platform/sheet/fixtures/${name}`, import.meta.url))
  const sheet = await readSheet({ name, bytes })
  const rows = (await Array.fromAsync(sheet.batches)).flat()
  const header = findHeader(rows)
  assert.ok(header.ok)
  const { layout } = header
  return rows
    .filter(({ number }) => number > 3)
    .map(({ number, cells }) => {
      const { row, findings } = checkWorkerRow(cells, layout, sampleRules)
      const codes = findings.map(({ code, column }) => `${code} ${column}`)
      const person = row && `${row.name}, ${row.birthOn}, ${row.contractEndsOn}, Rp ${row.wage}`
      return [number, person ?? 'ditahan', ...codes].join(' | ')
    })
}

const siti = '4 | Siti Marlina, 1989-12-05, 2027-01-31, Rp 4100000'
const fromWorkbook = [
  siti,
  '5 | ditahan | NIK_FORMAT NOMOR_IDENTITAS',
  '6 | ditahan | FORMULA_CELL NAMA_LENGKAP | FORMULA_CELL UPAH',
  '7 | ditahan | CELL_ERROR UPAH | FORMULA_CELL TGL_AKHIR_KONTRAK',
  '8 | ditahan | MARITAL STATUS_KAWIN | WAGE_NOT_WHOLE UPAH',
]

for (const name of ['pekerja.xlsx', 'pekerja.xls']) {
  test(`workers in ${name}, as saved by LibreOffice, are read and asked about as they were typed`, async () => {
    assert.deepEqual(await said(name), fromWorkbook)
  })
}

test('a CSV file has only what was shown, and is asked about where that is not enough', async () => {
  assert.deepEqual(await said('pekerja.csv'), [
    siti,
    '5 | ditahan | NIK_FORMAT NOMOR_IDENTITAS',
    '6 | Siti Marlina Putri, 1989-12-05, 2027-01-31, Rp 4150000',
    '7 | ditahan | CELL_ERROR UPAH | DATE_UNREADABLE TGL_AKHIR_KONTRAK',
    '8 | ditahan | MARITAL STATUS_KAWIN | WAGE_NOT_WHOLE UPAH',
  ])
})
