import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Cell } from '#platform/sheet/sheet.ts'
import { endReasonOf, endReasons } from './end-reasons.ts'
import { text } from './fixtures/sample-rows.ts'
import {
  parseContractCell,
  parseCountryCell,
  parseEndReasonCell,
  parseIdentityKindCell,
  parseMarriedCell,
  parseSexCell,
} from './parse-choice-cell.ts'
import { parsePhoneCell } from './parse-phone-cell.ts'
import {
  parseEmailCell,
  parseKpjCell,
  parseNameCell,
  parsePassportCell,
  parsePostcodeCell,
  parseTaxNoCell,
  textUpTo,
} from './parse-text-cell.ts'
import type { Parsed } from './parsed.ts'

function answers<T>(parse: (cell: Cell) => Parsed<T>, forms: Readonly<Record<string, T | RegExp>>): void {
  for (const [form, expected] of Object.entries(forms)) {
    const read = parse(text(form))
    if (expected instanceof RegExp) assert.match(read.ok ? `${form} was read` : read.fault.code, expected)
    else assert.deepEqual(read, { ok: true, value: expected }, form)
  }
}

test('mobile numbers get one form, and two in a cell are not chosen from', () => {
  answers(parsePhoneCell, {
    '081234567890': '+6281234567890',
    '+62 812-3456-7890': '+6281234567890',
    '62 812 3456 7890': '+6281234567890',
    '81234567890': '+6281234567890',
    '(0812) 3456.7890': '+6281234567890',
    '+65 9123 4567': '+6591234567',
    '0812345': /PHONE_FORMAT/,
    '0812345678 / 0813456789': /PHONE_FORMAT/,
    '8,12346E+11': /PHONE_FORMAT/,
    '021 5551234': /PHONE_FORMAT/,
    '+62215551234': /PHONE_FORMAT/,
  })
})

test('names keep their letters and signs, and point out what is no part of a name', () => {
  answers(parseNameCell, {
    '  Siti   Marlina ': 'Siti Marlina',
    "Ma'ruf al-Amin bin H. Saleh": "Ma'ruf al-Amin bin H. Saleh",
    'Ma’ruf': "Ma'ruf",
    Noël: 'Noël',
    Suharto: 'Suharto',
    Budi2: /NAME_LETTERS/,
    'Budi, S.H.': /NAME_LETTERS/,
    '...': /NAME_LETTERS/,
    ['a'.repeat(151)]: /TEXT_TOO_LONG/,
  })
  const read = parseNameCell(text('Budi, S.H.'))
  assert.ok(!read.ok && read.fault.code === 'NAME_LETTERS' && read.fault.params.sign === ',')
})

test('choices are read in the words that files use', () => {
  answers<'female' | 'male'>(parseSexCell, {
    L: 'male',
    p: 'female',
    'Laki-laki': 'male',
    PEREMPUAN: 'female',
    wanita: 'female',
    X: /SEX/,
  })
  answers<boolean>(parseMarriedCell, {
    Y: true,
    T: false,
    Kawin: true,
    'Belum Kawin': false,
    TK: false,
    mungkin: /MARITAL/,
  })
  answers<'nik' | 'passport'>(parseIdentityKindCell, {
    Ktp: 'nik',
    'e-KTP': 'nik',
    Passport: 'passport',
    PASPOR: 'passport',
    SIM: /ID_KIND/,
  })
})

test('kinds of contract are read, and state personnel is sent to its own scheme', () => {
  answers<string>(parseContractCell, {
    PKWT: 'pkwt', 'P.K.W.T.T': 'pkwtt', tetap: 'pkwtt', 'Harian Lepas': 'daily', DAILY: 'daily', Borongan: 'piece',
    'Non ASN': 'non-asn', honorer: 'non-asn', magang: /STATUS_UNKNOWN/,
  }) // prettier-ignore
  for (const status of ['PNS', 'cpns', 'P3K', 'PPPK', 'ASN', 'TNI', 'Polri']) {
    answers<string>(parseContractCell, { [status]: /CIVIL_SERVANT_OTHER_SCHEME/ })
  }
})

test('reasons for leaving are read by code and by name in both languages', () => {
  for (const { code, label, also } of endReasons) {
    for (const name of [code, code.toUpperCase().replaceAll('-', '_'), label.id, label.en, ...also]) {
      assert.equal(endReasonOf(name), code, name)
    }
  }
  answers<string>(parseEndReasonCell, { '': /LEAVE_REASON/, '7': /LEAVE_REASON/, bosan: /LEAVE_REASON/ })
})

test('no name for a reason stands for two of them', () => {
  const names = endReasons.flatMap(({ code, label, also }) =>
    [code, label.id, label.en, ...also].map((name) => [code, name]),
  )
  for (const [code, name] of names) assert.equal(endReasonOf(name ?? ''), code)
})

test('countries are two letters that exist, with Indonesia as people write it', () => {
  answers(parseCountryCell, {
    id: 'ID',
    Indonesia: 'ID',
    WNI: 'ID',
    my: 'MY',
    XQ: /COUNTRY/,
    Malaysia: /COUNTRY/,
    '62': /COUNTRY/,
  })
})

test('numbers and addresses have their form', () => {
  answers(parseKpjCell, {
    '12345678901': '12345678901',
    '123-4567 8901': '12345678901',
    '1234567890': /KPJ_FORMAT/,
  })
  answers(parsePassportCell, {
    'x 1234567': 'X1234567',
    AB: /PASSPORT_NUMBER/,
    X123456789: /PASSPORT_NUMBER/,
  })
  answers(parsePostcodeCell, { '75311': '75311', '7531': /POSTCODE/ })
  answers(parseTaxNoCell, {
    '01.234.567.8-901.000': '012345678901000',
    '9901124512890001': '9901124512890001',
    '1': /TAX_NO/,
  })
  answers(parseEmailCell, {
    'siti@contoh.id': 'siti@contoh.id',
    'siti@contoh': /EMAIL/,
    'a@b.id, c@d.id': /EMAIL/,
    siti: /EMAIL/,
  })
  answers(textUpTo(3), { ' abc ': 'abc', abcd: /TEXT_TOO_LONG/ })
})

test('no text breaks the reading of any cell', () => {
  const parsers = [
    parsePhoneCell,
    parseNameCell,
    parseSexCell,
    parseMarriedCell,
    parseIdentityKindCell,
    parseContractCell,
    parseEndReasonCell,
    parseCountryCell,
    parseKpjCell,
    parsePassportCell,
    parsePostcodeCell,
    parseTaxNoCell,
    parseEmailCell,
  ]
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      for (const parse of parsers) parse(text(value))
    }),
  )
})
