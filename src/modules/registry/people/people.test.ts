import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from '#platform/actor.ts'
import { perform } from '#platform/operation.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import {
  actorWith,
  createTestRegistry,
  faults,
  member,
  officer,
  problem,
  supervisor,
  worker,
} from '../fixtures/registry.ts'
import {
  correctPerson,
  findMemberForActivation,
  reportDeath,
  revealPerson,
  viewMyself,
  viewPerson,
  withdrawDeath,
  type IncomingWorker,
} from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { ask, personOf } = registry

const company = await registry.employer()

async function enrolled(serial: number, changes: Partial<IncomingWorker> = {}): Promise<bigint> {
  await registry.enrol(company.employerId, [worker(serial, changes)])
  return personOf(worker(serial).idNumber)
}

const view = (personId: bigint) => ask(officer(), viewPerson, { personId: String(personId) })
const evidence = 'KTP asli dilihat di loket'

test('a person’s file masks what identifies them and shows where they worked', async () => {
  const personId = await enrolled(1, {
    name: 'Yusuf Ramadhan',
    phone: '+6281299992210',
    email: 'yusuf@contoh.id',
    motherName: 'Siti Aminah',
  })
  const file = await view(personId)
  assert.equal(file.identity.name, 'Yusuf Ramadhan')
  assert.deepEqual(
    [file.identity.motherName, file.identity.phone, file.identity.email],
    ['S••• A•••', '08•• •••• 2210', 'y•••@contoh.id'],
  )
  assert.deepEqual(
    file.numbers.map(({ kind, number }) => (kind === 'membership' ? kind : number)),
    ['membership', '9901 •••• •••• 0001'],
  )
  assert.doesNotMatch(
    JSON.stringify(file, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    /Mawar|990101040590/,
  )
  assert.deepEqual(
    file.spells.map(({ employerName, endedOn }) => [employerName, endedOn]),
    [['PT Citra Benang Nusantara', null]],
  )
})

test('the full identity is a look of its own, recorded with its purpose', async () => {
  const personId = await enrolled(2)
  const whole = await ask(officer(), revealPerson, { personId: String(personId) })
  assert.ok(whole.numbers.some(({ number }) => number === worker(2).idNumber))
  assert.equal(whole.address, 'Jalan Mawar 1')
  const looks = await registry.run(
    'select operation, purpose from access.audit_record where person_id = $1 order by id',
    [personId],
  )
  assert.deepEqual(looks.at(-1), { operation: 'registry.reveal-person', purpose: 'pemeriksaan berkas' })
  const input = { personId: String(personId) }
  const silently = { actor: officer(), input }
  await assert.rejects(perform(registry.app, viewPerson, silently), problem('access.purpose-needed'))
  await assert.rejects(perform(registry.app, revealPerson, silently), problem('access.purpose-needed'))
})

test('nobody but officers opens people’s files, and a person that does not exist is not there', async () => {
  const personId = String(await enrolled(3))
  await assert.rejects(ask(visitor, viewPerson, { personId }), problem('access.sign-in-first'))
  await assert.rejects(ask(company.owner, viewPerson, { personId }), problem('access.not-your-role'))
  await assert.rejects(ask(company.owner, revealPerson, { personId }), problem('access.not-your-role'))
  await assert.rejects(ask(officer(), viewPerson, { personId: '999999999' }), problem('not-found'))
})

test('a member sees their own record and reveals nobody else’s', async () => {
  const [mine, other] = [await enrolled(4), await enrolled(5)]
  const seen = await ask(member(mine), viewMyself, {})
  assert.equal(seen.personId, mine)
  assert.equal(seen.nik, '9901 •••• •••• 0004')
  assert.equal(
    (await ask(member(mine), revealPerson, { personId: String(mine) })).motherName,
    worker(4).motherName,
  )
  await assert.rejects(ask(member(mine), revealPerson, { personId: String(other) }), problem('not-found'))
  await assert.rejects(ask(member(mine), revealPerson, { personId: '999999999' }), problem('not-found'))
  await assert.rejects(ask(company.owner, viewMyself, {}), problem('access.not-your-role'))
})

test('a member whose record was merged sees the one that was kept, under the account they had', async () => {
  const [kept, merged] = [await enrolled(6), await enrolled(7)]
  await registry.run('update registry.person set merged_into = $1 where id = $2', [kept, merged])
  const seen = await ask(member(merged), viewMyself, {})
  assert.equal(seen.personId, kept)
  assert.equal(seen.spells.length, 2)
  assert.equal(seen.formerNumbers.length, 1)
  assert.ok((await ask(member(merged), revealPerson, { personId: String(kept) })).numbers.length >= 4)
  assert.equal((await view(merged)).identity.personId, kept)
})

test('a correction changes what was wrong, keeps what stood there with the evidence, and has the person verified again', async () => {
  const personId = await enrolled(10, { name: 'Ahmad Fauzy' })
  await registry.run(`update registry.person set verified = 'verified', verify_at = null where id = $1`, [
    personId,
  ])
  const input = { personId: String(personId), evidence, name: 'Ahmad Fauzi', phone: '0812 9999 0010' }
  assert.deepEqual(await ask(officer(), correctPerson, input), { corrected: ['name', 'phone'] })
  const file = await view(personId)
  assert.deepEqual([file.identity.name, file.identity.verified], ['Ahmad Fauzi', 'pending'])
  assert.deepEqual(
    file.corrections.map(({ field, evidence, correctedBy }) => [field, evidence, correctedBy]),
    [
      ['name', evidence, 'Andi Pratama'],
      ['phone', evidence, 'Andi Pratama'],
    ],
  )
  const { corrections } = await ask(officer(), revealPerson, { personId: String(personId) })
  assert.deepEqual(
    corrections.map(({ before, after }) => [before, after]),
    [
      ['Ahmad Fauzy', 'Ahmad Fauzi'],
      [null, '+6281299990010'],
    ],
  )
  await assert.rejects(ask(officer(), correctPerson, input), problem('registry.nothing-changes'))
})

test('a new phone number alone does not ask the population register again', async () => {
  const personId = await enrolled(11)
  await registry.run(`update registry.person set verified = 'verified', verify_at = null where id = $1`, [
    personId,
  ])
  await ask(officer(), correctPerson, { personId: String(personId), evidence, phone: '0812 9999 0011' })
  assert.equal((await view(personId)).identity.verified, 'verified')
})

test('a wrong NIK gives way to the right one, is free for its owner, and stays to be read', async () => {
  const personId = await enrolled(12)
  const right = worker(9012).idNumber
  await ask(officer(), correctPerson, { personId: String(personId), evidence, nik: right })
  assert.equal(await personOf(right), personId)
  const { corrections } = await ask(officer(), revealPerson, { personId: String(personId) })
  assert.deepEqual(
    corrections.map(({ field, before, after }) => [field, before, after]),
    [['nik', worker(12).idNumber, right]],
  )
  const owner = await enrolled(12, { name: 'Pemilik Sebenarnya' })
  assert.notEqual(owner, personId)
})

test('a NIK that is somebody’s, malformed or of a real region is refused', async () => {
  const personId = String(await enrolled(13))
  await enrolled(14)
  const correct = (nik: string) => ask(officer(), correctPerson, { personId, evidence, nik })
  await assert.rejects(correct(worker(14).idNumber), problem('registry.nik-taken'))
  await assert.rejects(correct('9901013202900001'), problem('registry.nik-unfit'))
  await assert.rejects(correct('6471014505900001'), problem('registry.nik-other-world'))
  await assert.rejects(correct('99'), faults('nik'))
  assert.equal(String(await personOf(worker(13).idNumber)), personId)
})

test('where people are real, an invented NIK is refused', async () => {
  const personId = String(await enrolled(15))
  const app = { ...registry.app, config: { ...registry.app.config, demo: false } }
  const input = { personId, evidence, nik: worker(9015).idNumber }
  await assert.rejects(
    perform(app, correctPerson, { actor: officer(), input, purpose: 'pemeriksaan berkas' }),
    problem('registry.nik-other-world'),
  )
})

test('a death ends every open spell when an officer reports it, and comes back whole when it is withdrawn', async () => {
  const personId = await enrolled(20)
  const second = await registry.employer()
  await registry.enrol(second.employerId, [worker(20, { startedOn: '2026-01-05' })])
  const report = { personId: String(personId), diedOn: '2026-11-10' }
  await assert.rejects(
    ask(officer(), reportDeath, { ...report, diedOn: '2026-11-21' }),
    problem('registry.death-day-unfit'),
  )
  await assert.rejects(
    ask(officer(), reportDeath, { ...report, diedOn: '1990-05-03' }),
    problem('registry.death-day-unfit'),
  )
  await ask(officer(), reportDeath, report)
  const file = await view(personId)
  assert.equal(file.identity.diedOn, '2026-11-10')
  assert.deepEqual(
    file.spells.map(({ endedOn, endReason }) => [endedOn, endReason]),
    [
      ['2026-11-10', 'died'],
      ['2026-11-10', 'died'],
    ],
  )
  await assert.rejects(ask(officer(), reportDeath, report), problem('registry.death-on-record'))

  const withdrawal = { personId: String(personId), reason: 'Orangnya datang sendiri' }
  await assert.rejects(ask(company.owner, withdrawDeath, withdrawal), problem('access.not-your-role'))
  assert.deepEqual(await ask(supervisor(), withdrawDeath, withdrawal), { spellsReopened: 2 })
  const again = await view(personId)
  assert.equal(again.identity.diedOn, null)
  assert.deepEqual(
    again.spells.map(({ endedOn }) => endedOn),
    [null, null],
  )
  assert.deepEqual(
    again.deathReports.map(({ withdrawnReason }) => withdrawnReason),
    ['Orangnya datang sendiri'],
  )
  await assert.rejects(ask(officer(), withdrawDeath, withdrawal), problem('registry.death-not-on-record'))
})

test('an employer reports the death of its own worker only, and ends its own spell only', async () => {
  const personId = await enrolled(21)
  const second = await registry.employer()
  await registry.enrol(second.employerId, [worker(21, { startedOn: '2026-01-05' })])
  const stranger = await registry.employer()
  const report = (by: typeof company, to = by) =>
    ask(by.owner, reportDeath, { personId: String(personId), npp: to.npp, diedOn: '2026-11-10' })
  await assert.rejects(report(stranger), problem('not-found'))
  await assert.rejects(report(stranger, second), problem('not-found'))
  await assert.rejects(
    ask(company.owner, reportDeath, { personId: String(personId), diedOn: '2026-11-10' }),
    problem('not-found'),
  )
  await report(second)
  const { spells } = await view(personId)
  assert.deepEqual(
    spells.map(({ npp, endedOn }) => [npp, endedOn]),
    [
      [company.npp, null],
      [second.npp, '2026-11-10'],
    ],
  )
})

test('a member opens their account with number, birth day and phone, all three, and not after death', async () => {
  const personId = await enrolled(30, { name: 'Rina Kusumawati', phone: '+6281299990030' })
  const { membershipNo } = await ask(member(personId), viewMyself, {})
  const find = (changes: object) =>
    database.read((db) =>
      findMemberForActivation(db, {
        membershipNo,
        birthOn: '1990-05-04',
        phone: '+6281299990030',
        ...changes,
      }),
    )
  assert.deepEqual(await find({}), { personId, name: 'Rina Kusumawati' })
  assert.deepEqual(await find({ membershipNo: ` ${membershipNo.slice(0, 4)}-${membershipNo.slice(4)}` }), {
    personId,
    name: 'Rina Kusumawati',
  })
  assert.equal(await find({ birthOn: '1990-05-05' }), null)
  assert.equal(await find({ birthOn: 'kemarin' }), null)
  assert.equal(await find({ phone: '+6281299990031' }), null)
  assert.equal(await find({ membershipNo: '99000000000' }), null)
  await ask(officer(), reportDeath, { personId: String(personId), diedOn: '2026-11-10' })
  assert.equal(await find({}), null)
})

test('the number of a card that was merged opens the account of the record that was kept', async () => {
  const kept = await enrolled(31, { phone: '+6281299990033' })
  const merged = await enrolled(32, { phone: '+6281299990034' })
  const { membershipNo } = await ask(member(merged), viewMyself, {})
  await registry.run('update registry.person set merged_into = $1 where id = $2', [kept, merged])
  const found = await database.read((db) =>
    findMemberForActivation(db, { membershipNo, birthOn: '1990-05-04', phone: '+6281299990033' }),
  )
  assert.equal(found?.personId, kept)
})

test('an auditor opens a file with a purpose and changes nothing', async () => {
  const personId = String(await enrolled(40))
  const auditor = actorWith('Hasan Basri', { role: 'auditor' })
  await ask(auditor, viewPerson, { personId })
  await assert.rejects(
    ask(auditor, correctPerson, { personId, evidence, name: 'Orang Lain' }),
    problem('access.not-your-role'),
  )
  await assert.rejects(
    ask(auditor, reportDeath, { personId, diedOn: '2026-11-10' }),
    problem('access.not-your-role'),
  )
})
