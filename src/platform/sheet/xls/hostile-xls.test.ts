import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeCompoundFile } from '../fixtures/make-compound-file.ts'
import {
  cell,
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
  workbookStream,
} from '../fixtures/make-xls.ts'
import { readAll, readTexts } from '../fixtures/read-all.ts'
import type { SheetLimits } from '../sheet.ts'
import { SheetProblem } from '../sheet-problem.ts'
import type { SheetFault } from '../sheet-problem.ts'
import { records } from './record-reader.ts'

async function faultOf(bytes: Uint8Array, limits: Partial<SheetLimits> = {}): Promise<SheetFault> {
  try {
    await readAll(bytes, { limits })
  } catch (error) {
    if (error instanceof SheetProblem) return error.fault
    throw error
  }
  return assert.fail('the file was read')
}

const one = { sheets: [{ name: 'A', cells: [label(0, 0, 'satu')] }] }
const packed = (content: Buffer) => makeCompoundFile([{ name: 'Workbook', content }])

/** A container with one of its numbers changed. */
function altered(file: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(file)
  copy.writeUInt32LE(value, at)
  return copy
}

const filled = (...cells: readonly Buffer[]) => ({ sheets: [{ name: 'A', cells }] })
const sharedText = cell(records.sharedText, 0, 0, u16(0), u32(7))
const wide = makeXls(filled(...Array.from({ length: 2_000 }, (_, row) => label(row, 0, 'x'.repeat(9)))))
const tableOf = 512
const directoryOf = tableOf + 512 * Math.ceil(wide.length / 512 / 127)

const broken: readonly (readonly [string, Buffer])[] = [
  ['nothing but the first bytes of the container', makeXls(one).subarray(0, 8)],
  ['a container that ends in its header', makeXls(one).subarray(0, 300)],
  ['a container that was cut in half', wide.subarray(0, wide.length / 2)],
  ['sectors of an unheard size', altered(makeXls(one), 30, 0x0006_0003)],
  ['a directory outside the file', altered(makeXls(one), 48, 0x00ff_ffff)],
  ['sectors that follow each other in a circle', altered(wide, tableOf + 40, 9)],
  ['a stream that says it is longer than the file', altered(wide, directoryOf + 128 + 120, 0x7fff_ffff)],
  ['a workbook without a beginning', packed(workbookStream(one).subarray(20))],
  ['a workbook without an end', packed(workbookStream(one).subarray(0, -4))],
  ['a workbook that ends within a record', packed(workbookStream(one).subarray(0, -12))],
  ['a worksheet that is not where it is said to be', packed(moved(workbookStream(one)))],
  [
    'a text that is not in the list',
    makeXls({ ...filled(sharedText), globals: [listOf(u16(1), letters('a'))] }),
  ],
  ['a reference without a list of texts', makeXls(filled(sharedText))],
  ['a list that ends within a text', makeXls({ ...one, globals: [listOf(u16(9), letters('a'))] })],
  [
    'a list that ends within the length of a text',
    makeXls({ ...one, globals: [listOf(textOf('a'), u16(0))] }),
  ],
  ['a cell that is shorter than its kind', makeXls(filled(record(records.number, u16(0), u16(0), u16(0))))],
  ['a cell without a place', makeXls(filled(record(records.label)))],
  ['a text that is longer than its cell', makeXls(filled(cell(records.label, 0, 0, u16(0), u16(99), u8(0))))],
]

function listOf(...fields: readonly Buffer[]): Buffer {
  return record(records.sharedTexts, u32(2), u32(2), ...fields)
}

function moved(stream: Buffer): Buffer {
  const place = stream.indexOf(record(records.worksheet).subarray(0, 2)) + 4
  return altered(stream, place, stream.readUInt32LE(place) + 4)
}

for (const [what, bytes] of broken) {
  test(`${what} is refused as damaged`, async () => {
    assert.equal((await faultOf(bytes)).code, 'damaged')
  })
}

test('more rows, columns or characters than the limits allow are refused with their place', async () => {
  const file = makeXls(filled(label(0, 2, 'tiga'), label(4, 2, 'panjang')))
  assert.deepEqual(await faultOf(file, { rows: 1 }), { code: 'too-many-rows', limit: 1 })
  assert.deepEqual(await faultOf(file, { columns: 2 }), { code: 'too-many-columns', limit: 2, row: 1 })
  assert.deepEqual(await faultOf(file, { characters: 5 }), {
    code: 'cell-too-long',
    limit: 5,
    row: 5,
    column: 3,
  })
})

test('a workbook that is pasted into another is not taken for it', async () => {
  const file = makeCompoundFile([
    { name: 'Workbook', content: workbookStream(one) },
    { name: 'WORKBOOK', content: workbookStream(filled(label(0, 0, 'dua'))) },
  ])
  const inFolder = altered(file, file.indexOf(Buffer.from('Workbook', 'utf16le')) + 72, 0xffff_ffff)
  assert.deepEqual(await readTexts(inFolder), [['satu']])
})

test('small and large streams are read alike, and what stands behind the last sheet does not matter', async () => {
  const small = workbookStream(one)
  const large = Buffer.concat([small, Buffer.alloc(9_000)])
  assert.deepEqual(await readTexts(packed(small)), [['satu']])
  assert.deepEqual(await readTexts(packed(large)), [['satu']])
})

test('a container with more table than its header has room to list is read to its end', async () => {
  const rows = 60_000
  const cells = Array.from({ length: rows }, (_, row) => label(row, 0, 'x'.repeat(60)))
  const read = await readAll(makeXls(filled(...cells)))
  assert.equal(read.length, rows)
})

test('ten thousand worksheets in one place are not looked through ten thousand times', async () => {
  const sheets = Array.from({ length: 5_000 }, (_, at) => ({ name: `L${at}`, cells: [number(0, 0, at)] }))
  assert.equal((await faultOf(makeXls({ sheets }))).code, 'damaged')
})

test('parts within parts to any depth come to an end', async () => {
  const deep = Array.from({ length: 20_000 }, () => record(records.beginOfPart))
  const ends = deep.map(() => record(records.endOfPart))
  assert.deepEqual(await readTexts(makeXls(filled(...deep, ...ends, label(0, 0, 'satu')))), [['satu']])
  assert.equal((await faultOf(makeXls(filled(...deep, label(0, 0, 'satu'))))).code, 'damaged')
  assert.equal((await faultOf(packed(part(0x0600, 5)))).code, 'empty')
})

test('damage anywhere in an old file is refused or harmless, never a crash', async () => {
  const file = await readFile(new URL('../fixtures/pekerja.xls', import.meta.url))
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: file.length - 1 }),
      fc.uint8Array({ minLength: 1, maxLength: 8 }),
      async (place, bytes) => {
        const changed = Buffer.from(file)
        changed.set(bytes.subarray(0, file.length - place), place)
        try {
          await readAll(changed)
        } catch (error) {
          assert.ok(error instanceof SheetProblem, String(error))
        }
      },
    ),
    { numRuns: 1_000 },
  )
})
