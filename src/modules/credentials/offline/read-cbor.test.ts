import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cdeEncodeOptions, encode, Tag } from 'cbor2'
import fc from 'fast-check'
import { readCbor, type Cbor } from './read-cbor.ts'
import { Unreadable } from './unreadable.ts'

const { value: values } = fc.letrec((again) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 5 },
    fc.maxSafeInteger().map((number) => number || 0), // CBOR's whole numbers know no negative zero.
    fc.string({ unit: 'grapheme' }),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes)),
    fc.array(again('value'), { maxLength: 30 }),
    fc
      .uniqueArray(fc.tuple(fc.oneof(fc.integer(), fc.string()), again('value')), {
        selector: ([key]) => key,
        maxLength: 30,
      })
      .map((all) => new Map(all)),
  ),
}))

const read = (hex: string) => readCbor(Uint8Array.from(Buffer.from(hex, 'hex')))

test('whatever another library writes in deterministic form is read as it was', () => {
  fc.assert(fc.property(values, (value) => assert.deepEqual(readCbor(written(value)), value)))
})

test('the examples of RFC 8949 that we use are read as printed there', () => {
  const examples: [string, Cbor][] = [
    ['00', 0],
    ['1903e8', 1000],
    ['1b000000e8d4a51000', 1_000_000_000_000],
    ['3903e7', -1000],
    ['4401020304', Uint8Array.of(1, 2, 3, 4)],
    ['63e6b0b4', '水'],
    ['8301820203820405', [1, [2, 3], [4, 5]]],
    [
      'a201020304',
      new Map([
        [1, 2],
        [3, 4],
      ]),
    ],
    ['c11a514b67b0', { tag: 1, value: 1_363_896_240 }],
  ]
  for (const [hex, value] of examples) assert.deepEqual(read(hex), value)
})

test('nothing is read that could be written shorter, breaks off, goes on, repeats a key or is of another kind', () => {
  const longer = ['1817', '190010', '1a00000100', '1b0000000000000001', '5801aa']
  const cutOff = [
    '',
    '18',
    '4401',
    '62e6',
    '8101820',
    '8201',
    'a101',
    'c1',
    '9b001fffffffffffff',
    'bb001fffffffffffff',
  ]
  const goesOn = ['0000', 'a10102ff']
  const repeats = ['a201010102', 'a2616101616102']
  const others = ['f4', 'f6', 'f93c00', 'fb3ff199999999999a', '9f01ff', '5f4101ff', 'ff', '1c', 'e0']
  const notText = ['61ff', '62c3']
  const notExact = ['1b0020000000000000', '3bffffffffffffffff']
  const deep = `${'81'.repeat(5000)}00`
  const refused = [longer, cutOff, goesOn, repeats, others, notText, notExact, deep].flat()
  for (const hex of refused) assert.throws(() => read(hex), Unreadable, hex.slice(0, 40))
})

test('any bytes are either read or refused, and what is read has one form', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const value = tryRead(Uint8Array.from(bytes))
      if (value !== null) assert.equal(written(asWritten(value)).length, bytes.length)
    }),
    { numRuns: 2000 },
  )
})

function written(value: unknown) {
  return Uint8Array.from(encode(value, cdeEncodeOptions))
}

function asWritten(value: Cbor): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [asWritten(key), asWritten(one)]))
  if (Array.isArray(value)) return value.map(asWritten)
  if (value instanceof Object && 'tag' in value) return new Tag(value.tag, asWritten(value.value))
  return value
}

function tryRead(bytes: Uint8Array<ArrayBuffer>): Cbor | null {
  try {
    return readCbor(bytes)
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}
