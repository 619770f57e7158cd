import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDatabase } from '#platform/database.ts'
import { perform } from '#platform/operation.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { problem } from '../../registry/fixtures/registry.ts'
import { createTestTrainees } from '../fixtures/trainees.ts'
import { applyForClass } from './apply-for-class.ts'
import { confirmSeat } from './confirm-seat.ts'
import { keepEnrolments } from './keep-offers.ts'
import { withdrawEnrolment } from './withdraw-enrolment.ts'

const { url, database } = await createTestDatabase()
const { world, training, members, faults, seats } = await createTestTrainees(database)
const { registry } = world
/** A second server on the same database. */
const other = openDatabase(url, { role: 'payung_app' })
test.after(() => other.close())
const secondApp = { ...registry.app, database: other, now: () => registry.time }

const start = registry.time
const people = await members(60)
const course = await training.course(await training.provider())
const openLater = () => training.class(course, { places: 50, opensAt: new Date(start.getTime() + 3_600_000) })
const day = 86_400_000

test('sixty people who reach for fifty seats through two servers at once get exactly fifty, and ten wait in order', async () => {
  const { classNo, classId } = await openLater()
  const applied = await Promise.all(
    people.map(async ({ actor }) => ({ actor, ...(await registry.ask(actor, applyForClass, { classNo })) })),
  )
  assert.deepEqual(new Set(applied.map(({ state }) => state)), new Set(['eligible']))
  const [early] = applied
  assert.ok(early)
  await assert.rejects(
    registry.ask(early.actor, confirmSeat, { enrolmentId: String(early.enrolmentId) }),
    problem('training.seats-not-open-yet'),
  )

  registry.time = new Date(start.getTime() + 2 * 3_600_000)
  const answers = await Promise.all(
    applied.map(({ actor, enrolmentId }, at) =>
      perform(at % 2 === 0 ? registry.app : secondApp, confirmSeat, {
        actor,
        input: { enrolmentId: String(enrolmentId) },
      }),
    ),
  )
  const count = (state: string) => answers.filter((one) => one.state === state).length
  assert.deepEqual([count('confirmed'), count('waitlisted')], [50, 10])
  assert.deepEqual(await seats(classId), { committed: 50 })
  const waiting = await registry.run(
    `select arrival from training.enrolment where class_id = $1 and state = 'waitlisted' order by arrival`,
    [classId],
  )
  assert.equal(new Set(waiting.map(({ arrival }) => arrival)).size, 10)
  assert.deepEqual(await faults(), [])

  // Pressed again it answers the same, whichever server hears it.
  const again = await Promise.all(
    applied.map(({ actor, enrolmentId }) =>
      perform(secondApp, confirmSeat, { actor, input: { enrolmentId: String(enrolmentId) } }),
    ),
  )
  assert.deepEqual(
    again.map(({ state }) => state),
    answers.map(({ state }) => state),
  )
  const [fullClass] = await registry.run('select state from training.class where id = $1', [classId])
  assert.equal(fullClass?.['state'], 'full')

  // Who withdraws leaves the seat to the first who waits.
  const gone = answers.findIndex(({ state }) => state === 'confirmed')
  const leaver = applied[gone]
  const [firstWaiting] = await registry.run(
    `select id from training.enrolment where class_id = $1 and state = 'waitlisted' order by arrival limit 1`,
    [classId],
  )
  assert.ok(leaver && firstWaiting)
  const left = await registry.ask(leaver.actor, withdrawEnrolment, {
    enrolmentId: String(leaver.enrolmentId),
  })
  assert.equal(left.state, 'withdrawn')
  assert.deepEqual(await seats(classId), { committed: 49, held: 1 })
  const [next] = await registry.run('select state from training.enrolment where id = $1', [
    firstWaiting['id'],
  ])
  assert.equal(next?.['state'], 'offered')
  const told = await registry.run(
    `select purpose from access.message where purpose = 'training seat offered'`,
  )
  assert.equal(told.length, 0, 'these people have no telephone')
  assert.deepEqual(await faults(), [])
})

test('an offer that nobody answers ends and goes to the next who waits, once, though two servers look at the same time', async () => {
  registry.time = new Date(start.getTime() + 3 * day)
  const { classNo, classId } = await training.class(course, { places: 3, opensAt: start })
  const asking = await members(6)
  const applied = []
  for (const { actor } of asking) {
    applied.push({ actor, ...(await registry.ask(actor, applyForClass, { classNo })) })
  }
  const states = applied.map(({ state }) => state)
  assert.deepEqual(states, ['offered', 'offered', 'offered', 'waitlisted', 'waitlisted', 'waitlisted'])
  assert.deepEqual(
    applied.map(({ ahead }) => ahead),
    [null, null, null, 0, 1, 2],
  )
  assert.deepEqual(await seats(classId), { held: 3 })

  // The server went down before they could confirm: the offer is over, as any other.
  registry.time = new Date(start.getTime() + 7 * day)
  const [late] = applied
  assert.ok(late)
  await assert.rejects(
    registry.ask(late.actor, confirmSeat, { enrolmentId: String(late.enrolmentId) }),
    problem('training.offer-over'),
  )
  await Promise.all([
    keepEnrolments({ ...registry.app }),
    keepEnrolments(secondApp),
    keepEnrolments({ ...registry.app }),
  ])
  const after = await registry.run(
    'select state from training.enrolment where class_id = $1 order by arrival',
    [classId],
  )
  assert.deepEqual(
    after.map(({ state }) => state),
    ['expired', 'expired', 'expired', 'offered', 'offered', 'offered'],
  )
  assert.deepEqual(await seats(classId), { held: 3 })
  const steps = await registry.run(
    `select thing_id from training.step join training.enrolment on enrolment.id = thing_id
     where thing = 'enrolment' and to_state = 'expired' and class_id = $1`,
    [classId],
  )
  assert.equal(steps.length, 3)
  assert.deepEqual(await faults(), [])
})
