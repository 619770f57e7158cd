import assert from 'node:assert/strict'
import { test } from 'node:test'
import { perform } from '#platform/operation.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { actorWith, createTestRegistry, officer, problem, worker } from '../fixtures/registry.ts'
import { countWorkers, findWorkers, viewWorker } from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { ask, personOf } = registry

const company = await registry.employer()
const { npp, owner } = company
const people = [
  worker(1, { name: 'Ahmad Fauzi', employeeNo: 'A-1', startedOn: '2026-11-03' }),
  worker(2, { name: 'Siti Marlina', phone: '+6281299990002', email: 'siti@contoh.id' }),
  worker(3, { name: 'Joko Susilo' }),
  worker(4, { name: 'Ahmad Fauzi' }),
  worker(5, { name: 'Wulan Anggraini' }),
]
await registry.enrol(company.employerId, people)
await registry.run(
  `update registry.employment set ended_on = '2026-10-15', end_reason = 'resigned' where employer_id = $1 and person_id = $2`,
  [company.employerId, await personOf(worker(5).idNumber)],
)
const next = await registry.employer()
await registry.enrol(next.employerId, [worker(3, { name: 'Joko Susilo', startedOn: '2026-11-10' })])

type Asked = Partial<Parameters<typeof ask<typeof findWorkers.input, typeof findWorkers.output>>[2]>
const names = async (asked: Asked) =>
  (await ask(owner, findWorkers, { npp, ...asked })).workers.map(({ name }) => name)

test('workers are listed by name, those at work unless asked otherwise', async () => {
  assert.deepEqual(await names({}), ['Ahmad Fauzi', 'Ahmad Fauzi', 'Joko Susilo', 'Siti Marlina'])
  assert.deepEqual(await names({ filter: 'joiners' }), ['Ahmad Fauzi'])
  assert.deepEqual(await names({ filter: 'leavers' }), [])
  assert.deepEqual(await names({ filter: 'leavers', month: '2026-10' }), ['Wulan Anggraini'])
  assert.deepEqual(await names({ filter: 'asked' }), ['Joko Susilo'])
  assert.equal((await names({ filter: 'everyone' })).length, 5)
})

test('those who have left stay to be found, and every kind is counted', async () => {
  assert.deepEqual(await names({ filter: 'left' }), ['Wulan Anggraini'])
  const count = (month: string) => ask(owner, countWorkers, { npp, month })
  assert.deepEqual(await count('2026-11'), { working: 4, left: 1, joiners: 1, leavers: 0, asked: 1 })
  assert.deepEqual(await count('2026-10'), { working: 4, left: 1, joiners: 0, leavers: 1, asked: 1 })
})

test('a worker is found by a name with slips, an employee number, a NIK or a membership number', async () => {
  assert.deepEqual(await names({ search: 'marlena' }), ['Siti Marlina'])
  assert.deepEqual(await names({ search: 'susilo joko' }), ['Joko Susilo'])
  assert.deepEqual(await names({ search: 'a-1' }), ['Ahmad Fauzi'])
  assert.deepEqual(await names({ search: worker(3).idNumber }), ['Joko Susilo'])
  const [joko] = (await ask(owner, findWorkers, { npp, search: 'Joko' })).workers
  assert.deepEqual(await names({ search: joko?.membershipNo ?? '' }), ['Joko Susilo'])
  assert.deepEqual(await names({ search: 'xyzzy' }), [])
})

test('pages follow each other without gap or repeat, also where names are the same', async () => {
  const seen: bigint[] = []
  let after: string | null = null
  for (let pages = 0; pages === 0 || after !== null; pages++) {
    const page: Awaited<ReturnType<typeof ask<typeof findWorkers.input, typeof findWorkers.output>>> =
      await ask(owner, findWorkers, { npp, filter: 'everyone', limit: '2', after })
    seen.push(...page.workers.map(({ employmentId }) => employmentId))
    after = page.next === null ? null : String(page.next)
  }
  assert.equal(seen.length, 5)
  assert.equal(new Set(seen).size, 5)
})

test('a worker’s numbers are masked, in the list and one by one', async () => {
  const [siti] = (await ask(owner, findWorkers, { npp, search: 'Siti' })).workers
  assert.equal(siti?.nik, '9901 •••• •••• 0002')
  const seen = await ask(owner, viewWorker, { npp, employmentId: String(siti?.employmentId) })
  assert.deepEqual(
    [seen.nik, seen.phone, seen.email],
    ['9901 •••• •••• 0002', '08•• •••• 0002', 's•••@contoh.id'],
  )
})

test('who looked at a worker is recorded under the worker, and officers must say why', async () => {
  const [siti] = (await ask(owner, findWorkers, { npp, search: 'Siti' })).workers
  const looks = () =>
    registry.run(
      `select actor, employer_id as "employerId" from access.audit_record where operation = 'registry.view-worker' and person_id = $1 order by id`,
      [siti?.personId],
    )
  const earlier = (await looks()).length
  const reader = actorWith('Pembaca Laporan', { role: 'employer.reader', employerId: company.employerId })
  await ask(reader, viewWorker, { npp, employmentId: String(siti?.employmentId) })
  assert.deepEqual((await looks()).slice(earlier), [
    { actor: 'Pembaca Laporan', employerId: company.employerId },
  ])
  const input = { npp, employmentId: String(siti?.employmentId) }
  await assert.rejects(
    perform(registry.app, viewWorker, { actor: officer(), input }),
    problem('access.purpose-needed'),
  )
  await ask(officer(), viewWorker, input)
})

test('whoever came back is shown with every time they have worked here, and with none elsewhere', async () => {
  await registry.enrol(company.employerId, [worker(5, { name: 'Wulan Anggraini', startedOn: '2026-11-16' })])
  const wulan = (await ask(owner, findWorkers, { npp, search: 'Wulan' })).workers.find(
    ({ endedOn }) => endedOn === null,
  )
  const seen = await ask(owner, viewWorker, { npp, employmentId: String(wulan?.employmentId) })
  assert.deepEqual(
    seen.spells.map(({ startedOn, endedOn, endReason }) => [startedOn, endedOn, endReason]),
    [
      ['2026-11-16', null, null],
      ['2025-02-03', '2026-10-15', 'resigned'],
    ],
  )
  const [joko] = (await ask(owner, findWorkers, { npp, search: 'Joko' })).workers
  const { spells } = await ask(owner, viewWorker, { npp, employmentId: String(joko?.employmentId) })
  assert.deepEqual(
    spells.map(({ startedOn }) => startedOn),
    ['2025-02-03'],
  )
})

test('somebody else’s worker is not there', async () => {
  const [joko] = (await ask(next.owner, findWorkers, { npp: next.npp })).workers
  const employmentId = String(joko?.employmentId)
  await assert.rejects(ask(owner, viewWorker, { npp, employmentId }), problem('not-found'))
  await assert.rejects(ask(owner, viewWorker, { npp: next.npp, employmentId }), problem('not-found'))
  await assert.rejects(ask(owner, findWorkers, { npp: next.npp }), problem('not-found'))
})
