import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkLeaverRow } from './check-leaver-row.ts'
import { checkWageRow } from './check-wage-row.ts'
import { layoutOf, sampleRules, text, workerCells, workerLayout } from './fixtures/sample-rows.ts'

const nik = '9901124512890001'

const wageLayout = layoutOf([
  'NPP',
  'BLTH',
  'KPJ',
  'NIK',
  'NO_PEGAWAI',
  'NAMA',
  'UPAH',
  'RAPEL',
  'KETERANGAN',
])
const wage = (...cells: string[]) => checkWageRow(cells.map(text), wageLayout, sampleRules)
const wageCodes = (...cells: string[]) =>
  wage(...cells).findings.map(({ code, column }) => `${code} ${column}`)

test('a sound wage row is read whole', () => {
  const { row, findings } = wage(
    '260000017',
    '11-2026',
    '12345678901',
    nik,
    'P001',
    'Siti',
    '4.100.000',
    '0',
    'lembur',
  )
  assert.deepEqual(findings, [])
  assert.deepEqual(row, {
    npp: '260000017', nik, passport: null, kpj: '12345678901', employeeNo: 'P001', name: 'Siti', wage: 4_100_000n,
    remark: 'lembur', unitCode: null,
  }) // prettier-ignore
})

test('one key is enough, none is too few, and a broken one is never passed over', () => {
  assert.equal(wage('', '', '', '', 'P001', '', '4100000').row?.employeeNo, 'P001')
  assert.deepEqual(wageCodes('', '', '', '', '', 'Siti', '4100000'), ['KEY_MISSING NIK'])
  assert.deepEqual(wageCodes('', '', '1234567890', nik, '', '', '4100000'), ['KPJ_FORMAT KPJ'])
  assert.deepEqual(wageCodes('', '', '12345678901', nik.slice(1), '', '', '4100000'), ['NIK_FORMAT NIK'])
})

test('a wage for another month is not taken for this one', () => {
  assert.deepEqual(wageCodes('', '10-2026', '', nik, '', '', '4100000'), ['MONTH_DIFFERS BLTH'])
  assert.deepEqual(wageCodes('', 'Oktober', '', nik, '', '', '4100000'), ['MONTH_UNREADABLE BLTH'])
})

test('wage and back pay are asked about in their own columns', () => {
  assert.deepEqual(wageCodes('', '', '', nik, '', '', '31,00', '5jt'), [
    'WAGE_AMBIGUOUS UPAH',
    'WAGE_AMBIGUOUS RAPEL',
  ])
  assert.deepEqual(wageCodes('', '', '', nik, '', '', ''), ['WAGE_MISSING UPAH'])
})

test('back pay is kept out of the month, with its amount, until it is nil or the row is dropped', () => {
  const { row, findings } = wage('', '', '', nik, '', '', '4100000', 'Rp 250.000')
  assert.equal(row, null)
  assert.deepEqual(findings, [
    { code: 'BACK_PAY', params: { amount: '250000' }, column: 'RAPEL', value: 'Rp 250.000' },
  ])
  for (const nothing of ['0', '', '-', 'Rp 0']) {
    assert.equal(wage('', '', '', nik, '', '', '4100000', nothing).row?.wage, 4_100_000n)
  }
  assert.deepEqual(wageCodes('', '', '', nik, '', '', '4100000', '-250000'), ['WAGE_NEGATIVE RAPEL'])
})

test('what cannot be confirmed stays held whatever a person confirms', () => {
  const confirmed = new Set(['BACK_PAY RAPEL', 'NIK_FORMAT NIK', 'WAGE_MISSING UPAH'])
  const cells = ['', '', '', nik.slice(1), '', '', '', '250000'].map(text)
  const { row, findings } = checkWageRow(cells, wageLayout, { ...sampleRules, confirmed })
  assert.equal(row, null)
  assert.equal(findings.length, 3)
})

test('the worker layout serves for wages too, by NIK or by passport', () => {
  const { row } = checkWageRow(workerCells(), workerLayout, sampleRules)
  assert.deepEqual(
    [row?.nik, row?.employeeNo, row?.name, row?.wage],
    [nik, 'P001', 'Siti Marlina', 4_100_000n],
  )
  const foreign = workerCells({ JENIS_IDENTITAS: 'Passport', NOMOR_IDENTITAS: 'X1234567' })
  assert.equal(checkWageRow(foreign, workerLayout, sampleRules).row?.passport, 'X1234567')
})

const leaverLayout = layoutOf(['NPP', 'KPJ', 'NIK', 'NAMA', 'TGL_NONAKTIF', 'KODE_SEBAB', 'NO_SURAT'])
const leaver = (...cells: string[]) => checkLeaverRow(cells.map(text), leaverLayout, sampleRules)
const leaverCodes = (...cells: string[]) =>
  leaver(...cells).findings.map(({ code, column }) => `${code} ${column}`)

test('a sound leaver row is read whole', () => {
  const { row, findings } = leaver(
    '260000017',
    '',
    nik,
    'Siti',
    '15-11-2026',
    'Mengundurkan diri',
    'SK/1/2026',
  )
  assert.deepEqual(findings, [])
  assert.deepEqual(row, {
    npp: '260000017', nik, passport: null, kpj: null, employeeNo: null, name: 'Siti', leftOn: '2026-11-15',
    reason: 'resigned', letterNo: 'SK/1/2026',
  }) // prettier-ignore
})

test('a last day of work may lie ahead, but not beyond the month of the return', () => {
  assert.equal(leaver('', '', nik, '', '30-11-2026', 'PHK').row?.leftOn, '2026-11-30')
  assert.deepEqual(leaverCodes('', '', nik, '', '01-12-2026', 'PHK'), ['LEAVE_DATE TGL_NONAKTIF'])
  const lateReturn = { ...sampleRules, month: sampleRules.month - 2 }
  const row = ['', '', nik, '', '21-11-2026', 'PHK'].map(text)
  assert.equal(checkLeaverRow(row, leaverLayout, lateReturn).row?.leftOn, '2026-11-21')
})

test('a leaver needs a key, a day and a reason, and all that is missing is told', () => {
  assert.deepEqual(leaverCodes('', '', '', 'Siti', '', 'bosan'), [
    'KEY_MISSING NIK', 'FIELD_MISSING TGL_NONAKTIF', 'LEAVE_REASON KODE_SEBAB',
  ]) // prettier-ignore
  assert.deepEqual(leaverCodes('', '', nik, '', '15-11-2026', ''), ['LEAVE_REASON KODE_SEBAB'])
})

test('no row breaks the check of wages or leavers', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(nik, '4.100.000', '11-2026', '-'))),
      (cells) => {
        wage(...cells)
        leaver(...cells)
      },
    ),
  )
})
