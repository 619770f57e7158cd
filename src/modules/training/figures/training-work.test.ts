import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../../tests/database.ts'
import { actorWith, createTestRegistry, officer, worker } from '../../registry/fixtures/registry.ts'
import { createTestApplications } from '../fixtures/applications.ts'
import { createTestTraining } from '../fixtures/training.ts'
import { listClassWork, listProviderWork, viewTrainingWork } from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const { inState } = createTestApplications(registry)
/** Of the office that serves the training bodies, once there are some. */
const serving = { officer: officer() }
const look = () => registry.ask(serving.officer, viewTrainingWork, {})
const counts = async () =>
  Object.fromEntries(Object.entries(await look()).map(([kind, { count }]) => [kind, count]))

const nothing = {
  bodies: 0,
  courses: 0,
  classesAtRisk: 0,
  classesToOpen: 0,
  invoices: 0,
  payments: 0,
  complaints: 0,
  suspicions: 0,
}

test('nothing waits where nothing is', async () => {
  assert.deepEqual(await counts(), nothing)
  assert.equal((await look()).bodies.oldestAt, null)
})

test('what waits is as many as the lists behind it hold, each since it began to wait', async () => {
  await inState('submitted')
  const [row] = await registry.run('select office_code from training.provider')
  serving.officer = actorWith('Andi Pratama', { role: 'officer', officeCode: String(row?.['office_code']) })
  const provider = await training.provider()
  await training.course(provider, { state: 'review' })
  const course = await training.course(provider)
  await training.class(course, { state: 'planned', startsOn: '2026-12-14' })
  const running = await training.class(course, { state: 'running' })
  await registry.run('update training.class set at_risk_since = $1 where id = $2', [
    registry.time,
    running.classId,
  ])
  const { employerId } = await registry.employer()
  await registry.enrol(employerId, [worker(1)])
  const personId = await registry.personOf(worker(1).idNumber)
  await registry.run(
    `insert into training.complaint (id, class_id, person_id, story, filed_at) values (gen_random_uuid(), $1, $2, 'Pelatih tidak datang.', $3)`,
    [running.classId, personId, registry.time],
  )
  await registry.run(
    `insert into training.suspicion (kind, class_id, by_name, happened_at) values ('forged-code', $1, 'Fajar Nugroho', $2)`,
    [running.classId, registry.time],
  )
  for (const [no, state] of ['submitted', 'approved', 'refused'].entries()) {
    const { classId } = await training.class(course, { state: 'completed' })
    await registry.run(
      `insert into training.invoice (id, number, class_id, provider_id, basis, price, total, state, submitted_at, submitted_by)
       values (gen_random_uuid(), $1, $2, $3, 'completed', 1, 1, $4, $5, 'Wulan Sari')`,
      [`TP2600000${no}`, classId, provider.providerId, state, registry.time],
    )
  }
  const work = await look()
  assert.deepEqual(await counts(), {
    bodies: 1,
    courses: 1,
    classesAtRisk: 1,
    classesToOpen: 1,
    invoices: 1,
    payments: 1,
    complaints: 1,
    suspicions: 1,
  })
  assert.deepEqual(work.complaints.oldestAt, registry.time)
  const { providers } = await registry.ask(serving.officer, listProviderWork, { whose: 'officer' })
  assert.equal(work.bodies.count, providers.length)
  assert.deepEqual(work.bodies.oldestAt, providers[0]?.since)
  const { atRisk, planned } = await registry.ask(serving.officer, listClassWork, {})
  assert.deepEqual([work.classesAtRisk.count, work.classesToOpen.count], [atRisk.length, planned.length])
})

test('a training body that another office serves waits there', async () => {
  const elsewhere = actorWith('Budi Hartono', { role: 'officer', officeCode: 'KC999' })
  assert.equal((await registry.ask(elsewhere, viewTrainingWork, {})).bodies.count, 0)
})
