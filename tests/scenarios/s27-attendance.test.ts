import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeJwt } from 'jose'
import { present } from '#base/assert.ts'
import {
  attendedSessions,
  checkCredential,
  certificateDocument,
  closeAssessment,
  completeClassAttendance,
  finishClass,
  issueCertificates,
  markPresent,
  planAssessment,
  recordResults,
  syncScans,
  viewAttendance,
  viewCertificate,
  viewMyAttendance,
  viewMyPass,
} from '#modules/training'
import { visitor } from '#platform/actor.ts'
import {
  createTestRegistry,
  member,
  officer,
  problem,
  worker,
} from '../../src/modules/registry/fixtures/registry.ts'
import { createTestTraining } from '../../src/modules/training/fixtures/training.ts'
import { createTestDatabase } from '../database.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const provider = await training.provider()
const body = await training.provider({ kind: 'lsp', name: 'LSP Pariwisata Nusantara' })
const course = await training.course(provider)
const running = await training.class(course, { state: 'running', startsOn: '2026-09-01', sessions: 40 })
const firm = await registry.employer()
await registry.enrol(firm.employerId, [
  worker(1, { name: 'Fajar Nugroho' }),
  worker(2, { name: 'Dina Anggraini' }),
])
const [fajar, dina] = [
  await registry.personOf(worker(1).idNumber),
  await registry.personOf(worker(2).idNumber),
]
const ofFajar = await training.enrol(running, fajar, 'attending')
const ofDina = await training.enrol(running, dina, 'attending')
const { classNo } = running

/** The tenth of October: the last of the forty sessions was that day. */
const dayAfter = new Date('2026-10-11T02:00:00Z')

test('S27: of 40 sessions and a threshold of 80 % Fajar attends 32 and Dina 31; a second scan of one session counts nothing', async () => {
  await training.attend(ofFajar, running.sessionIds.slice(0, 31))
  await training.attend(ofDina, running.sessionIds.slice(0, 31))
  registry.time = new Date('2026-10-02T03:00:00Z') // During the thirty-second session.
  const { pass } = await registry.ask(member(fajar), viewMyPass, { enrolmentId: String(ofFajar) })
  const at = registry.time.toISOString()
  const scans = [
    { pass, at },
    { pass, at },
  ]
  const once = await registry.ask(provider.trainer, syncScans, { sessionNo: `${classNo}-32`, scans })
  assert.deepEqual([once.counted, once.already, once.refused], [1, 1, 0])
  const again = await registry.ask(provider.trainer, syncScans, { sessionNo: `${classNo}-32`, scans })
  assert.deepEqual([again.counted, again.already, again.refused], [0, 2, 0])
  const counted = await database.read((db) => attendedSessions(db, running.classId))
  assert.deepEqual(
    counted.map(({ enrolmentId, attended, sessions }) => [enrolmentId, attended, sessions]),
    [
      [ofFajar, 32, 40],
      [ofDina, 31, 40],
    ],
  )
})

test('S27: Fajar goes to the test, Dina does not and is told that one session is missing', async () => {
  await assert.rejects(
    registry.ask(provider.owner, completeClassAttendance, { classNo }),
    problem('training.sessions-to-come'),
  )
  registry.time = dayAfter
  assert.deepEqual(await registry.ask(provider.owner, completeClassAttendance, { classNo }), {
    completed: 1,
    missing: 1,
  })
  const { needed, trainees } = await registry.ask(provider.trainer, viewAttendance, { classNo })
  assert.equal(needed, 32)
  assert.deepEqual(
    trainees.map(({ state, missing }) => [state, missing]),
    [
      ['completed', 0],
      ['attending', 1],
    ],
  )
  const { classes } = await registry.ask(member(dina), viewMyAttendance, { personId: String(dina) })
  assert.deepEqual([classes[0]?.attended, classes[0]?.missing, classes[0]?.reached], [31, 1, false])
})

test('S27: only Fajar can be assessed; his certificate has an end and a signature that anyone can check', async () => {
  await registry.run(`update training.class set state = 'assessing' where id = $1`, [running.classId])
  const plan = { classNo, onDate: '2026-10-12', place: 'Jalan Uji 4', assessorName: 'Intan Permata' }
  const { assessmentNo } = await registry.ask(officer(), planAssessment, { ...plan, bodyNo: body.providerNo })
  registry.time = new Date('2026-10-12T05:00:00Z')
  const results = [
    { enrolmentId: String(ofFajar), competent: true, score: 88 },
    { enrolmentId: String(ofDina), competent: true },
  ]
  await assert.rejects(
    registry.ask(body.assessor, recordResults, { assessmentNo, results }),
    problem('training.not-for-assessment'),
  )
  await registry.ask(body.assessor, recordResults, { assessmentNo, results: results.slice(0, 1) })
  await registry.ask(body.assessor, closeAssessment, { assessmentNo })
  const { issued, answers } = await registry.ask(body.assessor, issueCertificates, { assessmentNo })
  assert.equal(issued, 1)
  const certificateNo = present(answers[0]?.certificateNo, 'a certificate')

  const seen = await registry.ask(visitor, viewCertificate, { certificateNo })
  assert.deepEqual(
    [seen.state, seen.issuedOn, seen.validUntil, seen.holder],
    ['valid', '2026-10-12', '2029-10-12', 'F••• N•••'],
  )
  const claims = decodeJwt(seen.credential)
  assert.equal(claims['exp'], new Date('2029-10-12T16:59:59Z').getTime() / 1000)
  assert.ok(!JSON.stringify(claims).includes('Nugroho'))
  const checked = await registry.ask(visitor, checkCredential, { credential: seen.credential })
  assert.equal(checked.state, 'valid')
  const paper = await registry.ask(member(fajar), certificateDocument, { certificateNo })
  assert.equal(Buffer.from(paper.bytes.subarray(0, 5)).toString(), '%PDF-')
})

test('S27: Dina makes the session up and completes the class after all', async () => {
  await registry.run(
    `insert into training.session (class_id, no, on_date, starts_at, ends_at, topic, online, makes_up, code_secret)
     values ($1, 41, '2026-10-12', '2026-10-12T01:00:00Z', '2026-10-12T05:00:00Z', 'Pengganti', false, 32, '\\x00')`,
    [running.classId],
  )
  const marks = [{ enrolmentId: String(ofDina), present: true }]
  await registry.ask(provider.trainer, markPresent, { sessionNo: `${classNo}-41`, marks })
  registry.time = new Date('2026-10-12T06:00:00Z')
  assert.deepEqual(await registry.ask(provider.owner, completeClassAttendance, { classNo }), {
    completed: 1,
    missing: 0,
  })
  assert.deepEqual(await registry.ask(provider.owner, finishClass, { classNo }), { dropped: 0 })
})
