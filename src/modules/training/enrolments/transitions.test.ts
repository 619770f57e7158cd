import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '#base/problem.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { problem } from '../../registry/fixtures/registry.ts'
import { createTestTrainees, type Member } from '../fixtures/trainees.ts'
import { legalSteps } from '../machine.ts'
import { stateWords } from '../state-words.ts'
import { enrolmentStates, type EnrolmentState } from '../states.ts'
import { applyForClass } from './apply-for-class.ts'
import { beginAttending } from './begin-attending.ts'
import { confirmSeat } from './confirm-seat.ts'
import { keepEnrolments } from './keep-offers.ts'
import { listTrainees, replaceTrainee } from '../index.ts'
import { viewEnrolment } from './view-enrolment.ts'
import { viewMyTraining } from './view-my-training.ts'
import { dropOut, withdrawEnrolment } from './withdraw-enrolment.ts'

const { database } = await createTestDatabase()
const { world, training, members, faults, seats } = await createTestTrainees(database)
const { registry } = world
const start = registry.time
const provider = await training.provider()
const course = await training.course(provider)
const pool = await members(110)
let used = 0
const someone = (): Member => {
  const one = pool[used++]
  assert.ok(one)
  return one
}
const reason = 'Mendapat pekerjaan di kota lain'

const stateOf = async (id: bigint) => {
  const [row] = await registry.run('select state from training.enrolment where id = $1', [id])
  return row?.['state']
}

/** Refused, and the refusal lists every step that is legal instead. */
function listsLegal(from: EnrolmentState) {
  return (error: unknown) => {
    assert.ok(error instanceof Problem)
    assert.equal(error.details.code, 'training.step-not-allowed')
    for (const next of legalSteps('enrolment', from))
      assert.ok(error.details.remedy.id.includes(`${stateWords('enrolment', next).id} (${next})`))
    return true
  }
}

const answersAgain: Partial<Record<EnrolmentState, readonly EnrolmentState[]>> = {
  confirmed: ['confirmed', 'waitlisted'],
  withdrawn: ['withdrawn'],
  dropped: ['dropped'],
}

for (const state of enrolmentStates) {
  for (const to of ['confirmed', 'withdrawn', 'dropped'] as const) {
    const legal = (legalSteps('enrolment', state) as readonly string[]).includes(to)
    const again = answersAgain[to]?.includes(state) ?? false
    const verb = again ? 'answers the same when it asks to be' : legal ? 'becomes' : 'never becomes'
    test(`somebody who is ${state} ${verb} ${to}`, async () => {
      registry.time = start
      const who = someone()
      const isOver = to === 'dropped'
      const of = await training.class(course, { places: 2, state: isOver ? 'running' : 'open' })
      const enrolmentId = await training.enrol(of, who.personId, state)
      const input = { enrolmentId: String(enrolmentId) }
      const asked =
        to === 'confirmed'
          ? registry.ask(who.actor, confirmSeat, input)
          : to === 'withdrawn'
            ? registry.ask(who.actor, withdrawEnrolment, input)
            : registry.ask(who.actor, dropOut, { ...input, reason })
      if (again) assert.equal((await asked).state, state)
      else if (legal) assert.equal((await asked).state, to)
      else await assert.rejects(asked, listsLegal(state))
      assert.equal(await stateOf(enrolmentId), legal && !again ? to : state)
      assert.deepEqual(await faults(), [])
    })
  }
}

test('who withdraws frees the seat, and who drops out after coming does not', async () => {
  registry.time = start
  const of = await training.class(course, { places: 3 })
  const [gone, came, absent] = [someone(), someone(), someone()]
  const goneId = await training.enrol(of, gone.personId, 'confirmed')
  const cameId = await training.enrol(of, came.personId, 'confirmed')
  const absentId = await training.enrol(of, absent.personId, 'confirmed')
  await registry.ask(gone.actor, withdrawEnrolment, { enrolmentId: String(goneId) })
  assert.deepEqual(await seats(of.classId), { committed: 2, free: 1 })
  await assert.rejects(
    registry.ask(absent.actor, dropOut, { enrolmentId: String(absentId), reason }),
    problem('training.class-not-begun'),
  )
  await registry.run(`update training.seat set class_id = null where class_id = $1 and state = 'free'`, [
    of.classId,
  ])
  await registry.run(`update training.class set state = 'running' where id = $1`, [of.classId])
  assert.equal(await database.transaction((db) => beginAttending(db, [cameId], registry.time)), 1)
  assert.equal(await database.transaction((db) => beginAttending(db, [cameId], registry.time)), 0)
  assert.deepEqual(await seats(of.classId), { committed: 1, spent: 1 })
  await assert.rejects(
    registry.ask(absent.actor, withdrawEnrolment, { enrolmentId: String(absentId) }),
    problem('training.class-has-begun'),
  )
  await registry.ask(provider.trainer, dropOut, { enrolmentId: String(absentId), reason })
  await registry.ask(came.actor, dropOut, { enrolmentId: String(cameId), reason })
  assert.deepEqual(await seats(of.classId), { spent: 1 }, 'the unused seat went back to the line')
  assert.deepEqual(await faults(), [])
})

test('after a change of mode a seat can be given back until the day that was named, also while the class runs', async () => {
  registry.time = start
  const of = await training.class(course, { places: 2, state: 'running', startsOn: '2026-11-18' })
  const who = someone()
  const enrolmentId = await training.enrol(of, who.personId, 'confirmed')
  const until = (day: string) =>
    registry.run('update training.class set free_withdrawal_until = $2 where id = $1', [of.classId, day])
  await until('2026-11-19')
  const input = { enrolmentId: String(enrolmentId) }
  await assert.rejects(registry.ask(who.actor, withdrawEnrolment, input), problem('training.class-has-begun'))
  await until('2026-11-20')
  assert.equal((await registry.ask(who.actor, withdrawEnrolment, input)).state, 'withdrawn')
})

test('until the second session is over the next who waits takes the seat of a trainee who does not come', async () => {
  registry.time = new Date('2026-12-07T03:00:00Z')
  const of = await training.class(course, { places: 1, state: 'running', startsOn: '2026-12-07' })
  const [absent, next, later] = [someone(), someone(), someone()]
  const absentId = await training.enrol(of, absent.personId, 'confirmed')
  const nextId = await training.enrol(of, next.personId, 'waitlisted')
  const laterId = await training.enrol(of, later.personId, 'waitlisted')
  const input = { enrolmentId: String(absentId), reason }
  const done = await registry.ask(provider.owner, replaceTrainee, input)
  assert.equal(done.enrolmentId, nextId)
  assert.deepEqual(await Promise.all([absentId, nextId, laterId].map(stateOf)), [
    'dropped',
    'confirmed',
    'waitlisted',
  ])
  assert.deepEqual(await seats(of.classId), { committed: 1 })
  assert.deepEqual(await faults(), [])

  registry.time = new Date('2026-12-08T07:00:00Z')
  await assert.rejects(
    registry.ask(provider.owner, replaceTrainee, { enrolmentId: String(nextId), reason }),
    problem('training.cut-off-passed'),
  )
  registry.time = new Date('2026-12-08T01:00:00Z')
  await database.transaction((db) => beginAttending(db, [nextId], registry.time))
  await registry.ask(provider.owner, replaceTrainee, { enrolmentId: String(nextId), reason })
  assert.deepEqual(await seats(of.classId), { spent: 1 }, 'the seat of one who came once passes on spent')
  assert.equal(await stateOf(laterId), 'confirmed')
  assert.deepEqual(await faults(), [])
  await assert.rejects(
    registry.ask(provider.owner, replaceTrainee, { enrolmentId: String(laterId), reason }),
    problem('training.nobody-waiting'),
  )
})

test('a person has one class at a time, and is trained once where the year decides so', async () => {
  registry.time = start
  const who = someone()
  const [first, second] = [await training.class(course), await training.class(course)]
  const apply = (classNo: string) => registry.ask(who.actor, applyForClass, { classNo })
  const [one, two] = [await apply(first.classNo), await apply(second.classNo)]
  assert.deepEqual([one.state, two.state], ['offered', 'offered'])
  await assert.rejects(apply(first.classNo), problem('training.applied-already'))
  const confirm = (id: bigint) => registry.ask(who.actor, confirmSeat, { enrolmentId: String(id) })
  assert.equal((await confirm(one.enrolmentId)).state, 'confirmed')
  await assert.rejects(confirm(two.enrolmentId), problem('training.one-class-at-a-time'))
  await registry.run(`update training.class set state = 'completed' where id = $1`, [first.classId])
  await registry.run(`update training.enrolment set state = 'completed' where id = $1`, [one.enrolmentId])
  await registry.run(`update training.seat set state = 'spent' where enrolment_id = $1`, [one.enrolmentId])
  await assert.rejects(confirm(two.enrolmentId), problem('training.trained-once'))
  const third = await apply((await training.class(course)).classNo)
  assert.equal(third.state, 'not-eligible')
  assert.deepEqual(
    third.reasons.map(({ code }) => code),
    ['vokasi-trained-before'],
  )
  const line = await training.budget({ once: false, seats: 0 })
  const again = await apply((await training.class(course, { budgetId: line.budgetId })).classNo)
  assert.equal(again.state, 'offered')
})

test('who takes part is listed by name and never by the number that the state knows them by', async () => {
  registry.time = start
  const of = await training.class(course, { places: 5 })
  const [who, waits] = [someone(), someone()]
  const enrolmentId = await training.enrol(of, who.personId, 'confirmed')
  await training.enrol(of, waits.personId, 'waitlisted')
  const { trainees, next } = await registry.ask(provider.trainer, listTrainees, { classNo: of.classNo })
  assert.deepEqual([trainees.map((one) => one.enrolmentId), next], [[enrolmentId], null])
  const shown = await registry.ask(provider.trainer, viewEnrolment, { enrolmentId: String(enrolmentId) })
  const text = JSON.stringify([trainees, shown], (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  assert.doesNotMatch(text, /99010104/)
  const elsewhere = await training.provider()
  await assert.rejects(
    registry.ask(elsewhere.trainer, listTrainees, { classNo: of.classNo }),
    problem('not-found'),
  )
  await assert.rejects(
    registry.ask(elsewhere.owner, viewEnrolment, { enrolmentId: String(enrolmentId) }),
    problem('not-found'),
  )
})

test('who had no seat when a class was over or called off waits no more', async () => {
  registry.time = start
  const of = await training.class(course, { places: 1 })
  const [offered, waits] = [someone(), someone()]
  const ids = [
    await training.enrol(of, offered.personId, 'offered'),
    await training.enrol(of, waits.personId, 'waitlisted'),
  ]
  await registry.run(`update training.class set state = 'cancelled' where id = $1`, [of.classId])
  await keepEnrolments(registry.app)
  assert.deepEqual(await Promise.all(ids.map(stateOf)), ['expired', 'expired'])
  assert.deepEqual(await seats(of.classId), {}, 'the seat went back to the line')
  assert.deepEqual(await faults(), [])
  const { enrolments } = await registry.ask(waits.actor, viewMyTraining, {})
  assert.deepEqual(
    enrolments.map(({ nextStep }) => nextStep),
    ['apply-again'],
  )
})
