import { addWorkingDays, dayIn, law, monthOf } from '@payung/law'
import { z } from 'zod'
import { newId } from '#base/id.ts'
import { personIdsOf } from '#modules/registry'
import type { Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { evidenceLimit, findEvidenceType } from '#platform/evidence.ts'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { answerWorkingDays, disputeKinds, disputeShape, showDispute, type Dispute } from './dispute.ts'
import * as rows from './disputes.sql.ts'
import {
  alreadyDisputed,
  alreadyDecided,
  evidenceNotReadable,
  evidenceTooLarge,
  monthNotBegun,
  neverWorkedThere,
} from './dispute-problems.ts'
import { personInput } from './view-months.ts'

/** The member says what is wrong about a month, with a picture of the pay slip if there is one. */
export const openDispute = operation({
  name: 'contributions.open-dispute',
  summary: { id: 'Sampaikan keberatan atas satu bulan', en: 'Dispute a month' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/people/{personId}/disputes' },
  input: z.object({
    personId: fields.key,
    employerId: fields.key,
    month: fields.month,
    kind: z.enum(disputeKinds),
    wageClaimed: fields.rupiah.refine((wage) => wage >= 0n).nullish(),
    story: fields.line(10, 2000),
    evidence: fields.file.nullish(),
  }),
  output: z.object({ disputeId: z.uuid(), dueOn: fields.day }),
  concerns: personInput,
  async run({ db, now }, input) {
    if (input.month > monthOf(dayIn(now))) throw monthNotBegun(input.month)
    const ids = await personIdsOf(db, input.personId)
    const { worked } = await db.get<{ worked: boolean }>(rows.hasWorkedFor(ids, input.employerId))
    if (!worked) throw neverWorkedThere()
    const twin = await db.find<{ id: string }>(rows.findOpenTwin(ids, input.employerId, input.month))
    if (twin) throw alreadyDisputed()

    const disputeId = newId(now)
    const dueOn = addWorkingDays(dayIn(now), answerWorkingDays, law.working())
    const evidence = input.evidence && input.evidence.bytes.length > 0 ? input.evidence.bytes : null
    await db.run(
      rows.insertDispute({
        ...input,
        id: disputeId,
        wageClaimed: input.wageClaimed ?? null,
        evidence,
        evidenceType: evidence && typeOfEvidence(evidence),
        now,
        dueOn,
      }),
    )
    await recordFact(
      db,
      'contributions.dispute-opened',
      { disputeId, employerId: String(input.employerId) },
      now,
    )
    return { disputeId, dueOn }
  },
})

function typeOfEvidence(bytes: Uint8Array): string {
  if (bytes.length > evidenceLimit) throw evidenceTooLarge(evidenceLimit >> 20)
  const type = findEvidenceType(bytes)
  if (!type) throw evidenceNotReadable()
  return type
}

/** The member takes the dispute back. */
export const withdrawDispute = operation({
  name: 'contributions.withdraw-dispute',
  summary: { id: 'Tarik keberatan', en: 'Withdraw a dispute' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/disputes/{disputeId}/withdraw' },
  input: z.object({ disputeId: z.uuid() }),
  output: z.object({ disputeId: z.uuid() }),
  concerns: personOfDispute,
  async run({ db, actor, now }, { disputeId }) {
    await lockOpen(db, disputeId)
    await db.run(rows.decideDispute(disputeId, 'withdrawn', 'Ditarik oleh peserta', actor.name, now))
    return { disputeId }
  },
})

/** The employer's side, in its own words. */
export const answerDispute = operation({
  name: 'contributions.answer-dispute',
  summary: { id: 'Jawab keberatan pekerja', en: 'Answer a worker’s dispute' },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver'],
  effect: 'write',
  route: { method: 'POST', path: '/disputes/{disputeId}/answer' },
  input: z.object({ disputeId: z.uuid(), answer: fields.line(5, 2000) }),
  output: z.object({ disputeId: z.uuid() }),
  concerns: employerOfDispute,
  async run({ db, actor, now, touches }, { disputeId, answer }) {
    await lockOpen(db, disputeId)
    const { personId } = await db.get<{ personId: bigint }>(rows.findPartiesOfDispute(disputeId))
    touches(personId)
    await db.run(rows.answerDispute(disputeId, answer, actor.name, now))
    return { disputeId }
  },
})

/** An officer decides, with a reason that the member reads. */
export const decideDispute = operation({
  name: 'contributions.decide-dispute',
  summary: { id: 'Putuskan keberatan', en: 'Decide a dispute' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  looksAtPerson: true,
  route: { method: 'POST', path: '/disputes/{disputeId}/decide' },
  input: z.object({
    disputeId: z.uuid(),
    outcome: z.enum(['corrected', 'will-be-corrected', 'not-upheld']),
    reason: fields.line(10, 2000),
  }),
  output: z.object({ disputeId: z.uuid() }),
  concerns: personOfDispute,
  async run({ db, actor, now }, { disputeId, outcome, reason }) {
    await lockOpen(db, disputeId)
    await db.run(rows.decideDispute(disputeId, outcome, reason, actor.name, now))
    await recordFact(db, 'contributions.dispute-decided', { disputeId, outcome }, now)
    return { disputeId }
  },
})

async function lockOpen(db: Db, disputeId: string): Promise<void> {
  const { decidedAt } = await db.get<{ decidedAt: Date | null }>(rows.lockDispute(disputeId))
  if (decidedAt) throw alreadyDecided()
}

export async function personOfDispute(db: Db, input: { disputeId: string }): Promise<Subject | null> {
  const parties = await db.find<{ personId: bigint }>(rows.findPartiesOfDispute(input.disputeId))
  return parties && { kind: 'person', personId: parties.personId }
}

async function employerOfDispute(db: Db, input: { disputeId: string }): Promise<Subject | null> {
  const parties = await db.find<{ employerId: bigint }>(rows.findPartiesOfDispute(input.disputeId))
  return parties && { kind: 'employer', employerId: parties.employerId }
}

const list = z.object({ disputes: z.array(disputeShape) })

/** A member's disputes. */
export const listMyDisputes = operation({
  name: 'contributions.list-my-disputes',
  summary: { id: 'Keberatan seorang peserta', en: 'A member’s disputes' },
  allowed: ['member', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/disputes' },
  input: z.object({ personId: fields.key }),
  output: list,
  concerns: personInput,
  async run({ db }, { personId }) {
    const found = await db.many<Dispute>(rows.listDisputes({ personIds: await personIdsOf(db, personId) }))
    return { disputes: found.map(showDispute) }
  },
})

/** Disputes about an employer's months. */
export const listEmployerDisputes = operation({
  name: 'contributions.list-employer-disputes',
  summary: { id: 'Keberatan pekerja perusahaan', en: 'Disputes of an employer’s workers' },
  allowed: [
    'employer.owner',
    'employer.filer',
    'employer.approver',
    'employer.reader',
    'officer',
    'supervisor',
    'auditor',
  ],
  effect: 'read',
  input: z.object({ employerId: fields.key }),
  output: list,
  concerns: (_db, { employerId }) => Promise.resolve({ kind: 'employer', employerId }),
  async run({ db }, { employerId }) {
    return { disputes: (await db.many<Dispute>(rows.listDisputes({ employerId }))).map(showDispute) }
  },
})

/** The officers' worklist: open disputes, the most urgent first. */
export const listOpenDisputes = operation({
  name: 'contributions.list-open-disputes',
  summary: { id: 'Daftar kerja keberatan', en: 'Worklist of disputes' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/disputes' },
  input: z.object({
    /** `next` of the page before. */
    after: z.uuid().nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: list.extend({ next: z.uuid().nullable() }),
  async run({ db }, { after, limit }) {
    const found = await db.many<Dispute>(rows.listOpenDisputes(after ?? null, limit + 1))
    const disputes = found.slice(0, limit).map(showDispute)
    return { disputes, next: found.length > limit ? (disputes.at(-1)?.disputeId ?? null) : null }
  },
})

/** The picture or document that came with a dispute. */
export const viewEvidence = operation({
  name: 'contributions.view-evidence',
  summary: { id: 'Buka bukti keberatan', en: 'Open the evidence of a dispute' },
  allowed: ['member', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  input: z.object({ disputeId: z.uuid() }),
  output: z.object({ evidence: z.custom<Buffer>(), evidenceType: z.string() }).nullable(),
  concerns: personOfDispute,
  run: ({ db }, { disputeId }) => db.find(rows.getEvidence(disputeId)),
})
