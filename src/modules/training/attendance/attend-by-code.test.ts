import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '#base/assert.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry, member, problem, worker } from '../../registry/fixtures/registry.ts'
import { createTestTraining } from '../fixtures/training.ts'
import { attendByCode, correctAttendance, markPresent, viewSessionCode } from '../index.ts'
import { codeIn, windowOf, windowSeconds } from './code.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const provider = await training.provider()
const course = await training.course(provider)
/** Sessions of 20 November 2026 onwards, at seven to eleven in the morning of Jakarta (UTC: 02:00 to 06:00 on our clock). */
const running = await training.class(course, { state: 'running', startsOn: '2026-11-20', sessions: 3 })
const other = await training.class(course, { state: 'running', startsOn: '2026-11-20', sessions: 1 })
const firm = await registry.employer()
await registry.enrol(firm.employerId, [worker(1), worker(2), worker(3), worker(4), worker(5), worker(6)])
const person = (serial: number) => registry.personOf(worker(serial).idNumber)

const during = new Date('2026-11-20T03:00:00Z')
const sessionNo = `${running.classNo}-1`

async function digitsAt(at: Date, session = sessionNo): Promise<string> {
  const before = registry.time
  registry.time = at
  const { digits } = await registry.ask(provider.trainer, viewSessionCode, { sessionNo: session })
  registry.time = before
  return present(digits, 'a code is shown')
}

async function attend(personId: bigint, code: string) {
  return registry.ask(member(personId), attendByCode, { personId: String(personId), code })
}

async function marksOf(enrolmentId: bigint) {
  return registry.run(`select present, way from training.attendance where enrolment_id = $1`, [enrolmentId])
}

async function suspicionsOf(enrolmentId: bigint) {
  const found = await registry.run(
    `select kind from training.suspicion where enrolment_id = $1 order by id`,
    [enrolmentId],
  )
  return found.map(({ kind }) => kind)
}

const later = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000)

test('who types the code of the screen is counted once however often they send it, and attends with their seat spent', async () => {
  registry.time = during
  const personId = await person(1)
  const enrolmentId = await training.enrol(running, personId)
  const code = `${sessionNo}-${await digitsAt(during)}`
  assert.equal((await attend(personId, code)).outcome, 'counted')
  assert.equal((await attend(personId, ` ${code.toLowerCase()} `)).outcome, 'already')
  assert.deepEqual(await marksOf(enrolmentId), [{ present: true, way: 'code' }])
  const [standing] = await registry.run(
    `select enrolment.state, seat.state as seat,
       (select count(*)::int from training.step where thing = 'enrolment' and thing_id = enrolment.id and to_state = 'attending') as steps
     from training.enrolment join training.seat on seat.enrolment_id = enrolment.id where enrolment.id = $1`,
    [enrolmentId],
  )
  assert.deepEqual(standing, { state: 'attending', seat: 'spent', steps: 1 })
  assert.deepEqual(await suspicionsOf(enrolmentId), [])
})

test('twenty requests at once from two servers count once', async () => {
  registry.time = during
  const personId = await person(2)
  const enrolmentId = await training.enrol(running, personId)
  const code = `${sessionNo}-${await digitsAt(during)}`
  const second = createTestRegistry(database)
  second.time = later(during, 20)
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      (at % 2 ? second : registry).ask(member(personId), attendByCode, { personId: String(personId), code }),
    ),
  )
  assert.equal(answers.filter(({ outcome }) => outcome === 'counted').length, 1)
  assert.equal(answers.filter(({ outcome }) => outcome === 'already').length, 19)
  assert.equal((await marksOf(enrolmentId)).length, 1)
})

test('clocks half a minute apart are forgiven in both directions; a minute and a half is not, and stays noted', async () => {
  const personId = await person(3)
  const enrolmentId = await training.enrol(running, personId)
  const start = new Date(windowOf(during) * windowSeconds * 1000)
  registry.time = start
  const ahead = `${sessionNo}-${await digitsAt(later(start, windowSeconds))}`
  assert.equal((await attend(personId, ahead)).outcome, 'counted')
  const behind = `${sessionNo}-${await digitsAt(later(start, -1))}`
  assert.equal((await attend(personId, behind)).outcome, 'already')
  const old = `${sessionNo}-${await digitsAt(later(start, -3 * windowSeconds))}`
  const refused = await attend(personId, old)
  assert.equal(refused.outcome === 'refused' && refused.why.code, 'expired-code')
  assert.deepEqual(await suspicionsOf(enrolmentId), ['expired-code'])
})

test('a forged code and one of another session are refused in plain words, noted, and after five tries nothing is tried any more', async () => {
  registry.time = during
  const personId = await person(4)
  const enrolmentId = await training.enrol(running, personId)
  const right = await digitsAt(during)
  const [second] = await registry.run(
    `select id, code_secret from training.session where class_id = $1 and no = 2`,
    [running.classId],
  )
  const of2 = codeIn(
    { sessionId: second?.['id'] as bigint, codeSecret: second?.['code_secret'] as Buffer }, // As the table has them.
    windowOf(during),
  )
  const replayed = await attend(personId, `${sessionNo}-${of2}`)
  assert.equal(replayed.outcome === 'refused' && replayed.why.message.id, 'Kode ini dari pertemuan lain.')
  const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0')
  for (let time = 1; time <= 4; time++) {
    const forged = await attend(personId, `${sessionNo}-${wrong}`)
    assert.equal(forged.outcome === 'refused' && forged.why.code, 'forged-code')
  }
  const stopped = await attend(personId, `${sessionNo}-${right}`)
  assert.equal(stopped.outcome === 'refused' && stopped.why.code, 'too-many-tries')
  registry.time = later(during, 601)
  assert.equal((await attend(personId, `${sessionNo}-${await digitsAt(registry.time)}`)).outcome, 'counted')
  assert.deepEqual(await suspicionsOf(enrolmentId), [
    'replayed-code',
    'forged-code',
    'forged-code',
    'forged-code',
    'forged-code',
  ])
})

test('the right code of a class that one is not in is refused and noted; a class that does not exist is answered the same', async () => {
  registry.time = during
  const personId = await person(5)
  await training.enrol(other, personId)
  const strange = await attend(personId, `${sessionNo}-${await digitsAt(during)}`)
  const absent = await attend(personId, 'KL26999999-1-123456')
  assert.equal(strange.outcome === 'refused' && strange.why.code, 'not-enrolled')
  assert.deepEqual(absent.outcome === 'refused' && absent.why, strange.outcome === 'refused' && strange.why)
  const [noted] = await registry.run(
    `select count(*)::int as count from training.suspicion where kind = 'not-enrolled' and class_id = $1`,
    [running.classId],
  )
  assert.deepEqual(noted, { count: 1 })
  await assert.rejects(attend(personId, 'besok'), problem('training.code-unreadable'))
})

test('attendance is taken from half an hour before the session to its end', async () => {
  const personId = await person(6)
  const enrolmentId = await training.enrol(running, personId)
  const [session] = await registry.run(
    `select starts_at as "startsAt", ends_at as "endsAt", id, code_secret from training.session where class_id = $1 and no = 1`,
    [running.classId],
  )
  const { startsAt, endsAt } = session as { startsAt: Date; endsAt: Date } // As the table has them.
  const secret = { sessionId: session?.['id'] as bigint, codeSecret: session?.['code_secret'] as Buffer } // The same.
  const at = async (time: Date) => {
    registry.time = time
    return attend(personId, `${sessionNo}-${codeIn(secret, windowOf(time))}`)
  }
  const early = await at(later(startsAt, -1801))
  assert.equal(early.outcome === 'refused' && early.why.code, 'too-early')
  const late = await at(later(endsAt, 1))
  assert.equal(late.outcome === 'refused' && late.why.code, 'session-over')
  assert.deepEqual(await suspicionsOf(enrolmentId), ['expired-code'])
  registry.time = later(endsAt, 1)
  const shown = await registry.ask(provider.trainer, viewSessionCode, { sessionNo })
  assert.deepEqual([shown.time, shown.digits, shown.link], ['after', null, null])
  assert.equal((await at(later(startsAt, -1800))).outcome, 'counted')
})

test('what the trainer has marked is changed by nobody’s code, only by a correction that keeps what stood before', async () => {
  registry.time = during
  const serial = worker(7)
  await registry.enrol(firm.employerId, [serial])
  const personId = await person(7)
  const enrolmentId = await training.enrol(running, personId)
  const marked = await registry.ask(provider.trainer, markPresent, {
    sessionNo,
    marks: [{ enrolmentId: String(enrolmentId), present: false }],
  })
  assert.deepEqual(marked, { counted: 1, already: 0, differing: [] })
  const again = await registry.ask(provider.trainer, markPresent, {
    sessionNo,
    marks: [{ enrolmentId: String(enrolmentId), present: true }],
  })
  assert.deepEqual(again, { counted: 0, already: 0, differing: [enrolmentId] })
  const refused = await attend(personId, `${sessionNo}-${await digitsAt(during)}`)
  assert.equal(refused.outcome === 'refused' && refused.why.code, 'marked-absent')
  const correction = { sessionNo, enrolmentId: String(enrolmentId), present: true }
  const short = registry.ask(provider.trainer, correctAttendance, { ...correction, reason: 'salah' })
  await assert.rejects(short, problem('bad-input'))
  const reason = 'Datang terlambat, tidak terlihat saat dipanggil.'
  const answer = await registry.ask(provider.trainer, correctAttendance, { ...correction, reason })
  assert.deepEqual(answer, { before: false, present: true })
  assert.deepEqual(
    await registry.run(
      `select was_present, present, reason from training.attendance_correction where enrolment_id = $1`,
      [enrolmentId],
    ),
    [{ was_present: false, present: true, reason }],
  )
  const [state] = await registry.run(`select state from training.enrolment where id = $1`, [enrolmentId])
  assert.deepEqual(state, { state: 'attending' })
  await assert.rejects(
    registry.ask(provider.trainer, correctAttendance, { ...correction, reason }),
    problem('training.nothing-to-correct'),
  )
})
