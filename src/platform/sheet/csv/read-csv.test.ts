import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAll, readTexts } from '../fixtures/read-all.ts'
import { SheetProblem } from '../sheet-problem.ts'
import type { SheetFault } from '../sheet-problem.ts'

const texts = (text: string) => readTexts(Buffer.from(text))

const table = [
  ['NIK', 'UPAH'],
  ['9901124508920001', '4.100.000,00'],
]

test('comma, semicolon and tab are told apart by the first lines, outside quotes', async () => {
  assert.deepEqual(await texts('NIK;UPAH\n9901124508920001;4.100.000,00\n'), table)
  assert.deepEqual(await texts('NIK,UPAH\n9901124508920001,"4.100.000,00"\n'), table)
  assert.deepEqual(await texts('NIK\tUPAH\n9901124508920001\t4.100.000,00\n'), table)
  assert.deepEqual(await texts('"a;b;c",UPAH\nx,"1;2;3"\n'), [
    ['a;b;c', 'UPAH'],
    ['x', '1;2;3'],
  ])
})

test('a title line above the header does not decide the delimiter', async () => {
  const [title, ...rest] = await texts('PT Citra, Bontang, Kaltim\nNIK;UPAH\n9901124508920001;4.100.000,00\n')
  assert.deepEqual([title, rest], [['PT Citra, Bontang, Kaltim'], table])
})

test("Excel's own hint of the delimiter is obeyed and is not a row", async () => {
  const [first] = await readAll(Buffer.from('sep=;\r\nNIK;UPAH\r\n1;2,3,4\r\n'))
  assert.deepEqual([first?.number, first?.cells.length], [1, 2])
})

test('every way to end a line is read, also mixed', async () => {
  assert.deepEqual(await texts('a,b\r\nc,d\re,f\ng,h'), [
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
    ['g', 'h'],
  ])
})

test('UTF-8 with its mark and UTF-16 either way round are read', async () => {
  const text = '\ufeffNAMA,KOTA\nNoël Šimić,Sofifi\n'
  const expected = [
    ['NAMA', 'KOTA'],
    ['Noël Šimić', 'Sofifi'],
  ]
  const utf16 = Buffer.from(text, 'utf16le')
  assert.deepEqual(await texts(text), expected)
  assert.deepEqual(await readTexts(utf16), expected)
  assert.deepEqual(await readTexts(Buffer.from(utf16).swap16()), expected)
})

test('rows are counted as Excel counts them: blank ones and line breaks inside a cell included', async () => {
  const rows = await readAll(Buffer.from('a,b\n\n"x\ny",1\n,\nz,2\n'))
  assert.deepEqual(
    rows.map(({ number, cells }) => [number, cells[0]?.text]),
    [
      [1, 'a'],
      [3, 'x\ny'],
      [5, 'z'],
    ],
  )
})

test('rows of uneven length are given as they are', async () => {
  assert.deepEqual(await texts('a,b,c\n1\n1,2,3,4\n'), [['a', 'b', 'c'], ['1'], ['1', '2', '3', '4']])
})

test('quotation marks inside a text are part of it', async () => {
  assert.deepEqual(await texts('a,b\npipa 5" baru,"kata ""ini"""\n'), [
    ['a', 'b'],
    ['pipa 5" baru', 'kata "ini"'],
  ])
})

test('digits that an export protects as ="0123" are text, any other formula is a formula', async () => {
  const [, row] = await readAll(Buffer.from('a,b,c,d\n="0123",=A1*2,=HYPERLINK("x"),=""\n'))
  assert.deepEqual(row?.cells.map(({ kind, text }) => `${kind} ${text}`), [
    'text 0123', 'formula =A1*2', 'formula =HYPERLINK("x")', 'empty ',
  ]) // prettier-ignore
})

test('empty cells without end after the last column are dropped, filled ones are refused', async () => {
  const wide = (last: string) => Buffer.from(`a,b\n1,2${','.repeat(200)}${last}\n`)
  assert.equal((await readAll(wide('')))[1]?.cells.length, 100)
  await assert.rejects(readAll(wide('x')), problem({ code: 'too-many-columns', limit: 100, row: 2 }))
})

function problem(fault: SheetFault) {
  return (error: unknown) => {
    assert.ok(error instanceof SheetProblem)
    assert.deepEqual(error.fault, fault)
    return true
  }
}

test('what programs write for a formula without a value is an error, not a text', async () => {
  const [row] = await readAll(Buffer.from('#DIV/0!,#N/A,Err:502,#1,N/A,# REF!\n'))
  assert.deepEqual(
    row?.cells.map(({ kind }) => kind),
    ['error', 'error', 'error', 'text', 'text', 'text'],
  )
})

test('a text that is not UTF-8 is refused with the first line that is not', async () => {
  const latin1 = Buffer.from('NAMA\r\nSiti\r\nNoël\r\nRené\r\n', 'latin1')
  await assert.rejects(readAll(latin1), problem({ code: 'not-utf8', line: 3 }))
  await assert.rejects(readAll(Buffer.from('a\rb\ré', 'latin1')), problem({ code: 'not-utf8', line: 3 }))
})

test('a NUL byte is refused with its line', async () => {
  await assert.rejects(readAll(Buffer.from('a,b\nx\0,1\n')), problem({ code: 'nul-byte', line: 2 }))
})

test('a quotation mark that is never closed is refused with its row', async () => {
  await assert.rejects(readAll(Buffer.from('a,b\n1,2\n"x,3\n4,5\n')), problem({ code: 'open-quote', row: 3 }))
  const endless = Buffer.from(`a,b\n"x${',1\n'.repeat(200_000)}`)
  await assert.rejects(readAll(endless), problem({ code: 'open-quote', row: 2 }))
})

test('a quotation mark that closes only rows later is refused rather than swallowing those rows', async () => {
  const row = 'x,1,2,3,4\n'
  const file = Buffer.from(`a,b,c,d,e\n"x,1,2,3,4\n${row.repeat(3)}"y",1,2,3,4\n`)
  await assert.rejects(readAll(file), problem({ code: 'open-quote', row: 2 }))
})

test('rows and characters have their limits', async () => {
  const file = Buffer.from('a,b\n1,2\npanjang,3\n')
  await assert.rejects(readAll(file, { limits: { rows: 2 } }), problem({ code: 'too-many-rows', limit: 2 }))
  await assert.rejects(
    readAll(file, { limits: { characters: 6 } }),
    problem({ code: 'cell-too-long', limit: 6, row: 3, column: 1 }),
  )
})

test('a large file is read piece by piece without losing or joining rows', async () => {
  const file = `NIK,NAMA\r\n${Array.from({ length: 50_000 }, (_, i) => `${i},"é, ${i}"\r\n`).join('')}`
  const rows = await readAll(Buffer.from(file))
  assert.equal(rows.length, 50_001)
  assert.ok(rows.slice(1).every(({ number, cells }) => cells[1]?.text === `é, ${number - 2}`))
})
