import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sealAudit } from '#modules/access'
import { finaliseReturn, openReturn, viewBill } from '#modules/contributions'
import { perform } from '#platform/operation.ts'
import { codeOf, flagOf, openBankSide } from '../../src/channels/snap/fixtures/bank-side.ts'
import { proveAll } from '../../src/channels/cli/verify.ts'
import { createTestRegistry, worker } from '../../src/modules/registry/fixtures/registry.ts'
import { newExternalId, newRequestId } from '../../src/simulators/bank/index.ts'
import { createTestDatabase } from '../database.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { bank, clock } = await openBankSide(database)

const hour = 3_600_000

/** What a clock does that is put right, that was wrong, or whose battery is empty. */
const jumps = [2 * hour, -5 * hour, 26 * hour, -49 * hour, 24 * 40 * hour, -24 * 40 * hour, -1, 1]

function jump(by: number): void {
  registry.time = new Date(registry.time.getTime() + by)
  clock.now = registry.time
}

test('however the clock jumps, a repeated request is answered as the first time, money is booked once, and everything proves', async () => {
  for (const [at, by] of jumps.entries()) {
    const { npp, owner, employerId } = await registry.employer({ firstMonth: '2026-11' })
    await registry.enrol(employerId, [worker(at + 1)])
    const { returnId } = await registry.ask(owner, openReturn, { npp, month: '2026-11' })
    const request = { actor: owner, input: { returnId, wageNote: 'uji' }, key: randomUUID() }
    const told = await perform(registry.app, finaliseReturn, request)
    jump(by)
    assert.deepEqual(await perform(registry.app, finaliseReturn, request), told)
    jump(-by)

    const bill = await registry.ask(owner, viewBill, { billId: told.billId ?? '' })
    assert.ok(bill.code, 'the bill has a code')
    const payment = { amount: bill.codeAmount ?? 0n, requestId: newRequestId() }
    const externalId = newExternalId(clock.now)
    const first = await bank.pay(bill.code, payment, { externalId, mode: 'asymmetric' })
    assert.equal(codeOf(first), '2002500')
    for (const more of [by, -by, -by, by]) {
      jump(more)
      const again = await bank.pay(bill.code, payment, { externalId, mode: 'asymmetric' })
      assert.equal(flagOf(again), flagOf(first), codeOf(again))
    }
    await database.transaction(sealAudit)
    const { proofs } = await proveAll({ database })
    for (const { claim, faults } of proofs) assert.deepEqual(faults, [], `${claim}, after ${by} ms`)
  }
  const [booked] = await registry.run(
    'select count(*)::int as payments, count(distinct request_id)::int as requests from contributions.payment',
  )
  assert.deepEqual(booked, { payments: jumps.length, requests: jumps.length })
})
