import { addMonths, dayIn, type Day } from '@payung/law'
import { z } from 'zod'
import { newId } from '#base/id.ts'
import type { Words } from '#base/words.ts'
import { maskName } from '#base/mask.ts'
import { noteSkill } from '#modules/institute'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { recordFact } from '#platform/facts.ts'
import { operation, type Context } from '#platform/operation.ts'
import { lockAssessment, type Assessment } from '../assessments/assessment.ts'
import { refusal, type Refusal } from '../attendance/refusal.ts'
import { attendedSessions, standingOf, type Standing } from '../attendance/standing.ts'
import { assessmentNo, certificateNo, enrolmentId, ofAssessment } from '../find-things.ts'
import { statesBefore } from '../machine.ts'
import type { EnrolmentState } from '../states.ts'
import { noteSuspicions } from '../suspicions/note-suspicion.ts'
import * as rows from './certificate.sql.ts'
import { credentialOf, credentialSigner } from './credential.ts'
import { assessmentNotClosed } from './problems.ts'

const answer = z.object({
  enrolmentId,
  certificateNo: certificateNo.nullable(),
  /** Why there is none. */
  why: refusal.nullable(),
})

/**
 * Issues certificates for those whom a closed assessment found competent. One that is asked for somebody who never came is refused and
 * stays noted, so each is answered for itself and nothing is rolled back.
 */
export const issueCertificates = operation({
  name: 'training.issue-certificates',
  summary: { id: 'Menerbitkan sertifikat', en: 'Issue certificates' },
  allowed: ['provider.owner', 'provider.assessor', 'officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/assessments/{assessmentNo}/certificates' },
  input: z.object({
    assessmentNo,
    /** Without it, everyone who is competent and has none yet. */
    enrolmentIds: z.array(enrolmentId).min(1).max(1000).optional(),
  }),
  output: z.object({ issued: fields.count, answers: z.array(answer) }),
  concerns: ofAssessment,
  async run(context, { assessmentNo: number, enrolmentIds }) {
    const { db, now, note } = context
    const assessment = await lockAssessment(db, number)
    if (assessment.state !== 'closed') throw assessmentNotClosed()
    const asked = enrolmentIds ? [...new Set(enrolmentIds)] : null
    const judged = await judge(db, assessment, asked)
    await noteStrangers(context, assessment, judged)
    const good = judged.flatMap(({ candidate, why }) => (candidate && !why ? [candidate] : []))
    const issued = await issue(context, assessment, good)
    await recordFact(db, 'training.certificates-issued', { assessmentNo: number, count: issued.size }, now)
    note({ assessment: number, issued: issued.size })
    return {
      issued: issued.size,
      answers: judged.map(({ enrolmentId: id, candidate, why }) => ({
        enrolmentId: id,
        certificateNo: issued.get(id) ?? candidate?.certificateNo ?? null,
        why,
      })),
    }
  },
})

type Candidate = {
  readonly enrolmentId: bigint
  readonly classId: bigint
  readonly personId: bigint
  readonly name: string
  readonly state: EnrolmentState
  readonly competent: boolean | null
  readonly certificateNo: string | null
}
type Judged = {
  readonly enrolmentId: bigint
  readonly candidate: Candidate | null
  readonly why: Refusal | null
}

async function judge(db: Db, assessment: Assessment, asked: readonly bigint[] | null): Promise<Judged[]> {
  const { assessmentId, classId, threshold } = assessment
  const locked = await db.many<Candidate>(rows.lockCandidates(assessmentId, classId, asked))
  // Another may have issued while this one waited for their enrolments.
  const good = await db.many<{ enrolmentId: bigint; certificateNo: string }>(
    rows.findGood(locked.map(({ enrolmentId: id }) => id)),
  )
  const numbers = new Map(good.map((one) => [one.enrolmentId, one.certificateNo]))
  const standings = new Map(
    (await attendedSessions(db, classId)).map(({ enrolmentId: id, attended, sessions }) => [
      id,
      standingOf(attended, sessions, threshold),
    ]),
  )
  const found = new Map(
    locked.map((one) => [one.enrolmentId, { ...one, certificateNo: numbers.get(one.enrolmentId) ?? null }]),
  )
  return (asked ?? [...found.keys()]).map((id) => {
    const candidate = found.get(id) ?? null
    const mine = candidate?.classId === classId ? candidate : null
    return { enrolmentId: id, candidate: mine, why: whyNot(mine, standings.get(id)) }
  })
}

/** From these states on somebody may hold a certificate; one that was revoked is replaced later too. */
const certifiable: ReadonlySet<EnrolmentState> = new Set([
  'assessed',
  'certified',
  'outcome-3m',
  'outcome-6m',
  'outcome-12m',
])

function whyNot(candidate: Candidate | null, standing: Standing | undefined): Refusal | null {
  if (!candidate || !standing || standing.attended === 0) return neverAttended
  if (!standing.reached) return notReached(standing)
  if (candidate.certificateNo) return alreadyIssued(candidate.certificateNo)
  if (!candidate.competent || !certifiable.has(candidate.state)) return notCompetent
  return null
}

async function noteStrangers(
  { db, actor, now }: Context,
  { bodyId, classId, assessmentNo: number }: Assessment,
  judged: readonly Judged[],
): Promise<void> {
  const strangers = judged.filter(({ why }) => why === neverAttended)
  await noteSuspicions(
    db,
    strangers.map(({ candidate, enrolmentId: id }) => ({
      kind: 'never-attended',
      providerId: bodyId,
      classId,
      enrolmentId: candidate?.enrolmentId ?? null,
      by: actor.name,
      story: { assessment: number, asked: String(id) },
    })),
    now,
  )
}

export type NewCertificate = {
  readonly id: string
  readonly certificateNo: string
  readonly enrolmentId: bigint
  readonly personId: bigint
  readonly bodyId: bigint
  readonly title: string
  readonly issuedOn: Day
  readonly validUntil: Day | null
  readonly credential: string
  readonly statusIndex: number
}

/** @returns the number of each certificate by its enrolment */
async function issue(
  { db, actor, now, publicUrl }: Context,
  assessment: Assessment,
  good: readonly Candidate[],
): Promise<ReadonlyMap<bigint, string>> {
  if (good.length === 0) return new Map()
  const { title, bodyId, bodyName, providerName, classId, certificateMonths } = assessment
  const issuedOn = dayIn(now)
  const validUntil = certificateMonths === null ? null : addMonths(issuedOn, certificateMonths)
  const { standard } = await db.get<{ standard: string | null }>(rows.courseOfClass(classId))
  const serials = await db.many<{ serial: number }>(rows.takeNumbers(good.length))
  const sign = await credentialSigner(db, publicUrl, now)
  const made = await Promise.all(
    good.map(async ({ enrolmentId: id, personId, name }, at): Promise<NewCertificate> => {
      const statusIndex = serials[at]?.serial ?? 0
      const number = `SK${issuedOn.slice(2, 4)}${String(statusIndex).padStart(8, '0')}`
      const holder = maskName(name)
      const facts = { title, holder, bodyName, providerName, standard, issuedOn, validUntil, statusIndex }
      const credential = await sign(credentialOf({ certificateNo: number, ...facts }, publicUrl, now))
      return {
        id: newId(now),
        certificateNo: number,
        enrolmentId: id,
        personId,
        bodyId,
        title,
        issuedOn,
        validUntil,
        credential,
        statusIndex,
      }
    }),
  )
  const ids = made.map(({ enrolmentId: id }) => id)
  await db.run(rows.insertCertificates(made, { by: actor.name, now }))
  await Promise.all(
    made.map(({ personId, certificateNo: sourceNo }) =>
      noteSkill(
        db,
        {
          personId,
          skill: title,
          source: 'certificate',
          sourceNo,
          schemeCode: null,
          gainedOn: issuedOn,
          validUntil,
          by: bodyName,
        },
        now,
      ),
    ),
  )
  await db.run(rows.certify(ids, { from: statesBefore('enrolment', 'certified'), by: actor.name, now }))
  return new Map(made.map((one) => [one.enrolmentId, one.certificateNo]))
}

const askTrainers: Words = {
  id: 'Bila orang ini memang ikut, minta lembaga pelatihan membuktikan kehadirannya kepada kantor cabang.',
  en: 'If this person did take part, have the training body show the branch that they came.',
}
const neverAttended: Refusal = {
  code: 'never-attended',
  message: {
    id: 'Orang ini tidak pernah tercatat hadir di kelas ini.',
    en: 'This person was never recorded as present in this class.',
  },
  remedy: askTrainers,
}

function notReached({ attended, sessions, needed }: Standing): Refusal {
  return {
    code: 'attendance-not-reached',
    message: {
      id: `Hadir ${attended} dari ${sessions} pertemuan; perlu ${needed}.`,
      en: `Attended ${attended} of ${sessions} sessions; ${needed} are needed.`,
    },
    remedy: {
      id: 'Peserta perlu mengganti pertemuan yang kurang sebelum kelas diselesaikan.',
      en: 'The trainee has to make up what is missing before the class is finished.',
    },
  }
}

const notCompetent: Refusal = {
  code: 'not-competent',
  message: {
    id: 'Uji ini belum menyatakan orang ini kompeten.',
    en: 'This assessment has not found this person competent.',
  },
  remedy: { id: 'Rencanakan uji ulang.', en: 'Plan another assessment.' },
}

function alreadyIssued(number: string): Refusal {
  return {
    code: 'already-issued',
    message: {
      id: `Sertifikat ${number} sudah terbit dan berlaku.`,
      en: `Certificate ${number} is issued and good.`,
    },
    remedy: {
      id: 'Pakai sertifikat itu; satu orang satu sertifikat untuk satu kelas.',
      en: 'Use that one: there is one certificate for each trainee of a class.',
    },
  }
}
