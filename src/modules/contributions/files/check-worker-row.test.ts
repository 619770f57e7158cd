import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Cell } from '#platform/sheet/sheet.ts'
import { checkWorkerRow } from './check-worker-row.ts'
import {
  layoutOf,
  november2026,
  sampleRules,
  sampleWorker,
  text,
  workerCells,
  workerLayout,
} from './fixtures/sample-rows.ts'
import type { SampleColumn } from './fixtures/sample-rows.ts'

type Changes = Partial<Record<SampleColumn, string | Cell>>

const check = (changes: Changes = {}, rules = sampleRules) =>
  checkWorkerRow(workerCells(changes), workerLayout, rules)

/** Codes with their columns, as a sender would find them in an error file. */
function said(changes: Changes, rules = sampleRules): string[] {
  return check(changes, rules).findings.map(({ code, column }) => `${code} ${column}`)
}

test('a sound row is read whole and nothing is said about it', () => {
  assert.deepEqual(check(), {
    row: {
      idKind: 'nik', idNumber: '9901124512890001', name: 'Siti Marlina', birthPlace: 'Bontang', birthOn: '1989-12-05',
      sex: 'female', motherName: 'Aminah', nationality: 'ID', married: true, phone: '+6281234567890', email: 'siti@contoh.id',
      address: 'Jl. Melati No. 5, Bontang Kuala', postalCode: '75311', taxNo: null, employeeNo: 'P001', wage: 4_100_000n,
      contract: 'pkwt', startedOn: '2020-02-01', contractEndsOn: '2027-01-31', place: 'Kota Bontang', unitCode: null,
    },
    seen: { name: 'Siti Marlina', nik: '9901124512890001', kpj: null, employeeNo: 'P001', wage: 4_100_000n },
    findings: [],
  }) // prettier-ignore
})

test('the six faults of the classic test file that a row shows by itself are each found in their column', () => {
  assert.deepEqual(said({ NOMOR_IDENTITAS: '990112451289000' }), ['NIK_FORMAT NOMOR_IDENTITAS'])
  assert.deepEqual(said({ NOMOR_IDENTITAS: '9,90112E+15' }), ['NIK_FORMAT NOMOR_IDENTITAS'])
  assert.deepEqual(said({ TANGGAL_LAHIR: '13/31/1990' }), ['DATE_IMPOSSIBLE TANGGAL_LAHIR'])
  assert.deepEqual(said({ TGL_AKHIR_KONTRAK: '' }), ['CONTRACT_DATES TGL_AKHIR_KONTRAK'])
  assert.deepEqual(said({ UPAH: '31,00' }), ['WAGE_AMBIGUOUS UPAH'])
  assert.deepEqual(said({ TGL_AWAL_BEKERJA: '03/04/2026' }), ['DATE_AMBIGUOUS TGL_AWAL_BEKERJA'])
})

test('all faults of a row are told at once, and what could be read is shown nevertheless', () => {
  const { row, seen, findings } = check({
    NAMA_LENGKAP: 'Siti 2',
    UPAH: '5jt',
    STATUS_KAWIN: 'entah',
    ALAMAT: '',
  })
  assert.equal(row, null)
  assert.equal(seen.nik, '9901124512890001')
  assert.deepEqual(findings.map(({ code }) => code).sort(), [
    'FIELD_MISSING',
    'MARITAL',
    'NAME_LETTERS',
    'WAGE_AMBIGUOUS',
  ])
  assert.equal(findings.find(({ code }) => code === 'WAGE_AMBIGUOUS')?.value, '5jt')
})

test('every column that must be filled is asked for when it is empty', () => {
  const asked: Partial<Record<SampleColumn, string>> = {
    NAMA_LENGKAP: 'NAME_MISSING', TEMPAT_LAHIR: 'FIELD_MISSING', TANGGAL_LAHIR: 'FIELD_MISSING',
    NAMA_IBU_KANDUNG: 'MOTHER_NAME_MISSING', JENIS_IDENTITAS: 'ID_KIND', NOMOR_IDENTITAS: 'NIK_FORMAT',
    JENIS_KELAMIN: 'SEX', STATUS_KAWIN: 'MARITAL', UPAH: 'WAGE_MISSING', ALAMAT: 'FIELD_MISSING',
    STATUS_PEGAWAI: 'STATUS_UNKNOWN', TGL_AWAL_BEKERJA: 'FIELD_MISSING', TGL_AKHIR_KONTRAK: 'CONTRACT_DATES',
  } // prettier-ignore
  for (const column of Object.keys(sampleWorker) as SampleColumn[]) {
    for (const nothing of ['', ' ', '-']) {
      const code = asked[column]
      const { row, findings } = check({ [column]: nothing })
      assert.equal(row === null, code !== undefined, column)
      if (code !== undefined)
        assert.deepEqual(
          findings.map((finding) => finding.code),
          [code],
        )
    }
  }
})

test('faults in what is good to have are noted and the row is accepted without it', () => {
  const { row, findings } = check({ HP: '123', EMAIL: 'siti', KODE_POS: '7531', NPWP: '1' })
  assert.deepEqual([row?.phone, row?.email, row?.postalCode, row?.taxNo], [null, null, null, null])
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['PHONE_FORMAT', 'EMAIL_FORMAT', 'POSTCODE', 'TAX_NO'],
  )
})

test('a NIK that says otherwise about birth or sex only warns', () => {
  const { row, findings } = check({ TANGGAL_LAHIR: '06-12-1989', JENIS_KELAMIN: 'L' })
  assert.equal(row?.birthOn, '1989-12-06')
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['NIK_DOB_WARN', 'NIK_SEX_WARN'],
  )
  assert.deepEqual(said({ TANGGAL_LAHIR: '05-12-1989' }), [])
})

test('civil servants are stopped with the reason, honorary staff of the same office passes', () => {
  assert.deepEqual(said({ STATUS_PEGAWAI: 'PNS' }), ['CIVIL_SERVANT_OTHER_SCHEME STATUS_PEGAWAI'])
  assert.equal(check({ STATUS_PEGAWAI: 'Non ASN' }).row?.contract, 'pkwt')
  assert.equal(check({ STATUS_PEGAWAI: 'Honorer', TGL_AKHIR_KONTRAK: '' }).row?.contract, 'pkwtt')
})

test('the end of a contract fits its kind and its start', () => {
  assert.deepEqual(said({ TGL_AKHIR_KONTRAK: '31-01-2020' }), ['CONTRACT_DATES TGL_AKHIR_KONTRAK'])
  assert.deepEqual(said({ TGL_AKHIR_KONTRAK: '01-02-2020' }), ['CONTRACT_OVER TGL_AKHIR_KONTRAK'])
  assert.deepEqual(said({ TGL_AKHIR_KONTRAK: '21-11-2026' }), [])
  const permanent = check({ STATUS_PEGAWAI: 'PKWTT' })
  assert.deepEqual(
    permanent.findings.map(({ code }) => code),
    ['CONTRACT_END_UNUSED'],
  )
  assert.equal(permanent.row?.contractEndsOn, null)
  assert.equal(check({ STATUS_PEGAWAI: 'HARIAN', TGL_AKHIR_KONTRAK: '' }).row?.contractEndsOn, null)
})

test('days that do not fit each other are asked about', () => {
  const noMember = { TANGGAL_KEPESERTAAN: '' }
  assert.deepEqual(said({ TGL_AWAL_BEKERJA: '21-11-2026', ...noMember }), [])
  assert.deepEqual(said({ TGL_AWAL_BEKERJA: '22-11-2026', ...noMember }), [
    'START_IN_FUTURE TGL_AWAL_BEKERJA',
  ])
  assert.deepEqual(
    said({ TGL_AWAL_BEKERJA: '01-11-2026', ...noMember }, { ...sampleRules, month: november2026 - 1 }),
    ['START_AFTER_MONTH TGL_AWAL_BEKERJA'],
  )
  assert.deepEqual(said({ TANGGAL_KEPESERTAAN: '31-01-2020' }), [
    'START_AFTER_MEMBERSHIP TANGGAL_KEPESERTAAN',
  ])
  assert.deepEqual(said({ TANGGAL_KEPESERTAAN: '22-11-2026' }), ['START_IN_FUTURE TANGGAL_KEPESERTAAN'])
  assert.deepEqual(said({ TGL_AWAL_BEKERJA: '05-12-1989' }), ['DATE_IMPOSSIBLE TGL_AWAL_BEKERJA'])
})

test('ages are believed from 15 to 99, on the birthday itself', () => {
  const born = (day: string) =>
    said({ TANGGAL_LAHIR: day, TGL_AWAL_BEKERJA: '01-11-2026', TANGGAL_KEPESERTAAN: '' }).filter(
      (code) => !code.startsWith('NIK_DOB'),
    )
  assert.deepEqual(born('21-11-2011'), [])
  assert.deepEqual(born('22-11-2011'), ['AGE_UNDER_15 TANGGAL_LAHIR'])
  assert.deepEqual(born('22-11-1926'), [])
  assert.deepEqual(born('21-11-1926'), ['AGE_OVER_99 TANGGAL_LAHIR'])
  assert.ok(born('22-11-2026').includes('DATE_IMPOSSIBLE TANGGAL_LAHIR'))
})

test('a wage below Rp 10.000 or above Rp 1.000.000.000 counts once a person stands by it', () => {
  for (const [wage, asked] of [
    ['9.999', true],
    ['10.000', false],
    ['1.000.000.000', false],
    ['1.000.000.001', true],
  ] as const) {
    assert.deepEqual(said({ UPAH: wage }), asked ? ['WAGE_IMPLAUSIBLE UPAH'] : [])
    const confirmed = check({ UPAH: wage }, { ...sampleRules, confirmed: new Set(['WAGE_IMPLAUSIBLE UPAH']) })
    assert.equal(confirmed.row?.wage, BigInt(wage.replaceAll('.', '')))
  }
  const sure = { ...sampleRules, confirmed: new Set(['WAGE_IMPLAUSIBLE UPAH', 'WAGE_BEYOND UPAH']) }
  assert.equal(check({ UPAH: '10.000.000.000' }, sure).row?.wage, 10_000_000_000n)
  for (const beyond of ['10.000.000.001', '9'.repeat(18), '9'.repeat(40)])
    assert.equal(check({ UPAH: beyond }, sure).row, null, beyond)
  assert.deepEqual(said({ UPAH: '0' }), ['WAGE_MISSING UPAH'])
})

test('a formula is no data until a person stands by what it shows', () => {
  const formula: Cell = { kind: 'formula', text: '4100000' }
  assert.deepEqual(said({ UPAH: formula }), ['FORMULA_CELL UPAH'])
  assert.equal(check({ UPAH: formula }).seen.wage, 4_100_000n)
  const confirmed = { ...sampleRules, confirmed: new Set(['FORMULA_CELL UPAH']) }
  assert.equal(check({ UPAH: formula }, confirmed).row?.wage, 4_100_000n)
  assert.deepEqual(said({ UPAH: { kind: 'formula', text: '=B2*2' } }, confirmed), ['FORMULA_CELL UPAH'])
  assert.deepEqual(said({ UPAH: { kind: 'error', text: '#REF!' } }), ['CELL_ERROR UPAH'])
  assert.deepEqual(said({ GELAR: formula }), [])
})

test('foreign workers are known by their passport, which needs a country', () => {
  const passport = {
    JENIS_IDENTITAS: 'Passport',
    NOMOR_IDENTITAS: 'x1234567',
    KODE_NEGARA: 'MY',
    MASA_LAKU_IDENTITAS: '01-05-2028',
  }
  const { row, findings } = check(passport)
  assert.deepEqual(
    [row?.idKind, row?.idNumber, row?.nationality, findings.length],
    ['passport', 'X1234567', 'MY', 0],
  )
  assert.deepEqual(said({ ...passport, KODE_NEGARA: '', MASA_LAKU_IDENTITAS: '' }), [
    'FIELD_MISSING MASA_LAKU_IDENTITAS',
    'FIELD_MISSING KODE_NEGARA',
  ])
  assert.deepEqual(said({ ...passport, MASA_LAKU_IDENTITAS: '01-05-2020' }), [
    'PASSPORT_EXPIRED MASA_LAKU_IDENTITAS',
  ])
  assert.deepEqual(said({ KODE_NEGARA: '' }), ['COUNTRY_ASSUMED KODE_NEGARA'])
})

test('a name in three columns is one name', () => {
  const headers = Object.keys(sampleWorker).flatMap((name) =>
    name === 'NAMA_LENGKAP' ? ['NAMA_DEPAN', 'NAMA_TENGAH', 'NAMA_BELAKANG'] : [name],
  )
  const read = (...names: string[]) => {
    const cells = workerCells()
    cells.splice(1, 1, ...names.map(text))
    return checkWorkerRow(cells, layoutOf(headers), sampleRules)
  }
  assert.equal(read('Siti', '', 'Marlina').row?.name, 'Siti Marlina')
  assert.equal(read('Suharto', '', '').row?.name, 'Suharto')
  assert.deepEqual(
    read('', '', '').findings.map(({ code, column }) => [code, column]),
    [['NAME_MISSING', 'NAMA_DEPAN']],
  )
  assert.deepEqual(
    read('Siti', '2', '').findings.map(({ code, column }) => [code, column]),
    [['NAME_LETTERS', 'NAMA_TENGAH']],
  )
})

test('a row that is longer than its header, or ends too early, is said to be broken', () => {
  const length = (cells: readonly Cell[]) =>
    checkWorkerRow(cells, workerLayout, sampleRules).findings.filter(({ code }) => code === 'ROW_LENGTH')
  assert.equal(length([...workerCells(), text('')]).length, 0)
  assert.equal(length(workerCells().slice(0, 29)).length, 0)
  assert.deepEqual(length([...workerCells(), text('75311')])[0]?.params, { found: 31, expected: 30 })
  assert.deepEqual(length(workerCells().slice(0, 20))[0]?.params, { found: 20, expected: 30 })
})

test('a unit code is taken in capitals', () => {
  const layout = layoutOf([...Object.keys(sampleWorker), 'Kode Unit'])
  assert.equal(
    checkWorkerRow([...workerCells(), text('dinkes-1')], layout, sampleRules).row?.unitCode,
    'DINKES-1',
  )
})

const anyCell: fc.Arbitrary<Cell> = fc.record({
  kind: fc.constantFrom('empty', 'text', 'number', 'date', 'boolean', 'formula', 'error'),
  text: fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[\d/.,\- ]{0,16}$/),
    fc.constantFrom('Ktp', 'PNS', 'Y', '#REF!', '31-12-3000'),
  ),
})

test('no row breaks the check, and a row is given exactly when nothing holds it', () => {
  const columns = Object.keys(sampleWorker) as SampleColumn[]
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...columns), anyCell), (changes) => {
      const { row, findings } = check(changes)
      const kept: unknown = JSON.parse(JSON.stringify(findings))
      assert.deepEqual(kept, findings)
      if (row === null) assert.ok(findings.length > 0)
    }),
  )
  fc.assert(
    fc.property(fc.array(anyCell, { maxLength: 35 }), (cells) => {
      checkWorkerRow(cells, workerLayout, sampleRules)
    }),
  )
})
