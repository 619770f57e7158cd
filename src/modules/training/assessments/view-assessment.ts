import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { assessmentNo, certificateNo, classNo, enrolmentId, ofAssessment } from '../find-things.ts'
import { enrolmentStates } from '../states.ts'
import * as fields from '#platform/fields.ts'
import { assessmentStates, getAssessment } from './assessment.ts'
import * as rows from './assessment.sql.ts'

const pageOf = 100

const candidate = z.object({
  enrolmentId,
  name: z.string(),
  state: z.enum(enrolmentStates),
  /** Null while no result is recorded. */
  competent: z.boolean().nullable(),
  score: z.int().nullable(),
  note: z.string().nullable(),
  certificateNo: certificateNo.nullable(),
})

/** An assessment with those who may come to it and what was found. */
export const viewAssessment = operation({
  name: 'training.view-assessment',
  summary: { id: 'Satu uji kompetensi', en: 'One assessment' },
  allowed: ['provider.owner', 'provider.assessor', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/assessments/{assessmentNo}' },
  input: z.object({ assessmentNo, after: enrolmentId.optional() }),
  output: z.object({
    assessmentNo,
    classNo,
    title: z.string(),
    providerName: z.string(),
    bodyName: z.string(),
    onDate: fields.day,
    place: z.string(),
    assessorName: z.string(),
    resit: z.boolean(),
    state: z.enum(assessmentStates),
    candidates: z.array(candidate),
    next: enrolmentId.nullable(),
  }),
  concerns: ofAssessment,
  async run({ db }, { assessmentNo: number, after = 0n }) {
    const found = await getAssessment(db, number)
    const { assessmentId, classId } = found
    const all = await db.many<z.output<typeof candidate>>(
      rows.listCandidates({ assessmentId, classId, after, most: pageOf + 1 }),
    )
    const candidates = all.slice(0, pageOf)
    return {
      assessmentNo: number,
      classNo: found.classNo,
      title: found.title,
      providerName: found.providerName,
      bodyName: found.bodyName,
      onDate: found.onDate,
      place: found.place,
      assessorName: found.assessorName,
      resit: found.resit,
      state: found.state,
      candidates,
      next: all.length > pageOf ? (candidates.at(-1)?.enrolmentId ?? null) : null,
    }
  },
})
