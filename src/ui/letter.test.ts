import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeBill, writeCard, writeCertificate, writeReceipt } from './letter.ts'
import type { BillLetter } from './letter.ts'
import { printable } from './paper/pen.ts'
import { readPdf } from './paper/read-pdf.ts'

const month = 2026 * 12 + 10
const employer = {
  name: 'PT Citra Benang Nusantara',
  npp: '99000123',
  address: 'Jalan Contoh 12, Samarinda 75117',
}
const envelope = {
  number: 'T/2026/11/000731',
  madeAt: new Date('2026-11-20T03:02:00Z'),
  check: { content: 'https://payung.example/s/2611', address: 'payung.example/s' },
}
const programmes = [
  { name: 'Kematian (JKM)', fromWages: 0n, fromEmployer: 13_838_538n },
  { name: 'Hari tua (JHT)', fromWages: 92_253_410n, fromEmployer: 170_678_812n },
]
const bill: BillLetter = {
  ...envelope,
  lang: 'id',
  employer,
  month,
  workers: 1000,
  code: '99261 10004 82617',
  dueOn: '2026-12-15',
  programmes,
  ways: ['Internet banking perusahaan.', 'Teller bank atau gerai.'],
  late: 'Denda 2% sebulan dari iuran yang belum dibayar.',
  lines: [],
}
const receipt = {
  ...envelope,
  employer,
  month,
  workers: 1000,
  code: bill.code,
  paidAt: new Date('2026-11-20T04:21:00Z'),
  bank: 'Bank Contoh',
  bankReference: 'BC-00817',
  programmes,
}
const card = {
  ...envelope,
  name: 'Rina Kusumawati',
  memberNumber: '9900 1234 567',
  programmes: ['JKK', 'JKM', 'JHT'],
  memberSince: '2018-03-01',
}
const certificate = {
  ...envelope,
  employer,
  registeredOn: '2018-03-05',
  programmes: ['JKK', 'JKM'],
  workers: 1000,
  paidThrough: month - 1,
}

async function everyLetter(lang: 'id' | 'en') {
  const written = await Promise.all([
    writeBill({ ...bill, lang }),
    writeReceipt({ ...receipt, lang }),
    writeCard({ ...card, lang }),
    writeCertificate({ ...certificate, lang }),
  ])
  return written.map(readPdf)
}

function textOf(letter: ReturnType<typeof readPdf>): string {
  return letter.said.map(({ text }) => text).join('\n')
}

test('every letter says its language and its title, and begins with one heading', async () => {
  for (const lang of ['id', 'en'] as const) {
    for (const letter of await everyLetter(lang)) {
      assert.match(letter.catalog, new RegExp(`/Lang \\(${lang}\\)`))
      assert.match(letter.catalog, /\/ViewerPreferences/)
      assert.match(letter.title, /^\(.+\)$/)
      assert.equal(letter.said.filter(({ tag }) => tag === 'H1').length, 1)
    }
  }
})

test('everything on a letter is either read aloud or known to mean nothing', async () => {
  const lines = Array.from({ length: 60 }, () => ({ name: 'Siti', wage: 1n, contribution: 1n }))
  const long = readPdf(await writeBill({ ...bill, lines }))
  for (const letter of [...(await everyLetter('id')), long]) assert.equal(letter.untagged, 0)
})

test('a picture has words', async () => {
  for (const letter of await everyLetter('id')) {
    const pictures = letter.said.filter(({ tag }) => tag === 'Figure')
    assert.ok(pictures.length > 0)
    for (const { dictionary } of pictures) assert.match(dictionary, /\/Alt \(.+\)/)
  }
})

test('a bill says how much, until when, with which code, and how it is made up', async () => {
  const letter = readPdf(await writeBill(bill))
  const text = textOf(letter)
  for (const part of [
    'Tagihan iuran November 2026',
    'Bayar Rp\u00a0276.770.760 paling lambat 15 Desember 2026.',
    '1.000 pekerja',
    '99261 10004 82617',
    'PT Citra Benang Nusantara',
    'Denda 2% sebulan',
    'Periksa keasliannya di payung.example/s.',
  ]) {
    assert.ok(text.includes(part), part)
  }
  const cells = letter.said.filter(({ tag }) => tag === 'TH' || tag === 'TD').map((cell) => cell.text)
  assert.deepEqual(cells.slice(4, 8), ['Kematian (JKM)', '–', '13.838.538', '13.838.538'])
  assert.deepEqual(cells.slice(-4), ['Jumlah', '92.253.410', '184.517.350', '276.770.760'])
})

test('a header cell says whether it names its row or its column', async () => {
  const letter = readPdf(await writeBill(bill))
  const heads = letter.said.filter(({ tag }) => tag === 'TH')
  const scopes = heads.map(({ dictionary }) => /\/Scope \/(\w+)/.exec(dictionary)?.[1])
  assert.deepEqual(scopes, ['Column', 'Column', 'Column', 'Column', 'Row', 'Row', 'Row'])
})

test('a long table goes on over pages, its head shown on each and read once', async () => {
  const lines = Array.from({ length: 100 }, (_, place) => ({
    name: `Pekerja ${place + 1}`,
    wage: 3_812_000n,
    contribution: 426_148n,
  }))
  const letter = readPdf(await writeBill({ ...bill, lines }))
  const text = textOf(letter)
  assert.ok(letter.pages >= 4)
  for (const { name } of lines) assert.ok(text.includes(`${name}\n`), name)
  assert.equal(text.split('Upah (Rp)').length, 2)
  const repeated = letter.artifacts.filter((artifact) => artifact.includes('Upah (Rp)'))
  assert.equal(repeated.length, letter.pages - 2)
  assert.ok(letter.artifacts.some((foot) => foot.includes(`Halaman ${letter.pages} dari ${letter.pages}`)))
})

test('a receipt says what was received, when, and through whom', async () => {
  const text = textOf(readPdf(await writeReceipt({ ...receipt, lang: 'en' })))
  for (const part of [
    'Receipt of contributions November 2026',
    'We have received Rp\u00a0276.770.760.',
    '20 November 2026 at 11:21 WIB',
    'BC-00817',
  ]) {
    assert.ok(text.includes(part), part)
  }
})

test('a card says whose it is, also to those who cannot see it', async () => {
  const letter = readPdf(await writeCard({ ...card, lang: 'id' }))
  const picture = letter.said.find(({ tag }) => tag === 'Figure')
  assert.match(picture?.dictionary ?? '', /Kartu peserta: Rina Kusumawati, 9900 1234 567/)
  assert.match(textOf(letter), /JKK, JKM, JHT/)
})

test('a certificate says since when and until which month, and nothing of what is not paid', async () => {
  const text = textOf(readPdf(await writeCertificate({ ...certificate, lang: 'id' })))
  assert.match(text, /Terdaftar sebagai pemberi kerja sejak 5 Maret 2018\./)
  assert.match(text, /Oktober 2026/)
  const unpaid = { ...certificate, lang: 'id' as const, paidThrough: null }
  assert.match(textOf(readPdf(await writeCertificate(unpaid))), /belum ada pembayaran/)
})

test('the same letter is the same file', async () => {
  assert.deepEqual(await writeBill(bill), await writeBill(bill))
})

test('a name keeps its letters where the font has them and loses only what cannot be drawn', async () => {
  assert.equal(printable('Żaneta Đỗ Ștefan – 5½'), 'Żaneta Đo Ștefan – 5½')
  assert.equal(printable('ﬁ ☂\n'), 'fi ??')
  const name = 'Željko Ārya d’Été'
  const text = textOf(readPdf(await writeCard({ ...card, lang: 'id', name })))
  assert.ok(text.includes(name))
})
