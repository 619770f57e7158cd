import { dayIn } from '@payung/law'
import { z } from 'zod'
import { assert } from '#base/assert.ts'
import type { Db } from '#platform/database.ts'
import { operation, type Context } from '#platform/operation.ts'
import { enrolmentId, ofEnrolled } from '../find-things.ts'
import { requireStep } from '../machine.ts'
import { takeStep } from '../steps.ts'
import type { ClassState, EnrolmentState } from '../states.ts'
import * as rows from './enrolments.sql.ts'
import {
  asProblem,
  classTakesNobody,
  offerOver,
  oneClassAtATime,
  seatsNotOpenYet,
  trainedOnce,
} from './problems.ts'
import * as seats from './seats.sql.ts'
import { confirmOrWait } from './seats.ts'
import { seatAnswer, standingOf } from './standing.ts'

/** Somebody’s application with its class and line, held. */
export type HeldEnrolment = {
  readonly enrolmentId: bigint
  readonly classId: bigint
  readonly personId: bigint
  readonly state: EnrolmentState
  readonly offerEndsAt: Date | null
  readonly classNo: string
  readonly classState: ClassState
  readonly opensAt: Date
  readonly startsOn: string
  readonly freeWithdrawalUntil: string | null
  readonly choice: 'first-come' | 'scored'
  readonly offerDays: number
  /** Trained before, where each person is trained once. */
  readonly trained: boolean
  /** Has a seat in another class that is not over. */
  readonly busy: boolean
}

export function lockEnrolment(db: Db, id: bigint): Promise<HeldEnrolment> {
  return db.get<HeldEnrolment>(rows.lockEnrolment(id))
}

/** The states of a class that has not begun. */
export const beforeBeginning: ReadonlySet<ClassState> = new Set(['open', 'full', 'confirmed'])

/**
 * A member takes the seat that is offered, or one that is free. Where none is, they wait in order of arrival: that is an answer and no
 * error. Pressed twice it answers the same.
 */
export const confirmSeat = operation({
  name: 'training.confirm-seat',
  summary: { id: 'Memastikan kursi pelatihan', en: 'Confirm a seat' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/training/enrolments/{enrolmentId}/confirmation' },
  input: z.object({ enrolmentId }),
  output: seatAnswer,
  concerns: ofEnrolled,
  async run(context, { enrolmentId: id }) {
    const held = await lockEnrolment(context.db, id)
    const isAnswered = held.state === 'confirmed' || held.state === 'waitlisted'
    if (!isAnswered && (await take(context, held)))
      return { enrolmentId: id, state: 'confirmed' as const, offerEndsAt: null, ahead: null }
    return standingOf(context.db, id)
  },
})

/** @returns whether the seat is theirs now; else they wait */
async function take({ db, actor, now, publicUrl }: Context, held: HeldEnrolment): Promise<boolean> {
  const { enrolmentId: id, state } = held
  requireStep('enrolment', state, 'confirmed')
  if (held.busy) throw oneClassAtATime()
  if (held.trained) throw trainedOnce()
  if (!beforeBeginning.has(held.classState)) throw classTakesNobody()
  if (state === 'offered') {
    if (held.offerEndsAt && held.offerEndsAt <= now) throw offerOver()
    const step = { thing: 'enrolment', id, from: state, to: 'confirmed', by: actor.name } as const
    const [committed] = await Promise.all([
      db.run(seats.commitSeat(id)),
      db.run(seats.setConfirmed(id, now)),
      takeStep(db, step, now),
    ]).catch((error: unknown) => {
      throw asProblem(error)
    })
    assert(committed === 1, 'what is offered is one held seat')
    return true
  }
  if (held.opensAt > now) throw seatsNotOpenYet(dayIn(held.opensAt))
  return confirmOrWait(db, held, { by: actor.name, publicUrl, now })
}
