import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CellValue } from 'hucre/xlsx'
import { readXls } from 'hucre/xlsx'
import {
  cell,
  f64,
  formula,
  label,
  letters,
  makeXls,
  number,
  part,
  record,
  textOf,
  u16,
  u32,
  u8,
} from '../fixtures/make-xls.ts'
import { readAll, readTexts } from '../fixtures/read-all.ts'
import { readSheet } from '../read-sheet.ts'
import { SheetProblem } from '../sheet-problem.ts'
import { records } from './record-reader.ts'

const sheet = (...cells: readonly Buffer[]) => makeXls({ sheets: [{ name: 'Upah', cells }] })

async function shown(file: Buffer): Promise<string[]> {
  const [first] = await readAll(file)
  return (first?.cells ?? []).map(({ kind, text }) => `${kind} ${text}`)
}

const saved = (name: string) => readFile(new URL(`../fixtures/${name}`, import.meta.url))

test('an old workbook saved by LibreOffice reads as the new one does, cell for cell', async () => {
  const old = await readSheet({ name: 'pekerja.xls', bytes: await saved('pekerja.xls') })
  const today = await readSheet({ name: 'pekerja.xlsx', bytes: await saved('pekerja.xlsx') })
  assert.deepEqual([old.format, old.misnamed, old.name, old.others], ['xls', false, today.name, today.others])
  const [rows, expected] = [await Array.fromAsync(old.batches), await Array.fromAsync(today.batches)]
  // LibreOffice saves fifteen digits of a number in .xlsx, and the number itself in .xls.
  const fifteen = JSON.stringify(rows.flat()).replace('9901120512890002', '9901120512890000')
  assert.deepEqual(JSON.parse(fifteen), expected.flat())
})

for (const name of ['pekerja.xls', 'pekerja.xlsx', 'pekerja.csv']) {
  test(`how far the reading of ${name} is grows from nothing to the whole`, async () => {
    const { batches, progress } = await readSheet({ name, bytes: await saved(name) })
    assert.equal(progress.done, 0)
    await Array.fromAsync(batches)
    assert.ok(progress.total > 0)
    assert.equal(progress.done, progress.total)
  })
}

test('a reader by someone else sees the same values', async () => {
  const bytes = await saved('pekerja.xls')
  const theirs = (await readXls(bytes)).sheets.find(({ name }) => name === 'Pekerja Baru')
  const asText = (value: CellValue | undefined) => {
    if (value instanceof Date) return value.toISOString().slice(0, 10)
    if (typeof value === 'number') return String(Number(value.toPrecision(15)))
    return typeof value === 'boolean' ? String(value).toUpperCase() : (value ?? '')
  }
  for (const { number, cells } of await readAll(bytes)) {
    const row = theirs?.rows[number - 1] ?? []
    for (const [at, { text }] of cells.entries()) {
      assert.equal(text.replace('9901120512890002', '9901120512890000'), asText(row[at]))
    }
  }
})

test('every kind of cell says what it is and shows what a person sees', async () => {
  const truth = (value: number, isError: number) => [u16(0), u8(value), u8(isError)]
  assert.deepEqual(
    await shown(
      sheet(
        label(0, 0, 'kata'),
        number(0, 1, 4_100_000),
        cell(records.booleanOrError, 0, 2, ...truth(1, 0)),
        cell(records.booleanOrError, 0, 3, ...truth(0, 0)),
        cell(records.booleanOrError, 0, 4, ...truth(0x17, 1)),
        cell(records.richLabel, 0, 5, u16(0), textOf('tebal'), u16(1), u32(0)),
        number(0, 6, -5),
        number(0, 7, 5_000_000.0999999996),
        number(0, 8, Number('9901124508920001')),
        number(0, 9, 3_201_124_508_920_001),
      ),
    ),
    [
      'text kata',
      'number 4100000',
      'boolean TRUE',
      'boolean FALSE',
      'error #REF!',
      'text tebal',
      'number -5',
      'number 5000000.1',
      'number 9901124508920000',
      'number 3201124508920001',
    ],
  )
})

const wholeNumber = (value: number) => u32(((value << 2) | 2) >>> 0)
const hundredths = (value: number) => u32(((value << 2) | 3) >>> 0)
const shortFloat = (value: number) => u32((f64(value).readUInt32LE(4) & ~3) >>> 0)

test('packed numbers are unpacked, one to a record or many', async () => {
  const packed = [wholeNumber(4_100_000), wholeNumber(-5), hundredths(410_000_050), shortFloat(0.5)]
  const values = ['number 4100000', 'number -5', 'number 4100000.5', 'number 0.5']
  const run = packed.flatMap((value) => [u16(0), value])
  assert.deepEqual(await shown(sheet(cell(records.wholeNumbers, 0, 0, ...run, u16(3)))), values)
  const single = packed.map((value, at) => cell(records.wholeNumber, 0, at, u16(0), value))
  assert.deepEqual(await shown(sheet(...single)), values)
})

const result = (kind: number, value = 0) =>
  Buffer.concat([u8(kind), u8(0), u8(value), Buffer.alloc(3), u16(0xffff)])
const resultText = (text: string) => record(records.formulaText, textOf(text))

test('a formula is told from what it shows, whatever stands between it and its text', async () => {
  assert.deepEqual(
    await shown(
      sheet(
        formula(0, 0, f64(850_000)),
        formula(0, 1, result(0)),
        resultText('Siti'),
        formula(0, 2, result(0)),
        record(records.sharedFormula, Buffer.alloc(20)),
        resultText('Budi'),
        formula(0, 3, result(1, 1)),
        formula(0, 4, result(2, 0x07)),
        formula(0, 5, result(3)),
        label(0, 6, 'akhir'),
      ),
    ),
    [
      'formula 850000',
      'formula Siti',
      'formula Budi',
      'formula TRUE',
      'error #DIV/0!',
      'formula ',
      'text akhir',
    ],
  )
})

const styles = [
  record(records.format, u16(164), textOf('[$-421]dd\\ mmmm\\ yyyy;@')),
  record(records.format, u16(165), textOf('"hari"#,##0', { wide: true })),
  ...[0, 14, 164, 165, 57].map((format) => record(records.cellStyle, u16(0), u16(format), Buffer.alloc(16))),
]

test('only cells whose style shows a date are dates, formulas among them too', async () => {
  const cells = [0, 1, 2, 3, 4].map((style, at) => number(0, at, 33_238, style))
  const file = makeXls({
    sheets: [{ name: 'A', cells: [...cells, formula(0, 5, f64(33_238.5), 1)] }],
    globals: styles,
  })
  assert.deepEqual(await shown(file), [
    'number 33238',
    'date 1990-12-31',
    'date 1990-12-31',
    'number 33238',
    'date 1990-12-31',
    'formula 1990-12-31',
  ])
})

test('old Macintosh files count their days from 1904', async () => {
  const globals = [...styles, record(records.from1904, u16(1))]
  const file = makeXls({ sheets: [{ name: 'A', cells: [number(0, 0, 31_776, 1)] }], globals })
  assert.deepEqual(await shown(file), ['date 1990-12-31'])
})

/** A list of texts, broken into records wherever `breaks` says, as Excel does every 8,224 bytes. */
function sharedTexts(texts: readonly string[], room: number): Buffer {
  const bodies: Buffer[] = []
  let body: Buffer = Buffer.concat([u32(texts.length), u32(texts.length)])
  for (const text of texts) {
    const wide = /[^\0-\xff]/.test(text)
    const head = Buffer.concat([u16(text.length), u8(wide ? 1 : 0)])
    if (body.length + head.length > room) {
      bodies.push(body)
      body = Buffer.alloc(0)
    }
    body = Buffer.concat([body, head])
    for (let rest = text; rest !== '';) {
      const here = Math.max(0, Math.floor((room - body.length) / (wide ? 2 : 1)))
      body = Buffer.concat([body, letters(rest.slice(0, here), { wide }).subarray(1)])
      rest = rest.slice(here)
      if (rest === '') break
      bodies.push(body)
      body = u8(wide ? 1 : 0)
    }
  }
  return Buffer.concat(
    [...bodies, body].map((body, at) => record(at === 0 ? records.sharedTexts : records.continuation, body)),
  )
}

const sharedText = (row: number, index: number) => cell(records.sharedText, row, 0, u16(0), u32(index))

test('shared texts are read wherever the list is broken, in one byte a letter or two', async () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary-ascii' }), fc.string({ unit: 'grapheme' }))
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        text.map((text) => `x${text}`),
        { minLength: 1 },
      ),
      fc.integer({ min: 8, max: 60 }),
      async (texts, room) => {
        const cells = texts.map((_, at) => sharedText(at, at))
        const file = makeXls({ sheets: [{ name: 'A', cells }], globals: [sharedTexts(texts, room)] })
        assert.deepEqual(
          await readTexts(file),
          texts.map((text) => [text]),
        )
      },
    ),
  )
})

test('a text may change its width where it is broken, and fonts and hints behind it are passed over', async () => {
  const list = Buffer.concat([
    record(records.sharedTexts, u32(2), u32(2), u16(6), u8(0x0c), u16(1), u32(3), Buffer.from('Sit')),
    record(records.continuation, u8(1), Buffer.from('i é', 'utf16le'), Buffer.alloc(2)),
    record(records.continuation, Buffer.alloc(5), textOf('Budi')),
  ])
  const file = makeXls({
    sheets: [{ name: 'A', cells: [sharedText(0, 0), sharedText(1, 1)] }],
    globals: [list],
  })
  assert.deepEqual(await readTexts(file), [['Siti é'], ['Budi']])
})

test('a list of texts that promises more than it holds is read as far as it goes', async () => {
  const list = record(records.sharedTexts, u32(9), u32(9), textOf('Siti'))
  const file = (index: number) =>
    makeXls({ sheets: [{ name: 'A', cells: [sharedText(0, index)] }], globals: [list] })
  assert.deepEqual(await readTexts(file(0)), [['Siti']])
  await assert.rejects(readTexts(file(1)), SheetProblem)
})

test('rows are given out in order even where a program wrote the cells as they came', async () => {
  const cells = [number(2, 1, 21), label(0, 1, 'b'), number(2, 0, 20), label(0, 0, 'a'), number(65_535, 2, 9)]
  const rows = await readAll(sheet(...cells))
  assert.deepEqual(
    rows.map(({ number, cells }) => [number, ...cells.map(({ text }) => text)]),
    [
      [1, 'a', 'b'],
      [3, '20', '21'],
      [65_536, '', '', '9'],
    ],
  )
})

test('hidden, empty and chart sheets are passed over, and further filled ones are named', async () => {
  const cells = [number(0, 0, 1)]
  const chart = part(0x0600, 0x20, label(7, 7, 'sumbu'))
  const file = makeXls({
    sheets: [
      { name: 'Sangat rahasia', cells, state: 2 },
      { name: 'Rahasia', cells, state: 1 },
      { name: 'Kosong', cells: [chart] },
      { name: 'Bagan', cells, kind: 2 },
      { name: 'Upah', cells: [chart, number(0, 0, 2), chart] },
      { name: 'Arsip', cells },
    ],
  })
  const { format, name, others, batches } = await readSheet({ name: 'a.xls', bytes: file })
  assert.deepEqual({ format, name, others }, { format: 'xls', name: 'Upah', others: ['Arsip'] })
  const rows = (await Array.fromAsync(batches)).flat()
  assert.deepEqual(
    rows.map(({ cells }) => cells.map(({ text }) => text)),
    [['2']],
  )
})

test('rows come in batches with other work in between, and a reader may stop early', async () => {
  const file = sheet(...Array.from({ length: 20_000 }, (_, row) => number(row, 0, row)))
  const { batches } = await readSheet({ name: 'a.xls', bytes: file })
  let turns = 0
  const timer = setInterval(() => turns++, 0)
  const sizes = (await Array.fromAsync(batches)).map((batch) => batch.length)
  clearInterval(timer)
  assert.ok(sizes.every((size) => size === 500))
  assert.ok(turns > 0)
  const again = await readSheet({ name: 'a.xls', bytes: file })
  for await (const batch of again.batches) {
    assert.equal(batch.length, 500)
    break
  }
  assert.equal((await again.batches.next()).done, true)
})
