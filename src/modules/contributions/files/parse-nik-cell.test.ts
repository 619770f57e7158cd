import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sampleRules, text } from './fixtures/sample-rows.ts'
import { parseNikCell } from './parse-nik-cell.ts'

function read(value: string, kind: 'text' | 'number' = 'text', fictitious = true): unknown {
  const parsed = parseNikCell({ kind, text: value }, { ...sampleRules, fictitious })
  return parsed.ok ? parsed.value.nik : { ...parsed.fault.params, code: parsed.fault.code }
}

const nik = '9901124512890001'

test('a NIK is read through blanks, dots and the apostrophe that keeps it text', () => {
  for (const form of [
    nik,
    ` ${nik} `,
    `'${nik}`,
    '9901 1245 1289 0001',
    '99.01.12.451289.0001',
    `\u200b${nik}\u00a0`,
  ]) {
    assert.equal(read(form), nik)
  }
})

test('a NIK of another length says how long it is', () => {
  assert.deepEqual(read(nik.slice(0, 15)), { code: 'NIK_FORMAT', reason: 'length', digits: 15 })
  assert.deepEqual(read(`${nik}1`), { code: 'NIK_FORMAT', reason: 'length', digits: 17 })
})

test('a NIK that became a number in scientific notation is lost, and says so', () => {
  for (const form of ['9,90112E+15', '9.90112E+15', '9.90112451289E15', '9E+15']) {
    assert.deepEqual(read(form), { code: 'NIK_FORMAT', reason: 'scientific' })
  }
})

test('a number cell is taken only when its last digit proves that none was lost', () => {
  assert.equal(read('9901124512890001', 'number'), '9901124512890001')
  for (const form of ['9901124512890000', '9901124512890010', '9901124512890002']) {
    assert.deepEqual(read(form, 'number'), { code: 'NIK_FORMAT', reason: 'number' })
  }
  assert.equal(read('3201124512890002', 'number', false), '3201124512890002')
  assert.deepEqual(read('3201124512890000', 'number', false), { code: 'NIK_FORMAT', reason: 'number' })
})

test('signs, emptiness and an impossible date of birth are told apart', () => {
  assert.deepEqual(read(''), { code: 'NIK_FORMAT', reason: 'missing' })
  assert.deepEqual(read('99O1124512890001'), { code: 'NIK_FORMAT', reason: 'letters' })
  assert.deepEqual(read('٩٩٠١١٢٤٥١٢٨٩٠٠٠١'), { code: 'NIK_FORMAT', reason: 'letters' })
  assert.deepEqual(read('9901123213890001'), { code: 'NIK_FORMAT', reason: 'date', part: '321389' })
})

test('demonstrations take only invented NIKs, real systems never take them', () => {
  assert.deepEqual(read('3201124512890001'), { code: 'NIK_NOT_FICTITIOUS' })
  assert.deepEqual(read(nik, 'text', false), { code: 'NIK_FICTITIOUS' })
  assert.equal(read('3201124512890001', 'text', false), '3201124512890001')
})

test('no text breaks the reading of a NIK', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d. E+']{0,20}$/)), (value) => {
      parseNikCell(text(value), sampleRules)
      parseNikCell({ kind: 'number', text: value }, sampleRules)
    }),
  )
})
