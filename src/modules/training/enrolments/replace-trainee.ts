import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { queueMessages } from '#platform/messages.ts'
import { operation } from '#platform/operation.ts'
import { enrolmentId, ofTrainee } from '../find-things.ts'
import { requireStep, statesBefore } from '../machine.ts'
import { takeStep } from '../steps.ts'
import { instantWords } from './instant-words.ts'
import { lockEnrolment } from './confirm-seat.ts'
import * as rows from './enrolments.sql.ts'
import { asProblem, classNotBegun, cutOffPassed, nobodyWaiting } from './problems.ts'
import * as seats from './seats.sql.ts'

/** Until the second session is over, whoever does not come is replaced by the next of those who wait: the seat passes on as it is. */
export const replaceTrainee = operation({
  name: 'training.replace-trainee',
  summary: { id: 'Mengganti peserta dari daftar tunggu', en: 'Replace a trainee from the waiting list' },
  allowed: ['provider.owner'],
  effect: 'write',
  route: { method: 'POST', path: '/training/enrolments/{enrolmentId}/replacement' },
  input: z.object({ enrolmentId, reason: fields.line(10, 300) }),
  output: z.object({ enrolmentId: fields.key }),
  concerns: ofTrainee,
  async run({ db, actor, now, publicUrl, touches }, { enrolmentId: id, reason }) {
    const held = await lockEnrolment(db, id)
    touches(held.personId)
    requireStep('enrolment', held.state, 'dropped')
    if (held.classState !== 'running' && held.classState !== 'confirmed') throw classNotBegun()
    const { cutOffAt } = await db.get<{ cutOffAt: Date | null }>(rows.findCutOff(held.classId))
    if (!cutOffAt || cutOffAt <= now) throw cutOffPassed(cutOffAt && instantWords(cutOffAt))
    const next = await db.find<{ enrolmentId: bigint; phone: string | null }>(
      rows.takeNextWaiting(held.classId),
    )
    if (!next) throw nobodyWaiting()
    const by = actor.name
    const before = statesBefore('enrolment', 'dropped')
    await Promise.all([
      db.run(rows.endEnrolments({ ids: [id], to: 'dropped', before, by, reason, now })),
      db.run(seats.passSeat(id, next.enrolmentId)),
      db.run(rows.setReplacing(next.enrolmentId, id, now)),
      takeStep(
        db,
        { thing: 'enrolment', id: next.enrolmentId, from: 'waitlisted', to: 'confirmed', by },
        now,
      ),
    ]).catch((error: unknown) => {
      throw asProblem(error)
    })
    if (next.phone !== null) {
      const text = `Payung: Anda mendapat kursi di kelas ${held.classNo}, menggantikan peserta lain. Datang ke pertemuan berikutnya: ${publicUrl}/member/training`
      await queueMessages(db, { to: [next.phone], text, purpose: 'training seat taken over' }, now)
    }
    return { enrolmentId: next.enrolmentId }
  },
})
