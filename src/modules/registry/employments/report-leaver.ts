import { dayIn, lastDayOf, monthOf } from '@payung/law'
import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation, type Context } from '#platform/operation.ts'
import { employerIn, npp } from '../employers/employer.ts'
import { employerByNpp } from '../employers/find-employer.ts'
import { alreadyLeft, hasDied, hasReturned, leavingDayUnfit, stillWorking } from './problems.ts'
import { endReasons, type Employment, type EndReason } from './employment.ts'
import * as rows from './employments.sql.ts'
import { recordLeavers } from './leavers.ts'

export type Leaving = {
  readonly leftOn: string
  readonly reason: EndReason
  readonly letterNo: string | null
}

/** One worker has left, or will before the month is over. */
export const reportLeaver = operation({
  name: 'registry.report-leaver',
  summary: { id: 'Melaporkan pekerja keluar', en: 'Report a worker who leaves' },
  allowed: ['employer.owner', 'employer.filer', 'officer'],
  effect: 'write',
  route: { method: 'POST', path: '/employers/{npp}/workers/{employmentId}/leaving' },
  input: z.object({
    npp,
    employmentId: fields.key,
    /** The last day worked. */
    leftOn: fields.day,
    reason: z.enum(endReasons),
    letterNo: fields.optionalLine(50),
  }),
  output: z.object({}),
  concerns: employerByNpp,
  async run(context, { employmentId, ...leaving }) {
    await leave(context, await lockEmployment(context, employmentId), leaving)
    return {}
  },
})

/** Ends a spell and answers whoever asked about it. */
export async function leave(
  { db, actor, now, touches }: Context,
  spell: Employment,
  leaving: Leaving,
): Promise<void> {
  if (spell.endedOn !== null) throw alreadyLeft(spell.endedOn)
  const latest = lastDayOf(monthOf(dayIn(now)))
  if (leaving.leftOn < spell.startedOn || leaving.leftOn > latest)
    throw leavingDayUnfit(spell.startedOn, latest)
  touches(spell.personId)
  await db.run(rows.endEmployment(spell, { endedOn: leaving.leftOn, ...leaving, now }))
  await db.run(rows.closeQuestions(spell.employerId, [spell.employmentId], actor.name, now))
  await recordLeavers(db, [spell], now)
}

/** Takes back that a worker has left: the spell goes on as if it had never ended. */
export const undoLeaving = operation({
  name: 'registry.undo-leaving',
  summary: { id: 'Membatalkan laporan pekerja keluar', en: 'Take back that a worker has left' },
  allowed: ['employer.owner', 'employer.filer', 'officer'],
  effect: 'write',
  route: { method: 'DELETE', path: '/employers/{npp}/workers/{employmentId}/leaving' },
  input: z.object({ npp, employmentId: fields.key, reason: fields.line(5, 300) }),
  output: z.object({}),
  concerns: employerByNpp,
  async run(context, { employmentId, reason }) {
    const { db, now, touches, note } = context
    const spell = await lockEmployment(context, employmentId)
    if (spell.endedOn === null) throw stillWorking()
    await checkNothingSince(db, spell)
    touches(spell.personId)
    await db.run(rows.reopenEmployment(spell))
    const about = { employerId: String(spell.employerId), employmentId: String(employmentId) }
    await recordFact(db, 'registry.leaving-undone', about, now)
    note({ reason })
    return {}
  },
})

async function checkNothingSince(db: Db, spell: Employment): Promise<void> {
  const { returnedSince, diedOn } = await db.get<{ returnedSince: boolean; diedOn: string | null }>(
    rows.findObstacles(spell),
  )
  if (diedOn) throw hasDied(diedOn)
  if (returnedSince) throw hasReturned()
}

/** A spell of the employer concerned, held until the transaction ends. One that never was is not there. */
export async function lockEmployment({ db, subject }: Context, employmentId: bigint): Promise<Employment> {
  const spell = await db.find<Employment>(rows.findEmployment(employerIn(subject), employmentId, true))
  if (!spell || spell.voidReason !== null) throw notFound()
  return spell
}
