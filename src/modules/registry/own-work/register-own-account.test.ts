import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from '#platform/actor.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import {
  nikOf,
  openVisitorAccount,
  registerWorker,
} from '../../contributions/own-account/fixtures/own-account.ts'
import { createTestRegistry, faults, problem, worker } from '../fixtures/registry.ts'
import { registerOwnAccount, viewMyself, viewOwnWork } from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { ask } = registry
const form = {
  name: 'Sari Wulandari',
  birthOn: '1990-05-04',
  job: 'Pedagang sayur',
  sector: 'other' as const,
  regionCode: '64.71',
  income: 'Rp 3.000.000,00',
}

test('a new worker is a member at once, with sex from the NIK, the phone of the account and a check by the population register to come', async () => {
  const { personId, self } = await registerWorker(registry, 1)
  const me = await ask(self, viewMyself, {})
  assert.deepEqual(
    [me.name, me.sex, me.phone, me.verified],
    ['Sari Wulandari', 'female', '+6281500000001', 'pending'],
  )
  const { work } = await ask(self, viewOwnWork, { personId: String(personId) })
  assert.deepEqual([work?.job, work?.income, work?.jht], ['Pedagang sayur', 1_000_000n, true])
  const [account] = await registry.run(`select person_id from access.account where id = $1`, [self.accountId])
  assert.equal(account?.['person_id'], personId)
})

test('nobody is registered without an account whose phone was proven', async () => {
  await assert.rejects(
    ask(visitor, registerOwnAccount, { nik: nikOf(2), ...form }),
    problem('registry.account-first'),
  )
})

test('whoever was on record through an employer is the same person, by phone and date of birth together, and nobody else is', async () => {
  const { employerId } = await registry.employer({ firstMonth: '2026-11' })
  const known = worker(30, { phone: '+6281500000030', startedOn: '2026-11-02' })
  await registry.enrol(employerId, [known])
  const nik = known.idNumber
  const stranger = await openVisitorAccount(registry, 31)
  for (const birthOn of ['1990-05-04', '1991-01-01'])
    await assert.rejects(
      ask(stranger, registerOwnAccount, { nik, ...form, birthOn }),
      problem('registry.known-otherwise'),
    )
  const self = await openVisitorAccount(registry, 30)
  await assert.rejects(
    ask(self, registerOwnAccount, { nik, ...form, birthOn: '1990-05-05' }),
    problem('registry.known-otherwise'),
  )
  const { personId } = await ask(self, registerOwnAccount, { nik, ...form })
  assert.equal(personId, await registry.personOf(nik))
})

test('two at the same moment with one NIK make one person, and the other phone is refused', async () => {
  const actors = [await openVisitorAccount(registry, 41), await openVisitorAccount(registry, 42)]
  const outcomes = await Promise.allSettled(
    actors.map((actor) => ask(actor, registerOwnAccount, { nik: nikOf(40), ...form })),
  )
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
})

test('one registers for the first time until the day before turning 65', async () => {
  registry.time = new Date('2026-11-20T02:00:00Z')
  const [older, younger] = [await openVisitorAccount(registry, 51), await openVisitorAccount(registry, 52)]
  await assert.rejects(
    ask(older, registerOwnAccount, { nik: nikOf(51), ...form, birthOn: '1961-11-20' }),
    problem('registry.too-old-to-begin'),
  )
  await ask(younger, registerOwnAccount, { nik: nikOf(52), ...form, birthOn: '1961-11-21' })
})

test('each faulty field is named, and numbers of real regions are refused where people are invented', async () => {
  const self = await openVisitorAccount(registry, 60)
  const bad = { ...form, nik: '123', income: 'banyak', sector: 'darat' as 'other' }
  await assert.rejects(ask(self, registerOwnAccount, bad), faults('sector', 'income', 'nik'))
  await assert.rejects(
    ask(self, registerOwnAccount, { ...form, nik: nikOf(60), regionCode: '00.00' }),
    faults('regionCode'),
  )
  await assert.rejects(ask(self, registerOwnAccount, { ...form, nik: '6471014405900060' }), faults('nik'))
})
