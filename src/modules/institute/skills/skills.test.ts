import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '#base/assert.ts'
import { visitor } from '#platform/actor.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry, officer, problem, supervisor } from '../../registry/fixtures/registry.ts'
import { createTestInstitute } from '../fixtures/institute.ts'
import {
  draftScheme,
  keepSkills,
  listSchemes,
  noteCertificate,
  noteSkill,
  putSchemeInForce,
  retireScheme,
  viewScheme,
  viewSkills,
  withdrawSkill,
  type NewSkill,
} from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { ask, run: query } = registry
const institute = createTestInstitute(registry)
const about = (personId: bigint) => ({ personId: String(personId) })
const nudges = async () =>
  (
    await query(`select to_address as "to" from access.message where purpose = 'skill lapses' order by 1`)
  ).map(({ to }) => to)

async function note(personId: bigint, changes: Partial<NewSkill>): Promise<boolean> {
  const usual = {
    personId,
    skill: 'Barista',
    source: 'certificate',
    sourceNo: 'SK2600000001',
    schemeCode: null,
  } as const
  const days = { gainedOn: '2024-01-10', validUntil: '2027-01-09', by: 'LSP Institut' } as const
  return database.transaction((db) => noteSkill(db, { ...usual, ...days, ...changes }, registry.time))
}

test('a scheme is read by others from the day on which a supervisor puts it in force, and certificates are given by it until it is retired', async () => {
  const schemeCode = 'BARISTA-1'
  const draft = {
    schemeCode,
    title: 'Barista',
    field: 'Tata boga',
    validityMonths: 36,
    units: ['Menyeduh kopi'],
  }
  await ask(officer(), draftScheme, draft)
  await assert.rejects(ask(officer(), draftScheme, draft), problem('institute.scheme-code-taken'))
  await assert.rejects(ask(visitor, viewScheme, { schemeCode }), problem('not-found'))
  await assert.rejects(ask(officer(), putSchemeInForce, { schemeCode }), problem('access.not-your-role'))
  const [someone] = await institute.members(100, 1)
  const { personId, self } = present(someone, 'a member')
  const certificate = { ...about(personId), schemeCode, shownNo: 'LSP-77', gainedOn: '2026-10-31' }
  await assert.rejects(ask(officer(), noteCertificate, certificate), problem('institute.scheme-not-in-force'))
  await ask(supervisor(), putSchemeInForce, { schemeCode })
  assert.deepEqual(
    (await ask(visitor, listSchemes, {})).schemes.map(({ units }) => units),
    [['Menyeduh kopi']],
  )
  assert.deepEqual(await ask(officer(), noteCertificate, certificate), { validUntil: '2029-10-30' })
  await assert.rejects(
    ask(officer(), noteCertificate, certificate),
    problem('institute.certificate-noted-already'),
  )
  await assert.rejects(
    ask(officer(), noteCertificate, { ...certificate, shownNo: 'LSP-78', gainedOn: '2026-12-01' }),
    problem('institute.certificate-from-the-future'),
  )
  await ask(supervisor(), retireScheme, { schemeCode })
  await assert.rejects(
    ask(supervisor(), putSchemeInForce, { schemeCode }),
    problem('institute.step-not-allowed'),
  )
  assert.equal((await ask(visitor, viewScheme, { schemeCode })).state, 'retired')
  assert.deepEqual((await ask(visitor, listSchemes, {})).schemes, [])
  assert.deepEqual(
    (await ask(self, viewSkills, about(personId))).skills.map(({ skill, schemeCode: by }) => [skill, by]),
    [['Barista', 'BARISTA-1']],
  )
})

test('a skill is nudged once, from sixty days before its last day on, and not where it holds longer, was renewed or withdrawn', async () => {
  const people = await institute.members(200, 5)
  const [lapsing, renewed, revoked, forGood, later] = people.map(({ personId }) => personId)
  registry.time = new Date('2026-11-09T02:00:00Z') // Sixty-one days before 9 January.
  for (const personId of people) await note(personId.personId, {})
  await note(present(renewed, 'one'), { sourceNo: 'SK2600000002', validUntil: '2030-01-09' })
  await database.transaction((db) =>
    withdrawSkill(db, { source: 'certificate', sourceNo: 'none' }, registry.time),
  )
  await query(`update institute.skill set withdrawn_at = $1 where person_id = $2`, [registry.time, revoked])
  await note(present(forGood, 'one'), { sourceNo: 'SK2600000003', validUntil: null })
  await note(present(later, 'one'), { sourceNo: 'SK2600000004', validUntil: '2027-06-30' })
  await keepSkills(registry.app)
  assert.deepEqual(await nudges(), [])
  registry.time = new Date('2026-11-10T02:00:00Z')
  await Promise.all([keepSkills(registry.app), keepSkills(registry.app)])
  await keepSkills(registry.app)
  assert.ok(lapsing)
  assert.deepEqual(await nudges(), ['+6281800000200'])
})

test('what one certificate vouches for stands once, and once it is revoked it is shown as withdrawn', async () => {
  const [someone] = await institute.members(300, 1)
  const { personId, self } = present(someone, 'a member')
  assert.equal(await note(personId, { sourceNo: 'SK2600000300' }), true)
  assert.equal(await note(personId, { sourceNo: 'SK2600000300' }), false)
  await database.transaction((db) =>
    withdrawSkill(db, { source: 'certificate', sourceNo: 'SK2600000300' }, registry.time),
  )
  const { skills } = await ask(self, viewSkills, about(personId))
  assert.deepEqual(
    skills.map(({ standing }) => standing),
    ['withdrawn'],
  )
})

test('a skills record comes page by page, what lapses first on top and what holds for good last', async () => {
  const [someone] = await institute.members(400, 1)
  const { personId, self } = present(someone, 'a member')
  await note(personId, { sourceNo: 'A-400', validUntil: null })
  await note(personId, { sourceNo: 'B-400', validUntil: '2028-01-01' })
  await note(personId, { sourceNo: 'C-400', validUntil: '2026-01-01' })
  const first = await ask(self, viewSkills, { ...about(personId), limit: 2 })
  const rest = await ask(self, viewSkills, { ...about(personId), limit: 2, after: first.next })
  assert.deepEqual(
    [...first.skills, ...rest.skills].map(({ sourceNo, standing }) => [sourceNo, standing]),
    [
      ['C-400', 'lapsed'],
      ['B-400', 'valid'],
      ['A-400', 'valid'],
    ],
  )
  assert.equal(rest.next, null)
})
