import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PoolClient } from 'pg'
import { openDatabase } from '#platform/database.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import {
  countMoney,
  findSettlement,
  issueCode,
} from '../../modules/contributions/bank/fixtures/issue-code.ts'
import { newExternalId, newRequestId } from '../../simulators/bank/index.ts'
import { bankAt, codeOf, expectScenario, flagOf, openBankSide, openTwin } from './fixtures/bank-side.ts'
import { snapRoutes } from './index.ts'

const { database, url } = await createTestDatabase()
const side = await openBankSide(database)
const { bank, clock, app } = side

/** Runs calls and tells how many payments they booked. */
async function booking(calls: () => Promise<void>): Promise<number> {
  const before = await countMoney(database)
  await calls()
  const after = await countMoney(database)
  assert.equal(after.settlements - before.settlements, after.payments - before.payments)
  assert.equal(after.entries - before.entries, after.payments - before.payments)
  assert.equal(after.billed, after.settled)
  return after.payments - before.payments
}

test('a first payment of exactly the bill is booked', async () => {
  const { code, amount } = await issueCode(database)
  const booked = await booking(async () => {
    expectScenario('payment', 'first payment, amount equals bill', await bank.pay(code, { amount }))
  })
  assert.equal(booked, 1)
})

test('a payment that is told again hears its first answer and is not booked again, on the day and long after', async () => {
  const { code, amount } = await issueCode(database)
  const [externalId, requestId] = [newExternalId(clock.now), newRequestId()]
  const advice = 'new X-EXTERNAL-ID, same paymentRequestId (advice, flagAdvise=Y)'
  const booked = await booking(async () => {
    assert.equal(codeOf(await bank.pay(code, { amount, requestId }, { externalId })), '2002500')
    const repeat = await bank.pay(code, { amount, requestId }, { externalId })
    expectScenario('payment', 'repeat: same X-EXTERNAL-ID and same paymentRequestId', repeat)
    assert.equal(flagOf(repeat), '00')
    const again = await bank.pay(code, { amount, requestId, advice: true })
    expectScenario('payment', advice, again)
    assert.equal(flagOf(again), '00')
    clock.now = new Date('2027-11-20T03:00:00Z')
    const late = await bank.pay(code, { amount, requestId, advice: true })
    expectScenario('payment', advice, late)
    assert.equal(flagOf(late), '00')
    clock.now = new Date('2026-11-20T03:00:00Z')
  })
  assert.equal(booked, 1)
})

test('an X-EXTERNAL-ID cannot carry another payment on the same day', async () => {
  const [first, second] = [await issueCode(database), await issueCode(database)]
  const externalId = newExternalId(clock.now)
  const booked = await booking(async () => {
    await bank.pay(first.code, { amount: first.amount }, { externalId })
    const other = await bank.pay(second.code, { amount: second.amount }, { externalId })
    expectScenario('payment', 'same X-EXTERNAL-ID, other paymentRequestId', other)
  })
  assert.equal(booked, 1)
})

test('a bill that is paid, of another amount, expired or unknown takes no money', async () => {
  const { code, amount } = await issueCode(database)
  const expired = await issueCode(database, { expiresAt: new Date('2026-11-19T16:59:59Z') })
  const booked = await booking(async () => {
    expectScenario('payment', 'closed VA, amount differs', await bank.pay(code, { amount: amount + 1n }))
    expectScenario('payment', 'closed VA, amount differs', await bank.pay(code, { amount: 0n }))
    expectScenario('payment', 'expired', await bank.pay(expired.code, { amount: expired.amount }))
    expectScenario('payment', 'unknown', await bank.pay('26110000000001', { amount }))
    await bank.pay(code, { amount })
    expectScenario('payment', 'bill already paid by another request', await bank.pay(code, { amount }))
  })
  assert.equal(booked, 1)
})

test('a request that was refused stays refused, also where it is told again with the right amount', async () => {
  const { code, amount } = await issueCode(database)
  const requestId = newRequestId()
  const booked = await booking(async () => {
    assert.equal(codeOf(await bank.pay(code, { amount: amount - 1n, requestId })), '4042513')
    const again = await bank.pay(code, { amount, requestId })
    assert.deepEqual([codeOf(again), flagOf(again)], ['4042518', '01'])
  })
  assert.equal(booked, 0)
})

test('the day that the bank names as the day of payment is the day of payment', async () => {
  const told = await issueCode(database)
  await bank.pay(told.code, { amount: told.amount, paidAt: new Date('2026-11-18T16:59:59Z') })
  assert.deepEqual(await findSettlement(database, told.billId), { settledOn: '2026-11-18', monthsLate: 0 })

  const inTime = await issueCode(database)
  clock.now = new Date('2026-12-16T03:00:00Z')
  await bank.pay(inTime.code, { amount: inTime.amount, paidAt: new Date('2026-12-15T16:59:59Z') })
  assert.deepEqual(await findSettlement(database, inTime.billId), { settledOn: '2026-12-15', monthsLate: 0 })

  const tooLate = await issueCode(database)
  clock.now = new Date('2026-12-15T03:00:00Z')
  expectScenario(
    'payment',
    'expired',
    await bank.pay(tooLate.code, { amount: tooLate.amount, paidAt: new Date('2026-12-15T17:00:00Z') }),
  )
  clock.now = new Date('2026-11-20T03:00:00Z')
})

test('money cannot have been taken on a day that has not begun', async () => {
  const { code, amount, billId } = await issueCode(database)
  const ahead = await bank.pay(code, { amount, paidAt: new Date('2026-11-20T17:00:00Z') })
  assert.deepEqual([codeOf(ahead), flagOf(ahead)], ['4002501', '01'])
  const laterToday = await bank.pay(code, { amount, paidAt: new Date('2026-11-20T16:59:59Z') })
  assert.equal(codeOf(laterToday), '2002500')
  assert.equal((await findSettlement(database, billId))?.settledOn, '2026-11-20')
})

test('sixteen equal calls at the same instant, on two servers, book one payment and hear one truth', async () => {
  const twin = openTwin(side, url)
  const { code, amount } = await issueCode(database)
  const [externalId, requestId] = [newExternalId(clock.now), newRequestId()]
  await Promise.all([bank.token(), twin.bank.token()])
  const booked = await booking(async () => {
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        (index % 2 ? bank : twin.bank).pay(code, { amount, requestId }, { externalId }),
      ),
    )
    assert.deepEqual(answers.map(codeOf).sort(), ['2002500', ...Array.from({ length: 15 }, () => '4042518')])
    assert.ok(answers.every((answer) => flagOf(answer) === '00'))
  })
  assert.equal(booked, 1)
  await twin.close()
})

test('sixteen different payments of one code at the same instant book one of them', async () => {
  const twin = openTwin(side, url)
  const { code, amount } = await issueCode(database)
  await Promise.all([bank.token(), twin.bank.token()])
  const booked = await booking(async () => {
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, index) => (index % 2 ? bank : twin.bank).pay(code, { amount })),
    )
    assert.deepEqual(answers.map(codeOf).sort(), ['2002500', ...Array.from({ length: 15 }, () => '4042514')])
  })
  assert.equal(booked, 1)
  await twin.close()
})

test('an old code that was paid in time and the new code of the same bill, told at the same instant, pay it once', async () => {
  for (let round = 0; round < 6; round++) {
    const old = await issueCode(database, { expiresAt: new Date('2026-11-19T16:59:59Z') })
    const { rows } = await database.pool.query<{ code: string }>(
      `insert into contributions.payment_code (code, employer_id, bill_id, bill_total, amount, issued_at, expires_at)
       select contributions.new_payment_code(24322, nextval('contributions.payment_code_no')), employer_id, bill_id, bill_total, amount, $2, $3
       from contributions.payment_code where code = $1 returning code`,
      [old.code, clock.now, new Date('2026-12-15T16:59:59Z')],
    )
    const { amount } = old
    const booked = await booking(async () => {
      const answers = await Promise.all([
        bank.pay(old.code, { amount, paidAt: new Date('2026-11-19T10:00:00Z') }),
        bank.pay(rows[0]?.code ?? '', { amount }),
      ])
      assert.deepEqual(answers.map(codeOf).sort(), ['2002500', '4042514'])
    })
    assert.equal(booked, 1)
  }
})

test('two amounts for one code at the same instant: the right one is booked', async () => {
  const { code, amount } = await issueCode(database)
  const booked = await booking(async () => {
    const amounts = [amount + 1n, amount, amount * 2n, amount]
    const answers = await Promise.all(amounts.map((sum) => bank.pay(code, { amount: sum })))
    const codes = answers.map(codeOf)
    assert.deepEqual(codes.filter((one) => one === '2002500').length, 1)
    assert.ok(
      [codes[0], codes[2]].every((one) => one === '4042513' || one === '4042514'),
      codes.join(),
    )
  })
  assert.equal(booked, 1)
})

test('while our database does not answer the bank hears that nobody knows, and asking again finds the truth', async () => {
  const limits = { answerMs: 10_000, statementMs: 100, burst: 100, perSecond: 100 }
  const impatient = bankAt(snapRoutes(app, limits), side.credentials, app.now)
  const { code, amount } = await issueCode(database)
  const [externalId, requestId] = [newExternalId(clock.now), newRequestId()]
  const holder = await holdCode(code)
  const booked = await booking(async () => {
    const unknown = await impatient.pay(code, { amount, requestId }, { externalId })
    expectScenario('payment', 'our ledger did not answer in time', unknown)
    assert.equal(flagOf(unknown), '02')
    await letGo(holder)
    assert.equal(codeOf(await bank.pay(code, { amount, requestId }, { externalId })), '2002500')
  })
  assert.equal(booked, 1)
})

test('where the whole answer takes too long the bank hears so, and the payment that was made meanwhile is found', async () => {
  const limits = { answerMs: 100, statementMs: 10_000, burst: 100, perSecond: 100 }
  const impatient = bankAt(snapRoutes(app, limits), side.credentials, app.now)
  const { code, amount } = await issueCode(database)
  const requestId = newRequestId()
  const holder = await holdCode(code)
  const booked = await booking(async () => {
    const unknown = await impatient.pay(code, { amount, requestId }, { mode: 'asymmetric' })
    assert.equal(codeOf(unknown), '5042500')
    await untilSomeoneWaits()
    await letGo(holder)
    const again = await bank.pay(code, { amount, requestId, advice: true })
    assert.deepEqual([codeOf(again), flagOf(again)], ['4042518', '00'])
  })
  assert.equal(booked, 1)
})

test('while there is no database at all the bank hears of a passing fault', async () => {
  const nowhere = openDatabase('postgres://127.0.0.1:1/nothing')
  const closed = bankAt(snapRoutes({ ...app, database: nowhere }), side.credentials, app.now)
  const answer = await closed.pay('26110000000001', { amount: 1n }, { mode: 'asymmetric' })
  assert.deepEqual([codeOf(answer), answer.response.status], ['5002500', 500])
  await nowhere.close()
})

/** Stands in the way of every payment of a code. */
async function holdCode(code: string): Promise<PoolClient> {
  const holder = await database.pool.connect()
  await holder.query('begin')
  await holder.query('select from contributions.payment_code where code = $1 for update', [code])
  return holder
}

async function letGo(holder: PoolClient): Promise<void> {
  await holder.query('rollback')
  holder.release()
}

async function untilSomeoneWaits(): Promise<void> {
  for (;;) {
    const { rowCount } = await database.pool.query('select from pg_locks where not granted')
    if (rowCount) return
  }
}
