import { z } from 'zod'
import { newId } from '#base/id.ts'
import { personById, personIdsOf } from '#modules/registry'
import type { Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { classNo, enrolmentId, ofEnrolled } from '../find-things.ts'
import * as rows from './complaint.sql.ts'
import { answeredAlready } from './problems.ts'

const complaint = z.object({
  complaintId: z.uuid(),
  classNo,
  courseTitle: z.string(),
  providerName: z.string(),
  story: z.string(),
  filedAt: fields.instant,
  answeredAt: fields.instant.nullable(),
  founded: z.boolean().nullable(),
  answer: z.string().nullable(),
})
type Complaint = z.output<typeof complaint>

/** Somebody in a class says what is wrong with it. The training body does not read who. */
export const fileComplaint = operation({
  name: 'training.file-complaint',
  summary: { id: 'Sampaikan keluhan tentang kelas', en: 'Complain about a class' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/training/enrolments/{enrolmentId}/complaints' },
  input: z.object({ enrolmentId, story: fields.line(10, 2000) }),
  output: z.object({ complaintId: z.uuid() }),
  concerns: ofEnrolled,
  async run({ db, now }, { enrolmentId: id, story }) {
    const complaintId = newId(now)
    await db.run(rows.insertComplaint({ complaintId, enrolmentId: id, story, now }))
    await recordFact(db, 'training.complaint-filed', { complaintId }, now)
    return { complaintId }
  },
})

/** A member's own complaints, the latest first. */
export const listMyComplaints = operation({
  name: 'training.list-my-complaints',
  summary: { id: 'Keluhan saya tentang pelatihan', en: 'My complaints about trainings' },
  allowed: ['member', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/training-complaints' },
  input: z.object({ personId: fields.key }),
  output: z.object({ complaints: z.array(complaint) }),
  concerns: personById,
  run: async ({ db }, { personId }) => ({
    complaints: await db.many<Complaint>(rows.complaintsOf(await personIdsOf(db, personId))),
  }),
})

/** Complaints, those that wait for an answer first. */
export const listComplaints = operation({
  name: 'training.list-complaints',
  summary: { id: 'Keluhan tentang pelatihan', en: 'Complaints about trainings' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/complaints' },
  input: z.object({ after: z.uuid().nullish() }),
  output: z.object({ complaints: z.array(complaint), next: z.uuid().nullable() }),
  async run({ db }, { after = null }) {
    const found = await db.many<Complaint>(rows.listComplaints(after, onePage + 1))
    const complaints = found.slice(0, onePage)
    return { complaints, next: found.length > onePage ? (complaints.at(-1)?.complaintId ?? null) : null }
  },
})

const onePage = 50

/** An officer has looked into it: founded or not, with an answer that the member reads. */
export const answerComplaint = operation({
  name: 'training.answer-complaint',
  summary: { id: 'Jawab keluhan pelatihan', en: 'Answer a complaint' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/complaints/{complaintId}/answer' },
  input: z.object({ complaintId: z.uuid(), founded: fields.flag, answer: fields.line(10, 2000) }),
  output: z.object({ complaintId: z.uuid() }),
  concerns: ofComplaint,
  async run({ db, actor, now }, { complaintId, founded, answer }) {
    const answered = await db.run(rows.answerComplaint(complaintId, { founded, answer, by: actor.name, now }))
    if (answered === 0) throw answeredAlready()
    return { complaintId }
  },
})

async function ofComplaint(db: Db, { complaintId }: { complaintId: string }): Promise<Subject | null> {
  const found = await db.find<{ personId: bigint }>(rows.personOfComplaint(complaintId))
  return found && { kind: 'person', personId: found.personId }
}
