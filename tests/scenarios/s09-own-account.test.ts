import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatMonth } from '@payung/law'
import { keepOwnAccounts, noteJhtClaim, proveContributions } from '#modules/contributions'
import { getMemberBalance, proveLedger } from '#modules/ledger'
import { codeOf, openBankSide } from '../../src/channels/snap/fixtures/bank-side.ts'
import { registerWorker } from '../../src/modules/contributions/own-account/fixtures/own-account.ts'
import { createTestRegistry, officer } from '../../src/modules/registry/fixtures/registry.ts'
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

/** What a worker was sent, oldest first, with the days on which the hourly work was done. */
async function remindedOn(phone: string, days: readonly string[]): Promise<string[]> {
  const sent: string[] = []
  for (const day of days) {
    at(day)
    const count = async () =>
      (await registry.run(`select text from access.message where to_address = $1`, [phone])).length
    const before = await count()
    await keepOwnAccounts(registry.app)
    await keepOwnAccounts(registry.app)
    if ((await count()) === before + 1) sent.push(day)
  }
  return sent
}

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

test('S09: reminders go out seven days before cover ends, on its last day, and 30, 60 and 85 days after, each once, and none after it has ended', async () => {
  const worker = await coveredUntilMay()
  const phone = `+62815${String(serial).padStart(8, '0')}`
  const from = new Date('2025-05-20T00:00:00Z').getTime()
  const days = Array.from({ length: 120 }, (_, day) =>
    new Date(from + day * 86_400_000).toISOString().slice(0, 10),
  )
  assert.deepEqual(await remindedOn(phone, days), [
    '2025-05-24',
    '2025-05-31',
    '2025-06-30',
    '2025-07-30',
    '2025-08-24',
  ])
  const texts = await registry.run(
    `select text from access.message where to_address = $1 order by created_at`,
    [phone],
  )
  assert.match(String(texts[0]?.['text']), /lunas sampai akhir Mei 2025.*NIK/)
  assert.match(String(texts[2]?.['text']), /tanpa denda sampai akhir Agustus 2025/)
  assert.equal((await worker.view()).state, 'ended')
})

test('S09: of someone whose JHT was claimed it reads non-active instead of ended, and paying begins anew all the same', async () => {
  const worker = await coveredUntilMay()
  at('2025-09-01')
  const claim = { personId: String(worker.personId), claimedOn: '2025-08-20', evidence: 'Bukti transfer JHT' }
  await registry.ask(officer(), noteJhtClaim, { ...claim })
  assert.equal((await worker.view()).state, 'non-active')
  const { code, total } = await worker.ask(1)
  assert.equal(codeOf(await bank.pay(code, { amount: total })), '2002500')
  assert.deepEqual([(await worker.view()).state, months(await worker.view())], ['active', '2025-09'])
})

test('a relief that becomes known after someone paid a year ahead becomes further covered months, to the rupiah', async () => {
  at('2025-11-10')
  const worker = await registerWorker(registry, ++serial, { sector: 'transport', jht: false })
  const { code, total } = await worker.ask(12)
  assert.equal(total, 12n * 16_800n)
  assert.equal(codeOf(await bank.pay(code, { amount: total })), '2002500')
  assert.equal(months(await worker.view()), '2026-10')

  at('2026-01-05')
  await keepOwnAccounts(registry.app)
  await keepOwnAccounts(registry.app)
  // January to October were paid whole and cost half: ten months' half. It pays November to March by halves, and April and May whole.
  const view = await worker.view()
  assert.equal(months(view), '2027-05')
  const [sum] = await registry.run(
    `select sum(jkk + jkm)::bigint as found, (select sum(surplus_jkk + surplus_jkm)::bigint from contributions.own_bill where person_id = $1) as used
     from contributions.own_surplus where person_id = $1`,
    [worker.personId],
  )
  assert.deepEqual(sum, { found: 84_000n, used: 75_600n })
  const { total: next } = await worker.ask(1)
  assert.equal(next, 16_800n - 8_400n)
  await provesWhole()
})
