import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMonth } from '@payung/law'
import {
  answerOutcome,
  keepOutcomes,
  viewMyOutcomes,
  viewOutcomes,
  viewPublicOutcomes,
} from '#modules/training'
import { createTestContributions } from '../../src/modules/contributions/fixtures/month.ts'
import { member, officer, problem, worker } from '../../src/modules/registry/fixtures/registry.ts'
import { createTestTraining } from '../../src/modules/training/fixtures/training.ts'
import { createTestDatabase } from '../database.ts'

const { database } = await createTestDatabase()
const world = await createTestContributions(database)
const { registry } = world
const training = createTestTraining(registry)

const finishers = 250
const employed = 14
const selfEmployed = 20
const silent = 60

world.at('2026-06-01T02:00:00Z')
const trainer = await training.provider()
const { budgetId } = await training.budget({ seats: 0 })
const ended = await training.class(await training.course(trainer), {
  state: 'completed',
  startsOn: '2026-06-26', // Five days, to 30 June.
  places: finishers,
  budgetId,
})

const former = await world.employer({ firstMonth: '2026-01' })
const hiring = await world.employer({ firstMonth: '2026-01' })
const started = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ rowNo: from + at, startedOn: '2026-01-05' }))
await hiring.enrol(started(1, employed))
await former.enrol(started(employed + 1, finishers - employed))
const idNumbers = Array.from({ length: finishers }, (_, at) => worker(at + 1).idNumber)
const found = await registry.run(
  `select person_id as id from registry.person_number where number = any($1) order by array_position($1, number)`,
  [idNumbers],
)
const people = found.map(({ id }) => BigInt(String(id)))
const enrolments: bigint[] = []
for (const personId of people) enrolments.push(await training.enrol(ended, personId, 'completed'))

test('S28: of 250 finishers 14 are known to work from contributions, without being asked', async () => {
  world.at('2026-10-05T02:00:00Z')
  await hiring.file(parseMonth('2026-09'))
  await keepOutcomes(registry.app)
  const { groups } = await registry.ask(officer(), viewOutcomes, { afterMonths: 3 })
  const [all] = groups
  assert.deepEqual(
    [all?.finishers, all?.employed, all?.fromContributions, all?.open, all?.silent],
    [finishers, employed, employed, finishers - employed, 0],
  )
  const known = people[0] ?? 0n
  const answering = registry.ask(member(known), answerOutcome, {
    enrolmentId: String(enrolments[0]),
    afterMonths: 3,
    workStatus: 'seeking',
  })
  await assert.rejects(answering, problem('training.outcome-known'))
})

test('S28: the others are asked once the books had time to answer, and those who do are counted as they say', async () => {
  world.at('2026-10-31T02:00:00Z')
  await keepOutcomes(registry.app)
  const asked = people.slice(employed, finishers - silent)
  for (const [at, personId] of asked.entries()) {
    await registry.ask(member(personId), answerOutcome, {
      enrolmentId: String(enrolments[employed + at]),
      afterMonths: 3,
      workStatus: at < selfEmployed ? 'self-employed' : at % 2 ? 'seeking' : 'out',
    })
  }
  const { outcomes } = await registry.ask(member(people.at(-1) ?? 0n), viewMyOutcomes, {
    personId: String(people.at(-1)),
  })
  assert.deepEqual(
    outcomes.map(({ afterMonths, state }) => [afterMonths, state]),
    [[3, 'asked']],
  )
})

test('S28: closed at three months the response is 76.0 %, 34 are placed, and silence is divided by in no figure but the one that says so', async () => {
  world.at('2026-12-02T02:00:00Z')
  await keepOutcomes(registry.app)
  await keepOutcomes(registry.app)
  const { groups } = await registry.ask(officer(), viewOutcomes, { afterMonths: 3 })
  const [all] = groups
  assert.equal(all?.responsePerMille, 760)
  assert.equal(all?.placed, employed + selfEmployed)
  assert.equal(all?.known, finishers - silent)
  assert.equal(all?.silent, silent)
  assert.equal(all?.placedOfKnownPerMille, 179) // 34 of 190.
  assert.equal(all?.placedAtLeastPerMille, 136) // 34 of 250, the silent counted as nothing.
  const states = await registry.run(
    `select state, count(*)::int as count from training.enrolment group by state order by state`,
  )
  assert.deepEqual(states, [{ state: 'outcome-3m', count: finishers }])
  const late = registry.ask(member(people.at(-1) ?? 0n), answerOutcome, {
    enrolmentId: String(enrolments.at(-1)),
    afterMonths: 3,
    workStatus: 'employed',
  })
  await assert.rejects(late, problem('training.outcome-closed'))
  const changed = registry.ask(member(people[employed] ?? 0n), answerOutcome, {
    enrolmentId: String(enrolments[employed]),
    afterMonths: 3,
    workStatus: 'out',
  })
  await assert.rejects(changed, problem('training.outcome-closed'))
})

test('S28: what is shown to everybody hides counts from which somebody might be recognised', async () => {
  const small = await training.class(await training.course(trainer, { fieldCode: 'teknik-las' }), {
    state: 'completed',
    startsOn: '2026-06-26',
    places: 5,
    budgetId: (await training.budget({ seats: 0, once: false })).budgetId,
  })
  await training.enrol(small, people[100] ?? 0n, 'completed')
  await keepOutcomes(registry.app)
  const { groups } = await registry.ask(officer(), viewPublicOutcomes, { by: 'all' })
  assert.deepEqual(groups, [
    // One more is still open: that is not told apart from who did not answer.
    { key: 'all', name: '', finishers: finishers + 1, known: 190, placed: 34, silent: null },
  ])
  // One field has one finisher. The other is hidden too: with the whole it would give that one away.
  const byField = await registry.ask(officer(), viewPublicOutcomes, { by: 'field' })
  assert.deepEqual(byField, { groups: [], hidden: 2 })
})
