import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import sql from 'sql-template-tag'
import { grantRole, openAccount, type FindMember } from '#modules/access'
import { createTestDesk } from '../../../modules/access/fixtures/desk.ts'
import { createWeb } from '#web/create-web.tsx'
import { TestBrowser } from '#web/fixtures/browser.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { signInRoutes } from './index.ts'

const { database } = await createTestDatabase()
const desk = await createTestDesk(database)
const { app } = desk
const findMember: FindMember = async (_db, { membershipNo, birthOn, phone }) =>
  membershipNo === '99000000011' && birthOn === '1990-04-21' && phone === '+6281299990001'
    ? { personId: 501n, name: 'Yusuf Maulana' }
    : null
const web = createWeb(app, {
  pages: signInRoutes(desk, findMember),
  findPlace: async (_db, where) =>
    'employerId' in where ? `PT Contoh ${where.employerId}` : 'officeCode' in where ? where.officeCode : null,
  addressOf: (c) => c.req.header('x-test-address') ?? '',
  ticks: () => app.now().getTime(),
})

const password = 'kopi tubruk tanpa gula'
let people = 0
let phone = ''
let accountId = ''

const newBrowser = () =>
  new TestBrowser((request) => web.fetch(request), app.config.publicUrl, {
    'x-test-address': `10.1.0.${people}`,
  })

beforeEach(async () => {
  people += 1
  phone = `+62812000${String(people).padStart(4, '0')}`
  desk.pass({ hours: 1 })
  accountId = await open(phone, 'Rina Kusumawati')
})

function open(phone: string, name: string) {
  return database.transaction(async (db) => {
    const id = await openAccount(db, { name, phone, password }, app.now())
    await grantRole(db, { accountId: id, role: 'employer.owner', employerId: BigInt(people) }, app.now())
    return id
  })
}

async function signIn(browser = newBrowser(), back = '/account') {
  await browser.open(`/sign-in?back=${encodeURIComponent(back)}`)
  await browser.send('/sign-in', { name: phone, password })
  await browser.send('/sign-in/code', { code: await desk.codeSentTo(phone) })
  return browser
}

test('signing in leads to the page that was asked for, and shows whose account it is', async () => {
  const browser = await signIn(newBrowser(), '/account?x=1')
  assert.equal(browser.page?.status, 200)
  assert.equal(browser.page?.path, '/account?x=1')
  assert.match(browser.page?.body ?? '', /Rina Kusumawati/)
  assert.match(browser.page?.body ?? '', /PT Contoh 1/)
})

test('cookies can be read by no script, are sent to no other site, and can be set by no other host', async () => {
  const browser = await signIn()
  for (const line of browser.setCookies) {
    assert.match(line, /^__Host-/)
    for (const flag of [/; HttpOnly/, /; Secure/, /; SameSite=Lax/, /; Path=\//]) assert.match(line, flag)
    assert.doesNotMatch(line, /; Domain/)
  }
  assert.deepEqual(new Set(browser.cookies.keys()), new Set(['__Host-form', '__Host-session']))
})

test('a session cookie that was there before signing in is worth nothing afterwards', async () => {
  const browser = newBrowser()
  browser.cookies.set('__Host-session', 'a'.repeat(43))
  await signIn(browser)
  assert.notEqual(browser.cookies.get('__Host-session'), 'a'.repeat(43))
  const thief = newBrowser()
  thief.cookies.set('__Host-session', 'a'.repeat(43))
  assert.equal((await thief.open('/account')).path, '/sign-in?back=%2Faccount&ended=1')
})

test('unknown names, wrong passwords and accounts without a password get the same answer', async () => {
  await database.transaction((db) =>
    openAccount(db, { name: 'Belum Pernah', phone: '+6281200099999' }, app.now()),
  )
  const answers: { status: number; body: string }[] = []
  for (const [name, given] of [
    [phone, 'salah sekali'],
    ['081200088888', password],
    ['081200099999', password],
    ['tidak@ada.id', password],
  ]) {
    const browser = newBrowser()
    await browser.open('/sign-in')
    const { status, body } = await browser.send('/sign-in', { name: name ?? '', password: given ?? '' })
    answers.push({
      status,
      body: body.replace(/name="csrf" value="[^"]*"/g, '').replaceAll(name ?? '', 'NAME'),
    })
  }
  assert.equal(answers[0]?.status, 422)
  for (const answer of answers) assert.deepEqual(answer, answers[0])
})

test('asking for a new password looks the same for a name that exists and one that does not', async () => {
  const answers: { status: number; path: string; body: string }[] = []
  for (const name of [phone, '081200077777']) {
    const browser = newBrowser()
    await browser.open('/forgot')
    await browser.send('/forgot', { name })
    const wrong = await browser.send('/sign-in/code', { code: '000000' })
    answers.push({
      status: wrong.status,
      path: wrong.path,
      body: wrong.body.replace(/name="csrf" value="[^"]*"/g, ''),
    })
  }
  assert.equal(answers[0]?.status, 422)
  assert.deepEqual(answers[1], answers[0])
})

test('a code that was used, or belongs to another sign-in, opens nothing', async () => {
  const first = newBrowser()
  await first.open('/sign-in')
  await first.send('/sign-in', { name: phone, password })
  const code = await desk.codeSentTo(phone)
  const other = newBrowser()
  await other.open('/sign-in')
  await other.send('/sign-in', { name: phone, password })
  if ((await desk.codeSentTo(phone)) !== code) {
    assert.equal((await other.send('/sign-in/code', { code })).status, 422)
    assert.ok(!other.cookies.has('__Host-session'))
  }
  const fields = { ...first.hiddenIn('/sign-in/code'), code }
  const signInCookie = first.cookies.get('__Host-sign-in') ?? ''
  await first.post('/sign-in/code', fields)
  assert.ok(first.cookies.has('__Host-session'))
  const replay = newBrowser()
  await replay.open('/sign-in')
  replay.cookies.set('__Host-sign-in', signInCookie)
  await replay.open('/sign-in/code')
  assert.equal((await replay.send('/sign-in/code', { code })).status, 410)
  assert.ok(!replay.cookies.has('__Host-session'))
})

test('nobody is led to another site after signing in', async () => {
  for (const back of [
    'https://jahat.example/',
    '//jahat.example',
    '/\\jahat.example',
    '/\t/jahat.example',
    'javascript:alert(1)',
    '/x\r\nSet-Cookie: a=b',
  ]) {
    const browser = await signIn(newBrowser(), back)
    assert.ok(browser.page?.path.startsWith('/'), back)
    assert.ok(!new URL(browser.page?.path ?? '', browser.origin).host.endsWith('jahat.example'), back)
    assert.ok(!browser.cookies.has('a'))
    await browser.send('/sign-out')
    desk.pass({ hours: 1 })
  }
})

test('after signing out the cookie is gone, and what it was opens nothing', async () => {
  const browser = await signIn()
  const token = browser.cookies.get('__Host-session') ?? ''
  const out = await browser.send('/sign-out')
  assert.match(out.body, /Anda sudah keluar/)
  assert.ok(!browser.cookies.has('__Host-session'))
  const thief = newBrowser()
  thief.cookies.set('__Host-session', token)
  assert.match((await thief.open('/account')).path, /^\/sign-in/)
})

test('another device can be signed out, and only one’s own', async () => {
  const telephone = await signIn()
  desk.pass({ minutes: 1 })
  const office = await signIn()
  await office.open('/account')
  await office.send('/account/sessions/end')
  assert.match(office.page?.body ?? '', /Perangkat itu sudah dikeluarkan/)
  assert.match((await telephone.open('/account')).path, /^\/sign-in/)

  const stranger = newBrowser()
  const own = phone
  phone = '+6281255500001'
  await open(phone, 'Orang Lain')
  await signIn(stranger)
  const { id } = await database.read((db) =>
    db.get<{ id: string }>(
      sql`select id from access.session where account_id = ${accountId} and ended_at is null`,
    ),
  )
  const { csrf = '' } = stranger.hiddenIn('/account/password')
  assert.equal((await stranger.post('/account/sessions/end', { csrf, sessionId: id })).status, 404)
  phone = own
  assert.equal((await office.open('/account')).status, 200)
})

test('a changed password signs the other devices out and not this one', async () => {
  const other = await signIn()
  desk.pass({ minutes: 1 })
  const here = await signIn()
  await here.send('/account/password', { current: 'bukan ini', password: 'lemari biru di teras' })
  assert.equal(here.page?.status, 422)
  assert.match(here.page?.body ?? '', /Kata sandi sekarang tidak cocok/)
  await here.send('/account/password', { current: password, password: 'lemari biru di teras' })
  assert.equal(here.page?.path, '/account')
  assert.match(here.page?.body ?? '', /Kata sandi baru tersimpan/)
  assert.match((await other.open('/account')).path, /^\/sign-in/)
})

test('a member makes an account in three pages', async () => {
  const browser = newBrowser()
  await browser.open('/activate')
  const wrong = await browser.send('/activate', { membershipNo: '990', birthOn: '31-02-1990', phone: '12' })
  assert.equal(wrong.status, 422)
  for (const words of [/11 angka, lihat kartu/, /Isi seperti 31-12-1990/, /Tulis nomor HP seperti/])
    assert.match(wrong.body, words)
  await browser.send('/activate', {
    membershipNo: '9900 0000 011',
    birthOn: '21-4-1990',
    phone: '0812-9999-0001',
  })
  await browser.send('/sign-in/code', { code: await desk.codeSentTo('+6281299990001') })
  assert.equal(browser.page?.path, '/sign-in/password')
  const weak = await browser.send('/sign-in/password', { password: 'yusufmaulana' })
  assert.match(weak.body, /Orang lain bisa menebaknya/)
  await browser.send('/sign-in/password', { password: 'sampan kecil berlayar' })
  assert.equal((await browser.open('/account')).status, 200)
  assert.match(browser.page?.body ?? '', /Yusuf Maulana/)
})

test('an owner gives a colleague a role, who chooses a password by a code, and loses the role again', async () => {
  const owner = await signIn()
  await owner.open('/account/people')
  const invited = `+62813000${String(people).padStart(4, '0')}`
  const faulty = await owner.send('/account/people', { name: '', phone: 'x', role: 'employer.filer' })
  assert.equal(faulty.status, 422)
  desk.pass({ seconds: 1 })
  await owner.send('/account/people', { name: 'Budi Santoso', phone: invited, role: 'employer.filer' })
  assert.match(owner.page?.body ?? '', /Hak diberikan/)
  assert.match(owner.page?.body ?? '', /Budi Santoso/)

  const colleague = newBrowser()
  await colleague.open('/forgot')
  await colleague.send('/forgot', { name: invited })
  await colleague.send('/sign-in/code', { code: await desk.codeSentTo(invited) })
  await colleague.send('/sign-in/password', { password: 'tiga anak tangga kayu' })
  assert.equal((await colleague.open('/account/people')).status, 404)

  const forms = [...(owner.page?.body ?? '').matchAll(/name="grantId" value="([^"]+)"/g)].map(
    (found) => found[1] ?? '',
  )
  await owner.post('/account/people/take-back', {
    ...owner.hiddenIn('/account/people/take-back'),
    grantId: forms.at(-1) ?? '',
  })
  assert.match(owner.page?.body ?? '', /Hak sudah diambil kembali/)
  const last = await owner.send('/account/people/take-back', {})
  assert.equal(last.status, 409)
  assert.match(last.body, /pemilik akun yang terakhir/)
})

test('a key’s secret is shown once, in the answer to its making', async () => {
  const owner = await signIn()
  await owner.open('/account/keys')
  const faulty = await owner.send('/account/keys', { name: 'Gaji', role: 'employer.filer' })
  assert.equal(faulty.status, 422)
  const made = await owner.send('/account/keys', {
    name: 'Gaji',
    role: 'employer.filer',
    'access:read': 'yes',
  })
  const secret = /pyg_[\w-]{43}/.exec(made.body)?.[0] ?? ''
  assert.ok(secret)
  await owner.open('/account/keys')
  assert.match(owner.page?.body ?? '', /Gaji/)
  assert.ok(!owner.page?.body.includes(secret))
  await owner.send('/account/keys/revoke')
  assert.match(owner.page?.body ?? '', /Kunci itu tidak berlaku lagi/)
})

test('what people type comes back as text, never as markup', async () => {
  const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`
  const browser = newBrowser()
  for (const path of ['/sign-in', '/forgot', '/activate']) {
    await browser.open(
      `${path}?name=${encodeURIComponent(attack)}&back=${encodeURIComponent(`/x${attack}`)}&ended=${encodeURIComponent(attack)}`,
    )
    assert.ok(!/<script>|<img/.test(browser.page?.body ?? ''), path)
    const sent = await browser.send(path, {
      name: attack,
      membershipNo: attack,
      birthOn: attack,
      phone: attack,
      password: attack,
    })
    assert.equal(sent.status, 422)
    assert.ok(!/<script>|<img/.test(sent.body), path)
    desk.pass({ minutes: 1 })
  }
  const owner = await signIn()
  await owner.open('/account/people')
  await owner.send('/account/people', { name: attack, phone: '0813 7777 0001', role: 'employer.reader' })
  assert.ok(!/<script>|<img/.test(owner.page?.body ?? ''))
  await owner.open('/account/keys')
  await owner.send('/account/keys', {
    name: attack.slice(0, 60),
    role: 'employer.reader',
    'access:read': 'yes',
  })
  await owner.open('/account/keys')
  assert.ok(!/<script>|<img/.test(owner.page?.body ?? ''))
})
