import { correctionHours, dayIn, law } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import { phoneNumber } from '#modules/access'
import * as fields from '#platform/fields.ts'

/**
 * A member says what is wrong in their own data, with a picture of the evidence; an officer puts it right or says why not, within
 * 72 hours (UU 27/2022 Pasal 30).
 *
 *   open ──officer──▶ corrected | refused
 *     └────member──▶ withdrawn
 *
 * A NIK is not among it: it never changes, and where the one on record is someone else's, the person comes in person.
 */
export const asked = z.object({
  name: fields.line(2, 150).optional(),
  birthPlace: fields.line(2, 100).optional(),
  birthOn: fields.day.optional(),
  sex: z.enum(['female', 'male']).optional(),
  motherName: fields.line(2, 150).optional(),
  phone: phoneNumber.optional(),
  email: z.email().max(254).toLowerCase().optional(),
  address: fields.line(5, 250).optional(),
})
export type Asked = z.output<typeof asked>
export const askedNames = Object.keys(asked.shape) as (keyof Asked)[] // The names of the fields just above.

const values = z.object({
  name: z.string().nullable(),
  birthPlace: z.string().nullable(),
  birthOn: z.iso.date().nullable(),
  sex: z.enum(['female', 'male']).nullable(),
  motherName: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
})

export const requestShape = z.object({
  requestId: z.uuid(),
  personId: fields.key,
  personName: z.string(),
  membershipNo: z.string(),
  /** What is asked for; null where nothing is to change. */
  asked: values,
  story: z.string(),
  evidenceType: z.string(),
  /** False once it was deleted, a year after the decision. */
  hasEvidence: z.boolean(),
  openedAt: fields.instant,
  dueAt: fields.instant,
  outcome: z.enum(['corrected', 'refused', 'withdrawn']).nullable(),
  outcomeReason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: fields.instant.nullable(),
})
export type CorrectionRequest = z.output<typeof requestShape>

/** The same values as they stand on record, beside what is asked for. */
export const comparedRequest = requestShape.extend({ known: values })
export type ComparedRequest = z.output<typeof comparedRequest>

/** When the answer is due. */
export function answerDueAt(now: Date): Date {
  const { amount } = present(law.on(correctionHours, dayIn(now)), 'the law sets a time for corrections')
  return new Date(now.getTime() + amount * 3_600_000)
}
