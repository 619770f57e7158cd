import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthOf, parseDay } from '@payung/law'
import type { z } from 'zod'
import {
  billContract,
  cancelContract,
  endContract,
  extendContract,
  proveContributions,
  viewContracts,
  viewStatement,
} from '#modules/contributions'
import { issueCard } from '#modules/credentials'
import { findBalances, getMemberBalance, proveLedger } from '#modules/ledger'
import { agreeContract, registerMigrant, reportDeath } from '#modules/registry'
import type { Actor } from '#platform/actor.ts'
import { bodyOf, codeOf, openBankSide } from '../../src/channels/snap/fixtures/bank-side.ts'
import {
  nikOf,
  openVisitorAccount,
} from '../../src/modules/contributions/own-account/fixtures/own-account.ts'
import { createTestRegistry, faults, officer, problem } from '../../src/modules/registry/fixtures/registry.ts'
import { createTestDatabase } from '../database.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { bank, clock } = await openBankSide(database)
const { ask } = registry

function at(day: string): void {
  registry.time = clock.now = new Date(`${day}T03:00:00Z`)
}

const toHongKong = {
  name: 'Sari Wulandari',
  birthOn: '1990-05-04',
  country: 'HK',
  placement: 'agency' as 'agency' | 'government' | 'individual',
  placedBy: 'PT Jasa Tenaga Contoh' as string | null,
  job: 'Perawat lansia',
  beginsOn: '2026-02-01',
  months: 24,
}

let serial = 700

async function registered(changes: Partial<typeof toHongKong> = {}) {
  const visitor = await openVisitorAccount(registry, ++serial)
  const { personId, contractId } = await ask(visitor, registerMigrant, {
    nik: nikOf(serial),
    ...toHongKong,
    ...changes,
  })
  const self: Actor = { ...visitor, grants: [{ role: 'member', personId }] }
  const contracts = async () => (await ask(self, viewContracts, { personId: String(personId) })).contracts
  const latest = async () => (await contracts())[0] ?? assert.fail('a contract is on record')
  const pay = async (input: z.input<typeof billContract.input>) => {
    const asked = await ask(self, billContract, input)
    assert.equal(codeOf(await bank.pay(asked.code, { amount: asked.total })), '2002500')
    return asked
  }
  return { personId, contractId, self, contracts, latest, pay }
}

async function proved(): Promise<void> {
  for (const { claim, faults: odd } of await database.read(proveContributions))
    assert.deepEqual(odd, [], claim)
  assert.deepEqual((await database.read(proveLedger)).differences, [])
}

async function inMigrantFund(): Promise<bigint> {
  const balances = await database.read(findBalances)
  return (
    balances.find(({ book, code }) => book === 'migrant' && code === 'contributions')?.balance ??
    assert.fail('there is a fund of migrant workers')
  )
}

test('whoever is placed for 24 months pays 370,000 by one code, and is covered before, during and after work', async () => {
  at('2025-11-10')
  const before = await inMigrantFund()
  const { contractId, latest, pay } = await registered()
  const unpaid = await latest()
  assert.deepEqual(
    [unpaid.price, unpaid.covered, unpaid.phase],
    [{ before: 37_500n, work: 332_500n }, false, 'before'],
  )
  const { total } = await pay({ contractId, cover: 'on' })
  assert.equal(total, 370_000n)
  assert.equal((await inMigrantFund()) - before, 370_000n)

  const { doubt, ...cover } = (await latest()).cover ?? assert.fail('the law says how long cover lasts')
  assert.match(doubt?.en ?? '', /Recalled, not read/)
  assert.deepEqual(cover, {
    beforeFrom: '2025-09-01',
    workFrom: '2026-02-01',
    workUntil: '2028-01-31',
    afterUntil: '2028-03-31',
  })
  for (const [day, phase, covered] of [
    ['2025-11-10', 'before', true],
    ['2026-01-31', 'before', true],
    ['2026-02-01', 'during', true],
    ['2028-01-31', 'during', true],
    ['2028-02-01', 'after', true],
    ['2028-03-31', 'after', true],
    ['2028-04-01', null, false],
  ] as const) {
    at(day)
    const then = await latest()
    assert.deepEqual([then.phase, then.covered], [phase, covered], day)
  }
  await proved()
})

test('whoever goes by themselves pays 332,500, and is not covered before work', async () => {
  at('2025-11-10')
  const { contractId, latest, pay } = await registered({ placement: 'individual', placedBy: null })
  assert.deepEqual((await latest()).price, { before: null, work: 332_500n })
  const { total } = await pay({ contractId, cover: 'on' })
  assert.equal(total, 332_500n)
  assert.deepEqual([(await latest()).phase, (await latest()).covered], ['before', false])
  at('2026-02-01')
  assert.equal((await latest()).covered, true)
})

test('from abroad a contract of 24 months is extended by six for 81,000, by the code of the extension, and cover goes on from day to day', async () => {
  at('2025-11-10')
  const { self, contractId, contracts, latest, pay } = await registered()
  await pay({ contractId, cover: 'on' })
  at('2028-01-15')
  const longer = await ask(self, extendContract, { contractId, months: 6 })
  const extension = await latest()
  assert.deepEqual(
    [extension.beginsOn, extension.price.work, extension.price.before, extension.covered],
    ['2028-02-01', 81_000n, null, false],
  )
  assert.match(extension.doubts.map(({ en }) => en).join(' '), /extensions was not read/)
  const { total } = await pay({ contractId: longer.contractId, cover: 'on' })
  assert.equal(total, 81_000n)
  at('2028-07-31')
  const [later, first] = await contracts()
  assert.deepEqual([later?.covered, later?.phase, later?.cover?.afterUntil], [true, 'during', '2028-09-30'])
  assert.equal(first?.extended, true)
  await assert.rejects(
    ask(self, extendContract, { contractId, months: 6 }),
    problem('registry.contract-extended'),
  )
  await proved()
})

test('an extension that the tariff makes cheaper than what was paid costs nothing, and covers at once', async () => {
  at('2025-11-10')
  const { self, contractId, latest, pay } = await registered({
    placement: 'individual',
    placedBy: null,
    months: 23,
  })
  const { total } = await pay({ contractId, cover: 'on' })
  assert.equal(total, 337_500n)
  at('2027-12-01')
  const longer = await ask(self, extendContract, { contractId, months: 1 })
  const free = await ask(self, billContract, { contractId: longer.contractId, cover: 'on' })
  assert.equal(free.total, 0n)
  at('2028-01-20')
  assert.equal((await latest()).covered, true)
  await proved()
})

test('savings are chosen among the amounts of the law, month by month, and stand in the member’s own account', async () => {
  at('2025-11-10')
  const { self, personId, contractId, latest, pay } = await registered()
  assert.equal((await latest()).savings[0], 50_000n)
  await assert.rejects(
    ask(self, billContract, { contractId, savings: 75_000, months: 1 }),
    problem('contributions.savings-not-offered'),
  )
  const { total } = await pay({ contractId, cover: 'on', savings: 100_000, months: 3 })
  assert.equal(total, 370_000n + 300_000n)
  await pay({ contractId, savings: 50_000, months: 1 })
  assert.equal(await database.read((db) => getMemberBalance(db, [personId])), 350_000n)
  const { lines } = await ask(self, viewStatement, { personId: String(personId) })
  const months = lines.map(({ month, amount }) => [month, amount])
  const november = monthOf(parseDay('2025-11-10'))
  assert.deepEqual(months, [
    [november, 100_000n],
    [november + 1, 100_000n],
    [november + 2, 100_000n],
    [november + 3, 50_000n],
  ])
  await proved()
})

test('cover is paid once: another code for it is refused, and a code that was asked for anew is good for nothing', async () => {
  at('2025-11-10')
  const { self, contractId, latest } = await registered()
  const first = await ask(self, billContract, { contractId, cover: 'on' })
  const second = await ask(self, billContract, { contractId, cover: 'on', savings: 50_000, months: 1 })
  assert.equal(codeOf(await bank.pay(first.code, { amount: first.total })), '4042512')
  const shown = bodyOf(await bank.inquire(second.code)).virtualAccountData
  assert.equal(shown?.['virtualAccountName'], 'S*** W***')
  assert.match(JSON.stringify(shown?.['freeTexts']), /Months: 24.*Bulan: 24/)
  assert.equal(codeOf(await bank.pay(second.code, { amount: second.total })), '2002500')
  assert.equal(codeOf(await bank.pay(second.code, { amount: second.total })), '4042514')
  await assert.rejects(
    ask(self, billContract, { contractId, cover: 'on' }),
    problem('contributions.cover-paid'),
  )
  await assert.rejects(ask(self, billContract, { contractId }), problem('contributions.nothing-chosen'))
  assert.deepEqual((await latest()).price, { before: null, work: null })
  await proved()
})

test('once work has begun the part before it is asked for no more, and once the contract is over nothing is', async () => {
  at('2025-11-10')
  const { self, contractId, latest } = await registered()
  at('2026-03-05')
  assert.deepEqual((await latest()).price, { before: null, work: 332_500n })
  const late = await ask(self, billContract, { contractId, cover: 'on' })
  assert.equal(late.total, 332_500n)
  at('2028-02-01')
  assert.equal(codeOf(await bank.pay(late.code, { amount: late.total })), '4042519')
  await assert.rejects(
    ask(self, billContract, { contractId, cover: 'on' }),
    problem('contributions.contract-past'),
  )
})

test('who comes home early has that noted, and the months of cover after work begin then', async () => {
  at('2025-11-10')
  const { self, personId, contractId, latest, pay } = await registered()
  await pay({ contractId, cover: 'on' })
  at('2026-09-10')
  await assert.rejects(ask(self, endContract, { contractId, endedOn: '2026-09-11' }), faults('endedOn'))
  await assert.rejects(ask(self, endContract, { contractId, endedOn: '2026-01-31' }), faults('endedOn'))
  await ask(self, endContract, { contractId, endedOn: '2026-09-09' })
  assert.deepEqual([(await latest()).phase, (await latest()).cover?.afterUntil], ['after', '2026-11-09'])
  await assert.rejects(
    ask(self, extendContract, { contractId, months: 6 }),
    problem('registry.contract-ended'),
  )
  const again = await ask(self, agreeContract, {
    ...toHongKong,
    personId: String(personId),
    beginsOn: '2026-10-01',
  })
  assert.equal((await latest()).contractId, again.contractId)
})

test('a contract that is over, far off, beside another, or of nobody who places is refused at its field', async () => {
  at('2025-11-10')
  const { self, personId } = await registered()
  const about = { ...toHongKong, personId: String(personId) }
  const refused = async (changes: Partial<typeof toHongKong>, ...fields: string[]) =>
    assert.rejects(ask(self, agreeContract, { ...about, ...changes }), faults(...fields))
  await refused({ beginsOn: '2020-01-01', months: 12 }, 'beginsOn', 'months')
  await refused({ beginsOn: '2026-11-11' }, 'beginsOn')
  await refused({ beginsOn: '2026-05-01', months: 6 }, 'beginsOn')
  await refused({ placedBy: '' }, 'placedBy')
  await refused({ country: 'ID' }, 'country')
  await refused({ months: 0 }, 'months')
  await refused({ months: 61 }, 'months')
})

test('nobody else sees a contract, pays into it or extends it', async () => {
  at('2025-11-10')
  const { contractId, personId } = await registered()
  const { self: stranger } = await registered()
  for (const attempt of [
    () => ask(stranger, billContract, { contractId, cover: 'on' }),
    () => ask(stranger, extendContract, { contractId, months: 6 }),
    () => ask(stranger, endContract, { contractId, endedOn: '2025-11-01' }),
    () => ask(stranger, viewContracts, { personId: String(personId) }),
  ])
    await assert.rejects(attempt(), problem('not-found'))
})

test('two people at two counters who pay one code pay it once', async () => {
  at('2025-11-10')
  const { self, contractId, latest } = await registered()
  const { code, total } = await ask(self, billContract, { contractId, cover: 'on' })
  const told = await Promise.all([bank.pay(code, { amount: total }), bank.pay(code, { amount: total })])
  assert.deepEqual(told.map(codeOf).toSorted(), ['2002500', '4042514'])
  assert.deepEqual((await latest()).paid, { before: true, work: true, savedUntil: null })
  await proved()
})

test('what is not paid for is not extended; it can be called off with its code, and registered as it should be', async () => {
  at('2025-11-10')
  const { self, personId, contractId, contracts, pay } = await registered({ months: 12 })
  await assert.rejects(
    ask(self, extendContract, { contractId, months: 12 }),
    problem('contributions.pay-first'),
  )
  const { code, total } = await ask(self, billContract, { contractId, cover: 'on' })
  await ask(self, cancelContract, { contractId })
  assert.deepEqual(await contracts(), [])
  assert.equal(codeOf(await bank.pay(code, { amount: total })), '4042512')
  await assert.rejects(ask(self, cancelContract, { contractId }), problem('not-found'))
  const again = await ask(self, agreeContract, { ...toHongKong, personId: String(personId) })
  await pay({ contractId: again.contractId, cover: 'on' })
  await assert.rejects(
    ask(self, cancelContract, { contractId: again.contractId }),
    problem('contributions.contract-paid'),
  )
  await proved()
})

test('who notes a return has no open code any more', async () => {
  at('2026-02-10')
  const { self, contractId, latest } = await registered()
  const { code, total } = await ask(self, billContract, { contractId, cover: 'on' })
  await ask(self, endContract, { contractId, endedOn: '2026-02-09' })
  assert.equal(codeOf(await bank.pay(code, { amount: total })), '4042512')
  assert.deepEqual([(await latest()).open, (await latest()).price.work], [null, null])
})

test('the card names the programmes of a contract on every day that it covers, and on no other', async () => {
  at('2025-11-10')
  const { self, personId, contractId, pay } = await registered({ placement: 'individual', placedBy: null })
  const programmes = async () => (await ask(self, issueCard, { personId: String(personId) })).programmes
  assert.deepEqual(await programmes(), [])
  await pay({ contractId, cover: 'on' })
  assert.deepEqual(await programmes(), [])
  at('2026-02-01')
  assert.deepEqual(await programmes(), ['JKK', 'JKM'])
  await pay({ contractId, savings: 50_000, months: 1 })
  assert.deepEqual(await programmes(), ['JKK', 'JKM', 'JHT'])
  at('2026-03-01')
  assert.deepEqual(await programmes(), ['JKK', 'JKM'])
  at('2028-04-01')
  assert.deepEqual(await programmes(), [])
})

test('a code that pays for cover before work is good until the day before it, and one for work no longer than the contract', async () => {
  at('2026-01-20')
  const { self, contractId } = await registered({ beginsOn: '2026-01-25' })
  const early = await ask(self, billContract, { contractId, cover: 'on' })
  assert.equal(early.expiresAt.toISOString(), '2026-01-24T16:59:59.999Z')
  at('2026-01-25')
  assert.equal(codeOf(await bank.pay(early.code, { amount: early.total })), '4042519')
  at('2028-01-03')
  const late = await ask(self, billContract, { contractId, cover: 'on' })
  assert.equal(late.expiresAt.toISOString(), '2028-01-24T16:59:59.999Z')
})

test('nothing is asked of somebody who has died', async () => {
  at('2025-11-10')
  const { self, personId, contractId } = await registered()
  await ask(officer(), reportDeath, {
    personId: String(personId),
    diedOn: '2025-11-09',
  })
  await assert.rejects(
    ask(self, billContract, { contractId, cover: 'on' }),
    problem('registry.death-on-record'),
  )
})
