import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMonth } from '@payung/law'
import { findBalances, getMemberBalance } from '#modules/ledger'
import { perform } from '#platform/operation.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { createTestRegistry, worker } from '../registry/fixtures/registry.ts'
import { findPaymentCode } from './find-payment-code.ts'
import { finaliseReturn } from './finalise-return.ts'
import { openReturn } from './open-return.ts'
import { proveContributions } from './prove-contributions.ts'
import { settleByPayment } from './settle-bill.ts'
import { viewBill } from './view-bill.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)

test('S02: six million rupiah, class I, four programmes, April 2024: to the rupiah on the bill and in each fund', async () => {
  registry.time = new Date('2024-05-02T03:00:00Z')
  const { npp, employerId, owner } = await registry.employer({
    firstMonth: '2024-04',
    scale: 'menengah',
    riskClass: 1,
  })
  await registry.enrol(employerId, [worker(1, { wage: 6_000_000n, startedOn: '2024-04-01' })])
  const ask = <T>(asked: Parameters<typeof perform>[1], input: unknown) =>
    perform(registry.app, asked, { actor: owner, input }) as Promise<T>

  const { returnId } = await ask<{ returnId: string }>(openReturn, { npp, month: '2024-04' })
  const final = await ask<{ billId: string; total: bigint }>(finaliseReturn, { returnId })
  assert.equal(final.total, 554_400n)

  const bill = await perform(registry.app, viewBill, { actor: owner, input: { billId: final.billId } })
  assert.equal(bill.jkk, 14_400n)
  assert.equal(bill.jkm, 18_000n)
  assert.equal(bill.jhtEmployer, 222_000n)
  assert.equal(bill.jhtWorker, 120_000n)
  assert.equal(bill.jpEmployer, 120_000n)
  assert.equal(bill.jpWorker, 60_000n)
  assert.equal(bill.month, parseMonth('2024-04'))
  assert.equal(bill.state, 'waiting')

  const now = new Date('2024-05-03T03:00:00Z')
  await database.transaction(async (db) => {
    const code = await findPaymentCode(db, bill.code ?? '', now)
    assert.equal(code.state, 'open')
    await settleByPayment(
      db,
      {
        partnerId: 'BANK',
        requestId: 'r1',
        code: bill.code ?? '',
        amount: 554_400n,
        paidAt: now,
        reference: null,
        answer: {},
      },
      now,
    )
  })
  const banks = Object.fromEntries(
    (await database.read(findBalances))
      .filter(({ code }) => code === 'bank')
      .map(({ book, balance }) => [book, balance]),
  )
  assert.deepEqual(banks, {
    jkk: 7_400n,
    jkm: 13_000n,
    jht: 342_000n,
    jp: 180_000n,
    jkp: 12_000n,
    collection: 0n,
    agency: 0n,
  })
  const [person] = await registry.run('select id from registry.person')
  assert.equal(await database.read((db) => getMemberBalance(db, [person?.['id'] as bigint])), 342_000n)
  for (const proof of await database.read(proveContributions)) assert.deepEqual(proof.faults, [], proof.claim)
})
