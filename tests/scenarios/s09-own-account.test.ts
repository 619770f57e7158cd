import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatMonth } from '@payung/law'
import { proveContributions } from '#modules/contributions'
import { getMemberBalance, proveLedger } from '#modules/ledger'
import { codeOf, openBankSide } from '../../src/channels/snap/fixtures/bank-side.ts'
import { registerWorker } from '../../src/modules/contributions/own-account/fixtures/own-account.ts'
import { createTestRegistry } from '../../src/modules/registry/fixtures/registry.ts'
import { createTestDatabase } from '../database.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { bank, clock } = await openBankSide(database)
let serial = 0

function at(day: string): void {
  registry.time = clock.now = new Date(`${day}T03:00:00Z`)
}

const months = (view: { coveredUntil: number | null }) =>
  view.coveredUntil === null ? null : formatMonth(view.coveredUntil)

/** A worker without relief, covered until 31 May 2025. */
async function coveredUntilMay() {
  at('2025-05-05')
  const worker = await registerWorker(registry, ++serial)
  const { code, total } = await worker.ask(1)
  assert.equal(total, 36_800n)
  assert.equal(codeOf(await bank.pay(code, { amount: total })), '2002500')
  assert.deepEqual([(await worker.view()).state, months(await worker.view())], ['active', '2025-05'])
  return worker
}

async function provesWhole(): Promise<void> {
  for (const { claim, faults } of await database.read(proveContributions)) assert.deepEqual(faults, [], claim)
  const { differences, memberTotal, controlBalance } = await database.read(proveLedger)
  assert.deepEqual(differences, [])
  assert.equal(memberTotal, controlBalance)
}

test('S09: cover ended on 31 May; with June, July and August unpaid the worker is in arrears, and paying the three restores without a fine', async () => {
  const worker = await coveredUntilMay()
  at('2025-05-31')
  assert.equal((await worker.view()).state, 'active')
  for (const [day, missed] of [
    ['2025-06-01', 1],
    ['2025-07-15', 2],
    ['2025-08-31', 3],
  ] as const) {
    at(day)
    const { state, missed: found, graceEndsOn } = await worker.view()
    assert.deepEqual([state, found, graceEndsOn], ['grace', missed, '2025-08-31'], day)
  }
  const { code, total } = await worker.ask(3)
  assert.equal(total, 3n * 36_800n)
  assert.equal(codeOf(await bank.pay(code, { amount: total })), '2002500')
  const { state, periods } = await worker.view()
  assert.deepEqual([state, months(await worker.view())], ['active', '2025-08'])
  assert.equal(periods.length, 1)
  assert.equal(await database.read((db) => getMemberBalance(db, [worker.personId])), 4n * 20_000n)
  await provesWhole()
})

test('S09: from 1 September it has ended, and a new payment by NIK starts a new period', async () => {
  const worker = await coveredUntilMay()
  at('2025-09-01')
  assert.equal((await worker.view()).state, 'ended')
  const asked = await bank.inquire(worker.nik)
  assert.equal(codeOf(asked), '2002400')
  assert.equal(codeOf(await bank.pay(worker.nik, { amount: 36_800n })), '2002500')
  const { state, periods } = await worker.view()
  assert.equal(state, 'active')
  assert.deepEqual(
    periods.map(({ firstMonth, lastMonth }) => [formatMonth(firstMonth), formatMonth(lastMonth)]),
    [
      ['2025-09', '2025-09'],
      ['2025-05', '2025-05'],
    ],
  )
  await provesWhole()
})
