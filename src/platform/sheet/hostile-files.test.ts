import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeArchive, makeXlsx, workbookParts } from './fixtures/make-archive.ts'
import { makeCompoundFile } from './fixtures/make-compound-file.ts'
import { label, makeXls, number, record, workbookStream } from './fixtures/make-xls.ts'
import { readAll } from './fixtures/read-all.ts'
import { readSheet } from './read-sheet.ts'
import { defaultLimits } from './sheet.ts'
import type { SheetLimits } from './sheet.ts'
import { SheetProblem } from './sheet-problem.ts'
import type { SheetFault } from './sheet-problem.ts'
import { records } from './xls/record-reader.ts'

async function faultOf(bytes: Uint8Array, limits: Partial<SheetLimits> = {}): Promise<SheetFault> {
  try {
    await readAll(bytes, { limits })
  } catch (error) {
    if (error instanceof SheetProblem) return error.fault
    throw error
  }
  return assert.fail('the file was read')
}

const data = '<row r="1"><c r="A1"><v>1</v></c></row>'
const plain = { sheets: [{ name: 'A', data }] }
const container = (...names: readonly string[]) =>
  makeCompoundFile(names.map((name) => ({ name, content: Buffer.from(name) })))
const oldSheet = { name: 'A', cells: [number(0, 0, 1)] }
const oldPlain = { sheets: [oldSheet] }

function withFolder(name: string): Buffer {
  return makeCompoundFile([
    { name, content: null },
    { name: 'Workbook', content: workbookStream(oldPlain) },
  ])
}

const refused: readonly (readonly [string, Buffer, SheetFault['code']])[] = [
  ['nothing', Buffer.alloc(0), 'empty'],
  ['a workbook without content', makeXlsx({ sheets: [{ name: 'A', data: '' }] }), 'empty'],
  ['a workbook of hidden sheets', makeXlsx({ sheets: [{ name: 'A', data, state: 'hidden' }] }), 'empty'],
  ['a table of blanks', Buffer.from(';;\r\n \r\n'), 'empty'],
  ['an old workbook without content', makeXls({ sheets: [{ name: 'A', cells: [] }] }), 'empty'],
  ['an old workbook of hidden sheets', makeXls({ sheets: [{ ...oldSheet, state: 1 }] }), 'empty'],
  ['an old workbook of empty texts', makeXls({ sheets: [{ name: 'A', cells: [label(0, 0, '')] }] }), 'empty'],
  ['an Excel 5 workbook', container('Book'), 'old-excel'],
  ['an Excel 95 workbook under a later name', makeXls({ ...oldPlain, version: 0x0500 }), 'old-excel'],
  ['an Excel 4 worksheet', Buffer.from('0904060000001000', 'hex'), 'old-excel'],
  ['a workbook under a password', container('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
  ['an encrypted archive', makeArchive([{ name: 'a', content: 'a', flags: 1 }]), 'encrypted'],
  [
    'an old workbook under a password',
    makeXls({ ...oldPlain, globals: [record(records.password, Buffer.alloc(54))] }),
    'encrypted',
  ],
  ['an old letter', container('1Table', 'WordDocument'), 'not-a-table'],
  ['an old presentation', container('PowerPoint Document'), 'not-a-table'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-table'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'not-a-table'],
  ['some archive', makeArchive([{ name: 'surat.txt', content: 'a' }]), 'not-a-table'],
  [
    'a letter in the same packaging',
    makeArchive(
      workbookParts(plain).map((part) =>
        part.name === 'xl/workbook.xml' ? { ...part, content: '<w:document><w:body/></w:document>' } : part,
      ),
    ),
    'not-a-table',
  ],
  [
    'an OpenDocument table',
    makeArchive([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      { name: 'content.xml', content: '<a/>' },
    ]),
    'other-spreadsheet',
  ],
  [
    'a binary workbook',
    makeArchive([
      { name: 'xl/workbook.bin', content: 'x' },
      ...workbookParts(plain).map((part) => ({
        ...part,
        content: String(part.content).replace('xl/workbook.xml', 'xl/workbook.bin'),
      })),
    ]),
    'other-spreadsheet',
  ],
  ['a web page', Buffer.from('<html><table><tr><td>NIK</td></tr></table></html>'), 'markup'],
  ['an XML table', Buffer.from('\ufeff<?xml version="1.0"?><Workbook/>'), 'markup'],
  ['a web page in UTF-16', Buffer.from('\ufeff\r\n<table/>', 'utf16le'), 'markup'],
  [
    'a workbook with macros',
    makeXlsx({ ...plain, parts: [{ name: 'xl/vbaProject.bin', content: 'x' }] }),
    'macros',
  ],
  [
    'a workbook with Excel 4 macros',
    makeArchive(
      workbookParts(plain).map((part) => ({
        ...part,
        content: String(part.content).replace('relationships/worksheet', 'relationships/xlMacrosheet'),
      })),
    ),
    'macros',
  ],
  ['an old workbook with macros', withFolder('_VBA_PROJECT_CUR'), 'macros'],
  ['an old workbook with a folder of macros', withFolder('Macros'), 'macros'],
  [
    'an old workbook with Excel 4 macros, hidden as they are',
    makeXls({ sheets: [oldSheet, { ...oldSheet, kind: 1, state: 2 }] }),
    'macros',
  ],
  ['a truncated workbook', makeXlsx(plain).subarray(0, -40), 'damaged'],
  ['only the beginning of an archive', Buffer.from('PK\u0003\u0004'), 'damaged'],
  ['two parts of one name', makeArchive([...workbookParts(plain), ...workbookParts(plain)]), 'damaged'],
  [
    'markup that ends too early',
    makeXlsx({ sheets: [{ name: 'A', data: `<?xml version="1.0"?><worksheet><sheetData>${data}` }] }),
    'damaged',
  ],
  [
    'a text that is not in the list',
    makeXlsx({
      sheets: [{ name: 'A', data: '<row><c t="s"><v>7</v></c></row>' }],
      strings: '<si><t>a</t></si>',
    }),
    'damaged',
  ],
  [
    'a document type',
    makeXlsx({
      sheets: [
        {
          name: 'A',
          data: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>',
        },
      ],
    }),
    'unsafe-markup',
  ],
]

for (const [what, bytes, code] of refused) {
  test(`${what} is refused as ${code}`, async () => {
    assert.equal((await faultOf(bytes)).code, code)
  })
}

function withSheet(change: { content?: Buffer; declaredSize?: number; declaredChecksum?: number }): Buffer {
  return makeArchive(
    workbookParts(plain).map((part) =>
      part.name === 'xl/worksheets/sheet1.xml' ? { ...part, ...change } : part,
    ),
  )
}

test('a part that is longer, shorter or other than it says is refused', async () => {
  for (const change of [{ declaredSize: 10 }, { declaredSize: 1_000 }, { declaredChecksum: 1 }]) {
    assert.equal((await faultOf(withSheet(change))).code, 'damaged')
  }
})

test('one bit that changed on the way is noticed', async () => {
  const file = makeXlsx(plain)
  const place = file.indexOf('sheet1.xml') + 30
  file.writeUInt8(file.readUInt8(place) ^ 1, place)
  assert.equal((await faultOf(file)).code, 'damaged')
})

test('a zip bomb is refused before it is unpacked', async () => {
  const bomb = withSheet({ content: Buffer.alloc(64 * 2 ** 20, ' ') })
  assert.ok(bomb.length < 100_000)
  assert.equal((await faultOf(bomb)).code, 'unpacks-too-large')
})

test('a size of four gigabytes is refused on its word alone', async () => {
  assert.equal((await faultOf(withSheet({ declaredSize: 0xffff_fff0 }))).code, 'unpacks-too-large')
})

test('a part that hides its size behind a small one is stopped at the small one', async () => {
  const liar = withSheet({ content: Buffer.alloc(64 * 2 ** 20, ' '), declaredSize: 1_000 })
  assert.equal((await faultOf(liar)).code, 'damaged')
})

test('more parts, bytes, rows, columns or characters than the limits allow are refused with their place', async () => {
  const row = (r: number, text = '1') => `<row r="${r}"><c r="C${r}" t="str"><v>${text}</v></c></row>`
  const file = makeXlsx({ sheets: [{ name: 'A', data: row(1) + row(5, 'panjang') }] })
  assert.deepEqual(await faultOf(file, { bytes: 100 }), { code: 'too-large', limitBytes: 100 })
  assert.equal((await faultOf(file, { entries: 3 })).code, 'unpacks-too-large')
  assert.deepEqual(await faultOf(file, { rows: 1 }), { code: 'too-many-rows', limit: 1 })
  assert.deepEqual(await faultOf(file, { columns: 2 }), { code: 'too-many-columns', limit: 2, row: 1 })
  assert.deepEqual(await faultOf(file, { characters: 5 }), {
    code: 'cell-too-long',
    limit: 5,
    row: 5,
    column: 3,
  })
})

test('a stream is cut off as soon as it is too large', async () => {
  let taken = 0
  async function* endless() {
    for (;;) {
      taken++
      yield Buffer.alloc(1_000, 'a')
    }
  }
  await assert.rejects(
    readSheet({ name: 'a.csv', bytes: endless() }, { ...defaultLimits, bytes: 10_000 }),
    (error) => error instanceof SheetProblem && error.fault.code === 'too-large',
  )
  assert.equal(taken, 11)
})

test('names that climb out of the archive are only names', async () => {
  const file = makeXlsx({
    ...plain,
    parts: [
      { name: '../../etc/passwd', content: 'x' },
      { name: 'C:\\a', content: 'x' },
    ],
  })
  assert.equal((await readAll(file)).length, 1)
})

test('content decides, not the name, and the mismatch is told', async () => {
  const csv = await readSheet({ name: 'upah.xlsx', bytes: Buffer.from('NIK,UPAH\n1,2\n') })
  assert.deepEqual([csv.format, csv.misnamed], ['csv', true])
  const xlsx = await readSheet({ name: 'upah.csv', bytes: makeXlsx(plain) })
  assert.deepEqual([xlsx.format, xlsx.misnamed], ['xlsx', true])
  const old = await readSheet({ name: 'upah.xlsx', bytes: makeXls(oldPlain) })
  assert.deepEqual([old.format, old.misnamed], ['xls', true])
  const today = await readSheet({ name: 'upah.xls', bytes: makeXlsx(plain) })
  assert.deepEqual([today.format, today.misnamed], ['xlsx', true])
  const right = await readSheet({ name: 'upah.XLSX', bytes: makeXlsx(plain) })
  assert.deepEqual([right.format, right.misnamed], ['xlsx', false])
})

test('damage anywhere in a file is refused or harmless, never a crash', async () => {
  const file = makeXlsx({
    ...plain,
    strings: '<si><t>a</t></si>',
    styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
  })
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: file.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (place, change) => {
        const altered = Buffer.from(file)
        altered.writeUInt8(altered.readUInt8(place) ^ change, place)
        try {
          await readAll(altered)
        } catch (error) {
          assert.ok(error instanceof SheetProblem, String(error))
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('a list of texts or a part that would fill the memory is refused before it is read', async () => {
  const strings = '<si><t>a</t></si>'.repeat(1_000)
  const file = makeXlsx({ ...plain, strings })
  assert.equal((await readAll(file)).length, 1)
  assert.deepEqual(await faultOf(file, { textBytes: 10_000 }), {
    code: 'unpacks-too-large',
    limitBytes: 10_000,
  })
  const parts = workbookParts(plain).map((part) =>
    part.name === 'xl/workbook.xml'
      ? { ...part, content: String(part.content).padEnd(5 * 2 ** 20, ' ') }
      : part,
  )
  assert.equal((await faultOf(makeArchive(parts))).code, 'unpacks-too-large')
})

test('a worksheet to which many tabs refer is one worksheet', async () => {
  const parts = workbookParts(plain).map((part) =>
    part.name === 'xl/workbook.xml'
      ? { ...part, content: String(part.content).replace(/<sheet .*?\/>/, (tab) => tab.repeat(20_000)) }
      : part,
  )
  const { name, others } = await readSheet({ name: 'a.xlsx', bytes: makeArchive(parts) })
  assert.deepEqual({ name, others }, { name: 'A', others: [] })
})

test('a long text that a thousand cells refer to is given out in small batches', async () => {
  const cells = '<c t="s"><v>0</v></c>'.repeat(50)
  const file = makeXlsx({
    sheets: [{ name: 'A', data: `<row>${cells}</row>`.repeat(2_000) }],
    strings: `<si><t>${'x'.repeat(4_000)}</t></si>`,
  })
  const { batches } = await readSheet({ name: 'a.xlsx', bytes: file })
  let rows = 0
  for await (const batch of batches) {
    assert.ok(batch.length <= 100)
    rows += batch.length
  }
  assert.equal(rows, 2_000)
})

test('a text of any length costs no more than the longest that is allowed', async () => {
  const long = makeXlsx({
    sheets: [{ name: 'A', data: '<row><c t="s"><v>0</v></c></row>' }],
    strings: `<si><t>${'é'.repeat(500_000)}</t></si>`,
  })
  assert.equal((await faultOf(long)).code, 'cell-too-long')
  const pieces = `<row><c t="str"><v>${`${'x'.repeat(1_000)}<!---->`.repeat(1_000)}</v></c></row>`
  assert.equal((await faultOf(makeXlsx({ sheets: [{ name: 'A', data: pieces }] }))).code, 'cell-too-long')
})

test('a text file of nothing but line breaks comes to an end', async () => {
  const breaks = Buffer.from(`a\n${'\n'.repeat(5_000)}`)
  assert.deepEqual(await faultOf(breaks, { rows: 1_000 }), { code: 'too-many-rows', limit: 1_000 })
})
