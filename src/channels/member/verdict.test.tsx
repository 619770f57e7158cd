import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay, parseMonth } from '@payung/law'
import { monthsOn, type KnownMonths } from '#modules/contributions'
import { draw } from '#ui/draw.ts'
import { sampleView } from '#ui/sample-view.ts'
import { declared, garment, missing, monthsUpTo, spell } from './fixtures/months.ts'
import { arrearsOf } from './months.ts'
import type { Myself } from './myself.ts'
import { standingOf } from './protection.ts'
import { Lead, nameMonths, verdictOf } from './verdict.tsx'
import type { Home } from './view-home.page.tsx'

const today = parseDay('2026-11-20')

/** Kasim at home, on the morning of 20 November 2026. */
function home(given: Partial<KnownMonths>, me: Partial<Myself> = {}): Home {
  const months = monthsOn(today, { months: [], missing: [], running: [], ...given })
  const arrears = arrearsOf(months)
  const myself: Myself = {
    personId: 7n,
    membershipNo: '26000000017',
    name: 'Kasim',
    nik: null,
    birthOn: '1984-08-03',
    sex: 'male',
    phone: null,
    email: null,
    address: null,
    verified: 'verified',
    diedOn: null,
    formerNumbers: [],
    spells: [spell()],
    ...me,
  }
  return {
    today,
    me: myself,
    months,
    arrears,
    standing: standingOf(myself, arrears, today),
    abroad: { covering: null, waiting: null, ahead: null },
    next: { kind: 'none' },
    disputes: [],
    savings: [],
    card: {
      text: 'JSK1:',
      membershipNo: '26000000017',
      name: 'Kasim',
      programmes: ['JKK', 'JKM', 'JHT'],
      asOfMonth: parseMonth('2026-10'),
      issuedAt: new Date('2026-11-20T02:14:00Z'),
      expiresAt: new Date('2026-12-31T17:00:00Z'),
    },
    lookers: 0,
  }
}

const said = (at: Home, lang: 'id' | 'en' = 'id') => {
  const view = sampleView({ lang })
  const lead = draw(<Lead view={view} home={at} />).replace(/<[^>]+>/g, '')
  return [verdictOf(view, at), lead].map((text) => text.replaceAll('\u00a0', ' '))
}

test('whoever is reported and paid for is protected, with programmes and employer', () => {
  assert.deepEqual(said(home({ months: [declared('2026-10')] })), [
    'Anda terlindungi, Pak Kasim.',
    'Tiga program aktif melalui Toko Sinar.',
  ])
})

test('two employers are both named, one with two spells only once', () => {
  const spells = [spell(), spell({ employmentId: 2n }), spell({ ...garment, employmentId: 3n })]
  const [, lead] = said(home({ months: [declared('2026-10')] }, { spells }))
  assert.equal(lead, 'Tiga program aktif melalui Toko Sinar dan PT Citra Benang.')
})

test('whoever is new is registered, with the day by which the first contribution is due', () => {
  const spells = [spell({ startedOn: '2026-11-03' })]
  assert.deepEqual(said(home({ running: [missing('2026-11')] }, { spells })), [
    'Anda sudah terdaftar, Pak Kasim.',
    'Toko Sinar mencatat Anda bekerja sejak 3 November 2026. Iuran pertama dibayar perusahaan paling lambat 15 Desember 2026.',
  ])
})

test('an employer that is one month behind: the month is named, and the member stays protected', () => {
  const [verdict, lead] = said(home({ months: [declared('2026-10', { paid: false }), declared('2026-09')] }))
  assert.equal(verdict, 'Iuran Oktober 2026 belum dibayar. Anda tetap terlindungi, Pak Kasim.')
  assert.match(lead ?? '', /Toko Sinar yang harus membayar, bukan Anda\..*PP 44\/2015/)
})

test('a month that nobody reported is said to be that, not unpaid', () => {
  const [verdict] = said(home({ missing: [missing('2026-10')] }))
  assert.equal(verdict, 'Iuran Oktober 2026 belum dilaporkan. Anda tetap terlindungi, Pak Kasim.')
})

test('from the fourth month in a row the employer is named as the one who pays first', () => {
  const months = monthsUpTo(parseMonth('2026-10'), 4).map((month) => declared(month, { paid: false }))
  const [verdict, lead] = said(home({ months }))
  assert.equal(verdict, 'Toko Sinar menunggak iuran Anda 4 bulan.')
  assert.match(lead ?? '', /Hak Anda tidak hilang.*lewat 3 bulan/)
  assert.equal(said(home({ months }), 'en')[0], 'Toko Sinar is 4 months behind with your contributions.')
})

test('whoever has left keeps their savings; whoever never worked is told whom to ask', () => {
  const left = said(home({}, { spells: [spell({ endedOn: '2026-10-31' })] }))
  assert.deepEqual(left, [
    'Anda tercatat berhenti bekerja pada 31 Oktober 2026.',
    'Tempat kerja terakhir: Toko Sinar. Saldo JHT tetap milik Anda.',
  ])
  assert.equal(said(home({}, { spells: [] }))[0], 'Belum ada perusahaan yang mendaftarkan Anda.')
})

test('a death that was recorded by mistake can be taken back, and the page says where', () => {
  const [verdict, lead] = said(home({}, { diedOn: '2026-08-10' }))
  assert.equal(verdict, 'Peserta ini tercatat meninggal dunia.')
  assert.match(lead ?? '', /10 Agustus 2026.*bawa KTP ke kantor cabang/)
})

test('one month and two are named, more are counted', () => {
  const months = (...texts: string[]) =>
    nameMonths(
      texts.map((text) => parseMonth(text)),
      'id',
    )
  assert.equal(months('2026-09'), 'September 2026')
  assert.equal(months('2026-09', '2026-10'), 'September dan Oktober 2026')
  assert.equal(months('2025-12', '2026-01'), 'Desember 2025 dan Januari 2026')
  assert.equal(months('2026-08', '2026-09', '2026-10'), '3 bulan')
})
