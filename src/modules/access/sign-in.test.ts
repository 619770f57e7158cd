import assert from 'node:assert/strict'
import { argon2Sync } from 'node:crypto'
import { beforeEach, test } from 'node:test'
import sql from 'sql-template-tag'
import { Problem } from '#base/problem.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { createTestDesk } from './fixtures/desk.ts'
import {
  beginNewPassword,
  beginSignIn,
  changePassword,
  choosePassword,
  enterCode,
  findSession,
  grantRole,
  listSessions,
  openAccount,
  sendCodeAgain,
  type Browser,
} from './index.ts'
import { perform } from '#platform/operation.ts'

const { database } = await createTestDatabase()
const desk = await createTestDesk(database)
const { app } = desk

const password = 'kopi tubruk tanpa gula'
const browser: Browser = { device: 'Chrome, Android', language: 'id', formerToken: null }
let phones = 0
let phone = ''
let accountId = ''

/** Every test has a person and an address of its own, so that tries do not add up across tests. */
const asker = () => ({ address: `10.0.0.${phones}`, language: 'id' as const })

beforeEach(async () => {
  const quarter = 15 * 60
  desk.pass({ seconds: quarter - ((app.now().getTime() / 1000) % quarter) }) // Tries are counted by the quarter hour.
  phones += 1
  phone = `+62811000${String(phones).padStart(4, '0')}`
  accountId = await database.transaction(async (db) => {
    const id = await openAccount(db, { name: 'Rina Kusumawati', phone, password }, app.now())
    await grantRole(db, { accountId: id, role: 'employer.owner', employerId: 7n }, app.now())
    return id
  })
})

const begin = (given: { name?: string; password?: string } = {}) =>
  beginSignIn(desk, { name: phone, password, backTo: null, ...given }, asker())

async function signIn(given: Partial<Browser> = {}): Promise<string> {
  const token = await begin()
  const entered = await enterCode(app, {
    token,
    code: await desk.codeSentTo(phone),
    browser: { ...browser, ...given },
  })
  assert.equal(entered.next, 'session')
  return entered.next === 'session' ? entered.session.token : ''
}

const find = (token: string) => database.read((db) => findSession(db, token, app.now()))

function problem(code: string) {
  return (error: unknown) => {
    assert.ok(error instanceof Problem, String(error))
    assert.equal(error.details.code, code)
    return true
  }
}

test('a name, its password and the code of the message open a session with the person’s grants', async () => {
  const session = await find(await signIn())
  assert.equal(session?.actor.name, 'Rina Kusumawati')
  assert.equal(session?.accountId, accountId)
  assert.equal(session?.portal, 'employer')
  assert.deepEqual(session?.actor.grants, [{ role: 'employer.owner', employerId: 7n }])
})

test('people may write their number as they are used to', async () => {
  const local = phone.replace('+62', '0')
  for (const name of [
    local,
    `${local.slice(0, 4)}-${local.slice(4, 8)}-${local.slice(8)}`,
    ` ${phone} `,
    phone.slice(1),
  ]) {
    assert.match(await begin({ name }), /^[\w-]{43}$/)
    desk.pass({ hours: 1 })
  }
})

test('a wrong password and an unknown name are refused in the same words', async () => {
  const refusals: unknown[] = []
  for (const given of [
    { password: 'bukan ini sandinya' },
    { name: '0899 9999 0001' },
    { name: 'tidak.ada@contoh.id' },
  ]) {
    await begin(given).catch((error: unknown) => refusals.push(error instanceof Problem && error.details))
  }
  assert.equal(refusals.length, 3)
  assert.deepEqual(refusals[1], refusals[0])
  assert.deepEqual(refusals[2], refusals[0])
})

test('the password is checked exactly as typed, blanks included', async () => {
  await assert.rejects(begin({ password: `${password} ` }), problem('access.wrong-name-or-password'))
})

test('a password that was hashed more cheaply is hashed anew when its owner signs in', async () => {
  const salt = Buffer.alloc(16, 7)
  const cheap = argon2Sync('argon2id', {
    message: password,
    nonce: salt,
    memory: 8192,
    passes: 1,
    parallelism: 1,
    tagLength: 32,
  })
  const [saltText, hashText] = [salt, cheap].map((bytes) => bytes.toString('base64').replace(/=+$/, ''))
  const phc = `$argon2id$v=19$m=8192,t=1,p=1$${saltText}$${hashText}`
  await database.read((db) =>
    db.run(sql`update access.account set password_hash = ${phc} where id = ${accountId}`),
  )
  await begin()
  const { hash } = await database.read((db) =>
    db.get<{ hash: string }>(sql`select password_hash as hash from access.account where id = ${accountId}`),
  )
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  await begin()
})

test('after five wrong passwords each further try has to wait, and after ten nothing goes for the rest of the quarter hour', async () => {
  for (let time = 1; time <= 5; time++) {
    await assert.rejects(begin({ password: 'salah' }), problem('access.wrong-name-or-password'))
  }
  await assert.rejects(begin(), problem('access.too-many-tries'))
  for (const wait of [5, 10, 20, 40, 60]) {
    desk.pass({ seconds: wait - 1 })
    await assert.rejects(begin({ password: 'salah' }), problem('access.too-many-tries'))
    desk.pass({ seconds: 1 })
    await assert.rejects(begin({ password: 'salah' }), problem('access.wrong-name-or-password'))
  }
  desk.pass({ minutes: 2 })
  await assert.rejects(begin(), (error) => {
    assert.ok(error instanceof Problem)
    assert.equal(error.details.code, 'access.too-many-tries')
    assert.ok((error.details.retryAfter ?? 0) > 120)
    return true
  })
  desk.pass({ minutes: 15 })
  await begin()
})

test('wrong passwords for a name that nobody has are slowed down just the same', async () => {
  const outcomes: string[] = []
  for (let time = 1; time <= 6; time++) {
    const name = `0899 8888 ${String(phones).padStart(4, '0')}`
    await begin({ name }).catch((error: unknown) =>
      outcomes.push(error instanceof Problem ? error.details.code : ''),
    )
  }
  assert.deepEqual(outcomes, [
    ...Array.from({ length: 5 }, () => 'access.wrong-name-or-password'),
    'access.too-many-tries',
  ])
})

test('tries side by side are counted like tries one after the other', async () => {
  const tried = await Promise.allSettled(Array.from({ length: 12 }, () => begin({ password: 'salah' })))
  const checked = tried.filter((one) => one.status === 'rejected' && /wrong-name/.test(String(one.reason)))
  assert.equal(checked.length, 5)
})

test('someone who is locked out by others gets in with a new password', async () => {
  for (let time = 1; time <= 5; time++) await begin({ password: 'salah' }).catch(() => {})
  const token = await beginNewPassword(desk, { name: phone, backTo: null }, asker())
  await enterCode(app, { token, code: await desk.codeSentTo(phone), browser })
  await choosePassword(app, { token, password: 'hujan deras di Tenggarong', browser })
  await begin({ password: 'hujan deras di Tenggarong' })
})

test('a code opens only the sign-in that it was sent for, and only once', async () => {
  const first = await begin()
  const firstCode = await desk.codeSentTo(phone)
  let second = await begin()
  while ((await desk.codeSentTo(phone)) === firstCode) second = await begin()
  await assert.rejects(
    enterCode(app, { token: second, code: firstCode, browser }),
    problem('access.wrong-code'),
  )
  await enterCode(app, { token: first, code: firstCode, browser })
  await assert.rejects(
    enterCode(app, { token: first, code: firstCode, browser }),
    problem('access.sign-in-over'),
  )
})

test('a code ends after five minutes and after five wrong tries, and a new one takes its place', async () => {
  const token = await begin()
  const code = await desk.codeSentTo(phone)
  desk.pass({ minutes: 5 })
  await assert.rejects(enterCode(app, { token, code, browser }), problem('access.code-over'))
  await sendCodeAgain(desk, token, asker())
  const next = await desk.codeSentTo(phone)
  const wrong = next === '000000' ? '000001' : '000000'
  for (let left = 4; left >= 1; left--) {
    await assert.rejects(enterCode(app, { token, code: wrong, browser }), problem('access.wrong-code'))
  }
  await assert.rejects(enterCode(app, { token, code: wrong, browser }), problem('access.code-over'))
  await assert.rejects(enterCode(app, { token, code: next, browser }), problem('access.code-over'))
  await sendCodeAgain(desk, token, asker())
  const entered = await enterCode(app, { token, code: await desk.codeSentTo(phone), browser })
  assert.equal(entered.next, 'session')
})

test('codes tried side by side count one by one', async () => {
  const token = await begin()
  const right = await desk.codeSentTo(phone)
  const wrong = Array.from({ length: 20 }, (_, place) => String(place).padStart(6, '1')).filter(
    (code) => code !== right,
  )
  const tried = await Promise.allSettled(wrong.map((code) => enterCode(app, { token, code, browser })))
  assert.equal(
    tried.filter((one) => one.status === 'rejected' && /wrong-code/.test(String(one.reason))).length,
    4,
  )
  await assert.rejects(enterCode(app, { token, code: right, browser }), problem('access.code-over'))
})

test('at most five codes an hour go out for a name, whoever asks', async () => {
  for (let time = 1; time <= 5; time++)
    await beginNewPassword(
      desk,
      { name: phone, backTo: null },
      { ...asker(), address: `10.9.${phones}.${time}` },
    )
  await assert.rejects(
    beginNewPassword(desk, { name: phone, backTo: null }, asker()),
    problem('access.too-many-codes'),
  )
  assert.equal((await desk.messagesTo(phone)).length, 5)
})

test('a new password asked for a name that nobody has looks the same and writes to nobody', async () => {
  const name = `+62899777${String(phones).padStart(5, '0')}`
  const token = await beginNewPassword(desk, { name, backTo: null }, asker())
  assert.match(token, /^[\w-]{43}$/)
  await sendCodeAgain(desk, token, asker())
  await assert.rejects(enterCode(app, { token, code: '123456', browser }), problem('access.wrong-code'))
  assert.equal((await desk.messagesTo(name)).length, 0)
  await assert.rejects(choosePassword(app, { token, password, browser }), problem('access.sign-in-over'))
})

test('a new password ends every session, stops every way in that is open, and is told to the person', async () => {
  const open = await signIn()
  const half = await begin()
  const halfCode = await desk.codeSentTo(phone)
  const token = await beginNewPassword(desk, { name: phone, backTo: '/employer' }, asker())
  await enterCode(app, { token, code: await desk.codeSentTo(phone), browser })
  const chosen = await choosePassword(app, { token, password: 'delapan perahu ketinting', browser })
  assert.equal(chosen.backTo, '/employer')
  assert.equal(await find(open), null)
  assert.ok(await find(chosen.token))
  await assert.rejects(
    enterCode(app, { token: half, code: halfCode, browser }),
    problem('access.sign-in-over'),
  )
  await assert.rejects(
    choosePassword(app, { token, password: 'sekali lagi boleh', browser }),
    problem('access.sign-in-over'),
  )
  const waiting = await database.read((db) =>
    db.many<{ purpose: string; text: string }>(
      sql`select purpose, text from access.message where to_address = ${phone}`,
    ),
  )
  assert.deepEqual(
    waiting.map(({ purpose }) => purpose),
    ['password changed'],
  )
})

test('weak passwords are refused with the reason: short, common, a pattern, one’s own name or number', async () => {
  const token = await beginNewPassword(desk, { name: phone, backTo: null }, asker())
  await enterCode(app, { token, code: await desk.codeSentTo(phone), browser })
  const expected: [string, string][] = [
    ['tujuh77', 'too-short'],
    ['x'.repeat(129), 'too-long'],
    ['katasandi', 'too-common'],
    ['Bismillah1', 'too-common'],
    ['indonesia2026', 'too-common'],
    ['12345678', 'too-common'],
    ['abababababab', 'too-common'],
    ['qwertyuiop', 'too-common'],
    ['rinakusumawati', 'own-name'],
    ['Kusumawati99', 'own-name'],
    [phone.replace('+62', '0'), 'own-name'],
  ]
  for (const [password, code] of expected) {
    await assert.rejects(choosePassword(app, { token, password, browser }), (error) => {
      assert.ok(error instanceof Problem)
      assert.deepEqual(
        error.details.faults?.map((fault) => [fault.field, fault.code]),
        [['password', code]],
        password,
      )
      return true
    })
  }
  await choosePassword(app, { token, password: 'Sungai Mahakam 3 jembatan', browser })
})

test('a changed password needs the old one, keeps this session and ends the others', async () => {
  const other = await signIn()
  const here = await signIn()
  const session = await find(here)
  assert.ok(session)
  const change = (current: string, next: string) =>
    changePassword(app, { actor: session.actor, sessionId: session.id, current, password: next })
  await assert.rejects(change('bukan', 'payung biru di lemari'), problem('access.wrong-password'))
  assert.equal(await change(password, 'lemari biru di teras'), 1)
  assert.equal(await find(other), null)
  assert.ok(await find(here))
  await assert.rejects(begin(), problem('access.wrong-name-or-password'))
})

test('a session ends when it is idle or old, by the limits of its portal', async () => {
  const idle = await signIn()
  desk.pass({ minutes: 119 })
  assert.ok(await find(idle))
  desk.pass({ minutes: 119 })
  assert.ok(await find(idle), 'each request counts as activity')
  desk.pass({ minutes: 120 })
  assert.equal(await find(idle), null)

  const old = await signIn()
  for (let hour = 1; hour < 12; hour++) {
    desk.pass({ hours: 1 })
    assert.ok(await find(old))
  }
  desk.pass({ hours: 1 })
  assert.equal(await find(old), null)
})

test('a session that gains an officer’s powers gets an officer’s limits', async () => {
  const token = await signIn()
  await database.transaction((db) =>
    grantRole(db, { accountId, role: 'officer', officeCode: 'A01' }, app.now()),
  )
  assert.equal((await find(token))?.portal, 'officer')
  desk.pass({ minutes: 30 })
  assert.equal(await find(token), null)
})

test('signing in again in the same browser replaces the session; elsewhere it adds one', async () => {
  const first = await signIn()
  const second = await signIn({ formerToken: first })
  assert.equal(await find(first), null)
  const third = await signIn({ device: 'Firefox, Windows' })
  assert.ok(await find(second))
  const actor = (await find(third))?.actor
  assert.ok(actor)
  const sessions = await perform(app, listSessions, { actor, input: {} })
  assert.deepEqual(sessions.map(({ device }) => device).sort(), ['Chrome, Android', 'Firefox, Windows'])
})

test('no token and no code stands in the database', async () => {
  const token = await begin()
  const code = await desk.codeSentTo(phone)
  await enterCode(app, { token, code, browser })
  const stored = await database.read((db) =>
    db.many<{ row: string }>(sql`
      select row_to_json(s)::text as row from access.session s union all select row_to_json(s)::text from access.sign_in s
      union all select row_to_json(r)::text from access.audit_record r union all select row_to_json(m)::text from access.message m`),
  )
  const all = stored.map(({ row }) => row).join('\n')
  assert.ok(!all.includes(token))
  assert.ok(!all.includes(Buffer.from(token).toString('hex')))
  assert.ok(!all.includes(code))
})

test('what is written to the log names nobody and holds no code', async () => {
  const token = await begin()
  const code = await desk.codeSentTo(phone)
  await enterCode(app, { token, code, browser })
  const all = desk.logged.join('\n')
  for (const secret of [phone, phone.slice(3), code, token, 'Rina']) assert.ok(!all.includes(secret))
})
