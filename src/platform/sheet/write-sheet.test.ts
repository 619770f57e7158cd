import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readAll } from './fixtures/read-all.ts'
import { SheetProblem } from './sheet-problem.ts'
import { writeSheet } from './write-sheet.ts'
import type { CellToWrite, SheetToWrite } from './write-sheet.ts'

const formats: readonly SheetToWrite['format'][] = [
  { kind: 'xlsx' },
  { kind: 'csv', delimiter: ',' },
  { kind: 'csv', delimiter: ';' },
]

async function write(
  format: SheetToWrite['format'],
  rows: readonly (readonly CellToWrite[])[],
): Promise<Buffer> {
  const columns = ['NIK', 'NAMA', 'UPAH'].map((header) => ({ header, kind: 'text' as const }))
  return Buffer.concat(await Array.fromAsync(writeSheet({ format, name: 'Upah', columns, rows })))
}

/** Any text that a spreadsheet can hold: everything but NUL. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.stringMatching(/^[=+@\-\t\r\n'"](cmd\|'|_x000D_|[";, ]|\d)*$/),
  )
  .map((text) => text.replaceAll('\0', ''))

for (const format of formats) {
  const name = 'delimiter' in format ? `csv with ${format.delimiter}` : format.kind
  test(`any text that is written to ${name} is read back unchanged, unless it looks like rows that an open quotation mark took in`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyText, anyText, anyText)), async (rows) => {
        const sheet = await write(format, rows)
        if ('delimiter' in format && rows.flat().some((text) => looksLikeRows(text, format.delimiter))) {
          await assert.rejects(readAll(sheet), SheetProblem)
          return
        }
        const [, ...read] = await readAll(sheet)
        const expected = rows.filter((row) => row.some((text) => text.trim() !== ''))
        assert.deepEqual(
          read.map(({ cells }) => cells.map(({ text }) => text)),
          expected,
        )
        assert.ok(read.every(({ cells }) => cells.every(({ kind }) => kind === 'text' || kind === 'empty')))
      }),
    )
  })
}

/** A line break and more delimiters than the table has columns: never guessed to be one cell. */
function looksLikeRows(text: string, delimiter: string): boolean {
  return /[\r\n]/.test(text) && text.split(delimiter).length > 4
}

test('numbers are written as numbers, and amounts of any size keep their digits', async () => {
  const [, row] = await readAll(await write({ kind: 'xlsx' }, [[-5, 4_100_000n, 99_999_999_999_999_999n]]))
  assert.deepEqual(
    row?.cells.map(({ kind, text }) => `${kind} ${text}`),
    ['number -5', 'number 4100000', 'text 99999999999999999'],
  )
})

test('text that would run as a formula is disarmed in csv, numbers are left alone', async () => {
  const rows = [['=1+1', '+62812', '-5'], ['@SUM(A1)', '\t=1', '\r=1'], [-5, 7n, null]] // prettier-ignore
  const text = (await write({ kind: 'csv', delimiter: ';' }, rows)).toString()
  assert.equal(text, "\ufeffNIK;NAMA;UPAH\r\n'=1+1;'+62812;'-5\r\n'@SUM(A1);\"'\t=1\";\"'\r=1\"\r\n-5;7;\r\n")
})

test('rows are taken only as fast as the bytes are', async () => {
  let taken = 0
  function* rows() {
    for (; taken < 1_000_000; taken++) yield [String(taken), 'Siti', 'x'.repeat(100)]
  }
  for (const format of formats) {
    taken = 0
    const columns = [{ header: 'NIK', kind: 'text' as const }]
    const pieces = writeSheet({ format, name: 'Upah', columns, rows: rows() })
    await pieces.next()
    await pieces.return()
    assert.ok(taken < 50_000)
  }
})
