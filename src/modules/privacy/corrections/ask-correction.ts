import { z } from 'zod'
import { newId } from '#base/id.ts'
import { personById, personIdsOf } from '#modules/registry'
import type { Actor, Subject } from '#platform/actor.ts'
import { codeOf, type Db } from '#platform/database.ts'
import { evidenceLimit, findEvidenceType, type EvidenceType } from '#platform/evidence.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import {
  evidenceMissing,
  evidenceNotReadable,
  evidenceTooLarge,
  nothingAsked,
  requestDecided,
  requestOpen,
} from './problems.ts'
import { answerDueAt, asked, askedNames, requestShape, type CorrectionRequest } from './request.ts'
import * as rows from './requests.sql.ts'

/** The member says what is wrong and what is right, with a picture of the evidence. */
export const askCorrection = operation({
  name: 'privacy.ask-correction',
  summary: { id: 'Minta pembetulan data diri', en: 'Ask for a correction of one’s own data' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/people/{personId}/correction-requests' },
  input: asked.extend({ personId: fields.key, story: fields.line(5, 1000), evidence: fields.file.nullish() }),
  output: z.object({ requestId: z.uuid(), dueAt: fields.instant }),
  concerns: personById,
  async run({ db, now, note }, { personId, story, evidence, ...wanted }) {
    if (askedNames.every((name) => wanted[name] === undefined)) throw nothingAsked()
    const bytes = evidence && evidence.bytes.length > 0 ? evidence.bytes : null
    if (!bytes) throw evidenceMissing()
    const [kept = personId] = await personIdsOf(db, personId)
    const dueAt = answerDueAt(now)
    const requestId = newId(now)
    const request = { ...wanted, id: requestId, personId: kept, story, evidence: bytes, now, dueAt }
    await db.run(rows.insertRequest({ ...request, evidenceType: typeOf(bytes) })).catch((error: unknown) => {
      throw codeOf(error) === '23505' ? requestOpen() : error
    })
    note({ asked: askedNames.filter((name) => wanted[name] !== undefined).join(' ') })
    return { requestId, dueAt }
  },
})

function typeOf(bytes: Uint8Array): EvidenceType {
  if (bytes.length > evidenceLimit) throw evidenceTooLarge(evidenceLimit >> 20)
  const type = findEvidenceType(bytes)
  if (!type) throw evidenceNotReadable()
  return type
}

export async function personOfRequest(db: Db, { requestId }: { requestId: string }): Promise<Subject | null> {
  const found = await db.find<{ personId: bigint }>(rows.findPersonOfRequest(requestId))
  return found && { kind: 'person', personId: found.personId }
}

/** Whoever asked under a key that was merged since then asks under the one that is kept. */
async function ownRequest(
  db: Db,
  { requestId }: { requestId: string },
  { grants }: Actor,
): Promise<Subject | null> {
  const keys = await db.many<{ id: bigint }>(rows.findKeysOfRequest(requestId))
  const own = keys.find(({ id }) => grants.some((grant) => grant.role === 'member' && grant.personId === id))
  const key = own ?? keys[0]
  return key ? { kind: 'person', personId: key.id } : null
}

/** The member takes the request back. */
export const withdrawCorrection = operation({
  name: 'privacy.withdraw-correction',
  summary: { id: 'Tarik permintaan pembetulan', en: 'Withdraw a request for correction' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/correction-requests/{requestId}/withdraw' },
  input: z.object({ requestId: z.uuid() }),
  output: z.object({ requestId: z.uuid() }),
  concerns: ownRequest,
  async run({ db, actor, now }, { requestId }) {
    await lockOpen(db, requestId)
    const reason = 'Ditarik oleh peserta'
    await db.run(rows.decideRequest({ id: requestId, outcome: 'withdrawn', reason, by: actor.name, now }))
    return { requestId }
  },
})

/** Holds a request that nobody has decided until the transaction ends. */
export async function lockOpen(db: Db, requestId: string): Promise<void> {
  const { decidedAt } = await db.get<{ decidedAt: Date | null }>(rows.lockRequest(requestId))
  if (decidedAt) throw requestDecided()
}

/** What a member has asked for, open ones first. */
export const listMyCorrections = operation({
  name: 'privacy.list-my-corrections',
  summary: { id: 'Permintaan pembetulan seorang peserta', en: 'A member’s requests for correction' },
  allowed: ['member', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/correction-requests' },
  input: z.object({ personId: fields.key }),
  output: z.object({ requests: z.array(requestShape) }),
  concerns: personById,
  run: async ({ db }, { personId }) => ({
    requests: await db.many<CorrectionRequest>(rows.listOfPerson(await personIdsOf(db, personId))),
  }),
})

/** The picture or document that came along. */
export const viewCorrectionEvidence = operation({
  name: 'privacy.view-correction-evidence',
  summary: { id: 'Buka bukti permintaan pembetulan', en: 'Open the evidence of a request for correction' },
  allowed: ['member', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  input: z.object({ requestId: z.uuid() }),
  output: z.object({ evidence: z.custom<Buffer>(), evidenceType: z.custom<EvidenceType>() }).nullable(),
  concerns: ownRequest,
  run: ({ db }, { requestId }) => db.find(rows.getEvidence(requestId)),
})
