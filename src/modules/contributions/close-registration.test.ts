import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMonth } from '@payung/law'
import type { Actor } from '#platform/actor.ts'
import { reportLeaver, viewEmployer } from '#modules/registry'
import { createTestDatabase } from '../../../tests/database.ts'
import { actorWith, problem } from '../registry/fixtures/registry.ts'
import { closeRegistration, viewClosing } from './close-registration.ts'
import { createTestContributions, type TestEmployer } from './fixtures/month.ts'

const { database } = await createTestDatabase()
const world = await createTestContributions(database)
const [october, november] = [parseMonth('2026-10'), parseMonth('2026-11')]
const reason = 'Usaha berhenti'

async function leave(employer: TestEmployer, serial: number): Promise<void> {
  const [spell] = await world.registry.run(
    'select id from registry.employment where employer_id = $1 and person_id = $2',
    [employer.employerId, await world.personId(serial)],
  )
  await employer.ask(reportLeaver, {
    npp: employer.npp,
    employmentId: String(spell?.['id']),
    leftOn: '2026-11-13',
    reason: 'employer-closed',
  })
}

test('an owner ends the registration once everyone has left and every month is filed and paid, and not before', async () => {
  world.at('2026-11-20T02:00:00Z')
  const employer = await world.employer({ firstMonth: '2026-10' })
  const { npp } = employer
  await employer.enrol([{ rowNo: 301, startedOn: '2026-10-01' }])
  await assert.rejects(employer.ask(closeRegistration, { npp, reason }), problem('registry.spells-open'))

  await leave(employer, 301)
  await assert.rejects(employer.ask(closeRegistration, { npp, reason }), problem('contributions.still-owes'))
  assert.deepEqual(await employer.ask(viewClosing, { npp }), {
    unpaid: [],
    unfiled: [
      { month: october, workers: 1 },
      { month: november, workers: 1 },
    ],
  })

  const bills = [await employer.file(october), await employer.file(november)]
  await employer.pay(bills[0]?.billId ?? '')
  await assert.rejects(employer.ask(closeRegistration, { npp, reason }), problem('contributions.still-owes'))
  assert.deepEqual((await employer.ask(viewClosing, { npp })).unpaid, [
    { billId: bills[1]?.billId, month: november, total: bills[1]?.total },
  ])
  assert.equal((await employer.ask(viewEmployer, { npp })).closedOn, null)

  await employer.pay(bills[1]?.billId ?? '')
  assert.deepEqual(await employer.ask(closeRegistration, { npp, reason }), { closedOn: '2026-11-20' })
  assert.equal((await employer.ask(viewEmployer, { npp })).closedOn, '2026-11-20')
})

test('nobody but an owner ends a registration, and nobody else’s', async () => {
  const employer = await world.employer()
  const { npp, employerId } = employer
  const close = (actor: Actor) => employer.ask(closeRegistration, { npp, reason }, actor)
  const filer = actorWith('Penyusun', { role: 'employer.filer', employerId })
  await assert.rejects(close(filer), problem('access.not-your-role'))
  await assert.rejects(close((await world.employer()).owner), problem('not-found'))
})
