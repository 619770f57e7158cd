import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openDatabase, type Database, type Db } from '#platform/database.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { countMoney, issueCode } from '../../modules/contributions/bank/fixtures/issue-code.ts'
import { newExternalId, newRequestId } from '../../simulators/bank/index.ts'
import { bankAt, bodyOf, codeOf, flagOf, openBankSide } from './fixtures/bank-side.ts'
import { snapRoutes } from './index.ts'

const { database, url } = await createTestDatabase()
const owner = openDatabase(url, { size: 1 })
after(() => owner.close())
const { app, bank, credentials, clock } = await openBankSide(database)

/** A database whose connection ends as a call comes to its nth statement, as when a server or a cable goes. */
function endingAt(statement: number): { database: Database; reached: () => boolean } {
  let seen = 0
  const cut = async (db: Db) => {
    if (++seen !== statement) return
    const { rows } = await db.client.query<{ pid: number }>('select pg_backend_pid() as pid')
    await owner.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  }
  const watched = (db: Db): Db => ({
    client: db.client,
    many: async (query) => (await cut(db), db.many(query)),
    find: async (query) => (await cut(db), db.find(query)),
    get: async (query) => (await cut(db), db.get(query)),
    run: async (query) => (await cut(db), db.run(query)),
    lastly: (query) => db.lastly(query),
  })
  return {
    database: { ...database, transaction: (work) => database.transaction((db) => work(watched(db))) },
    reached: () => seen >= statement,
  }
}

test('wherever a payment is cut off it is either booked whole or not at all, and told again it is booked once', async () => {
  for (let statement = 1, more = true; more; statement++) {
    const { code, amount } = await issueCode(database)
    const before = await countMoney(database)
    const broken = endingAt(statement)
    const unlucky = bankAt(snapRoutes({ ...app, database: broken.database }), credentials, app.now)
    const [externalId, requestId] = [newExternalId(clock.now), newRequestId()]
    const heard = await unlucky.pay(code, { amount, requestId }, { externalId, mode: 'asymmetric' })
    more = broken.reached()
    assert.deepEqual(
      [codeOf(heard), flagOf(heard)],
      more ? ['5042500', '02'] : ['2002500', '00'],
      `at ${statement}`,
    )
    const between = await countMoney(database)
    assert.equal(between.payments - before.payments, more ? 0 : 1)
    const again = await bank.pay(code, { amount, requestId }, { externalId })
    assert.deepEqual([codeOf(again), flagOf(again)], [more ? '2002500' : '4042518', '00'])
    const after = await countMoney(database)
    assert.equal(after.payments - before.payments, 1)
    assert.equal(after.entries, after.settlements)
    assert.equal(after.billed, after.settled)
    if (!more) assert.ok(statement > 10, `a payment takes ${statement} statements`)
  }
})

test('letters that no text may hold are refused at their field, never a fault of ours', async () => {
  const { code, amount } = await issueCode(database)
  for (const text of ['\u0000', 'A\u0007', '\uD800', 'x\uDC00y']) {
    const answer = await bank.pay(code, { amount, requestId: text })
    const { responseCode, responseMessage } = bodyOf(answer)
    assert.deepEqual([responseCode, responseMessage], ['4002501', 'Invalid Field Format {paymentRequestId}'])
    const inquiry = await bank.inquire(code, {}, text)
    assert.equal(codeOf(inquiry), '4002401')
  }
})

test('a clock may differ by five minutes either way, and by no second more', async () => {
  const { code } = await issueCode(database)
  for (const [seconds, expected] of [
    [300, '2002400'],
    [-300, '2002400'],
    [301, '4012400'],
    [-301, '4012400'],
  ] as const) {
    const skewed = bankAt(snapRoutes(app), credentials, () => new Date(clock.now.getTime() + seconds * 1000))
    assert.equal(codeOf(await skewed.inquire(code, { mode: 'asymmetric' })), expected, `${seconds} s`)
  }
})
