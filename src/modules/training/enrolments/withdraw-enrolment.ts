import { dayIn } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { recordFact } from '#platform/facts.ts'
import { operation, type Context } from '#platform/operation.ts'
import { enrolmentId, ofEnrolled } from '../find-things.ts'
import { requireStep, statesBefore } from '../machine.ts'
import { beforeBeginning, lockEnrolment, type HeldEnrolment } from './confirm-seat.ts'
import * as rows from './enrolments.sql.ts'
import { ofTraineeOrSelf } from './of-trainee.ts'
import { classHasBegun, classNotBegun } from './problems.ts'
import { releaseSeats } from './seats.ts'
import { seatAnswer, standingOf } from './standing.ts'

/** A member gives up their application or seat before the class begins; after a change of mode also later, while that is free. */
export const withdrawEnrolment = operation({
  name: 'training.withdraw-enrolment',
  summary: { id: 'Mengundurkan diri dari kelas', en: 'Withdraw from a class' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/training/enrolments/{enrolmentId}/withdrawal' },
  input: z.object({ enrolmentId, reason: fields.optionalLine(300) }),
  output: seatAnswer,
  concerns: ofEnrolled,
  async run(context, { enrolmentId: id, reason }) {
    const { db, now } = context
    const held = await lockEnrolment(db, id)
    if (held.state === 'withdrawn') return standingOf(db, id)
    requireStep('enrolment', held.state, 'withdrawn')
    const isFree = held.freeWithdrawalUntil !== null && dayIn(now) <= held.freeWithdrawalUntil
    if (held.state === 'confirmed' && !beforeBeginning.has(held.classState) && !isFree) throw classHasBegun()
    await end(context, held, 'withdrawn', reason)
    return standingOf(db, id)
  },
})

/** Somebody who has begun does not go on: they say so themselves, or those who teach them note it with the reason. */
export const dropOut = operation({
  name: 'training.drop-out',
  summary: { id: 'Berhenti dari pelatihan', en: 'Drop out of a class' },
  allowed: ['member', 'provider.owner', 'provider.trainer'],
  effect: 'write',
  route: { method: 'POST', path: '/training/enrolments/{enrolmentId}/drop-out' },
  input: z.object({ enrolmentId, reason: fields.line(10, 300) }),
  output: seatAnswer,
  concerns: ofTraineeOrSelf,
  async run(context, { enrolmentId: id, reason }) {
    const { db, touches } = context
    const held = await lockEnrolment(db, id)
    touches(held.personId)
    if (held.state === 'dropped') return standingOf(db, id)
    requireStep('enrolment', held.state, 'dropped')
    if (beforeBeginning.has(held.classState)) throw classNotBegun()
    await end(context, held, 'dropped', reason)
    return standingOf(db, id)
  },
})

/** A seat that was spent stays so: they came. Any other goes to the next. */
async function end(
  { db, actor, now, publicUrl }: Context,
  { enrolmentId: id, classId, classNo }: HeldEnrolment,
  to: 'withdrawn' | 'dropped',
  reason: string | null,
): Promise<void> {
  const by = actor.name
  const before = statesBefore('enrolment', to)
  await db.run(rows.endEnrolments({ ids: [id], to, before, by, reason, now }))
  await releaseSeats(db, { ids: [id], classIds: [classId] }, { by, publicUrl, now })
  await recordFact(db, `training.${to}`, { enrolmentId: String(id), classNo, at: now.toISOString() }, now)
}
