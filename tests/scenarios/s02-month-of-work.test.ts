import assert from 'node:assert/strict'
import { test } from 'node:test'
import { finaliseReturn, openReturn, proveContributions, viewBill, viewMonths } from '#modules/contributions'
import { findBalances } from '#modules/ledger'
import { codeOf, openBankSide } from '../../src/channels/snap/fixtures/bank-side.ts'
import { createTestRegistry, member, worker } from '../../src/modules/registry/fixtures/registry.ts'
import { createTestDatabase } from '../database.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { bank, clock } = await openBankSide(database)
const { ask } = registry

/** What stands in the accounts of this code, book by book. */
const balances = async (code: string) =>
  Object.fromEntries(
    (await database.read(findBalances)).flatMap((one) =>
      one.code === code ? [[one.book, one.balance]] : [],
    ),
  )

test('S02: six million rupiah, class I, four programmes, April 2024: to the rupiah on the bill, in each fund, and nothing to the agency', async () => {
  registry.time = new Date('2024-05-02T03:00:00Z')
  const { npp, employerId, owner } = await registry.employer({
    firstMonth: '2024-04',
    scale: 'menengah',
    riskClass: 1,
  })
  await registry.enrol(employerId, [worker(1, { wage: 6_000_000n, startedOn: '2024-04-01' })])

  const { returnId } = await ask(owner, openReturn, { npp, month: '2024-04' })
  const final = await ask(owner, finaliseReturn, { returnId })
  const bill = await ask(owner, viewBill, { billId: final.billId ?? '' })
  const { jkk, jkm, jhtEmployer, jhtWorker, jpEmployer, jpWorker, total, code } = bill
  assert.deepEqual([jkk, jkm, jhtEmployer, jpEmployer], [14_400n, 18_000n, 222_000n, 120_000n])
  assert.equal(jkk + jkm + jhtEmployer + jpEmployer, 374_400n)
  assert.deepEqual([jhtWorker, jpWorker], [120_000n, 60_000n])
  assert.deepEqual([total, final.total], [554_400n, 554_400n])
  const codes = await registry.run('select code from contributions.payment_code')
  assert.deepEqual(codes, [{ code }])

  clock.now = new Date('2024-05-03T03:00:00Z')
  registry.time = clock.now
  assert.equal(codeOf(await bank.pay(code ?? '', { amount: total })), '2002500')
  // JKP gets 0.46% of the wage up to five million: 0.14% out of JKK, 0.10% out of JKM, and the state owes 0.22% (PP 37/2021 Pasal 11).
  const funds = { jkk: 7400n, jkm: 13_000n, jht: 342_000n, jp: 180_000n, jkp: 12_000n }
  const [{ agency, collection, migrant, training, ...received }, state] = [
    await balances('bank'),
    await balances('state-receivable'),
  ]
  assert.deepEqual(received, funds)
  assert.deepEqual([agency, collection, migrant, training], [0n, 0n, 0n, 0n])
  assert.deepEqual(state, { jkp: 11_000n })
  const contributions = { jkk: 7400n, jkm: 13_000n, jp: 180_000n, jkp: 12_000n, migrant: 0n }
  assert.deepEqual(await balances('contributions'), contributions)
  assert.deepEqual(await balances('member-balances'), { jht: 342_000n })

  const personId = await registry.personOf(worker(1).idNumber)
  const { balance } = await ask(member(personId), viewMonths, { personId: String(personId) })
  assert.equal(balance, 342_000n)
  for (const { claim, faults } of await database.read(proveContributions)) assert.deepEqual(faults, [], claim)
})
