import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { decodeJwt } from 'jose'
import { present } from '#base/assert.ts'
import { findTrustList } from '#modules/credentials'
import { findCompetence, verifyCompetence } from '#modules/credentials/offline'
import { keepSkills, viewSkills } from '#modules/institute'
import { visitor } from '#platform/actor.ts'
import { readPdf } from '#ui/paper/read-pdf.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import {
  createTestRegistry,
  member,
  officer,
  problem,
  supervisor,
  worker,
} from '../../registry/fixtures/registry.ts'
import { createTestTraining } from '../fixtures/training.ts'
import {
  cancelAssessment,
  certificateDocument,
  checkCredential,
  closeAssessment,
  closeSuspicion,
  finishClass,
  findStatusList,
  issueCertificates,
  listAssessments,
  listMyCertificates,
  listSuspicions,
  planAssessment,
  proveCertificates,
  recordResults,
  revokeCertificate,
  viewAssessment,
  viewCertificate,
} from '../index.ts'
import { keepAttendance } from '../attendance/keep-attendance.ts'
import { getCertificate } from './certificate.ts'
import { checkOfCertificate } from './certificate-document.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const provider = await training.provider()
const body = await training.provider({ kind: 'lsp', name: 'LSP Pariwisata Nusantara' })
const course = await training.course(provider)
const held = await training.class(course, { state: 'assessing', startsOn: '2026-11-02', sessions: 5 })
const firm = await registry.employer()
await registry.enrol(
  firm.employerId,
  Array.from({ length: 12 }, (_, at) => worker(at + 1, { phone: `+62812999900${10 + at}` })),
)
const { classNo } = held

let serial = 0
async function trainee(attended: number, state: 'attending' | 'completed' = 'completed', of = held) {
  const personId = await registry.personOf(worker((serial += 1)).idNumber)
  const enrolmentId = await training.enrol(of, personId, state)
  await training.attend(enrolmentId, of.sessionIds.slice(0, attended))
  return { personId, enrolmentId }
}

const plan = {
  classNo,
  bodyNo: body.providerNo,
  onDate: '2026-11-20',
  place: 'Jalan Uji 4',
  assessorName: 'Intan',
}

async function assess(results: { enrolmentId: bigint; competent: boolean }[], changes = {}) {
  const { assessmentNo } = await registry.ask(provider.owner, planAssessment, { ...plan, ...changes })
  await registry.ask(body.assessor, recordResults, {
    assessmentNo,
    results: results.map(({ enrolmentId, competent }) => ({ enrolmentId: String(enrolmentId), competent })),
  })
  await registry.ask(body.assessor, closeAssessment, { assessmentNo })
  return assessmentNo
}

test('an assessment is planned with an active certification body, not before today, for a class that runs or is assessed', async () => {
  const ask = (changes: object) => registry.ask(officer(), planAssessment, { ...plan, ...changes })
  await assert.rejects(ask({ bodyNo: provider.providerNo }), problem('training.no-such-body'))
  const asleep = await training.provider({ kind: 'lsp', state: 'suspended' })
  await assert.rejects(ask({ bodyNo: asleep.providerNo }), problem('training.no-such-body'))
  await assert.rejects(ask({ onDate: '2026-11-19' }), problem('training.assessment-day-past'))
  await assert.rejects(ask({ resit: true }), problem('training.nobody-to-resit'))
  const open = await training.class(course, { state: 'open' })
  await assert.rejects(ask({ classNo: open.classNo }), problem('training.class-not-assessed'))
  const tomorrow = await ask({ onDate: '2026-11-21' })
  const results = [{ enrolmentId: '1', competent: true }]
  const early = registry.ask(body.assessor, recordResults, { ...tomorrow, results })
  await assert.rejects(early, problem('training.assessment-not-held'))
  await assert.rejects(registry.ask(body.assessor, closeAssessment, tomorrow), problem('training.no-results'))
  await registry.ask(officer(), cancelAssessment, tomorrow)
  await assert.rejects(
    registry.ask(body.assessor, closeAssessment, tomorrow),
    problem('training.assessment-over'),
  )
})

test('who is not yet competent is assessed again, and certified when they are', async () => {
  const one = await trainee(5)
  const first = await assess([{ enrolmentId: one.enrolmentId, competent: false }])
  const asked = { enrolmentIds: [String(one.enrolmentId)] }
  const refused = await registry.ask(body.assessor, issueCertificates, { assessmentNo: first, ...asked })
  assert.deepEqual([refused.issued, refused.answers[0]?.why?.code], [0, 'not-competent'])
  const second = await assess([{ enrolmentId: one.enrolmentId, competent: true }], { resit: true })
  const shown = await registry.ask(officer(), viewAssessment, { assessmentNo: second })
  assert.deepEqual([shown.resit, shown.candidates[0]?.competent], [true, true])
  const issued = await registry.ask(officer(), issueCertificates, { assessmentNo: second })
  assert.equal(issued.issued, 1)
  const again = await registry.ask(officer(), issueCertificates, { assessmentNo: second, ...asked })
  assert.deepEqual([again.issued, again.answers[0]?.why?.code], [0, 'already-issued'])
  const steps = await registry.run(
    `select to_state from training.step where thing = 'enrolment' and thing_id = $1 order by id`,
    [one.enrolmentId],
  )
  assert.deepEqual(
    steps.map(({ to_state: state }) => state),
    ['assessed', 'assessed', 'certified'],
  )
  const { assessments } = await registry.ask(body.owner, listAssessments, { providerNo: body.providerNo })
  assert.deepEqual(
    assessments.map(({ state, competent }) => [state, competent]),
    [
      ['closed', 1],
      ['closed', 0],
      ['cancelled', 0],
    ],
  )
})

test('a certificate for somebody who never came is refused, and an officer sees that it was tried', async () => {
  const [good, never, few] = [await trainee(5), await trainee(0), await trainee(3, 'attending')]
  const assessmentNo = await assess([
    { enrolmentId: good.enrolmentId, competent: true },
    { enrolmentId: never.enrolmentId, competent: true },
  ])
  const ids = [good, never, few].map(({ enrolmentId }) => String(enrolmentId))
  const answer = await registry.ask(body.owner, issueCertificates, {
    assessmentNo,
    enrolmentIds: [...ids, '987654321'],
  })
  assert.deepEqual(
    answer.answers.map(({ why }) => why?.code ?? null),
    [null, 'never-attended', 'attendance-not-reached', 'never-attended'],
  )
  const { suspicions } = await registry.ask(officer(), listSuspicions, {})
  assert.deepEqual(
    suspicions.map(({ kind, providerNo, enrolmentId }) => [kind, providerNo, enrolmentId]),
    [
      ['never-attended', body.providerNo, null],
      ['never-attended', body.providerNo, never.enrolmentId],
    ],
  )
  const suspicionId = String(suspicions[0]?.suspicionId)
  const finding = 'Lembaga sudah dipanggil dan menjelaskan.'
  await registry.ask(officer(), closeSuspicion, { suspicionId, finding })
  await assert.rejects(
    registry.ask(officer(), closeSuspicion, { suspicionId, finding }),
    problem('training.suspicion-closed'),
  )
})

test('two servers that issue at once issue one certificate', async () => {
  const one = await trainee(4)
  const assessmentNo = await assess([{ enrolmentId: one.enrolmentId, competent: true }])
  const input = { assessmentNo, enrolmentIds: [String(one.enrolmentId)] }
  const second = createTestRegistry(database)
  const answers = await Promise.all([
    registry.ask(officer(), issueCertificates, input),
    second.ask(body.assessor, issueCertificates, input),
    registry.ask(body.owner, issueCertificates, input),
  ])
  assert.equal(
    answers.reduce((sum, { issued }) => sum + issued, 0),
    1,
  )
  assert.equal(new Set(answers.map(({ answers: [each] }) => each?.certificateNo)).size, 1)
})

test('one bit of the public list says that a certificate is revoked, and so does every check of it; a new one may follow', async () => {
  const one = await trainee(5)
  const assessmentNo = await assess([{ enrolmentId: one.enrolmentId, competent: true }])
  const { answers } = await registry.ask(officer(), issueCertificates, { assessmentNo })
  const certificateNo = present(answers[0]?.certificateNo, 'a certificate')
  const { credential } = await registry.ask(visitor, viewCertificate, { certificateNo })
  const bit = async () => {
    const { credentialStatus } = decodeJwt<{ credentialStatus: { statusListIndex: string } }>(credential)
    const list = decodeJwt<{ credentialSubject: { encodedList: string } }>(
      await findStatusList(registry.app, 0),
    )
    const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'))
    const at = Number(credentialStatus.statusListIndex)
    assert.equal(bits.length, 16_384)
    return (bits.readUInt8(at >> 3) >> (7 - (at & 7))) & 1
  }
  assert.equal(await bit(), 0)
  const standing = async (): Promise<string | undefined> => {
    const asked = { personId: String(one.personId) }
    const { skills } = await registry.ask(member(one.personId), viewSkills, asked)
    return skills.find(({ sourceNo }) => sourceNo === certificateNo)?.standing
  }
  assert.equal(await standing(), 'valid')
  const input = { certificateNo, reason: 'Hasil uji ternyata milik orang lain.' }
  await registry.ask(supervisor(), revokeCertificate, input)
  await assert.rejects(
    registry.ask(supervisor(), revokeCertificate, input),
    problem('training.certificate-revoked'),
  )
  assert.equal(await bit(), 1)
  assert.equal(await standing(), 'withdrawn')
  assert.equal((await registry.ask(visitor, checkCredential, { credential })).state, 'revoked')
  assert.equal((await registry.ask(visitor, viewCertificate, { certificateNo })).state, 'revoked')
  assert.equal((await registry.ask(officer(), issueCertificates, { assessmentNo })).issued, 1)
  const own = await registry.ask(member(one.personId), listMyCertificates, { personId: String(one.personId) })
  assert.deepEqual(own.certificates.map(({ state }) => state).sort(), ['revoked', 'valid'])
})

test('the paper’s code says without us what the paper says; one that was revoked is not drawn again', async () => {
  const one = await trainee(5)
  const assessmentNo = await assess([{ enrolmentId: one.enrolmentId, competent: true }])
  const { answers } = await registry.ask(officer(), issueCertificates, { assessmentNo })
  const certificateNo = present(answers[0]?.certificateNo, 'a certificate')
  const draw = () => registry.ask(member(one.personId), certificateDocument, { certificateNo })
  const said = readPdf((await draw()).bytes)
    .said.map(({ text }) => text)
    .join(' ')
  const { publicUrl } = registry.app.config
  const { content, address, found } = await database.transaction(async (db) => {
    const certificate = await getCertificate(db, certificateNo)
    const check = await checkOfCertificate(db, certificate, { now: registry.time, publicUrl })
    return { ...check, found: certificate }
  })
  const { name: holder, title, bodyName, issuedOn, validUntil } = found
  for (const part of [certificateNo, holder, title, bodyName, address]) assert.ok(said.includes(part), part)
  const trust = await database.read(findTrustList)
  const verdict = await verifyCompetence(findCompetence(content) ?? '', trust, registry.time)
  assert.deepEqual(verdict, {
    state: 'valid',
    competence: { certificateNo, holder, title, bodyName, issuedOn, validUntil },
  })
  const reason = 'Hasil uji ternyata milik orang lain.'
  await registry.ask(supervisor(), revokeCertificate, { certificateNo, reason })
  await assert.rejects(draw(), problem('training.certificate-not-drawn'))
})

test('a certificate that was changed is called forged and stays noted; what we never signed is not ours', async () => {
  const [row] = await registry.run(`select credential from training.certificate limit 1`)
  const credential = String(row?.['credential'])
  const [head = '', claims = '', signature = ''] = credential.split('.')
  const changed = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>
  changed['name'] = 'Dokter bedah'
  const forged = [head, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.')
  const check = async (text: string) =>
    (await registry.ask(visitor, checkCredential, { credential: text })).state
  assert.equal(await check(forged), 'forged')
  const header = { alg: 'ES256', kid: 'https://lain.example/keys#00', typ: 'vc+jwt' }
  const stranger = Buffer.from(JSON.stringify(header)).toString('base64url')
  assert.equal(await check([stranger, claims, signature].join('.')), 'unknown-issuer')
  const none = Buffer.from(JSON.stringify({ ...header, alg: 'none' })).toString('base64url')
  assert.equal(await check(`${none}.${claims}.`), 'unknown-issuer')
  assert.equal(await check('Selamat pagi'), 'unreadable')
  assert.equal(await check(await findStatusList(registry.app, 0)), 'unreadable')
  const [noted] = await registry.run(
    `select count(*)::int as count from training.suspicion where kind = 'forged-certificate'`,
  )
  assert.deepEqual(noted, { count: 1 })
})

test('a certificate stands in the skills record; whoever holds one that ends within 60 days is told once, and it is good on its last day', async () => {
  const today = registry.time
  const messages = async () => {
    const [row] = await registry.run(
      `select count(*)::int as count from access.message where purpose = 'skill lapses'`,
    )
    return row?.['count']
  }
  registry.time = new Date('2029-09-20T02:00:00Z') // 61 days before the twentieth of November.
  await keepSkills(registry.app)
  assert.equal(await messages(), 0)
  registry.time = new Date('2029-09-21T02:00:00Z')
  const [good] = await registry.run(
    `select count(*)::int as count, min(number) as number from training.certificate where revoked_at is null`,
  )
  await keepSkills(registry.app)
  await keepSkills(registry.app)
  assert.equal(await messages(), good?.['count'])
  const certificateNo = String(good?.['number'])
  registry.time = new Date('2029-11-20T16:00:00Z')
  assert.equal((await registry.ask(visitor, viewCertificate, { certificateNo })).state, 'valid')
  registry.time = new Date('2029-11-20T18:00:00Z')
  assert.equal((await registry.ask(visitor, viewCertificate, { certificateNo })).state, 'expired')
  registry.time = today
})

test('what was made up counts by itself within the hour; who has not made it up by the end has dropped out, and why is said', async () => {
  const late = await trainee(4, 'attending')
  const missing = await trainee(3, 'attending')
  await keepAttendance(registry.app)
  const state = async (id: bigint) =>
    (await registry.run(`select state, end_reason from training.enrolment where id = $1`, [id]))[0]
  assert.equal((await state(late.enrolmentId))?.['state'], 'completed')
  const open = await registry.ask(officer(), planAssessment, plan)
  await assert.rejects(
    registry.ask(officer(), finishClass, { classNo }),
    problem('training.assessments-open'),
  )
  await registry.ask(officer(), cancelAssessment, open)
  const { dropped } = await registry.ask(officer(), finishClass, { classNo })
  assert.equal(dropped, 2)
  assert.deepEqual(await state(missing.enrolmentId), {
    state: 'dropped',
    end_reason: 'Hadir 3 dari 5 pertemuan; perlu 4',
  })
  await assert.rejects(
    registry.ask(officer(), finishClass, { classNo }),
    problem('training.step-not-allowed'),
  )
})

test('the proofs hold, and each finds what is wrong', async () => {
  const faults = async () => {
    const proofs = await database.read(proveCertificates)
    return proofs.map((proof) => proof.faults.length)
  }
  assert.deepEqual(await faults(), [0, 0, 0, 0])
  await registry.run(
    `insert into training.certificate (id, number, enrolment_id, person_id, body_id, title, issued_on, credential, status_index, issued_at,
       issued_by)
     select gen_random_uuid(), 'SK2699999999', id, person_id, $2, 'Barista dasar', '2026-11-20', 'a.b.c', 99999, now(), 'Orang lain'
     from training.enrolment where class_id = $1 and state = 'dropped' limit 1`,
    [held.classId, body.providerId],
  )
  assert.deepEqual(await faults(), [1, 1, 1, 0])
})
