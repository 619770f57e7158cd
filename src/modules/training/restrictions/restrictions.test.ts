import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from '#platform/actor.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry, faults, officer, problem, worker } from '../../registry/fixtures/registry.ts'
import { createTestTraining, type TestClass } from '../fixtures/training.ts'
import {
  endRestriction,
  enterRestriction,
  keepClasses,
  listClassWork,
  listRestrictions,
  returnClassToPlannedMode,
  viewClassFile,
  withdrawRestriction,
} from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const { ask } = registry
const provider = await training.provider()
const course = await training.course(provider)
const inPerson = await training.course(provider, { title: 'Las', modes: ['offline'] })
const { employerId } = await registry.employer()

const psbb = { kind: 'psbb' as const, from: '2026-11-22', legalBasis: 'Pergub 33/2026' }
const enter = (regionCode: string, changes: object = {}) =>
  ask(officer(), enterRestriction, { regionCode, ...psbb, ...changes })
const fileOf = ({ classNo }: TestClass) => ask(officer(), viewClassFile, { classNo })

test('classes of a region that becomes restricted are online from then on, with notice and free withdrawal, and others stay as they are', async () => {
  const at = { regionCode: '35.78', startsOn: '2026-11-19', sessions: 6 }
  const running = await training.class(course, { ...at, state: 'running' })
  const before = await training.class(course, {
    ...at,
    startsOn: '2026-11-16',
    sessions: 5,
    state: 'running',
  })
  const elsewhere = await training.class(course, { ...at, regionCode: '35.79', state: 'running' })
  const planned = await training.class(course, { ...at, startsOn: '2026-11-25', state: 'planned' })
  const one = { ...worker(1), phone: '+628129990001' }
  await registry.enrol(employerId, [one])
  await training.enrol(running, await registry.personOf(one.idNumber), 'attending')
  const told = await messages()

  assert.deepEqual(
    await enter('35.78').then(({ online, cancelled, atRisk }) => [online, cancelled, atRisk]),
    [1, 0, 0],
  )

  const file = await fileOf(running)
  assert.deepEqual(
    [file.mode, file.plannedMode, file.freeWithdrawalUntil],
    ['online', 'offline', '2026-11-27'],
  )
  assert.deepEqual(
    file.sessions.map(({ onDate, online }) => [onDate, online]),
    [
      ['2026-11-19', false],
      ['2026-11-20', false],
      ['2026-11-21', false],
      ['2026-11-22', true],
      ['2026-11-23', true],
      ['2026-11-24', true],
    ],
  )
  assert.deepEqual(
    file.modeChanges.map(({ from, to, reason }) => [from, to, reason]),
    [['offline', 'online', 'Pergub 33/2026']],
  )
  assert.equal(await messages(), told + 1)
  for (const other of [before, elsewhere, planned]) assert.equal((await fileOf(other)).mode, 'offline')
  await keepClasses(registry.app)
  assert.equal((await fileOf(running)).modeChanges.length, 1)
})

test('a class that cannot go online is cancelled if it has not begun, and otherwise waits for an officer', async () => {
  const at = { regionCode: '35.15', startsOn: '2026-11-19', sessions: 6 }
  const begun = await training.class(inPerson, { ...at, state: 'running' })
  const coming = await training.class(inPerson, { ...at, startsOn: '2026-11-24', state: 'confirmed' })
  const { cancelled, atRisk, online } = await enter('35.15')
  assert.deepEqual([online, cancelled, atRisk], [0, 1, 1])
  assert.deepEqual([(await fileOf(begun)).state, (await fileOf(coming)).state], ['running', 'cancelled'])
  const work = await ask(officer(), listClassWork, {})
  assert.deepEqual(
    work.atRisk.map(({ classNo, risk }) => [classNo, risk]),
    [[begun.classNo, 'restriction']],
  )
})

test('a restriction of a province holds in each of its regencies, and one without a last day holds until it is ended', async () => {
  const it = await training.class(course, { regionCode: '51.71', startsOn: '2027-06-01' })
  const { restrictionId } = await enter('51')
  assert.equal((await fileOf(it)).mode, 'online')
  const back = { classNo: it.classNo }
  await assert.rejects(
    ask(provider.owner, returnClassToPlannedMode, back),
    problem('training.mode-restricted'),
  )
  await assert.rejects(ask(officer(), endRestriction, { restrictionId, to: '2026-11-21' }), faults('to'))
  await ask(officer(), endRestriction, { restrictionId, to: '2026-12-31' })
  await ask(provider.owner, returnClassToPlannedMode, back)
  const file = await fileOf(it)
  assert.deepEqual(
    [file.mode, file.sessions.some(({ online }) => online), file.modeChanges.length],
    ['offline', false, 2],
  )
  await assert.rejects(
    ask(provider.owner, returnClassToPlannedMode, back),
    problem('training.as-planned-already'),
  )
})

test('one that was opened after the restriction was entered changes within the hour', async () => {
  await enter('12.71', { from: '2026-11-20' })
  const it = await training.class(course, { regionCode: '12.71', startsOn: '2026-11-23', state: 'confirmed' })
  await keepClasses(registry.app)
  assert.equal((await fileOf(it)).mode, 'online')
})

test('a restriction entered by mistake is withdrawn once, and is no longer told to anyone', async () => {
  const { restrictionId } = await enter('73.71')
  const listed = async () =>
    (await ask(visitor, listRestrictions, { limit: 200 })).restrictions.some(
      (one) => one.restrictionId === restrictionId,
    )
  assert.equal(await listed(), true)
  await ask(officer(), withdrawRestriction, { restrictionId })
  assert.equal(await listed(), false)
  await assert.rejects(
    ask(officer(), withdrawRestriction, { restrictionId }),
    problem('training.restriction-withdrawn'),
  )
  await assert.rejects(
    ask(officer(), endRestriction, { restrictionId, to: '2026-12-31' }),
    problem('training.restriction-withdrawn'),
  )
})

test('what is entered has to be a place and a span of days', async () => {
  await assert.rejects(enter('99'), faults('regionCode'))
  await assert.rejects(enter('32', { to: '2026-11-01' }), faults('to'))
  const missing = { restrictionId: '0199a8f2-7c00-7000-8000-00000000dead' }
  await assert.rejects(ask(officer(), withdrawRestriction, missing), problem('not-found'))
})

async function messages(): Promise<number> {
  const [row] = await registry.run(
    `select count(*)::int as count from access.message where purpose = 'class moved online'`,
  )
  return Number(row?.['count'])
}
