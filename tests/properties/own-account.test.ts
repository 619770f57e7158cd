import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { keepOwnAccounts, proveContributions } from '#modules/contributions'
import { proveLedger } from '#modules/ledger'
import { bodyOf, codeOf, openBankSide } from '../../src/channels/snap/fixtures/bank-side.ts'
import { registerWorker } from '../../src/modules/contributions/own-account/fixtures/own-account.ts'
import { createTestRegistry } from '../../src/modules/registry/fixtures/registry.ts'
import { createTestDatabase } from '../database.ts'

const runs = Number(process.env['PAYUNG_RUNS'] ?? 25)
const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { bank, clock } = await openBankSide(database)

/** A course of one worker: days go by, codes are asked for and paid late, twice or by NIK, the hourly work is done. */
const event = fc.oneof(
  fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 75 }) }),
  fc.record({ kind: fc.constant('ask' as const), choice: fc.nat(3) }),
  fc.record({ kind: fc.constant('pay' as const), back: fc.nat(1), times: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('pay-nik' as const), times: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('pay-both' as const) }),
  fc.record({ kind: fc.constant('keep' as const) }),
)
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never

/** A course in which a relief becomes known after months were paid at full price. */
const reliefComes: readonly Event[] = [
  { kind: 'ask', choice: 3 },
  { kind: 'pay', back: 0, times: 2 },
  { kind: 'wait', days: 70 },
  { kind: 'keep' },
  { kind: 'ask', choice: 0 },
  { kind: 'pay-both' },
  { kind: 'wait', days: 75 },
  { kind: 'keep' },
]

let serial = 0

test('whatever a worker pays, in whatever order, late, twice or by NIK, no month is covered twice, none unpaid is covered, and what came in is what was booked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('other' as const, 'transport' as const),
      fc.boolean(),
      fc.array(event, { minLength: 3, maxLength: 14 }),
      (sector, jht, events) => course({ sector, jht }, events),
    ),
    { numRuns: runs, examples: [['transport', true, [...reliefComes]]] },
  )
  for (const { claim, faults } of await database.read(proveContributions)) assert.deepEqual(faults, [], claim)
  assert.deepEqual((await database.read(proveLedger)).differences, [])
  const [seen] = await registry.run(
    `select (select count(*)::int from contributions.own_surplus) as surplus,
            (select count(*)::int from contributions.own_bill where settled_at is not null and total = 0) as free,
            (select count(*)::int from contributions.own_bill where issued_by = 'NIK') as nik`,
  )
  for (const [name, count] of Object.entries(seen ?? {}))
    assert.ok(Number(count) > 0, `nothing of this kind happened: ${name}`)
})

async function course(work: { sector: 'other' | 'transport'; jht: boolean }, events: readonly Event[]) {
  registry.time = clock.now = new Date('2025-10-06T03:00:00Z')
  const worker = await registerWorker(registry, ++serial, work)
  const asked: { code: string; total: bigint }[] = []
  const taken: bigint[] = []

  const pay = async (number: string, amount: bigint) => {
    if (amount > 0n && codeOf(await bank.pay(number, { amount })) === '2002500') taken.push(amount)
  }
  const payNik = async () => {
    const { totalAmount } = bodyOf(await bank.inquire(worker.nik)).virtualAccountData ?? {}
    const { value } = totalAmount as { value: string }
    await pay(worker.nik, BigInt(value.replace('.00', '')))
  }
  for (const step of events) {
    const last = asked.at(-1)
    if (step.kind === 'wait')
      registry.time = clock.now = new Date(clock.now.getTime() + step.days * 86_400_000)
    if (step.kind === 'ask') {
      const { offers } = await worker.view()
      const offer = offers[Math.min(step.choice, offers.length - 1)]
      if (offer) asked.push(await worker.ask(offer.months))
    }
    const chosen = step.kind === 'pay' ? asked.at(-1 - step.back) : undefined
    if (step.kind === 'pay' && chosen)
      await Promise.all(Array.from({ length: step.times }, () => pay(chosen.code, chosen.total)))
    if (step.kind === 'pay-nik') await Promise.all(Array.from({ length: step.times }, payNik))
    if (step.kind === 'pay-both') await Promise.all([payNik(), last && pay(last.code, last.total)])
    if (step.kind === 'keep') await keepOwnAccounts(registry.app)
  }
  await check(worker, taken)
}

async function check(worker: Awaited<ReturnType<typeof registerWorker>>, taken: readonly bigint[]) {
  const sum = taken.reduce((total, amount) => total + amount, 0n)
  const [found] = await registry.run(
    `with bill as (select * from contributions.own_bill where person_id = $1 and settled_at is not null),
          entry as (select id from ledger.entry where kind = 'own-account-paid' and source in (select id::text from bill))
     select (select coalesce(sum(amount), 0)::bigint from ledger.transfer where debit = 'bank' and entry_id in (select id from entry)) as booked,
            (select coalesce(sum(amount), 0)::bigint from contributions.payment where bill_id in (select id from bill)) as received,
            (select count(*)::int from contributions.own_cover where person_id = $1) as covered,
            (select count(distinct line.month)::int from contributions.own_line line where bill_id in (select id from bill)) as paid,
            (select coalesce(sum(jht), 0)::bigint from bill) as jht,
            (select coalesce(sum(amount), 0)::bigint from ledger.member_line where person_id = $1) as savings`,
    [worker.personId],
  )
  assert.deepEqual([found?.['booked'], found?.['received']], [sum, sum])
  assert.equal(found?.['covered'], found?.['paid'])
  assert.equal(found?.['savings'], found?.['jht'])
}
