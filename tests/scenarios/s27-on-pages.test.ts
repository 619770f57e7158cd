import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { grantRole, openAccount } from '#modules/access'
import { createWeb } from '#web/create-web.tsx'
import { TestBrowser } from '#web/fixtures/browser.ts'
import { memberRoutes } from '../../src/channels/member/index.ts'
import { officerRoutes } from '../../src/channels/officer/index.ts'
import { gateRoutes, providerRoutes } from '../../src/channels/provider/index.ts'
import { certificatePages, certificateRoutes } from '../../src/channels/public/certificates/index.ts'
import { signInRoutes } from '../../src/channels/public/sign-in/index.ts'
import { createTestDesk } from '../../src/modules/access/fixtures/desk.ts'
import { createTestRegistry, worker } from '../../src/modules/registry/fixtures/registry.ts'
import { createTestTraining } from '../../src/modules/training/fixtures/training.ts'
import { createTestDatabase } from '../database.ts'

const { database } = await createTestDatabase()
const desk = await createTestDesk(database)
const { app } = desk
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const pages = createWeb(app, {
  pages: [
    ...providerRoutes,
    ...memberRoutes,
    ...officerRoutes,
    ...certificatePages,
    ...signInRoutes(desk, async () => null),
  ],
  findPlace: async () => 'LPK Karya Terampil',
  addressOf: (c) => c.req.header('x-test-address') ?? 'test',
})
const site = new Hono().route('/', certificateRoutes(app)).route('/', gateRoutes()).route('/', pages)

const provider = await training.provider()
const body = await training.provider({ kind: 'lsp', name: 'LSP Pariwisata Nusantara' })
const course = await training.course(provider)
const running = await training.class(course, { state: 'running', startsOn: '2026-11-20', sessions: 1 })
const firm = await registry.employer()
await registry.enrol(firm.employerId, [
  worker(1, { name: 'Fajar Nugroho' }),
  worker(2, { name: 'Dina Anggraini' }),
  worker(3, { name: 'Budi Hartono' }),
])
const people = [
  await registry.personOf(worker(1).idNumber),
  await registry.personOf(worker(2).idNumber),
  await registry.personOf(worker(3).idNumber),
] as const
const enrolments = [
  await training.enrol(running, people[0]),
  await training.enrol(running, people[1]),
  await training.enrol(running, people[2]),
] as const
const { classNo } = running
const sessionNo = `${classNo}-1`

type Who =
  | { readonly role: 'member' }
  | {
      readonly role: 'provider.owner' | 'provider.trainer' | 'provider.assessor'
      readonly providerId: bigint
    }
  | { readonly role: 'officer'; readonly officeCode: string }
let accounts = 0

async function signIn(grant: Who, personId?: bigint): Promise<TestBrowser> {
  accounts += 1
  const phone = `+62812100${String(accounts).padStart(4, '0')}`
  const password = 'kopi tubruk tanpa gula'
  await database.transaction(async (db) => {
    const account = { name: 'Wulan Sari', phone, password, ...(personId ? { personId } : {}) }
    const accountId = await openAccount(db, account, app.now())
    await grantRole(db, { accountId, ...grant }, app.now())
  })
  const browser = new TestBrowser((request) => site.fetch(request), app.config.publicUrl, {
    'x-test-address': `10.3.0.${accounts}`,
  })
  await browser.open('/sign-in?back=/')
  await browser.send('/sign-in', { name: phone, password })
  await browser.send('/sign-in/code', { code: await desk.codeSentTo(phone) })
  return browser
}

const headingOf = (text: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(text)?.[1] ?? ''
const trainer = await signIn({ role: 'provider.trainer', providerId: provider.providerId })
const fajar = await signIn({ role: 'member' }, people[0])
const dina = await signIn({ role: 'member' }, people[1])

test('the trainer’s screen shows a code that changes by itself, and a trainee is counted by it from the link of the QR code', async () => {
  const list = await trainer.open('/provider/sessions')
  assert.ok(list.body.includes(sessionNo))
  const shown = await trainer.open(`/provider/sessions/${sessionNo}/code`)
  assert.match(shown.headers.get('refresh') ?? shown.body, /\d/)
  const code = new RegExp(`${sessionNo}-\\d{6}`).exec(shown.body)?.[0] ?? ''
  const page = await fajar.open(`/member/training/attend?c=${code}`)
  assert.ok(page.body.includes(`value="${code}"`))
  const after = await fajar.send('/member/training/attend', { code })
  assert.equal(after.path, '/member/training/attendance')
  assert.match(after.body, /Kehadiran Anda tercatat\./)
  await fajar.open('/member/training/attend')
  assert.match((await fajar.send('/member/training/attend', { code })).body, /dihitung sekali/)
  await fajar.open('/member/training/attend')
  const wrong = await fajar.send('/member/training/attend', { code: `${sessionNo}-000000` })
  assert.match(headingOf(wrong.body), /kode/i)
})

test('the door takes passes from a script that keeps them, and a number without it; its page alone runs a script', async () => {
  const pass = await dina.open(`/member/training/pass/${enrolments[1]}`)
  assert.ok(pass.body.includes(String(enrolments[1])))
  assert.equal((await dina.open(`/member/training/pass/${enrolments[0]}`)).status, 404)
  const gate = await trainer.open(`/provider/gate/${sessionNo}`)
  assert.match(gate.headers.get('content-security-policy') ?? '', /script-src 'self'; connect-src 'self'/)
  const script = /src="(\/provider\/gate-script\/[^"]+)"/.exec(gate.body)?.[1] ?? ''
  const served = await site.request(script)
  assert.equal(served.status, 200)
  assert.ok(gzipSync(await served.text()).length < 5000)
  const typed = await trainer.send(`/provider/gate/${sessionNo}`, { pass: String(enrolments[1]) })
  assert.equal(headingOf(typed.body), '1 tercatat, 0 sudah ada, 0 belum diterima')
  const kept = [
    { pass: String(enrolments[1]), at: app.now().toISOString() },
    { pass: 'bukan kartu', at: app.now().toISOString() },
  ]
  const sent = await trainer.send(`/provider/gate/${sessionNo}`, { scans: JSON.stringify(kept) })
  assert.equal(headingOf(sent.body), '0 tercatat, 1 sudah ada, 1 belum diterima')
  assert.match(sent.body, /data-answer="\[\[1,&quot;already&quot;\],\[2,&quot;refused&quot;\]\]"/)
  const nonsense = await trainer.send(`/provider/gate/${sessionNo}`, { scans: '{"a":1}' })
  assert.equal(nonsense.status, 422)
})

test('the trainer ticks the list and corrects it with a reason', async () => {
  const path = `/provider/sessions/${sessionNo}`
  await trainer.open(path)
  const marked = await trainer.send(path, { do: 'rest' })
  assert.match(marked.body, /1 orang tercatat\./)
  const correct = `${path}/correct/${enrolments[2]}`
  await trainer.open(correct)
  const short = await trainer.send(correct, { present: 'yes', reason: 'salah' })
  assert.equal(short.status, 422)
  const mended = await trainer.send(correct, { present: 'yes', reason: 'Datang, tidak terpanggil.' })
  assert.match(mended.body, /Sudah dibetulkan/)
  const matrix = await trainer.open(`/provider/attendance/${classNo}`)
  assert.match(matrix.body, /Perlu hadir 1 dari 1 pertemuan/)
})

test('after the class the assessor records, closes and certifies; anyone checks the certificate; the officer sees the attempts', async () => {
  desk.pass({ hours: 8 })
  const owner = await signIn({ role: 'provider.owner', providerId: provider.providerId })
  await owner.open(`/provider/attendance/${classNo}`)
  assert.match((await owner.send(`/provider/attendance/${classNo}`, {})).body, /3 orang selesai/)
  const plan = `/provider/attendance/${classNo}/assessment`
  await owner.open(plan)
  const empty = await owner.send(plan, { bodyNo: body.providerNo })
  assert.equal(empty.status, 422)
  const day = '2026-11-20'
  const place = { onDate: day, place: 'Jalan Uji 4', assessorName: 'Intan Permata' }
  const planned = await owner.send(plan, { bodyNo: body.providerNo, ...place })
  const assessmentNo = /UK\d{8}/.exec(planned.body)?.[0] ?? ''
  const assessor = await signIn({ role: 'provider.assessor', providerId: body.providerId })
  const path = `/provider/assessments/${assessmentNo}`
  assert.match((await assessor.open('/provider/assessments')).body, /1 uji direncanakan/)
  assert.match((await assessor.open(path)).body, /Dina Anggraini/)
  const results = { [`competent-${enrolments[0]}`]: 'yes', [`competent-${enrolments[1]}`]: 'no' }
  assert.match((await assessor.send(`${path}/results`, results)).body, /2 hasil tersimpan/)
  assert.match((await assessor.send(`${path}/close`, {})).body, /1 kompeten, 1 belum/)
  assert.match((await assessor.send(`${path}/certificates`, {})).body, /1 sertifikat terbit/)

  const own = await fajar.open('/member/training/certificates')
  const certificateNo = /SK\d{10}/.exec(own.body)?.[0] ?? ''
  assert.equal((await fajar.open(`/member/training/certificates/${certificateNo}/pdf`)).status, 200)
  const stranger = new TestBrowser((request) => site.fetch(request), app.config.publicUrl, {
    'x-test-address': '10.4.0.1',
  })
  const seen = await stranger.open(`/certificates/${certificateNo}`)
  assert.match(headingOf(seen.body), /^Sertifikat SK\d{10} tercatat dan berlaku sampai /)
  assert.ok(seen.body.includes('F••• N•••') && !seen.body.includes('Nugroho'))
  const credential = await (await site.request(`/certificates/${certificateNo}/credential`)).text()
  await stranger.open('/certificates')
  assert.equal((await stranger.send('/certificates', { credential })).path, `/certificates/${certificateNo}`)
  await stranger.open('/certificates')
  const forged = await stranger.send('/certificates', { credential: `${credential.slice(0, -6)}AAAAAA` })
  assert.match(headingOf(forged.body), /sudah diubah/)
  const list = await site.request('/certificates/status/0')
  assert.deepEqual([list.status, list.headers.get('content-type')], [200, 'application/vc+jwt'])

  const officer = await signIn({ role: 'officer', officeCode: 'KC1' })
  const attempts = await officer.open('/officer/training/suspicions')
  assert.match(attempts.body, /Sertifikat yang diubah/)
  const look = /suspicions\?look=(\d+)/.exec(attempts.body)?.[1] ?? ''
  await officer.open(`/officer/training/suspicions?look=${look}`)
  const brief = await officer.send('/officer/training/suspicions', { finding: 'ya' })
  assert.equal(brief.status, 422)
  const closed = await officer.send('/officer/training/suspicions', {
    finding: 'Sudah dijelaskan oleh pelatih.',
  })
  assert.match(closed.body, /Temuan tersimpan/)
  assert.match(
    (await officer.open('/officer/training/assessments?state=closed')).body,
    new RegExp(assessmentNo),
  )
  assert.match((await officer.open(`/officer/training/assessments/${assessmentNo}`)).body, /Fajar Nugroho/)
  assert.match((await officer.open(`/officer/training/certificates/${certificateNo}`)).body, /penyelia/)
})
