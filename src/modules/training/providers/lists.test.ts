import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from '#platform/actor.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { actorWith, createTestRegistry, problem } from '../../registry/fixtures/registry.ts'
import { createTestApplications } from '../fixtures/applications.ts'
import { createTestTraining } from '../fixtures/training.ts'
import { fileAppeal, listProviderWork, listPublicProviders, viewPublicProvider } from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const { apply, inState } = createTestApplications(registry)
const { ask } = registry

test('everybody finds training bodies that hold classes, and nobody reads of applications', async () => {
  const draft = await apply({ name: 'LPK Rahasia' })
  const bodies = []
  for (const name of ['LPK Zamrud', 'LPK Amanah', 'LPK Mawar'])
    bodies.push(await training.provider({ name, regionCode: '64.71' }))
  const gone = await training.provider({ name: 'LPK Lama', regionCode: '64.71', state: 'terminated' })
  const page = (more: object = {}) =>
    ask(visitor, listPublicProviders, { regionCode: '64', limit: 2, ...more })
  const first = await page()
  assert.deepEqual(
    first.providers.map(({ name }) => name),
    ['LPK Amanah', 'LPK Mawar'],
  )
  const second = await page({ cursor: first.next })
  assert.deepEqual([second.providers.map(({ name }) => name), second.next], [['LPK Zamrud'], null])
  assert.deepEqual((await page({ search: 'zam' })).providers.length, 1)
  for (const { providerNo } of [draft, gone])
    await assert.rejects(ask(visitor, viewPublicProvider, { providerNo }), problem('not-found'))
  const [zamrud] = bodies
  assert.ok(zamrud)
  await training.course(zamrud, { fieldCode: 'garmen' })
  const seen = await ask(visitor, viewPublicProvider, zamrud)
  assert.deepEqual([seen.fieldCodes, seen.quality.score], [['garmen'], null])
  assert.deepEqual(
    (await page({ fieldCode: 'garmen' })).providers.map(({ name }) => name),
    ['LPK Zamrud'],
  )
})

test('the score counts people who finished, were assessed and answered, each once', async () => {
  const provider = await training.provider({ name: 'LPK Berhitung' })
  const held = await training.class(await training.course(provider), {
    state: 'settled',
    startsOn: '2026-01-05',
  })
  const states = [
    'outcome-6m',
    'outcome-6m',
    'outcome-6m',
    'outcome-6m',
    'certified',
    'completed',
    'dropped',
  ] as const
  const ids: bigint[] = []
  for (const [place, state] of states.entries())
    ids.push(await training.enrol(held, BigInt(7000 + place), state))
  await registry.run(
    `insert into training.outcome (enrolment_id, after_months, due_on, source, status, answered_at)
     select id, after, date '2026-07-05', case when id <> $2 then 'survey' end, case when id <> $2 then 'employed' end,
       case when id <> $2 then $3::timestamptz end
     from unnest($1::bigint[]) as id, unnest(array[3, 6]) as after`,
    [ids.slice(0, 6).map(String), String(ids[5]), registry.time],
  )
  await registry.run(
    `insert into training.complaint (id, class_id, person_id, story, filed_at, answered_at, answered_by, founded, answer)
     select gen_random_uuid(), $1, 7000, 'Mesin rusak', $2, $2, 'Andi Pratama', founded, 'Sudah diperiksa' from unnest(array[true, false]) as founded`,
    [held.classId, registry.time],
  )
  const { quality } = await ask(visitor, viewPublicProvider, provider)
  assert.deepEqual(quality.completion, { tenths: 857, count: 6, of: 7 })
  assert.deepEqual(quality.competence, { tenths: 1000, count: 5, of: 5 })
  assert.deepEqual(quality.placement, {
    tenths: 1000,
    count: 5,
    of: 5,
    afterMonths: 6,
    response: { tenths: 833, count: 5, of: 6 },
  })
  assert.deepEqual(quality.complaints, { perHundredTenths: 143, count: 1, of: 7 })
})

test('an officer sees what waits for whom, the oldest first, page by page', async () => {
  const early = await inState('submitted')
  registry.time = new Date('2026-11-21T02:00:00Z')
  const late = await inState('rejected')
  await ask(late.owner, fileAppeal, { providerNo: late.providerNo, story: 'Bukti kami sudah lengkap.' })
  const all = await everything({})
  const of = (providerNo: string) => all.find((one) => one.providerNo === providerNo)
  assert.deepEqual([of(early.providerNo)?.whose, of(late.providerNo)?.whose], ['officer', 'supervisor'])
  assert.deepEqual(
    all.map(({ since }) => since.getTime()),
    all.map(({ since }) => since.getTime()).toSorted((a, b) => a - b),
  )
  assert.equal(new Set(all.map(({ providerNo }) => providerNo)).size, all.length)
  const supervisors = await everything({ whose: 'supervisor' })
  assert.ok(supervisors.length > 0 && supervisors.every(({ appealed }) => appealed))
})

async function everything(filter: { whose?: 'supervisor' }) {
  const auditor = actorWith('Rizky Maulana', { role: 'auditor' })
  const all = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof pageAt>> = await pageAt(cursor)
    all.push(...page.providers)
    cursor = page.next
  } while (cursor)
  return all

  function pageAt(at: string | null) {
    return ask(auditor, listProviderWork, { ...filter, cursor: at, limit: 3 })
  }
}
