import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthOf, parseDay } from '@payung/law'
import { createTestDatabase } from '../../../../tests/database.ts'
import { officer, problem } from '../../registry/fixtures/registry.ts'
import { createTestTrainees } from '../fixtures/trainees.ts'
import { applyForClass } from './apply-for-class.ts'
import { checkTrainingEligibility } from './check-training-eligibility.ts'
import { keepEnrolments } from './keep-offers.ts'
import { offerScoredSeats, listWaiting } from './list-waiting.ts'
import { remindWhenQualifying } from './remind-when-qualifying.ts'
import { scoreOf } from './score.ts'
import { viewMyTraining } from './view-my-training.ts'
import { segmentOf } from './candidate.ts'

const { database } = await createTestDatabase()
const { world, training, members, faults } = await createTestTrainees(database)
const { registry } = world
const start = registry.time

/** Of a serial far from those that others take. */
async function worked(
  serial: number,
  { birthOn, first, months, leftOn }: { birthOn: string; first: string; months: number; leftOn?: string },
) {
  const employer = await world.employer({ firstMonth: first.slice(0, 7) })
  const [year = '', month = '', day = ''] = birthOn.split('-')
  const idNumber = `990101${day}${month}${year.slice(2)}${String(serial).padStart(4, '0')}`
  await employer.enrol([{ rowNo: serial, idNumber, birthOn, startedOn: first }])
  const from = monthOf(parseDay(first))
  for (let at = from; at < from + months; at++) {
    const { billId } = await employer.file(at)
    if (billId) await employer.pay(billId)
  }
  const personId = await registry.personOf(idNumber)
  if (leftOn !== undefined) {
    await registry.app.database.pool.query(
      `update registry.employment set ended_on = $2, end_reason = 'laid-off', end_reported_at = $3 where person_id = $1`,
      [personId, leftOn, registry.time],
    )
  }
  return personId
}

const check = (personId: bigint, ruleSet?: '2019' | '2020') =>
  registry.ask(officer(), checkTrainingEligibility, { personId: String(personId), ruleSet })

test('S23 on real data: laid off at 41, employed, and a card since eight months, by the rules of 2019 and of 2020', async () => {
  const laidOff = await worked(2001, {
    birthOn: '1985-05-04',
    first: '2025-06-02',
    months: 14,
    leftOn: '2026-08-20',
  })
  const employed = await worked(2002, { birthOn: '1993-05-04', first: '2025-11-03', months: 12 })
  const newcomer = await worked(2003, { birthOn: '1993-05-04', first: '2026-03-02', months: 8 })

  for (const [personId, code] of [
    [laidOff, 'vokasi-too-old'],
    [employed, 'vokasi-active'],
    [newcomer, 'vokasi-too-few-months'],
  ] as const) {
    const { eligible, ruleSet, reasons } = await check(personId, '2019')
    assert.deepEqual([eligible, ruleSet], [false, '2019'])
    assert.ok(reasons.map((one) => one.code).includes(code), code)
    assert.ok(reasons.every(({ article }) => article.article !== ''))
  }

  const [a, b, c] = [await check(laidOff), await check(employed), await check(newcomer)]
  assert.deepEqual([a.ruleSet, a.eligible, a.months, a.segment], ['2020', true, 14, 'laid-off'])
  assert.deepEqual([b.ruleSet, b.eligible, b.months, b.segment], ['2020', true, 12, 'wage-earner'])
  assert.deepEqual([c.ruleSet, c.eligible, c.months, c.segment], ['2020', false, 8, 'wage-earner'])
  assert.equal(c.qualifiesOn, '2027-03-20')
  assert.match(c.reasons[0]?.mend?.id ?? '', /4 bulan lagi/)
  assert.ok(a.doubts.length > 0, 'nothing newer than 2020 is known')
})

test('a month counts once, only when it is paid, whoever paid it', async () => {
  const personId = await worked(2004, { birthOn: '1993-05-04', first: '2026-01-05', months: 5 })
  const second = await world.employer({ firstMonth: '2026-01' })
  await second.enrol([
    { rowNo: 2004, idNumber: '9901010405932004', birthOn: '1993-05-04', startedOn: '2026-01-05' },
  ])
  const { billId } = await second.file(monthOf(parseDay('2026-05-01')))
  assert.ok(billId)
  await second.pay(billId)
  await second.file(monthOf(parseDay('2026-06-01')))
  assert.equal((await check(personId)).months, 5)
})

test('who may not join is told every reason, and who may not yet from when, and both are kept', async () => {
  const [young] = await members(1, 8)
  assert.ok(young)
  const { classNo } = await training.class(await training.course(await training.provider()))
  const answer = await registry.ask(young.actor, applyForClass, { classNo })
  assert.equal(answer.state, 'not-yet-eligible')
  assert.deepEqual(
    answer.reasons.map(({ code }) => code),
    ['vokasi-too-few-months'],
  )
  const again = await registry.ask(young.actor, applyForClass, { classNo })
  assert.equal(again.enrolmentId, answer.enrolmentId, 'asked again on the same day it is the same answer')
  const { enrolments } = await registry.ask(young.actor, viewMyTraining, {})
  assert.deepEqual(
    enrolments.map(({ state, nextStep, reasons }) => [state, nextStep, reasons.length]),
    [['not-yet-eligible', 'wait-until-qualified', 1]],
  )
  await assert.rejects(
    registry.ask(young.actor, applyForClass, { classNo: 'KL26999999' }),
    problem('training.class-takes-nobody'),
  )
})

test('who asks is reminded on the day they qualify, once, though several servers look', async () => {
  const [young, ready] = await members(2, 8)
  assert.ok(young && ready)
  await registry
    .run(`update registry.person set phone = '+6281299990001' where id = $1`, [young.personId])
    .catch(() => {})
  const { dueOn } = await registry.ask(young.actor, remindWhenQualifying, {})
  await registry.ask(young.actor, remindWhenQualifying, {})
  const sent = () =>
    registry.run(
      `select count(*)::int as count from training.reminder where told_at is not null and person_id = $1`,
      [young.personId],
    )
  await keepEnrolments(registry.app)
  assert.deepEqual(await sent(), [{ count: 0 }])
  assert.equal((await registry.ask(young.actor, viewMyTraining, {})).reminderOn, dueOn)
  registry.time = new Date(`${dueOn}T02:00:00Z`)
  await Promise.all([keepEnrolments(registry.app), keepEnrolments(registry.app)])
  await keepEnrolments(registry.app)
  assert.deepEqual(await sent(), [{ count: 1 }])
  const messages = await registry.run(
    `select purpose from access.message where purpose = 'training qualified'`,
  )
  assert.equal(messages.length, 1)
  registry.time = start
  const [may] = await members(1)
  assert.ok(may)
  await assert.rejects(
    registry.ask(may.actor, remindWhenQualifying, {}),
    problem('training.may-join-already'),
  )
})

test('where a line chooses by score an officer offers the seats, and the highest scores come first', async () => {
  const course = await training.course(await training.provider())
  const { budgetId } = await training.budget({ choice: 'scored', seats: 0, once: false })
  const { classNo, classId } = await training.class(course, { budgetId, places: 1 })
  const two = await members(2)
  for (const { actor } of two) {
    assert.equal((await registry.ask(actor, applyForClass, { classNo })).state, 'waitlisted')
  }
  const [, last] = two
  assert.ok(last)
  await registry.run('update training.enrolment set score = 90 where person_id = $1', [last.personId])
  const { waiting } = await registry.ask(officer(), listWaiting, { classNo })
  assert.deepEqual(waiting[0]?.personId, last.personId)
  assert.deepEqual(await registry.ask(officer(), offerScoredSeats, { classNo }), { offered: 1 })
  const [row] = await registry.run(
    `select person_id as "personId" from training.enrolment where class_id = $1 and state = 'offered'`,
    [classId],
  )
  assert.equal(row?.['personId'], last.personId)
  const first = await training.class(course)
  await assert.rejects(
    registry.ask(officer(), offerScoredSeats, { classNo: first.classNo }),
    problem('training.chooses-itself'),
  )
  assert.deepEqual(await faults(), [])
})

test('longer out of work, a lower wage and a first training score higher, up to a hundred', () => {
  const facts = { monthsOutOfWork: 8, lastWage: 4_000_000n, lowestWage: 2_000_000n, trained: false }
  assert.equal(scoreOf(facts), 48)
  assert.equal(scoreOf({ monthsOutOfWork: 40, lastWage: null, lowestWage: 2_000_000n, trained: false }), 100)
  assert.equal(scoreOf({ ...facts, lastWage: 3_000_000n }), 58)
  assert.equal(scoreOf({ ...facts, lastWage: 4_000_001n }), 38)
  assert.equal(scoreOf({ ...facts, monthsOutOfWork: null, trained: true }), 10)
})

test('somebody is what they contribute as now: in work, abroad, on their own, or laid off', () => {
  const none = { employed: false, abroad: false, ownWork: false, ownCover: false, endedOn: null }
  assert.equal(segmentOf(none), 'none')
  assert.equal(segmentOf({ ...none, employed: true, ownWork: true, ownCover: true }), 'wage-earner')
  assert.equal(segmentOf({ ...none, abroad: true, endedOn: '2026-01-01' }), 'migrant')
  assert.equal(segmentOf({ ...none, ownWork: true, ownCover: true, endedOn: '2026-01-01' }), 'own-account')
  assert.equal(segmentOf({ ...none, ownWork: true, endedOn: '2026-01-01' }), 'laid-off')
})
