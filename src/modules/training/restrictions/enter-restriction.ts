import { dayIn, type Day } from '@payung/law'
import { z } from 'zod'
import { newId } from '#base/id.ts'
import { notFound } from '#base/problem.ts'
import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { endsBeforeFrom, placeUnknown, withdrawnAlready } from './problems.ts'
import * as rows from './restriction.sql.ts'
import { switchOnline } from './switch-online.ts'

const switched = { online: fields.count, cancelled: fields.count, atRisk: fields.count }

/** Meetings are restricted in a province, regency or city. Classes that are opened there change at once, with notice. */
export const enterRestriction = operation({
  name: 'training.enter-restriction',
  summary: { id: 'Mencatat pembatasan pertemuan', en: 'Enter a restriction of meetings' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/restrictions' },
  input: z.object({
    regionCode: z
      .string()
      .regex(/^\d\d(\.\d\d)?$/)
      .meta({ description: 'A province, regency or city.', example: '35.78' }),
    kind: z.enum(['psbb', 'ppkm', 'other']),
    from: fields.day,
    /** Without it no end is known. */
    to: fields.day.nullish(),
    legalBasis: fields.line(5, 300),
  }),
  output: z.object({ restrictionId: z.uuid(), ...switched }),
  async run({ db, actor, now }, { regionCode, kind, from, to, legalBasis }) {
    if (to && to < from) throw endsBeforeFrom()
    if (!(await db.get<{ known: boolean }>(rows.isRegion(regionCode))).known) throw placeUnknown()
    const id = newId(now)
    await db.run(
      rows.insertRestriction({ id, regionCode, kind, from, to: to ?? null, legalBasis, by: actor.name, now }),
    )
    await recordFact(db, 'training.restriction-entered', { restrictionId: id, regionCode }, now)
    return { restrictionId: id, ...(await switchOnline(db, now)) }
  },
})

const restrictionId = z.uuid().meta({ description: 'A restriction.' })

/** Its last day becomes known, or is moved. */
export const endRestriction = operation({
  name: 'training.end-restriction',
  summary: { id: 'Mencatat hari terakhir pembatasan', en: 'Enter the last day of a restriction' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/restrictions/{restrictionId}/end' },
  input: z.object({ restrictionId, to: fields.day }),
  output: z.object({ restrictionId, ...switched }),
  async run({ db, now }, { restrictionId: id, to }) {
    const { from } = await lock(db, id)
    if (to < from) throw endsBeforeFrom()
    await db.run(rows.setEnd(id, to))
    const ended = to < dayIn(now)
    await recordFact(db, 'training.restriction-ended', { restrictionId: id, to, ended }, now)
    return { restrictionId: id, ...(await switchOnline(db, now)) }
  },
})

/** It was entered by mistake. Classes that it has moved may go back. */
export const withdrawRestriction = operation({
  name: 'training.withdraw-restriction',
  summary: { id: 'Menarik pembatasan yang salah catat', en: 'Withdraw a restriction entered by mistake' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/restrictions/{restrictionId}/withdraw' },
  input: z.object({ restrictionId }),
  output: z.object({ restrictionId }),
  async run({ db, now }, { restrictionId: id }) {
    await lock(db, id)
    await db.run(rows.setWithdrawn(id, now))
    await recordFact(db, 'training.restriction-withdrawn', { restrictionId: id }, now)
    return { restrictionId: id }
  },
})

const restriction = z.object({
  restrictionId,
  regionCode: z.string(),
  regionName: z.string(),
  kind: z.enum(['psbb', 'ppkm', 'other']),
  from: fields.day,
  to: fields.day.nullable(),
  legalBasis: z.string(),
})

/** Those that hold or are to come; `all` tells those that have ended too. */
export const listRestrictions = operation({
  name: 'training.list-restrictions',
  summary: { id: 'Pembatasan pertemuan', en: 'Restrictions of meetings' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/training/restrictions' },
  input: z.object({
    all: fields.flag.optional(),
    /** `next` of the page before. */
    after: z.uuid().nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({ restrictions: z.array(restriction), next: z.uuid().nullable() }),
  async run({ db, now }, { all, after, limit }) {
    const found = await db.many<z.output<typeof restriction>>(
      rows.listRestrictions(all ? null : dayIn(now), after ?? null, limit + 1),
    )
    const restrictions = found.slice(0, limit)
    return { restrictions, next: found.length > limit ? (restrictions.at(-1)?.restrictionId ?? null) : null }
  },
})

type Locked = { readonly from: Day; readonly to: Day | null; readonly withdrawnAt: Date | null }

async function lock(db: Db, id: string): Promise<Locked> {
  const found = await db.find<Locked>(rows.lockRestriction(id))
  if (!found) throw notFound()
  if (found.withdrawnAt) throw withdrawnAlready()
  return found
}
