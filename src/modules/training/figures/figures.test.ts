import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry, officer, worker } from '../../registry/fixtures/registry.ts'
import { createTestTraining } from '../fixtures/training.ts'
import { viewTrainingFigures } from './view-training-figures.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const employer = await registry.employer()
await registry.enrol(
  employer.employerId,
  Array.from({ length: 9 }, (_, at) => worker(at + 1, { startedOn: '2025-01-01' })),
)
const person = (at: number) => registry.personOf(worker(at).idNumber)

test('a year’s figures count each seat once, whole and by region, field, training body and segment', async () => {
  const one = await training.provider()
  const barista = await training.class(await training.course(one), {
    state: 'completed',
    startsOn: '2026-11-02',
  })
  const other = await training.provider({ name: 'LKP Las Borneo' })
  const welding = await training.class(await training.course(other, { fieldCode: 'teknik-las' }), {
    state: 'open',
    regionCode: '64.71',
  })
  await training.enrol(barista, await person(1), 'certified')
  await training.enrol(barista, await person(2), 'completed')
  await training.enrol(barista, await person(3), 'assessed')
  await training.enrol(barista, await person(4), 'attending')
  await training.enrol(welding, await person(5), 'confirmed')
  await training.enrol(welding, await person(6), 'waitlisted')
  const last = await training.budget({ year: 2025, seats: 0 })
  const before = await training.class(await training.course(one), {
    state: 'settled',
    budgetId: last.budgetId,
  })
  await training.enrol(before, await person(7), 'outcome-3m')

  const { groups, money, target } = await registry.ask(officer(), viewTrainingFigures, {})
  const of = (by: string, key = '') =>
    groups.find((group) => group.by === by && (key === '' || group.key === key))
  const { by: _by, key: _key, name: _name, ...all } = of('all') ?? assert.fail('no whole')
  assert.deepEqual(all, {
    confirmed: 5,
    began: 4,
    over: 4,
    completed: 3,
    assessed: 2,
    competent: 2,
    certified: 1,
  })
  assert.equal(target, 25_000)
  assert.deepEqual([of('region', '32')?.confirmed, of('region', '64')?.confirmed], [4, 1])
  assert.deepEqual([of('field', 'teknik-las')?.confirmed, of('provider', one.providerNo)?.confirmed], [1, 4])
  assert.equal(of('segment', 'wage-earner')?.confirmed, 5)
  for (const by of ['region', 'field', 'provider', 'segment'])
    assert.equal(
      groups.filter((group) => group.by === by).reduce((sum, { confirmed }) => sum + confirmed, 0),
      5,
      by,
    )
  assert.ok(money.reserved > 0n && money.reserved + money.spent <= money.approved)
  const former = await registry.ask(officer(), viewTrainingFigures, { figuresOf: 2025 })
  assert.equal(former.groups.find(({ by }) => by === 'all')?.certified, 1)
})

test('a week counts those who took the step in it, by the clock of Jakarta', async () => {
  await registry.run(
    `insert into training.step (thing, thing_id, from_state, to_state, at, by_name) values
       ('enrolment', 1, 'offered', 'confirmed', '2026-11-15T16:59:00Z', 'Peserta'),
       ('enrolment', 2, 'offered', 'confirmed', '2026-11-15T17:00:00Z', 'Peserta'),
       ('enrolment', 2, 'confirmed', 'attending', '2026-11-17T02:00:00Z', 'Fajar Nugroho'),
       ('class', 2, 'open', 'confirmed', '2026-11-17T02:00:00Z', 'Fajar Nugroho')`,
  )
  const { weeks } = await registry.ask(officer(), viewTrainingFigures, { figuresOf: 2026 })
  assert.deepEqual(
    weeks.map(({ weekOn, confirmed, began }) => [weekOn, confirmed, began]),
    [
      ['2026-11-09', 1, 0],
      ['2026-11-16', 1, 1],
    ],
  )
})
