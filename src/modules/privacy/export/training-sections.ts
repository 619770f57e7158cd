import { z } from 'zod'
import * as fields from '#platform/fields.ts'

const text = z.string()
const day = z.iso.date()
const at = fields.instant

/** Vocational training: applications and classes, what came of them, certificates. */
export const training = {
  trainings: z.object({
    classNo: text,
    courseTitle: text,
    state: text,
    segment: text,
    regionName: text.nullable(),
    ruleSet: text,
    reasons: z.unknown(),
    qualifiesOn: day.nullable(),
    months: z.int(),
    score: z.int().nullable(),
    arrival: fields.key.nullable(),
    offeredAt: at.nullable(),
    offerEndsAt: at.nullable(),
    confirmedAt: at.nullable(),
    endedAt: at.nullable(),
    endReason: text.nullable(),
    competent: z.boolean().nullable(),
    once: z.boolean(),
    appliedAt: at,
    appliedBy: text,
    attendance: z.array(z.object({ session: z.int(), onDate: text, present: z.boolean(), way: text })),
    corrections: z.array(
      z.object({
        session: z.int(),
        wasPresent: z.boolean().nullable(),
        present: z.boolean(),
        reason: text,
      }),
    ),
    results: z.array(
      z.object({
        assessment: text,
        competent: z.boolean(),
        score: z.int().nullable(),
        note: text.nullable(),
      }),
    ),
    allowances: z.array(z.object({ onDate: text, amount: z.int(), paidOn: text.nullable() })),
    outcomes: z.array(
      z.object({
        afterMonths: z.int(),
        source: text.nullable(),
        status: text.nullable(),
        income: z.int().nullable(),
      }),
    ),
  }),
  certificates: z.object({
    number: text,
    classNo: text,
    bodyName: text,
    title: text,
    issuedOn: day,
    validUntil: day.nullable(),
    credential: text,
    issuedAt: at,
    issuedBy: text,
    revokedAt: at.nullable(),
    revokedBy: text.nullable(),
    revokeReason: text.nullable(),
  }),
  trainingComplaints: z.object({
    classNo: text,
    story: text,
    filedAt: at,
    answeredAt: at.nullable(),
    answeredBy: text.nullable(),
    founded: z.boolean().nullable(),
    answer: text.nullable(),
  }),
  trainingReminders: z.object({ dueOn: day, askedAt: at, toldAt: at.nullable() }),
}
