import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry, member, officer, problem, supervisor, worker } from '../fixtures/registry.ts'
import {
  approveMerge,
  dismissDuplicate,
  findDuplicates,
  listDuplicates,
  listMerges,
  personIdsOf,
  proposeMerge,
  refuseMerge,
  reportDeath,
  undoMerge,
  viewMerge,
  viewMyself,
  viewPerson,
  voidSpell,
} from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { ask, personOf } = registry

/** A person with a spell at an employer of their own. */
async function someone(serial: number): Promise<bigint> {
  const { employerId } = await registry.employer()
  await registry.enrol(employerId, [worker(serial)])
  return personOf(worker(serial).idNumber)
}

const andi = officer()
const budi = officer()
const maya = supervisor()
const reason = 'Dua kartu, satu orang'

async function propose(kept: bigint, merged: bigint): Promise<string> {
  const input = { keptPerson: String(kept), mergedPerson: String(merged), reason }
  return (await ask(andi, proposeMerge, input)).mergeId
}

async function merge(kept: bigint, merged: bigint): Promise<string> {
  const mergeId = await propose(kept, merged)
  await ask(budi, approveMerge, { mergeId })
  return mergeId
}

const ids = (personId: bigint) => database.read((db) => personIdsOf(db, personId))

test('two officers make one person of two records, and every key leads to the whole', async () => {
  const [kept, merged] = [await someone(1), await someone(2)]
  await merge(kept, merged)
  assert.deepEqual(await ids(kept), [kept, merged])
  assert.deepEqual(await ids(merged), [kept, merged])
  const file = await ask(andi, viewPerson, { personId: String(merged) })
  assert.equal(file.identity.personId, kept)
  assert.equal(file.spells.length, 2)
  assert.deepEqual(
    file.merges.map(({ proposedBy, approvedBy, reason: why, evidence }) => [
      proposedBy,
      approvedBy,
      why,
      evidence.sameBirthday,
    ]),
    [['Andi Pratama', 'Andi Pratama', reason, true]],
  )
})

test('nobody approves their own proposal, and the database would not let them', async () => {
  const mergeId = await propose(await someone(3), await someone(4))
  await assert.rejects(ask(andi, approveMerge, { mergeId }), problem('registry.own-proposal'))
  await assert.rejects(
    registry.run(
      `update registry.merge set approved_by = proposed_by, approved_by_name = 'x', approved_at = now() where id = $1`,
      [mergeId],
    ),
    /check constraint/,
  )
})

test('a proposal is decided once: approved or refused, by officers only', async () => {
  const [kept, merged] = [await someone(5), await someone(6)]
  const mergeId = await propose(kept, merged)
  await assert.rejects(ask(member(kept), approveMerge, { mergeId }), problem('access.not-your-role'))
  await assert.rejects(
    ask(andi, proposeMerge, { keptPerson: String(kept), mergedPerson: String(merged), reason }),
    problem('registry.merge-waiting'),
  )
  await ask(budi, refuseMerge, { mergeId, reason: 'Ibunya berbeda' })
  await assert.rejects(ask(budi, approveMerge, { mergeId }), problem('registry.merge-settled'))
  await assert.rejects(
    ask(budi, refuseMerge, { mergeId, reason: 'Sekali lagi' }),
    problem('registry.merge-settled'),
  )
  assert.deepEqual(await ids(merged), [merged])
  await merge(kept, merged)
  const absent = '019a0000-0000-7000-8000-000000000000'
  await assert.rejects(ask(budi, approveMerge, { mergeId: absent }), problem('not-found'))
})

test('a record is not merged with itself, with what it is part of, or from within another', async () => {
  const [first, second, third] = [await someone(7), await someone(8), await someone(9)]
  await assert.rejects(propose(first, first), problem('registry.same-record'))
  await merge(first, second)
  await assert.rejects(propose(second, first), problem('registry.same-record'))
  await assert.rejects(propose(third, second), problem('registry.not-on-its-own'))
  await assert.rejects(propose(second, third), problem('registry.not-on-its-own'))
  await assert.rejects(propose(first, 999_999_999n), problem('not-found'))
})

test('of two proposals that cross each other only one comes into force', async () => {
  const [first, second] = [await someone(10), await someone(11)]
  const mergeIds = [await propose(first, second), await propose(second, first)]
  const decided = await Promise.allSettled(mergeIds.map((mergeId) => ask(budi, approveMerge, { mergeId })))
  assert.deepEqual(decided.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.equal((await ids(first)).length, 2)
})

test('records that are both at work for one employer wait until the spell entered twice is void', async () => {
  const { npp, employerId } = await registry.employer()
  await registry.enrol(employerId, [worker(12), worker(13)])
  const [kept, merged] = [await personOf(worker(12).idNumber), await personOf(worker(13).idNumber)]
  await assert.rejects(propose(kept, merged), problem('registry.both-work-here'))
  const [spell] = await registry.run('select id from registry.employment where person_id = $1', [merged])
  await ask(andi, voidSpell, { npp, employmentId: String(spell?.['id']), reason: 'Tercatat dua kali' })
  await merge(kept, merged)
})

test('one record of the living and one of the dead are made to agree first', async () => {
  const [kept, merged] = [await someone(14), await someone(15)]
  await ask(andi, reportDeath, { personId: String(merged), diedOn: '2026-11-01' })
  await assert.rejects(propose(kept, merged), problem('registry.deaths-differ'))
  await ask(andi, reportDeath, { personId: String(kept), diedOn: '2026-11-01' })
  await merge(kept, merged)
})

test('a merge is undone within thirty days, by a supervisor, and both records stand as they did', async () => {
  const [kept, merged] = [await someone(16), await someone(17)]
  const mergeId = await merge(kept, merged)
  const undo = { mergeId, reason: 'Ternyata adik kakak' }
  await assert.rejects(ask(andi, undoMerge, undo), problem('access.not-your-role'))
  registry.time = new Date('2026-12-20T02:00:00Z')
  await ask(maya, undoMerge, undo)
  assert.deepEqual([await ids(kept), await ids(merged)], [[kept], [merged]])
  await assert.rejects(ask(maya, undoMerge, undo), problem('registry.merge-not-in-force'))
  const { merges } = await ask(andi, viewPerson, { personId: String(merged) })
  assert.deepEqual(
    merges.map(({ undoneBy, undoneReason }) => [undoneBy, undoneReason]),
    [['Maya Kartika', 'Ternyata adik kakak']],
  )
  registry.time = new Date('2026-11-20T02:00:00Z')
})

test('after thirty days a merge stays', async () => {
  const mergeId = await merge(await someone(18), await someone(19))
  registry.time = new Date('2026-12-20T02:00:01Z')
  await assert.rejects(
    ask(maya, undoMerge, { mergeId, reason: 'Terlambat sekali' }),
    problem('registry.too-late-to-undo'),
  )
  registry.time = new Date('2026-11-20T02:00:00Z')
})

test('officers see likely duplicates with what speaks for them, and what waits for a second officer', async () => {
  const { employerId } = await registry.employer()
  registry.time = new Date('2026-11-20T05:00:00Z')
  const siti = { name: 'Siti Marlina', motherName: 'Aisyah' }
  await registry.enrol(employerId, [worker(30, siti), worker(31, { ...siti, name: 'Siti Marlinah' })])
  const look = () => findDuplicates.run(registry.app, { at: registry.time.toISOString() })
  await look()
  const { pairs } = await ask(andi, listDuplicates, {})
  const pair = pairs.find(({ firstName }) => firstName === 'Siti Marlina')
  assert.deepEqual(
    [pair?.secondName, pair?.evidence.sameMother, pair?.evidence.nikDigitsApart],
    ['Siti Marlinah', true, 1],
  )

  const settle = { pairId: pair?.pairId ?? '', reason: 'Kembar, dua-duanya datang' }
  await ask(andi, dismissDuplicate, settle)
  await assert.rejects(ask(andi, dismissDuplicate, settle), problem('registry.pair-settled'))
  await look()
  const after = await ask(andi, listDuplicates, {})
  assert.ok(!after.pairs.some(({ pairId }) => pairId === pair?.pairId))
  const absent = '019a0000-0000-7000-8000-000000000000'
  await assert.rejects(ask(andi, dismissDuplicate, { ...settle, pairId: absent }), problem('not-found'))

  const mergeId = await propose(await someone(32), await someone(33))
  const { merges } = await ask(budi, listMerges, { state: 'waiting' })
  assert.ok(merges.some((one) => one.mergeId === mergeId && one.approvedBy === null))
  const seen = async (actor: typeof andi) => (await ask(actor, viewMerge, { mergeId })).ownProposal
  assert.deepEqual([await seen(andi), await seen(budi)], [true, false])
})

test('whatever is merged and undone, records form a forest in which each leads to one that stands for itself, and undoing all restores the start', async () => {
  const { employerId } = await registry.employer()
  const serials = Array.from({ length: 7 }, (_, at) => 100 + at)
  await registry.enrol(
    employerId,
    serials.map((serial) => worker(serial)),
  )
  await registry.run(
    `update registry.employment set ended_on = '2026-01-31', end_reason = 'resigned' where employer_id = $1`,
    [employerId],
  )
  const people = await Promise.all(serials.map((serial) => personOf(worker(serial).idNumber)))
  const pointers = () =>
    registry.run('select id, merged_into from registry.person where id = any($1) order by id', [people])
  const start = await pointers()

  const step = fc.oneof(
    fc.record({ kind: fc.constant('merge' as const), kept: fc.nat(6), merged: fc.nat(6) }),
    fc.record({ kind: fc.constant('undo' as const), which: fc.nat(20) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const inForce: { mergeId: string; kept: bigint; merged: bigint }[] = []
      const parent = new Map<bigint, bigint>()
      const rootOf = (id: bigint): bigint => {
        const above = parent.get(id)
        return above === undefined ? id : rootOf(above)
      }
      const undo = async (at: number) => {
        const [undone] = inForce.splice(at, 1)
        if (!undone) return
        await ask(maya, undoMerge, { mergeId: undone.mergeId, reason: 'Dibatalkan lagi' })
        parent.delete(undone.merged)
      }
      for (const one of steps) {
        if (one.kind === 'undo') await undo(inForce.length > 0 ? one.which % inForce.length : 0)
        else {
          const [kept, merged] = [people[one.kept] ?? 0n, people[one.merged] ?? 0n]
          const fits = kept !== merged && !parent.has(kept) && !parent.has(merged)
          const made = await merge(kept, merged).catch(() => null)
          assert.equal(
            made !== null,
            fits,
            'a merge comes about exactly when both records stand for themselves',
          )
          if (made !== null) {
            inForce.push({ mergeId: made, kept, merged })
            parent.set(merged, kept)
          }
        }
        for (const { id, merged_into: mergedInto } of await pointers()) {
          const root = rootOf(id as bigint)
          assert.equal(mergedInto, root === id ? null : root)
        }
      }
      while (inForce.length > 0) await undo(inForce.length - 1)
      assert.deepEqual(await pointers(), start)
    }),
    { numRuns: 25 },
  )
})

test('a member of a merged record signs in as before and sees the whole', async () => {
  const [kept, merged] = [await someone(40), await someone(41)]
  await merge(kept, merged)
  assert.equal((await ask(member(merged), viewMyself, {})).spells.length, 2)
})
