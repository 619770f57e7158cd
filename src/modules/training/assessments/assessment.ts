import { type Day } from '@payung/law'
import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { assessmentNo, classNo, providerNo } from '../find-things.ts'
import type { ClassState } from '../states.ts'
import * as rows from './assessment.sql.ts'

export const assessmentStates = ['planned', 'closed', 'cancelled'] as const

export type NewAssessment = {
  readonly classId: bigint
  readonly bodyId: bigint
  readonly onDate: string
  readonly place: string
  readonly assessorName: string
  readonly resit: boolean
  readonly by: string
  readonly now: Date
}

export type Result = {
  readonly enrolmentId: bigint
  readonly competent: boolean
  readonly score: number | null
  readonly note: string | null
}

export type Assessment = {
  readonly assessmentId: bigint
  readonly assessmentNo: string
  readonly classId: bigint
  readonly classNo: string
  readonly classState: ClassState
  readonly threshold: string
  readonly title: string
  readonly certificateMonths: number | null
  readonly bodyId: bigint
  readonly bodyName: string
  readonly providerName: string
  readonly onDate: Day
  readonly place: string
  readonly assessorName: string
  readonly resit: boolean
  readonly state: (typeof assessmentStates)[number]
}

/** An assessment that `concerns` has found. */
export async function getAssessment(db: Db, number: string): Promise<Assessment> {
  const found = await db.find<Assessment>(rows.getAssessment(number))
  if (!found) throw notFound()
  return found
}

/** The same, held until the transaction ends. */
export async function lockAssessment(db: Db, number: string): Promise<Assessment> {
  const found = await getAssessment(db, number)
  return { ...found, ...(await db.get<Pick<Assessment, 'state'>>(rows.lockAssessment(found.assessmentId))) }
}

/** An assessment as a line of a list. */
export const assessmentLine = z.object({
  assessmentNo,
  classNo,
  title: z.string(),
  bodyNo: providerNo,
  bodyName: z.string(),
  onDate: fields.day,
  place: z.string(),
  assessorName: z.string(),
  resit: z.boolean(),
  state: z.enum(assessmentStates),
  results: fields.count,
  competent: fields.count,
})
