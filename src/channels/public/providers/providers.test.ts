import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grantRole, openAccount } from '#modules/access'
import { addPaper, type PaperKind } from '#modules/training'
import { createWeb } from '#web/create-web.tsx'
import { TestBrowser } from '#web/fixtures/browser.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestDesk } from '../../../modules/access/fixtures/desk.ts'
import { actorWith, createTestRegistry } from '../../../modules/registry/fixtures/registry.ts'
import { pdf } from '../../../modules/training/fixtures/applications.ts'
import { createTestTraining } from '../../../modules/training/fixtures/training.ts'
import { trainingRoutes } from '../../officer/training/index.ts'
import { providerRoutes } from '../../provider/index.ts'
import { signInRoutes } from '../sign-in/index.ts'
import { publicProviderRoutes } from './index.ts'

const { database } = await createTestDatabase()
const desk = await createTestDesk(database)
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const web = createWeb(desk.app, {
  pages: [
    ...publicProviderRoutes(desk),
    ...providerRoutes,
    ...trainingRoutes,
    ...signInRoutes(desk, async () => null),
  ],
  findPlace: async () => 'Tempat kerja',
  addressOf: (c) => c.req.header('x-test-address') ?? 'test',
  ticks: () => desk.app.now().getTime(),
})
const password = 'kopi tubruk tanpa gula'
let people = 0
const newBrowser = () =>
  new TestBrowser((request) => web.fetch(request), desk.app.config.publicUrl, {
    'x-test-address': `10.4.0.${(people += 1)}`,
  })
const textOf = ({ body }: { body: string }) =>
  body
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')

async function atDesk(name: string, role: 'officer' | 'supervisor'): Promise<TestBrowser> {
  const browser = newBrowser()
  const phone = `+62812300${String(people).padStart(4, '0')}`
  await database.transaction(async (db) => {
    const accountId = await openAccount(db, { name, phone, password }, desk.app.now())
    const [office] = await registry.run('select min(code) as code from registry.office')
    await grantRole(db, { accountId, role, officeCode: String(office?.['code']) }, desk.app.now())
  })
  await browser.open('/sign-in?back=/')
  await browser.send('/sign-in', { name: phone, password })
  await browser.send('/sign-in/code', { code: await desk.codeSentTo(phone) })
  return browser
}

async function applyOnPages(browser: TestBrowser, phone: string) {
  await browser.open('/providers/apply')
  await browser.send('/providers/apply', { kind: 'lkp', name: 'LKP Rasa Nusantara' })
  await browser.send('/providers/apply/province', { province: '32' })
  await browser.send('/providers/apply/place', { regionCode: '32.73', address: 'Jalan Pelatihan 12' })
  await browser.send('/providers/apply/contact', { contactName: 'Wulan Sari', contactPhone: phone })
  await browser.send('/sign-in/code', { code: await desk.codeSentTo(phone) })
  await browser.send('/sign-in/password', { password })
  assert.equal(browser.page?.path, '/providers/apply/review')
  return browser.send('/providers/apply/review')
}

test('a training body applies on a phone without script, fills in what is missing, and is admitted step by step', async () => {
  const wulan = newBrowser()
  const begun = await applyOnPages(wulan, '+6281299990501')
  assert.equal(begun.path, '/provider/profile')
  assert.match(textOf(begun), /LKP Rasa Nusantara: belum dikirim/)
  assert.match(textOf(begun), /13 hal belum ada/)
  const [, providerNo = ''] = /Nomor (LP\d{6})/.exec(textOf(begun)) ?? []

  await wulan.open('/provider/profile/licence')
  const unclear = await wulan.send('/provider/profile/licence', {
    licenceNo: '560/101',
    licenceIssuer: 'Dinas Ketenagakerjaan',
    licenceExpiresOn: 'besok',
    experienceSince: '06-01-2020',
  })
  assert.equal(unclear.status, 422)
  assert.match(textOf(unclear), /Tulis tanggalnya seperti 31-12-2026;/)
  await wulan.send('/provider/profile/licence', {
    licenceNo: '560/101',
    licenceIssuer: 'Dinas Ketenagakerjaan',
    licenceExpiresOn: '30-09-2028',
    experienceSince: '6 Januari 2020',
  })
  await wulan.open('/provider/profile/bank')
  await wulan.send('/provider/profile/bank', {
    bankCode: '008',
    bankAccountNo: '9900001234',
    bankAccountName: 'LKP Rasa Nusantara',
  })
  await wulan.open('/provider/profile/instructors')
  const young = { name: 'Fajar Nugroho', fieldCode: 'pariwisata', certificate: '', experienceYears: '1' }
  const refused = await wulan.send('/provider/profile/instructors', young)
  assert.match(textOf(refused), /Tulis sertifikatnya, atau pengalaman paling sedikit 2 tahun/)
  await wulan.send('/provider/profile/instructors', { ...young, experienceYears: '4' })
  await wulan.open('/provider/profile/facilities')
  await wulan.send('/provider/profile/facilities', {
    'offline-description': 'Dapur praktik',
    'offline-places': '20',
  })
  const [row] = await registry.run('select id from training.provider where number = $1', [providerNo])
  const owner = actorWith('Wulan Sari', { role: 'provider.owner', providerId: row?.['id'] as bigint })
  const kinds: readonly PaperKind[] = ['licence', 'experience', 'curriculum', 'price-list']
  for (const kind of kinds) await registry.ask(owner, addPaper, { providerNo, kind, file: pdf() })
  const all = await wulan.open('/provider/profile')
  assert.match(textOf(all), /Semua ada\. Kirim permohonannya/)
  assert.match(textOf(await wulan.send('/provider/profile/submit')), /Permohonan terkirim/)

  const andi = await atDesk('Andi Pratama', 'officer')
  const at = `/officer/training/providers/${providerNo}`
  await andi.open('/officer/training')
  await andi.open(at)
  await andi.send(`${at}/begin`)
  const vague = await andi.send(`${at}/request`, { 'request-items': ' \n', 'request-dueOn': '31-12-2026' })
  assert.equal(vague.status, 422)
  await andi.send(`${at}/request`, {
    'request-items': 'Foto dapur\nDaftar harga terbaru',
    'request-dueOn': '31-12-2030',
  })
  const asked = await wulan.open('/provider/profile')
  assert.match(textOf(asked), /Lengkapi paling lambat 31 Desember 2030 Foto dapur Daftar harga terbaru/)
  await wulan.send('/provider/profile/answer')
  await andi.open(at)
  await andi.send(`${at}/plan`, { 'plan-way': 'video', 'plan-plannedOn': '30-12-2030' })
  const today = desk.app.now().toISOString().slice(0, 10).split('-').toReversed().join('-')
  await andi.send(`${at}/record`, {
    'record-doneOn': today,
    'record-passed': 'true',
    'record-finding': 'Dapur sesuai dengan foto.',
  })
  await andi.send(`${at}/agreement`, {
    'agreement-agreementNo': 'PKS/9/2026',
    'agreement-from': today,
    'agreement-to': '31-12-2030',
  })
  const active = await andi.send(`${at}/activate`)
  assert.match(textOf(active), /LKP Rasa Nusantara: aktif/)

  const anyone = newBrowser()
  assert.match(
    textOf(await anyone.open('/providers?q=rasa&region=32')),
    /LKP Rasa Nusantara .* Belum cukup data/,
  )
  assert.match(textOf(await anyone.open(`/providers/${providerNo}`)), /Nilai mutu: Belum cukup data/)
  assert.match(textOf(await anyone.open('/providers/score')), /Bobot 30/)
  assert.equal((await anyone.open('/providers?field=sihir&at=..%2F')).status, 200)
})

test('a supervisor suspends on the page, the manager appeals there, and another supervisor decides', async () => {
  const provider = await training.provider({ name: 'BLK Mandiri', kind: 'blk' })
  const at = `/officer/training/providers/${provider.providerNo}`
  const maya = await atDesk('Maya Kartika', 'supervisor')
  await maya.open(at)
  const short = await maya.send(`${at}/suspend`, { 'suspend-reason': 'Tidak' })
  assert.equal(short.status, 422)
  assert.match(short.body, /id="f-suspend-reason-error"/)
  await maya.send(`${at}/suspend`, { 'suspend-reason': 'Kelas tidak diadakan' })

  const phone = '+6281299990502'
  await database.transaction(async (db) => {
    const accountId = await openAccount(db, { name: 'Wulan Sari', phone, password }, desk.app.now())
    await grantRole(
      db,
      { accountId, role: 'provider.owner', providerId: provider.providerId },
      desk.app.now(),
    )
  })
  const wulan = newBrowser()
  await wulan.open('/sign-in?back=/provider/profile')
  await wulan.send('/sign-in', { name: phone, password })
  const seen = await wulan.send('/sign-in/code', { code: await desk.codeSentTo(phone) })
  assert.match(textOf(seen), /BLK Mandiri: dibekukan .*Kelas tidak diadakan/)
  await wulan.open('/provider/profile/appeal')
  await wulan.send('/provider/profile/appeal', { story: 'Kelas itu pindah ke ruang lain.' })

  await maya.open('/officer/training/providers?for=supervisor')
  assert.match(textOf(maya.page ?? { body: '' }), /BLK Mandiri .*Ada banding/)
  await maya.open(at)
  const own = await maya.send(`${at}/appeal`, {
    'appeal-upheld': 'true',
    'appeal-answer': 'Kelas memang pindah.',
  })
  assert.match(textOf(own), /Minta penyelia lain/)
  const bagus = await atDesk('Bagus Wibowo', 'supervisor')
  await bagus.open(at)
  const decided = await bagus.send(`${at}/appeal`, {
    'appeal-upheld': 'true',
    'appeal-answer': 'Kelas memang pindah.',
  })
  assert.match(textOf(decided), /BLK Mandiri: aktif/)
})

test('somebody who comes to a later step first is led to the one that is open', async () => {
  const browser = newBrowser()
  assert.equal((await browser.open('/providers/apply/contact')).path, '/providers/apply')
  assert.equal((await browser.open('/providers/apply/review')).path, '/providers/apply')
  browser.cookies.set('application', 'bukan-isian-kami')
  assert.equal((await browser.open('/providers/apply/place')).path, '/providers/apply')
})
