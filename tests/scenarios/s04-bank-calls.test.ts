import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  cancelFinalisation,
  finaliseReturn,
  openReturn,
  proveContributions,
  viewBill,
  viewPaymentCode,
} from '#modules/contributions'
import { Problem } from '#base/problem.ts'
import { bodyOf, codeOf, flagOf, openBankSide } from '../../src/channels/snap/fixtures/bank-side.ts'
import { createTestRegistry, officer, worker } from '../../src/modules/registry/fixtures/registry.ts'
import { newExternalId, newRequestId } from '../../src/simulators/bank/index.ts'
import { createTestDatabase } from '../database.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { bank, clock } = await openBankSide(database)
const { ask } = registry
let serial = 0

/** An employer with a filed month and its open code, as of 2 December 2026. */
async function filed() {
  registry.time = new Date('2026-12-02T03:00:00Z')
  clock.now = registry.time
  const { npp, employerId, owner } = await registry.employer({ firstMonth: '2026-11' })
  await registry.enrol(employerId, [worker(++serial, { startedOn: '2026-11-02' })])
  const { returnId } = await ask(owner, openReturn, { npp, month: '2026-11' })
  const { billId } = await ask(owner, finaliseReturn, { returnId })
  const view = () => ask(owner, viewBill, { billId: billId ?? '' })
  const { code, total } = await view()
  return { owner, returnId, view, code: code ?? '', amount: total }
}

test('S04: a callback that comes three times, out of order, and once more for another code books one payment; the receipt stays', async () => {
  const [mine, other] = [await filed(), await filed()]
  const [externalId, requestId] = [newExternalId(clock.now), newRequestId()]
  const payment = { amount: mine.amount, requestId }

  // The reminder overtakes the call that it reminds of.
  const reminder = await bank.pay(mine.code, { ...payment, advice: true })
  assert.deepEqual([codeOf(reminder), flagOf(reminder)], ['2002500', '00'])
  const { receiptNo, paidAt, state } = await mine.view()
  assert.equal(state, 'paid')
  const first = await bank.pay(mine.code, payment, { externalId, mode: 'asymmetric' })
  assert.deepEqual([codeOf(first), flagOf(first)], ['4042518', '00'])

  // Taken back, as far as a bank can say so: SNAP has no call for it. Then the same request, and the same call, for another code.
  const reversal = await bank.call('/transfer-va/reversal', {
    virtualAccountNo: mine.code,
    paymentRequestId: requestId,
  })
  assert.equal(bodyOf(reversal).responseCode, '4050000')
  const elsewhere = await bank.pay(other.code, { amount: other.amount, requestId })
  assert.deepEqual([codeOf(elsewhere), flagOf(elsewhere)], ['4042518', '00'])
  const sameCall = await bank.pay(other.code, { amount: other.amount }, { externalId })
  assert.equal(codeOf(sameCall), '4092500')
  const third = await bank.pay(mine.code, payment, { mode: 'asymmetric' })
  assert.deepEqual([codeOf(third), flagOf(third)], ['4042518', '00'])

  const [counted] = await registry.run(
    'select count(*)::int as payments, sum(amount)::bigint as amount from contributions.payment',
  )
  assert.deepEqual(counted, { payments: 1, amount: mine.amount })
  assert.equal((await ask(officer(), viewPaymentCode, { code: mine.code })).state, 'paid')
  assert.equal(codeOf(await bank.inquire(mine.code)), '4042414')
  const still = await mine.view()
  assert.deepEqual([still.receiptNo, still.paidAt], [receiptNo, paidAt])
  assert.equal((await other.view()).state, 'waiting')
  assert.equal(codeOf(await bank.pay(other.code, { amount: other.amount })), '2002500')
  for (const { claim, faults } of await database.read(proveContributions)) assert.deepEqual(faults, [], claim)
})

test('S04: finalising can be called off until the bank has paid, and afterwards the answer is to make a correction', async () => {
  const { owner, returnId, code, amount } = await filed()
  await ask(owner, cancelFinalisation, { returnId })
  assert.equal(codeOf(await bank.pay(code, { amount })), '4042512')

  const { billId } = await ask(owner, finaliseReturn, { returnId })
  const bill = await ask(owner, viewBill, { billId: billId ?? '' })
  assert.equal(codeOf(await bank.pay(bill.code ?? '', { amount })), '2002500')
  await assert.rejects(ask(owner, cancelFinalisation, { returnId }), (error) => {
    assert.ok(error instanceof Problem)
    assert.equal(error.details.code, 'contributions.bill-is-paid')
    assert.match(error.details.remedy.id, /laporan perbaikan/)
    return true
  })
  const revised = await ask(owner, openReturn, { npp: bill.npp, month: '2026-11', kind: 'revised' })
  assert.equal(revised.state, 'draft')
})
