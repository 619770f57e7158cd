import { addDays, dayIn } from '@payung/law'
import { z } from 'zod'
import { dayWords } from '#base/calendar-words.ts'
import { recordFact } from '#platform/facts.ts'
import { operation } from '#platform/operation.ts'
import { lockClass } from '../classes/find-class.ts'
import { asPlannedAlready, modeRestricted } from '../classes/problems.ts'
import { tellTrainees } from '../classes/tell-trainees.ts'
import { trainingModes } from '../courses/course.ts'
import { classNo, ofClass } from '../find-things.ts'
import { modesAllowed } from './find-restrictions.ts'
import { daysOfFreeWithdrawal } from './switch-online.ts'
import * as rows from './switch-online.sql.ts'

/** Once nothing restricts its remaining days any more, a class that was moved online may go back, from tomorrow on. */
export const returnClassToPlannedMode = operation({
  name: 'training.return-class-to-planned-mode',
  summary: { id: 'Mengembalikan kelas ke cara semula', en: 'Hold a class again as it was planned' },
  allowed: ['provider.owner'],
  effect: 'write',
  route: { method: 'POST', path: '/training/classes/{classNo}/planned-mode' },
  input: z.object({ classNo }),
  output: z.object({ classNo, mode: z.enum(trainingModes) }),
  concerns: ofClass,
  async run({ db, actor, now }, { classNo: number }) {
    const it = await lockClass(db, number)
    if (it.mode === it.plannedMode) throw asPlannedAlready()
    const today = dayIn(now)
    const left = { ...it, startsOn: addDays(today, 1) > it.startsOn ? addDays(today, 1) : it.startsOn }
    const modes = await modesAllowed(db, it.modes, left)
    const planned = modes.find(({ mode }) => mode === it.plannedMode)
    if (planned && !planned.allowed)
      throw modeRestricted(
        planned.because,
        modes.filter(({ allowed }) => allowed),
      )
    const freeUntil = addDays(today, daysOfFreeWithdrawal)
    await db.run(rows.moveSessionsBack(it.classId, today))
    const { from, to } = await db.get<{ from: string; to: typeof it.plannedMode }>(
      rows.moveClassBack(it.classId, freeUntil),
    )
    const reason = 'Pembatasan sudah berakhir.'
    await db.run(rows.noteReturn({ classId: it.classId, from, to, by: actor.name, now, reason }))
    await recordFact(
      db,
      'training.class-moved-back',
      { classId: String(it.classId), classNo: number, freeUntil },
      now,
    )
    const text = `Payung: kelas ${number} kembali tatap muka mulai ${dayWords(left.startsOn).id}. Keberatan? Anda bebas mundur sampai ${dayWords(freeUntil).id}.`
    await tellTrainees(db, { classIds: [it.classId], text, purpose: 'class moved back' }, now)
    return { classNo: number, mode: to }
  },
})
