import { z } from 'zod'
import type { Language } from '#base/words.ts'
import { correctPerson, personIdsOf } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { queueMessage } from '#platform/messages.ts'
import { operation, type Context } from '#platform/operation.ts'
import { lockOpen, personOfRequest } from './ask-correction.ts'
import {
  askedNames,
  comparedRequest,
  requestShape,
  type ComparedRequest,
  type CorrectionRequest,
} from './request.ts'
import * as rows from './requests.sql.ts'

/** The officers' worklist: what members ask for, the most urgent first. */
export const listCorrectionRequests = operation({
  name: 'privacy.list-correction-requests',
  summary: { id: 'Daftar kerja pembetulan data', en: 'Worklist of requests for correction' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/correction-requests' },
  input: z.object({
    /** `next` of the page before. */
    after: z.uuid().nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({
    requests: z.array(requestShape.omit({ asked: true, story: true })),
    next: z.uuid().nullable(),
  }),
  async run({ db }, { after, limit }) {
    const found = await db.many<CorrectionRequest>(rows.listOpen(after ?? null, limit + 1))
    const requests = found.slice(0, limit).map(({ asked: _asked, story: _story, ...shown }) => shown)
    return { requests, next: found.length > limit ? (requests.at(-1)?.requestId ?? null) : null }
  },
})

/** One request beside what is on record. */
export const viewCorrectionRequest = operation({
  name: 'privacy.view-correction-request',
  summary: { id: 'Baca permintaan pembetulan', en: 'Read a request for correction' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  input: z.object({ requestId: z.uuid() }),
  output: comparedRequest,
  concerns: personOfRequest,
  run: ({ db }, { requestId }) => db.get<ComparedRequest>(rows.getRequest(requestId)),
})

/** Puts right what was asked for, on the evidence that was sent: by the same deed as at the counter. */
export const grantCorrection = operation({
  name: 'privacy.grant-correction',
  summary: { id: 'Betulkan data sesuai permintaan', en: 'Correct the data as asked for' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  looksAtPerson: true,
  route: { method: 'POST', path: '/correction-requests/{requestId}/grant' },
  input: z.object({
    requestId: z.uuid(),
    /** What the evidence is, and what was looked at in it. */
    evidence: fields.line(5, 450),
  }),
  output: z.object({ corrected: z.array(z.string()) }),
  concerns: personOfRequest,
  async run(context, { requestId, evidence }) {
    const { db } = context
    await lockOpen(db, requestId)
    const { asked, personId } = await db.get<ComparedRequest>(rows.getRequest(requestId))
    const wanted = Object.fromEntries(
      askedNames.flatMap((name) => (asked[name] === null ? [] : [[name, asked[name]]])),
    )
    const { corrected } = await correctPerson.run(context, {
      ...wanted,
      personId,
      evidence: `${evidence} (permintaan peserta)`,
    })
    await decide(context, { requestId, personId, outcome: 'corrected', reason: evidence })
    return { corrected }
  },
})

/** Leaves the data as they are, with a reason that the member reads. */
export const refuseCorrection = operation({
  name: 'privacy.refuse-correction',
  summary: { id: 'Tidak membetulkan, dengan alasan', en: 'Leave the data as they are, with a reason' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  looksAtPerson: true,
  route: { method: 'POST', path: '/correction-requests/{requestId}/refuse' },
  input: z.object({ requestId: z.uuid(), reason: fields.line(10, 1000) }),
  output: z.object({ requestId: z.uuid() }),
  concerns: personOfRequest,
  async run(context, { requestId, reason }) {
    const { db } = context
    await lockOpen(db, requestId)
    const { personId } = await db.get<{ personId: bigint }>(rows.findPersonOfRequest(requestId))
    await decide(context, { requestId, personId, outcome: 'refused', reason })
    return { requestId }
  },
})

type Decision = { requestId: string; personId: bigint; outcome: 'corrected' | 'refused'; reason: string }

/** The member is told (UU 27/2022 Pasal 30 ayat (2)); what was corrected is not in the message. */
async function decide({ db, actor, now, publicUrl }: Context, decision: Decision): Promise<void> {
  const { requestId, personId, outcome, reason } = decision
  await db.run(rows.decideRequest({ id: requestId, outcome, reason, by: actor.name, now }))
  const ids = await personIdsOf(db, personId)
  const found = await db.find<{ to: string | null; language: Language }>(rows.findAddress(ids))
  if (!found?.to) return
  const told = {
    corrected: {
      id: 'Payung: data diri Anda sudah dibetulkan sesuai permintaan Anda.',
      en: 'Payung: your data were corrected as you asked.',
    },
    refused: {
      id: 'Payung: permintaan pembetulan data Anda sudah dijawab. Datanya belum diubah; alasannya ada di akun Anda.',
      en: 'Payung: your request for correction was answered. The data stay for now; your account says why.',
    },
  }
  const text = `${told[outcome][found.language]} ${publicUrl}/member/corrections`
  await queueMessage(db, { to: found.to, text, purpose: 'correction decided' }, now)
}
