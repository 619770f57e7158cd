import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import sql from 'sql-template-tag'
import { present } from '#base/assert.ts'
import { viewPerson } from '#modules/registry'
import { perform } from '#platform/operation.ts'
import { actorWith } from '../../src/modules/registry/fixtures/registry.ts'
import { openStage } from './stage/open-stage.ts'
import type { Visitor } from './stage/visitor.ts'

const stage = await openStage()
const rina = '0812-9999-0101'
const factoryId = await stage.employerId('PT Citra Benang Nusantara')
const shopId = await stage.employerId('Toko Sinar Pasir Ridge')

/** What the old-age savings come to, wherever it is said. */
const balance = /Rp 9\.615\.900/

for (const script of [true, false]) {
  test(`a member goes from home to a month, to why each figure is what it is, to the law, ${script ? 'with' : 'without'} script`, async () => {
    const visitor = await stage.visitor({ script })
    await visitor.signIn(rina)
    assert.equal(await visitor.heading(), 'Anda terlindungi, Bu Rina.')
    await visitor.sees('10/12', 'Iuran Oktober 2026', 'PT Citra Benang Nusantara', balance)
    if (script) await visitor.picture('member-home')

    await visitor.press('Lihat semua bulan sejak Oktober 2025')
    assert.equal(await visitor.heading(), '2026: 10 bulan lunas, 1 menunggu perusahaan')
    if (script) await visitor.picture('member-months')
    await visitor.press('2025')
    await visitor.sees('Desember 2025', 'Oktober 2025')
    await visitor.press('2026')

    await visitor.press('Juli 2026')
    assert.equal(await visitor.heading(), 'Juli 2026: Rp 1.106.349, lunas terlambat 20 Agustus 2026')
    await visitor.sees('Upah menjadi Rp 12.400.000, iuran + 145.389', 'Sudah dibayar')
    if (script) await visitor.picture('member-month')

    await seesWhy(visitor, script)
  })
}

/** From the month that is shown to each of its figures and back, and to the law behind one of them. */
async function seesWhy(visitor: Visitor, script: boolean): Promise<void> {
  const month = visitor.path
  for (const [figure, question, ...shown] of whys) {
    await visitor.press(figure, visitor.page.locator('main'))
    assert.equal(await visitor.heading(), question)
    await visitor.sees('Rp 12.400.000', 'dihitung dengan hukum yang diketahui pada 18 Agustus 2026', ...shown)
    if (script && figure === '110.863') await visitor.picture('member-why')
    await visitor.press('Juli 2026')
    assert.equal(visitor.path, month)
  }
  await visitor.press('110.863', visitor.page.locator('main'))
  await visitor.fill('Upah sebulan', '10.000.000')
  await visitor.press('Hitung ulang')
  await visitor.sees('Rp 100.000')
  await visitor.press('PP 45/2015; B/1226/022026 Pasal 29 ayat (3)-(4)')
  assert.equal(visitor.path, '/law/values/con.jp.ceiling')
  await visitor.sees('Rp 11.086.300', '1 Maret 2026')
  await visitor.leave()
}

const whys = [
  ['29.760', 'Mengapa iuran JKK saya Rp 29.760?', '0,24% × 12.400.000', 'PP 44/2015 Pasal 16'],
  ['37.200', 'Mengapa iuran JKM saya Rp 37.200?', '0,30% × 12.400.000', 'PP 44/2015 Pasal 18'],
  ['248.000', 'Mengapa untuk JHT dipotong Rp 248.000?', '2% × 12.400.000', 'PP 46/2015 Pasal 16'],
  ['458.800', 'Mengapa untuk JHT perusahaan membayar Rp 458.800?', '3,7% × 12.400.000'],
  [
    '110.863',
    'Mengapa untuk JP dipotong Rp 110.863?',
    '1% × 11.086.300',
    'Karena upah di atas batas upah JP',
  ],
  ['221.726', 'Mengapa untuk JP perusahaan membayar Rp 221.726?', '2% × 11.086.300', 'Rp 1.313.700'],
  ['358.863', 'Mengapa dari gaji saya dipotong Rp 358.863?', '248.000 + 110.863 = Rp 358.863'],
  ['747.486', 'Mengapa perusahaan membayar Rp 747.486?', 'Kematian (JKM)'],
  ['Rp 18.000', 'Mengapa iuran JKP saya Rp 18.000?', 'Dari Pemerintah', 'Rp 11.000', 'PP 6/2025'],
  ['Mengapa angkanya segini?', 'Mengapa iuran saya Rp 1.106.349?', '747.486 + 358.863 = Rp 1.106.349'],
] as const

/** Rina once more, for the stories below. */
let visitor: Visitor
before(async () => {
  visitor = await stage.visitor()
  await visitor.signIn(rina)
})

test('the balance is the same at home, on its own page, in its file and in the books, line by line', async () => {
  await visitor.open('/member')
  await visitor.sees(balance)
  await visitor.press('Lihat mutasi')
  assert.match(await visitor.heading(), balance)
  await visitor.sees('Hasil pengembangan', 'Pembagian itu belum dibukukan', '+ 592.800', '+ 114.000')
  await visitor.picture('member-balance')
  const { name, bytes } = await visitor.download('Unduh semua baris (CSV)')
  assert.equal(name, 'saldo-jht-2026-11-20.csv')
  const lines = bytes.toString('utf8').trim().split('\r\n').slice(1)
  const last = present(lines.at(-1)?.split(';'), 'the file has lines')
  assert.equal(last[4], '9615900')
  assert.equal(
    lines.reduce((sum, line) => sum + Number(line.split(';')[3]), 0),
    9_615_900,
  )
  await visitor.press('+ 114.000')
  assert.equal(await visitor.heading(), 'Mengapa iuran JHT saya Rp 706.800?')
  await visitor.sees('Dilaporkan 11 Agustus 2026', 'Rp 592.800', '+ 114.000')
})

test('the card says what is in it, can be kept, and is real to whoever checks it', async () => {
  await visitor.open('/member/card')
  assert.equal(await visitor.heading(), 'Kartu Anda berlaku sampai 31 Desember 2026')
  await visitor.sees('JKK, JKM, JHT, JP, JKP', 'Tidak ada saldo, upah, alamat')
  await visitor.picture('member-card')
  await visitor.unfold('Perbesar kodenya')
  const { name, bytes } = await visitor.download('Simpan kartu sebagai PDF')
  assert.match(name, /^kartu-\d{11}\.pdf$/)
  assert.equal(bytes.subarray(0, 5).toString(), '%PDF-')
  await visitor.press('halaman periksa kartu')
  assert.equal(visitor.path, '/verify')
})

test('a member reads who looked at their data, from where and for what, and not that they looked themselves', async () => {
  await visitor.open('/member')
  await visitor.press('2 orang melihat data Anda bulan ini')
  await visitor.sees(
    'Andi Pratama',
    'Petugas, Kantor Cabang Samarinda',
    'Pertanyaan lewat telepon tentang saldo JHT',
    'Penyusun laporan, PT Citra Benang Nusantara',
  )
  await visitor.doesNotSee('Rina Kusumawati')
  await visitor.picture('member-looks')
  await visitor.press('Lainnya')
  assert.equal(await visitor.heading(), 'Data Anda cocok dengan data kependudukan.')
  await visitor.sees(
    '9964 •••• •••• 0901',
    '08•• •••• 0101',
    'Nomor HP untuk masuk hanya diganti di kantor cabang',
    'Minta pembetulan',
  )
  await visitor.press('English')
  assert.equal(await visitor.heading(), 'Your data agree with the population register.')
  await visitor.press('Account and password')
  await visitor.sees('Where I am signed in')
})

test('a month without a report and a programme without a contribution say why, and what to do', async () => {
  const kasim = await stage.visitor()
  await kasim.signIn('0812-9999-0102')
  await kasim.press('Lihat bulan-bulannya')
  assert.equal(
    await kasim.heading(),
    '2026: 4 bulan lunas, 3 belum dibayar, 1 belum dilaporkan, 1 menunggu perusahaan',
  )
  await kasim.press('November 2026')
  await kasim.sees('Batas waktunya 15 Desember 2026. Anda tidak perlu melakukan apa pun.')
  await kasim.press('Iuran')
  await kasim.press('Oktober 2026')
  await kasim.sees('Batas waktunya lewat sejak 16 November 2026', 'Tanyakan ke perusahaan')
  await kasim.press('Iuran')
  await kasim.press('September 2026')
  assert.equal(await kasim.heading(), 'September 2026: Rp 287.040 belum dibayar')
  await kasim.press(/^Pensiun \(JP\)/)
  assert.equal(await kasim.heading(), 'Mengapa saya tidak ikut JP?')
  await kasim.sees('Perusahaan Anda tidak wajib ikut JP', 'Perpres 109/2013')

  await seesNothingOfOthers(kasim)
  await turnsPages(kasim)
  await kasim.leave()
})

/** What is somebody else’s does not exist for a member. */
async function seesNothingOfOthers(kasim: Visitor): Promise<void> {
  for (const path of [
    `/member/months/2026-10/${factoryId}`,
    `/member/why/2026-10/${factoryId}/all`,
    `/member/why/2026-09/${shopId}/nothing`,
    `/member/months/2026-13/${shopId}`,
    '/member/disputes/01a1f978-b580-74c1-82ff-0b304576c54d',
    '/member/disputes/01a1f978-b580-74c1-82ff-0b304576c54d/evidence',
    `/member/disputes/new?month=2026-10&employerId=${factoryId}`,
  ]) {
    await kasim.open(path)
    await kasim.sees('Yang Anda cari tidak ada di sini.')
  }
}

/** A long record of looks is read a page at a time, there and back. */
async function turnsPages(kasim: Visitor): Promise<void> {
  const { app } = stage.payung
  const { personId } = await app.database.read((db) =>
    db.get<{ personId: bigint }>(
      sql`select person_id as "personId" from access.account where phone = '+6281299990102'`,
    ),
  )
  const actor = actorWith('Andi Pratama', { role: 'officer', officeCode: 'KC641' })
  const request = { actor, input: { personId: String(personId) }, purpose: 'Melayani lewat telepon' }
  for (let time = 0; time < 50; time++) await perform(app, viewPerson, request)
  await kasim.open('/member/looks')
  assert.equal(await kasim.heading(), '1 orang melihat data Anda bulan ini')
  await kasim.press('Berikutnya')
  assert.equal(await kasim.heading(), 'Catatan sebelumnya')
  await kasim.sees('Menindaklanjuti keberatan upah')
  await kasim.press('Sebelumnya')
  assert.equal(kasim.path, '/member/looks')
}

const lightest = 50_000

test('the first load of any member page weighs at most 50 kB, with font, stylesheet and signs', async () => {
  for (const path of pages) {
    const weight = await weigh(visitor, path)
    assert.ok(weight > 5_000, `${path} was loaded`)
    assert.ok(weight <= lightest, `${path} weighs ${weight} bytes`)
  }
})

const pages = [
  '/member',
  '/member/months',
  `/member/months/2026-07/${factoryId}`,
  `/member/why/2026-07/${factoryId}/all`,
  '/member/balance',
  '/member/card',
  '/member/looks',
  '/member/more',
  '/member/disputes',
  `/member/disputes/new?month=2026-10&employerId=${factoryId}`,
]

/** What crosses the wire for a page, headers too, to a browser that has kept nothing. */
async function weigh({ page }: Visitor, path: string): Promise<number> {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.clearBrowserCache')
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  let bytes = 0
  network.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength))
  await page.goto(stage.url + path, { waitUntil: 'networkidle' })
  await network.detach()
  return bytes
}
