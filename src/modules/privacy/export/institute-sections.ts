import { z } from 'zod'
import * as fields from '#platform/fields.ts'

const text = z.string()
const day = z.iso.date()
const at = fields.instant

/** The Institute: courses that somebody registered for, and what they can do. */
export const institute = {
  instituteCourses: z.object({
    runNo: text,
    courseTitle: text,
    heldOn: day,
    state: text,
    registeredAt: at,
    movedUpAt: at.nullable(),
    withdrawnAt: at.nullable(),
    notedAt: at.nullable(),
    notedBy: text.nullable(),
  }),
  skills: z.object({
    skill: text,
    source: text,
    sourceNo: text,
    schemeCode: text.nullable(),
    gainedOn: day,
    validUntil: day.nullable(),
    notedAt: at,
    notedBy: text,
    nudgedAt: at.nullable(),
    withdrawnAt: at.nullable(),
  }),
}
