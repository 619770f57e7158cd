import { addDays, dayIn, type Day } from '@payung/law'
import { dayWords } from '#base/calendar-words.ts'
import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import { cancelClasses } from '../classes/cancel-classes.ts'
import { tellTrainees } from '../classes/tell-trainees.ts'
import type { ClassState } from '../states.ts'
import * as rows from './switch-online.sql.ts'

/** After a change of mode people may leave without reason for so many days. */
export const daysOfFreeWithdrawal = 7

type Touched = {
  readonly classId: bigint
  readonly classNo: string
  readonly state: ClassState
  readonly hasOnline: boolean
  readonly atRisk: boolean
  readonly restrictionId: string
  readonly legalBasis: string
  readonly from: Day
}

export type Switched = { readonly online: number; readonly cancelled: number; readonly atRisk: number }

/**
 * What restrictions do to classes that have been opened, by sets: those whose course can be online are from then on; of the others those
 * that have not begun are cancelled, and an officer decides about those that have. A second time it finds nothing left to do.
 */
export async function switchOnline(db: Db, now: Date): Promise<Switched> {
  const touched = await db.many<Touched>(rows.lockTouchedClasses(dayIn(now)))
  const online = touched.filter(({ hasOnline }) => hasOnline)
  const others = touched.filter(({ hasOnline }) => !hasOnline)
  const notBegun = others.filter(({ state }) => state !== 'running')
  const begun = others.filter(({ state, atRisk }) => state === 'running' && !atRisk)
  if (online.length > 0) await moveOnline(db, online, now)
  for (const [legalBasis, classes] of Map.groupBy(notBegun, (one) => one.legalBasis)) {
    const reason = `Pertemuan tatap muka dibatasi (${legalBasis}) dan program ini tidak diajarkan daring.`
    await cancelClasses(db, { classIds: classes.map(({ classId }) => classId), reason, by: 'Sistem' }, now)
  }
  if (begun.length > 0) {
    await db.run(
      rows.putAtRisk(
        begun.map(({ classId }) => classId),
        now,
      ),
    )
    for (const { classId, classNo } of begun)
      await recordFact(db, 'training.class-at-risk', { classId: String(classId), classNo }, now)
  }
  return { online: online.length, cancelled: notBegun.length, atRisk: begun.length }
}

async function moveOnline(db: Db, classes: readonly Touched[], now: Date): Promise<void> {
  const freeUntil = addDays(dayIn(now), daysOfFreeWithdrawal)
  const moved = classes.map(({ classId, restrictionId, legalBasis, from }) => ({
    classId,
    restrictionId,
    from,
    reason: legalBasis,
  }))
  await db.run(rows.noteModeChanges(moved, now))
  await db.run(rows.moveClassesOnline(moved, freeUntil))
  await db.run(rows.moveSessionsOnline(moved, now))
  for (const { classId, classNo, from, restrictionId } of classes) {
    await recordFact(
      db,
      'training.class-moved-online',
      { classId: String(classId), classNo, from, restrictionId, freeUntil },
      now,
    )
    await tellTrainees(
      db,
      {
        classIds: [classId],
        text: `Payung: kelas ${classNo} daring mulai ${dayWords(from).id} karena pembatasan. Keberatan? Anda bebas mundur sampai ${dayWords(freeUntil).id}.`,
        purpose: 'class moved online',
      },
      now,
    )
  }
}
