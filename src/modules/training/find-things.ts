import { z } from 'zod'
import type { Sql } from 'sql-template-tag'
import type { Actor, Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { key } from '#platform/fields.ts'
import * as rows from './find-things.sql.ts'

/** Numbers as they stand in addresses, letters and files. */
export const providerNo = z
  .string()
  .regex(/^LP\d{6}$/)
  .meta({ description: 'A training body.', example: 'LP000001' })
export const courseNo = z
  .string()
  .regex(/^PR\d{6}$/)
  .meta({ description: 'A course.', example: 'PR000001' })
export const classNo = z
  .string()
  .regex(/^KL\d{8}$/)
  .meta({ description: 'A class.', example: 'KL26000001' })
export const assessmentNo = z
  .string()
  .regex(/^UK\d{8}$/)
  .meta({ description: 'A session of assessment.', example: 'UK26000001' })
export const certificateNo = z
  .string()
  .regex(/^SK\d{10}$/)
  .meta({ description: 'A certificate.', example: 'SK2600000001' })
export const invoiceNo = z
  .string()
  .regex(/^TP\d{8}$/)
  .meta({ description: 'An invoice of a training body.', example: 'TP26000001' })
/** The third session of a class: `KL26000001-3`. */
export const sessionNo = z
  .string()
  .regex(/^KL\d{8}-\d{1,4}$/)
  .meta({ description: 'A session of a class.', example: 'KL26000001-3' })
export const enrolmentId = key
export const budgetId = key

/** Whose matter it is: the training body's. For `concerns`. */
export const ofProvider = (db: Db, input: { providerNo: string }) =>
  provider(db, rows.providerOfNumber(input.providerNo))
export const ofCourse = (db: Db, input: { courseNo: string }) =>
  provider(db, rows.providerOfCourse(input.courseNo))
export const ofClass = (db: Db, input: { classNo: string }) =>
  provider(db, rows.providerOfClass(input.classNo))
export const ofSession = (db: Db, input: { sessionNo: string }) =>
  provider(db, rows.providerOfSession(partsOf(input.sessionNo)))
export const ofTrainee = (db: Db, input: { enrolmentId: bigint }) =>
  provider(db, rows.providerOfEnrolment(input.enrolmentId))
export const ofInvoice = (db: Db, input: { invoiceNo: string }) =>
  provider(db, rows.providerOfInvoice(input.invoiceNo))
/** The certification body's, which is a training body of its own. */
export const ofAssessment = (db: Db, input: { assessmentNo: string }) =>
  provider(db, rows.bodyOfAssessment(input.assessmentNo))

/** The class and the place in it that the number of a session names. */
export function partsOf(session: string): { classNo: string; no: number } {
  const [classNumber = '', no = ''] = session.split('-')
  return { classNo: classNumber, no: Number(no) }
}

/** The same of the person who is enrolled, under whichever of their records the account stands. */
export async function ofEnrolled(
  db: Db,
  input: { enrolmentId: bigint },
  actor: Actor,
): Promise<Subject | null> {
  const found = await db.many<{ personId: bigint }>(rows.recordsOfEnrolment(input.enrolmentId))
  const own = found.find(({ personId }) =>
    actor.grants.some((grant) => grant.role === 'member' && grant.personId === personId),
  )
  const personId = (own ?? found[0])?.personId
  return personId === undefined ? null : { kind: 'person', personId }
}

async function provider(db: Db, query: Sql): Promise<Subject | null> {
  const found = await db.find<{ providerId: bigint }>(query)
  return found && { kind: 'provider', providerId: found.providerId }
}
