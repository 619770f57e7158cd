import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry, officer, problem, worker } from '../fixtures/registry.ts'
import {
  approveMerge,
  judgeLeavers,
  openLeaverIntake,
  proposeMerge,
  proveRegistry,
  receiveLeavers,
  reportLeaver,
  reportLeavers,
  undoLeaving,
} from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { ask, personOf } = registry

let serial = 0

/** Two records of one name at two employers, the second merged into the first. */
async function mergedPerson() {
  const [kept, merged] = [worker(++serial), worker(++serial)].map((one) => ({ ...one, name: 'Siti Aminah' }))
  assert.ok(kept && merged)
  const [keptAt, mergedAt] = [await registry.employer(), await registry.employer()]
  await registry.enrol(keptAt.employerId, [kept])
  await registry.enrol(mergedAt.employerId, [merged])
  const [keptId, mergedId] = [await personOf(kept.idNumber), await personOf(merged.idNumber)]
  await merge(keptId, mergedId)
  return { kept, merged, keptAt, mergedAt, keptId, mergedId }
}

async function merge(kept: bigint, merged: bigint): Promise<void> {
  const input = { keptPerson: String(kept), mergedPerson: String(merged), reason: 'Dua kartu, satu orang' }
  const { mergeId } = await ask(officer(), proposeMerge, input)
  await ask(officer(), approveMerge, { mergeId })
}

const spells = (employerId: bigint) =>
  registry.run('select person_id as person, ended_on from registry.employment where employer_id = $1', [
    employerId,
  ])

const faults = async () => (await database.read(proveRegistry)).flatMap((proof) => proof.faults)

test('a file that names a worker by either number of a merged person means the spell that they have', async () => {
  const { kept, merged, mergedAt, mergedId } = await mergedPerson()
  for (const named of [merged, kept]) {
    const again = await registry.enrol(mergedAt.employerId, [{ ...named, wage: 7_000_000n }])
    assert.deepEqual([again.rows, again.joiners], [1, 0])
    assert.ok(again.findings.some(({ code }) => code === 'ALREADY_ACTIVE_HERE'))
  }
  assert.deepEqual(await spells(mergedAt.employerId), [{ person: mergedId, ended_on: null }])
  assert.deepEqual(await faults(), [])
})

test('a leaver is found by either number, and by employee number beside either', async () => {
  for (const by of ['kept', 'merged'] as const) {
    const { [by]: named, mergedAt } = await mergedPerson()
    await registry.run('update registry.employment set employee_no = $2 where employer_id = $1', [
      mergedAt.employerId,
      'P-7',
    ])
    const leaver = {
      nik: named.idNumber,
      employeeNo: 'P-7',
      leftOn: '2026-11-10',
      reason: 'resigned' as const,
    }
    const ended = await database.transaction(async (db) => {
      await openLeaverIntake(db)
      await receiveLeavers(db, [{ rowNo: 2, passport: null, membershipNo: null, letterNo: null, ...leaver }])
      await judgeLeavers(db, mergedAt)
      return reportLeavers(db, { ...mergedAt, by: 'Uji', now: registry.time })
    })
    assert.equal(ended, 1, by)
  }
})

test('an employer is asked about a worker who appears elsewhere under another of their records', async () => {
  const { kept, keptAt, mergedAt } = await mergedPerson()
  const elsewhere = await registry.employer()
  const taken = await registry.enrol(elsewhere.employerId, [kept])
  assert.ok(taken.findings.some(({ code }) => code === 'ACTIVE_ELSEWHERE'))
  const asked = await registry.run(
    'select employer_id as id from registry.leave_question where new_employer_id = $1 order by 1',
    [elsewhere.employerId],
  )
  assert.deepEqual(
    asked.map(({ id }) => id),
    [keptAt.employerId, mergedAt.employerId],
  )
})

test('a spell of another record counts where a new one would overlap it, or an old one come back', async () => {
  const { kept, merged, mergedAt } = await mergedPerson()
  const { npp, employerId, owner } = mergedAt
  const [spell] = await registry.run('select id from registry.employment where employer_id = $1', [
    employerId,
  ])
  const leaving = { npp, employmentId: String(spell?.['id']) }
  await ask(owner, reportLeaver, { ...leaving, leftOn: '2026-11-10', reason: 'resigned' })
  const overlapping = await registry.enrol(employerId, [{ ...kept, startedOn: '2026-11-10' }])
  assert.ok(overlapping.findings.some(({ code }) => code === 'SPELL_OVERLAP'))
  await registry.enrol(employerId, [{ ...merged, startedOn: '2026-11-11' }])
  assert.equal((await spells(employerId)).length, 2)
  await assert.rejects(
    ask(owner, undoLeaving, { ...leaving, reason: 'Salah orang' }),
    problem('registry.has-returned'),
  )
  assert.deepEqual(await faults(), [])
})

test('records wait to be merged while any record of both is at work for one employer', async () => {
  const { mergedAt, keptId } = await mergedPerson()
  const colleague = worker(++serial)
  await registry.enrol(mergedAt.employerId, [colleague])
  await assert.rejects(merge(keptId, await personOf(colleague.idNumber)), problem('registry.both-work-here'))
  await assert.rejects(merge(await personOf(colleague.idNumber), keptId), problem('registry.both-work-here'))
})
