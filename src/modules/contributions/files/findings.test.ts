import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '#platform/config.ts'
import type { Cell } from '#platform/sheet/sheet.ts'
import { text } from './fixtures/sample-rows.ts'
import {
  parseContractCell,
  parseEndReasonCell,
  parseIdentityKindCell,
  parseMarriedCell,
  parseSexCell,
} from './parse-choice-cell.ts'
import { parseDateCell, parseMonthCell } from './parse-date-cell.ts'
import { parseMoneyCell } from './parse-money-cell.ts'
import type { Parsed } from './parsed.ts'
import { catalogue, describeFinding, fault } from './findings.ts'
import type { Fault, Finding, FindingCode, ParamsOf } from './findings.ts'

const day = '2026-04-03'

/** For each code every way in which its parameters make other words. */
const samples: { readonly [C in FindingCode]: readonly ParamsOf<C>[] } = {
  HEADER_MISSING: [{ missing: [{ name: 'UPAH', nearest: 'UPHA' }, { name: 'NIK', nearest: null }] }],
  HEADER_TWICE: [{ name: 'UPAH' }],
  ROW_LENGTH: [{ found: 12, expected: 30 }],
  FORMULA_CELL: [{ shown: '4100000' }, { shown: '' }],
  CELL_ERROR: [{}],
  FIELD_MISSING: [{}],
  TEXT_TOO_LONG: [{ limit: 20 }],
  MONTH_DIFFERS: [{ written: 24_321, expected: 24_322 }],
  MONTH_UNREADABLE: [{}],
  PERIOD_CLOSED: [{ month: 24_322 }],
  NIK_FORMAT: [
    { reason: 'missing' }, { reason: 'letters' }, { reason: 'scientific' }, { reason: 'number' },
    { reason: 'length', digits: 15 }, { reason: 'length', digits: 12 }, { reason: 'length', digits: 17 },
    { reason: 'length', digits: 20 }, { reason: 'date', part: '321390' },
  ],
  NIK_FICTITIOUS: [{}],
  NIK_NOT_FICTITIOUS: [{}],
  NIK_NOT_IN_REGISTER: [{}],
  NIK_NAME_DIFF: [{ file: 'Ahmad Fauzy', known: 'Ahmad Fauzi' }],
  NIK_OTHER_PERSON: [{ file: 'Dewi Lestari' }],
  NIK_DOB_WARN: [{ inNik: '1989-12-05', written: day }],
  NIK_SEX_WARN: [{ inNik: 'female' }, { inNik: 'male' }],
  KPJ_FORMAT: [{}],
  KEY_MISSING: [{}],
  KEYS_CONFLICT: [{ first: 'NIK', second: 'KPJ' }],
  UNKNOWN_WORKER: [{}],
  DUP_IN_FILE: [{ row: 211, sameWage: true }, { row: 211, sameWage: false }, { row: 211 }],
  ALREADY_ACTIVE_HERE: [{ since: day }, {}],
  ACTIVE_ELSEWHERE: [{ employers: 1 }, {}],
  DECEASED: [{}],
  ID_KIND: [{}],
  PASSPORT_NUMBER: [{}],
  PASSPORT_EXPIRED: [{ on: day }],
  NAME_MISSING: [{}],
  NAME_LETTERS: [{ sign: ',' }],
  MOTHER_NAME_MISSING: [{}],
  SEX: [{}],
  MARITAL: [{}],
  COUNTRY: [{}],
  COUNTRY_ASSUMED: [{}],
  AGE_UNDER_15: [{ age: 14 }],
  AGE_OVER_99: [{ age: 103 }],
  AGE_OVER_65_BPU_NEW: [{ age: 66 }],
  BANK_NAME_DIFF: [{ bank: 'S. MARLINA', file: 'Siti Marlina' }],
  SPELL_OVERLAP: [{ ended: day }],
  DATE_UNREADABLE: [{ reason: 'short-year' }, { reason: 'serial' }, { reason: 'other' }],
  DATE_IMPOSSIBLE: [
    { reason: 'day', year: 1990, month: 2 }, { reason: 'month', month: 31 }, { reason: 'swapped', likely: day },
    { reason: 'year', year: 990 }, { reason: 'future' }, { reason: 'unborn' },
  ],
  DATE_AMBIGUOUS: [{ dayFirst: '2026-04-03', monthFirst: '2026-03-04' }],
  CONTRACT_DATES: [{ reason: 'missing' }, { reason: 'before-start', start: day, end: '2026-04-01' }],
  CONTRACT_OVER: [{ end: day }],
  CONTRACT_END_UNUSED: [{ end: day }],
  START_IN_FUTURE: [{ day, today: '2026-04-01' }],
  START_AFTER_MONTH: [{ day, month: 24_320 }],
  START_AFTER_MEMBERSHIP: [{ start: day, member: '2026-04-01' }],
  LEAVE_DATE: [{ day, latest: '2026-04-01' }],
  LEAVE_BEFORE_START: [{ start: day, day: '2026-04-01' }],
  ALREADY_LEFT: [{ ended: day }],
  LEFT_ON_OTHER_DAY: [{ ended: day }],
  WAGE_MISSING: [{}],
  WAGE_AMBIGUOUS: [{}],
  WAGE_NOT_WHOLE: [{}],
  WAGE_NEGATIVE: [{}],
  WAGE_IMPLAUSIBLE: [{ wage: '4100' }],
  WAGE_BEYOND: [{ most: '10000000000' }],
  WAGE_BELOW_UMK_WARN: [{ wage: 3_000_000, minimum: 3_799_480, region: 'Kota Bontang' }],
  WAGE_JUMP_WARN: [{ before: 4_100_000, now: 11_750_000 }, { before: '4100000', now: '1000000' }, { before: 0, now: 5 }],
  BACK_PAY: [{ amount: '250000' }],
  STATUS_UNKNOWN: [{}],
  CIVIL_SERVANT_OTHER_SCHEME: [{ status: 'PNS' }],
  UNKNOWN_REGION: [{ place: 'Bntang', regions: [{ code: '64.74', name: 'Kota Bontang' }] }, { place: 'Bntang' }],
  UNKNOWN_UNIT: [{ unit: 'X1' }],
  LEAVE_REASON: [{}],
  PHONE_MISSING: [{}],
  PHONE_FORMAT: [{}],
  PHONE_SHARED_WARN: [{}],
  EMAIL_FORMAT: [{}],
  POSTCODE: [{}],
  TAX_NO: [{}],
} // prettier-ignore

/** Every sample as a finding, with and without something in the cell. */
const findings: readonly Finding[] = Object.entries(samples).flatMap(([code, params]) =>
  params.flatMap((params) =>
    ['', 'X9'].map((value) => {
      // The table above is typed by code, which Object.entries forgets.
      const found = { code, params } as Fault
      return { ...found, column: 'UPAH', ...(value === '' ? {} : { value }) }
    }),
  ),
)

test('every finding says in both languages, in whole sentences, what is the matter and what to do', () => {
  for (const finding of findings) {
    const { message, suggestion } = describeFinding(finding)
    for (const words of [message.id, message.en, suggestion.id, suggestion.en]) {
      assert.match(words, /^[\p{Lu}\d].*[.?]$/u, finding.code)
      assert.doesNotMatch(words, /undefined|null|NaN|\[object/, finding.code)
    }
    assert.notEqual(message.id, message.en, finding.code)
  }
})

test('no finding scolds', () => {
  for (const finding of findings) {
    const { message, suggestion } = describeFinding(finding)
    assert.doesNotMatch(
      `${message.id} ${suggestion.id}`,
      /invalid|tidak valid|gagal|ditolak|salah format|error/i,
    )
  }
})

test('whatever holds a row can be mended, and notes ask for nothing', () => {
  for (const finding of findings) {
    const { severity, repair } = describeFinding(finding)
    assert.equal(repair !== null, severity === 'hold', finding.code)
    if (repair?.kind === 'choose') assert.ok(repair.options.length > 0, finding.code)
  }
})

test('a finding survives being kept as JSON', () => {
  for (const finding of findings) {
    const kept: Finding = JSON.parse(JSON.stringify(finding))
    assert.deepEqual(describeFinding(kept), describeFinding(finding))
  }
})

test('what officers read about the seven classic faults', () => {
  const read = (found: Fault, column: string, value?: string) => {
    const { message, suggestion } = describeFinding({
      ...found,
      column,
      ...(value === undefined ? {} : { value }),
    })
    return `${message.id} ${suggestion.id}`
  }
  assert.equal(
    read(fault('NIK_FORMAT', { reason: 'length', digits: 15 }), 'NOMOR_IDENTITAS'),
    'NIK hanya 15 angka. Excel sering memotong angka terakhir. Tambahkan satu angka yang hilang.',
  )
  assert.equal(
    read(fault('WAGE_AMBIGUOUS'), 'UPAH', '31,00'),
    'Upah sebulan tertulis 31,00. Kami tidak menebak ribuan atau jutaan. Tulis lengkap, contoh 4.100.000.',
  )
  assert.equal(
    read(
      fault('DATE_AMBIGUOUS', samples.DATE_AMBIGUOUS[0] ?? assert.fail()),
      'TGL_AWAL_BEKERJA',
      '03/04/2026',
    ),
    'Mulai kerja 03/04/2026 bisa dibaca dua cara. Pilih yang benar. Agar jelas, tulis seperti 31-12-2026.',
  )
  assert.equal(
    read(fault('DATE_IMPOSSIBLE', { reason: 'day', year: 1990, month: 2 }), 'TANGGAL_LAHIR', '30-02-1990'),
    'Februari 1990 hanya sampai tanggal 28. Isi seperti 31-12-2026.',
  )
  assert.equal(
    read(fault('CONTRACT_DATES', { reason: 'missing' }), 'TGL_AKHIR_KONTRAK'),
    'Kontrak PKWT tanpa tanggal berakhir. Isi seperti 31-12-2026.',
  )
  assert.equal(
    read(fault('WAGE_JUMP_WARN', { before: 4_100_000, now: 11_750_000 }), 'UPAH'),
    'Upah naik 187%: Rp\u00a04.100.000 menjadi Rp\u00a011.750.000. Perbaiki bila salah ketik. Alasan perubahan besar kami tanyakan satu kali sebelum laporan selesai.',
  )
})

test('a name spelled a little differently shows both spellings, and a wage that jumps both wages, without holding', () => {
  const spelled = describeFinding({
    ...fault('NIK_NAME_DIFF', { file: 'Ahmad Fauzy', known: 'Ahmad Fauzi' }),
    column: 'NAMA_LENGKAP',
  })
  assert.equal(spelled.severity, 'note')
  assert.match(spelled.message.id, /Ahmad Fauzy.*Ahmad Fauzi/)
  assert.match(spelled.suggestion.id, /diterima dengan nama Ahmad Fauzi/)
  const jump = fault('WAGE_JUMP_WARN', { before: 4_100_000, now: 1_000_000 })
  assert.equal(describeFinding({ ...jump, column: 'UPAH' }).severity, 'note')
})

test('back pay is mended by writing 0 or taking the row out', () => {
  const { repair } = describeFinding({ ...fault('BACK_PAY', { amount: '250000' }), column: 'RAPEL' })
  assert.ok(repair?.kind === 'choose')
  assert.deepEqual(
    repair.options.map(({ act }) => act),
    [{ kind: 'set', value: '0' }, { kind: 'drop-row' }],
  )
})

test('two readings of a date are offered with the day that each would be', () => {
  const found = fault('DATE_AMBIGUOUS', { dayFirst: '2026-04-03', monthFirst: '2026-03-04' })
  const { repair } = describeFinding({ ...found, column: 'TGL_AWAL_BEKERJA', value: '03/04/2026' })
  assert.ok(repair?.kind === 'choose')
  assert.deepEqual(
    repair.options.map(({ label, act }) => [label.id, act]),
    [
      ['3 April 2026', { kind: 'set', value: '2026-04-03' }],
      ['4 Maret 2026', { kind: 'set', value: '2026-03-04' }],
    ],
  )
})

const parsers = {
  ID_KIND: parseIdentityKindCell,
  SEX: parseSexCell,
  MARITAL: parseMarriedCell,
  STATUS_UNKNOWN: parseContractCell,
  CIVIL_SERVANT_OTHER_SCHEME: parseContractCell,
  LEAVE_REASON: parseEndReasonCell,
  DATE_AMBIGUOUS: parseDateCell,
  DATE_IMPOSSIBLE: parseDateCell,
  LEFT_ON_OTHER_DAY: parseDateCell,
  MONTH_DIFFERS: parseMonthCell,
  BACK_PAY: parseMoneyCell,
}

test('whatever is offered as a choice is understood when it is chosen', () => {
  const offered = new Set<string>()
  for (const finding of findings) {
    const { repair } = describeFinding(finding)
    for (const { act } of repair?.kind === 'choose' ? repair.options : []) {
      if (act.kind !== 'set' || finding.code === 'UNKNOWN_REGION') continue
      offered.add(finding.code)
      const parse: ((cell: Cell) => Parsed<unknown>) | undefined = Object.entries(parsers).find(
        ([code]) => code === finding.code,
      )?.[1]
      assert.ok(parse?.(text(act.value)).ok, `${finding.code} ${act.value}`)
    }
  }
  assert.deepEqual([...offered].sort(), Object.keys(parsers).sort())
})

test('the catalogue holds every code that the file format promises', () => {
  const promised = [
    'NIK_FORMAT', 'NIK_NOT_IN_REGISTER', 'NIK_NAME_DIFF', 'NIK_DOB_WARN', 'DUP_IN_FILE', 'ALREADY_ACTIVE_HERE',
    'ACTIVE_ELSEWHERE', 'AGE_OVER_65_BPU_NEW', 'AGE_UNDER_15', 'WAGE_BELOW_UMK_WARN', 'WAGE_JUMP_WARN', 'DATE_AMBIGUOUS',
    'CONTRACT_DATES', 'UNKNOWN_REGION', 'PERIOD_CLOSED', 'DECEASED', 'HEADER_MISSING', 'PHONE_SHARED_WARN',
    'CIVIL_SERVANT_OTHER_SCHEME', 'BANK_NAME_DIFF',
  ] // prettier-ignore
  for (const code of promised) assert.ok(Object.hasOwn(catalogue, code), code)
})

test('whatever the database finds by sets is in the catalogue, as severe there as here', () => {
  const raised = globSync('src/modules/**/*.sql.ts', { cwd: root }).flatMap((file) => [
    ...readFileSync(join(root, file), 'utf8').matchAll(/'([A-Z_]+)', '(hold|note)'/g),
  ])
  assert.ok(raised.length > 10)
  const entries = new Map<string, { severity: string }>(Object.entries(catalogue))
  for (const [, code = '', severity] of raised) assert.equal(entries.get(code)?.severity, severity, code)
})
