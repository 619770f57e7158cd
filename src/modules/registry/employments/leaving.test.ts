import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../../tests/database.ts'
import { actorWith, createTestRegistry, faults, officer, problem, worker } from '../fixtures/registry.ts'
import type { Finding, TestEmployer } from '../fixtures/registry.ts'
import {
  answerLeaveQuestion,
  findWorkers,
  judgeLeavers,
  listLeaveQuestions,
  openLeaverIntake,
  receiveLeavers,
  reportDeath,
  reportLeaver,
  reportLeavers,
  undoLeaving,
  voidSpell,
  type IncomingLeaver,
} from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { ask, personOf } = registry

/** An employer with one worker, and that worker's spell. */
async function working(serial: number): Promise<TestEmployer & { employmentId: string }> {
  const employer = await registry.employer()
  await registry.enrol(employer.employerId, [worker(serial)])
  return { ...employer, employmentId: await spellOf(employer, serial) }
}

async function spellOf({ employerId }: TestEmployer, serial: number): Promise<string> {
  const rows = await registry.run(
    'select id from registry.employment where employer_id = $1 and person_id = $2',
    [employerId, await personOf(worker(serial).idNumber)],
  )
  return String(rows.at(-1)?.['id'])
}

const spell = async (employmentId: string) =>
  (await registry.run(
    `select ended_on, end_reason, end_letter, end_reported_at, void_reason from registry.employment where id = $1`,
    [employmentId],
  ))[0] // prettier-ignore

const facts = (name: string, employerId: bigint) =>
  registry.run(`select about from platform.fact where name = $1 and about ->> 'employerId' = $2`, [
    name,
    String(employerId),
  ])

test('a worker who leaves has a last day, a reason and a letter, and the fact is stated', async () => {
  const { npp, employerId, owner, employmentId } = await working(1)
  await ask(owner, reportLeaver, {
    npp,
    employmentId,
    leftOn: '2026-10-31',
    reason: 'resigned',
    letterNo: 'SK-7',
  })
  assert.deepEqual(await spell(employmentId), {
    ended_on: '2026-10-31',
    end_reason: 'resigned',
    end_letter: 'SK-7',
    end_reported_at: registry.time,
    void_reason: null,
  })
  const [fact] = await facts('registry.workers-left', employerId)
  assert.deepEqual(fact, {
    about: { employerId: String(employerId), leavers: 1, at: registry.time.toISOString() },
  })
})

test('the last day lies between the first day of work and the end of this month', async () => {
  const { npp, owner, employmentId } = await working(2)
  const leave = (leftOn: string) =>
    ask(owner, reportLeaver, { npp, employmentId, leftOn, reason: 'resigned' })
  await assert.rejects(leave('2025-02-02'), problem('registry.leaving-day-unfit'))
  await assert.rejects(leave('2026-12-01'), problem('registry.leaving-day-unfit'))
  await leave('2026-11-30')
  await assert.rejects(leave('2026-11-30'), problem('registry.already-left'))
})

test('a worker of somebody else, a spell that never was and no spell at all are not there', async () => {
  const mine = await working(3)
  const other = await working(4)
  const leaving = { leftOn: '2026-10-31', reason: 'resigned' as const }
  await ask(officer(), voidSpell, {
    npp: mine.npp,
    employmentId: mine.employmentId,
    reason: 'Tercatat dua kali',
  })
  for (const employmentId of [mine.employmentId, other.employmentId, '999999999']) {
    await assert.rejects(
      ask(mine.owner, reportLeaver, { npp: mine.npp, employmentId, ...leaving }),
      problem('not-found'),
    )
  }
  await assert.rejects(
    ask(mine.owner, reportLeaver, { npp: other.npp, employmentId: other.employmentId, ...leaving }),
    problem('not-found'),
  )
  const reader = actorWith('Pembaca', { role: 'employer.reader', employerId: mine.employerId })
  await assert.rejects(
    ask(reader, reportLeaver, { npp: mine.npp, employmentId: other.employmentId, ...leaving }),
    problem('access.not-your-role'),
  )
})

test('a leaving that is taken back leaves the spell as it was', async () => {
  const { npp, employerId, owner, employmentId } = await working(5)
  const earlier = await spell(employmentId)
  await assert.rejects(
    ask(owner, undoLeaving, { npp, employmentId, reason: 'Salah orang' }),
    problem('registry.still-working'),
  )
  await ask(owner, reportLeaver, {
    npp,
    employmentId,
    leftOn: '2026-10-31',
    reason: 'resigned',
    letterNo: 'SK-7',
  })
  await ask(owner, undoLeaving, { npp, employmentId, reason: 'Salah orang' })
  assert.deepEqual(await spell(employmentId), earlier)
  assert.equal((await facts('registry.leaving-undone', employerId)).length, 1)
})

test('a leaving is not taken back once the worker is enrolled here anew, or has died', async () => {
  const { npp, employerId, owner, employmentId } = await working(6)
  await ask(owner, reportLeaver, { npp, employmentId, leftOn: '2026-10-31', reason: 'contract-ended' })
  await registry.enrol(employerId, [worker(6, { startedOn: '2026-11-01' })])
  await assert.rejects(
    ask(owner, undoLeaving, { npp, employmentId, reason: 'Salah orang' }),
    problem('registry.has-returned'),
  )

  const gone = await working(7)
  const { owner: hr, npp: employer } = gone
  await ask(hr, reportLeaver, {
    npp: employer,
    employmentId: gone.employmentId,
    leftOn: '2026-10-31',
    reason: 'died',
  })
  const personId = String(await personOf(worker(7).idNumber))
  await ask(officer(), reportDeath, { personId, diedOn: '2026-10-31' })
  await assert.rejects(
    ask(hr, undoLeaving, { npp: employer, employmentId: gone.employmentId, reason: 'Salah orang' }),
    problem('registry.has-died'),
  )
})

test('a former employer who says that the worker has left ends the spell and the question', async () => {
  const former = await working(10)
  const next = await registry.employer()
  await registry.enrol(next.employerId, [worker(10, { startedOn: '2026-11-02' })])
  const [question] = (await ask(former.owner, listLeaveQuestions, { npp: former.npp })).questions
  const answer = { npp: former.npp, questionId: question?.questionId ?? '', answer: 'left' as const }
  await assert.rejects(ask(former.owner, answerLeaveQuestion, answer), faults('leftOn'))
  await assert.rejects(
    ask(former.owner, answerLeaveQuestion, { ...answer, leftOn: '2026-10-30' }),
    faults('reason'),
  )
  await assert.rejects(
    ask(next.owner, answerLeaveQuestion, { ...answer, npp: next.npp }),
    problem('not-found'),
  )
  await ask(former.owner, answerLeaveQuestion, { ...answer, leftOn: '2026-10-30', reason: 'resigned' })
  assert.equal((await spell(former.employmentId))?.['ended_on'], '2026-10-30')
  assert.deepEqual((await ask(former.owner, listLeaveQuestions, { npp: former.npp })).questions, [])
  await assert.rejects(ask(former.owner, answerLeaveQuestion, answer), problem('not-found'))
})

test('a worker of two employers stays with both when the first says so, and is not asked about twice for one file', async () => {
  const first = await working(11)
  const second = await registry.employer()
  await registry.enrol(second.employerId, [worker(11, { startedOn: '2026-11-02' })])
  await registry.enrol(second.employerId, [worker(11, { startedOn: '2026-11-02' })])
  const { questions } = await ask(first.owner, listLeaveQuestions, { npp: first.npp })
  assert.equal(questions.length, 1)
  await ask(first.owner, answerLeaveQuestion, {
    npp: first.npp,
    questionId: questions[0]?.questionId ?? '',
    answer: 'still-here',
  })
  assert.equal((await spell(first.employmentId))?.['ended_on'], null)
  const asked = await registry.run(
    'select answer, answered_by from registry.leave_question where employer_id = $1',
    [first.employerId],
  )
  assert.deepEqual(asked, [{ answer: 'still-here', answered_by: 'Dewi Lestari' }])
})

test('reporting a leaver answers the question about them', async () => {
  const former = await working(12)
  const next = await registry.employer()
  await registry.enrol(next.employerId, [worker(12, { startedOn: '2026-11-02' })])
  const { npp, owner, employmentId } = former
  await ask(owner, reportLeaver, { npp, employmentId, leftOn: '2026-10-30', reason: 'resigned' })
  assert.deepEqual((await ask(owner, listLeaveQuestions, { npp })).questions, [])
})

test('a spell that never was disappears from lists, and can begin again', async () => {
  const { npp, employerId, owner, employmentId } = await working(13)
  await assert.rejects(
    ask(owner, voidSpell, { npp, employmentId, reason: 'Fiktif semata' }),
    problem('access.not-your-role'),
  )
  await ask(officer(), voidSpell, { npp, employmentId, reason: 'Fiktif semata' })
  assert.deepEqual((await ask(owner, findWorkers, { npp, filter: 'everyone' })).workers, [])
  assert.equal((await spell(employmentId))?.['void_reason'], 'Fiktif semata')
  assert.equal((await facts('registry.spell-voided', employerId)).length, 1)
  assert.equal((await registry.enrol(employerId, [worker(13)])).joiners, 1)
})

const leaver = (rowNo: number, changes: Partial<IncomingLeaver>): IncomingLeaver => ({
  rowNo,
  nik: null,
  passport: null,
  membershipNo: null,
  employeeNo: null,
  leftOn: '2026-10-31',
  reason: 'resigned',
  letterNo: null,
  ...changes,
})

/** Takes leavers through as a file does. */
function takeLeavers(employerId: bigint, leavers: readonly IncomingLeaver[]) {
  return database.transaction(async (db) => {
    await openLeaverIntake(db)
    await receiveLeavers(db, leavers)
    await judgeLeavers(db, { employerId })
    const left = await reportLeavers(db, { employerId, by: 'Dewi Lestari', now: registry.time })
    const { rows } = await db.client.query<Finding>(
      'select row_no as "rowNo", code, severity from incoming_finding order by 1, 2',
    )
    return { left, findings: rows.map(({ rowNo, code, severity }) => `${rowNo} ${code} ${severity}`) }
  })
}

async function membershipNoOf(serial: number): Promise<string> {
  const [person] = await registry.run('select membership_no as no from registry.person where id = $1', [
    await personOf(worker(serial).idNumber),
  ])
  return String(person?.['no'])
}

test('leavers of a file are found by NIK, membership number or employee number, and leave in one step', async () => {
  const { npp, employerId, owner } = await registry.employer()
  const numbered = worker(22, { employeeNo: 'E-22' })
  await registry.enrol(employerId, [worker(20), worker(21), numbered, worker(23)])
  const { left, findings } = await takeLeavers(employerId, [
    leaver(2, { nik: worker(20).idNumber, membershipNo: await membershipNoOf(20) }),
    leaver(3, { membershipNo: await membershipNoOf(21), reason: 'laid-off', letterNo: 'PHK-1' }),
    leaver(4, { employeeNo: 'E-22' }),
  ])
  assert.deepEqual({ left, findings }, { left: 3, findings: [] })
  const still = await ask(owner, findWorkers, { npp })
  assert.deepEqual(
    still.workers.map(({ name }) => name),
    [worker(23).name],
  )
  const about = { employerId: String(employerId), leavers: 3, at: registry.time.toISOString() }
  assert.deepEqual(await facts('registry.workers-left', employerId), [{ about }])
})

test('a leaver’s row is held where its numbers disagree, nobody is meant, it comes twice or its day cannot be', async () => {
  const { employerId } = await registry.employer()
  await registry.enrol(employerId, [worker(30), worker(31), worker(32), worker(33)])
  const elsewhere = await working(34)
  assert.ok(elsewhere.employerId)
  const { left, findings } = await takeLeavers(employerId, [
    leaver(2, { nik: worker(30).idNumber, membershipNo: await membershipNoOf(31) }),
    leaver(3, { nik: worker(34).idNumber }),
    leaver(4, { nik: '9901010405900000' }),
    leaver(5, { nik: worker(32).idNumber }),
    leaver(6, { membershipNo: await membershipNoOf(32) }),
    leaver(7, { nik: worker(33).idNumber, leftOn: '2025-01-31' }),
  ])
  assert.equal(left, 1)
  assert.deepEqual(findings, [
    '2 KEYS_CONFLICT hold',
    '3 UNKNOWN_WORKER hold',
    '4 UNKNOWN_WORKER hold',
    '6 DUP_IN_FILE hold',
    '7 LEAVE_BEFORE_START hold',
  ])
})

test('a file of leavers sent again is only noted, unless it says another day', async () => {
  const { employerId } = await registry.employer()
  await registry.enrol(employerId, [worker(40), worker(41)])
  const rows = [leaver(2, { nik: worker(40).idNumber }), leaver(3, { nik: worker(41).idNumber })]
  await takeLeavers(employerId, rows)
  const again = await takeLeavers(employerId, [
    rows[0] ?? leaver(2, {}),
    { ...leaver(3, { nik: worker(41).idNumber }), leftOn: '2026-11-05' },
  ])
  assert.deepEqual(again, { left: 0, findings: ['2 ALREADY_LEFT note', '3 LEFT_ON_OTHER_DAY hold'] })
})
