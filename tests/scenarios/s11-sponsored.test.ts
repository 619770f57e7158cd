import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatMonth } from '@payung/law'
import {
  billSponsored,
  listMyDisputes,
  proveContributions,
  viewMonths,
  viewOwnAccount,
  viewSponsored,
  viewStatement,
} from '#modules/contributions'
import { getMemberBalance } from '#modules/ledger'
import { exportPerson } from '#modules/privacy'
import { endSponsorship, leaveSponsorship, sponsorWorker, viewPerson } from '#modules/registry'
import type { Operation } from '#platform/operation.ts'
import { codeOf, openBankSide } from '../../src/channels/snap/fixtures/bank-side.ts'
import { nikOf } from '../../src/modules/contributions/own-account/fixtures/own-account.ts'
import { createTestRegistry, member, problem } from '../../src/modules/registry/fixtures/registry.ts'
import { createTestDatabase } from '../database.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { bank, clock } = await openBankSide(database)
const { ask } = registry
registry.time = clock.now = new Date('2025-10-06T03:00:00Z')

let serial = 500

/** A family with two domestic workers, at a time without relief. */
async function familyOfTwo() {
  const { npp, owner } = await registry.employer({
    kind: 'household',
    name: 'Keluarga Santoso',
    nib: undefined,
    kbli: undefined,
    scale: undefined,
    firstMonth: '2025-10',
  })
  const add = (name: string) =>
    ask(owner, sponsorWorker, {
      npp,
      nik: nikOf(++serial),
      name,
      birthOn: '1990-05-04',
      phone: '',
      job: 'Pekerja rumah tangga',
      sector: 'other',
      regionCode: '64.71',
      income: 1_000_000,
      jht: true,
    })
  const [siti, ani] = [await add('Siti Marlina'), await add('Ani Rahayu')]
  const view = () => ask(owner, viewSponsored, { npp })
  return { npp, owner, siti, ani, view }
}

test('S11: a family sponsors two domestic workers with JKK, JKM and JHT; when 73,600 is paid both are covered', async () => {
  const { npp, owner, siti, ani, view } = await familyOfTwo()
  assert.deepEqual((await view()).offers[0], { months: 1, total: 73_600n })
  const { code, total } = await ask(owner, billSponsored, { npp, months: 1 })
  assert.equal(total, 73_600n)
  assert.equal(codeOf(await bank.pay(code, { amount: total })), '2002500')
  for (const { personId } of [siti, ani]) {
    const own = await ask(member(personId), viewOwnAccount, { personId: String(personId) })
    assert.deepEqual([own.state, own.sponsor?.employerName], ['active', 'Keluarga Santoso'])
    assert.equal(await database.read((db) => getMemberBalance(db, [personId])), 20_000n)
  }
  for (const { claim, faults } of await database.read(proveContributions)) assert.deepEqual(faults, [], claim)
})

test('S11: the sponsor sees until when each is paid, and no balance, claim or document', async () => {
  const { npp, owner, siti, view } = await familyOfTwo()
  const { code, total } = await ask(owner, billSponsored, { npp, months: 3 })
  await bank.pay(code, { amount: total })
  const { workers } = await view()
  assert.deepEqual(
    workers.map(({ name, paidUntil }) => [name, paidUntil && formatMonth(paidUntil)]),
    [
      ['Ani Rahayu', '2025-12'],
      ['Siti Marlina', '2025-12'],
    ],
  )
  assert.deepEqual(Object.keys(workers[0] ?? {}).sort(), [
    'beganAt',
    'job',
    'membershipNo',
    'name',
    'paidUntil',
    'sponsorshipId',
    'state',
  ])
  const about = { personId: String(siti.personId) }
  for (const asked of [viewStatement, viewMonths, viewOwnAccount, listMyDisputes, viewPerson, exportPerson])
    await assert.rejects(ask(owner, asked as Operation, about), problem('access.not-your-role'), asked.name)
})

test('S11: a worker leaves the sponsorship and keeps cover, savings and history; the sponsor sees them no more and pays for the other', async () => {
  const { npp, owner, siti, ani, view } = await familyOfTwo()
  const { code, total } = await ask(owner, billSponsored, { npp, months: 1 })
  await bank.pay(code, { amount: total })
  const about = { personId: String(siti.personId) }
  await ask(member(siti.personId), leaveSponsorship, about)
  const own = await ask(member(siti.personId), viewOwnAccount, about)
  assert.deepEqual([own.state, own.sponsor, own.periods.length], ['active', null, 1])
  assert.equal(await database.read((db) => getMemberBalance(db, [siti.personId])), 20_000n)
  const left = await view()
  assert.deepEqual(
    left.workers.map(({ name }) => name),
    ['Ani Rahayu'],
  )
  assert.equal((await ask(owner, billSponsored, { npp, months: 1 })).total, 36_800n)

  const { sponsorshipId } = left.workers[0] ?? assert.fail('one is left')
  await ask(owner, endSponsorship, { sponsorshipId })
  assert.deepEqual((await view()).workers, [])
  assert.equal(
    (await ask(member(ani.personId), viewOwnAccount, { personId: String(ani.personId) })).state,
    'active',
  )
  await assert.rejects(
    ask(owner, billSponsored, { npp, months: 1 }),
    problem('contributions.nobody-sponsored'),
  )
})

test('a worker who pays a month themselves is not paid for twice: the sponsor’s code of that month is gone', async () => {
  const { npp, owner, siti } = await familyOfTwo()
  const { code, total } = await ask(owner, billSponsored, { npp, months: 1 })
  const [row] = await registry.run(
    `select number from registry.person_number where kind = 'nik' and person_id = $1`,
    [siti.personId],
  )
  assert.equal(codeOf(await bank.pay(String(row?.['number']), { amount: 36_800n })), '2002500')
  assert.equal(codeOf(await bank.pay(code, { amount: total })), '4042512')
  assert.equal((await ask(owner, viewSponsored, { npp })).open, null)
  const again = await ask(owner, billSponsored, { npp, months: 1 })
  assert.equal(codeOf(await bank.pay(again.code, { amount: again.total })), '2002500')
  for (const { claim, faults } of await database.read(proveContributions)) assert.deepEqual(faults, [], claim)
})

test('nobody has two sponsors, and whoever is on record is recognised by NIK and date of birth', async () => {
  const { siti } = await familyOfTwo()
  const { npp, owner } = await registry.employer()
  const [row] = await registry.run(
    `select number from registry.person_number where kind = 'nik' and person_id = $1`,
    [siti.personId],
  )
  const given = {
    npp,
    nik: String(row?.['number']),
    name: 'Siti Marlina',
    birthOn: '1990-05-04',
    job: 'Sopir',
    sector: 'transport' as const,
    regionCode: '64.71',
    income: 3_000_000,
  }
  await assert.rejects(ask(owner, sponsorWorker, given), problem('registry.sponsored-already'))
  await assert.rejects(
    ask(owner, sponsorWorker, { ...given, birthOn: '1990-05-05' }),
    problem('registry.born-otherwise'),
  )
  await ask(member(siti.personId), leaveSponsorship, { personId: String(siti.personId) })
  assert.equal((await ask(owner, sponsorWorker, given)).personId, siti.personId)
  const own = await ask(member(siti.personId), viewOwnAccount, { personId: String(siti.personId) })
  assert.equal(own.work?.job, 'Pekerja rumah tangga', 'what the worker is on record with stays')
})

test('a public body pays without the relief, a company with it', async () => {
  registry.time = clock.now = new Date('2026-11-20T03:00:00Z')
  const totals = []
  for (const kind of ['public-body', 'company']) {
    const { npp, owner } = await registry.employer({
      kind,
      ...(kind === 'public-body' && { nib: undefined, kbli: '84111' }),
    })
    await ask(owner, sponsorWorker, {
      npp,
      nik: nikOf(++serial),
      name: 'Siti Marlina',
      birthOn: '1990-05-04',
      job: 'Petani',
      sector: 'other',
      regionCode: '64.71',
      income: 1_000_000,
    })
    totals.push((await ask(owner, billSponsored, { npp, months: 1 })).total)
  }
  assert.deepEqual(totals, [16_800n, 8_400n])
})
