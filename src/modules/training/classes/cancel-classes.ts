import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import { statesBefore } from '../machine.ts'
import type { ClassState } from '../states.ts'
import * as rows from './cancel-classes.sql.ts'
import { returnSeats } from './open-class.sql.ts'
import { tellPhones } from './tell-trainees.ts'

export type Cancelled = { readonly classId: bigint; readonly classNo: string; readonly state: ClassState }

/**
 * Cancels classes by sets. Whoever has a seat or waits for one is withdrawn, or drops out of one that runs, and is told; seats return to
 * their lines with the money that was reserved for them. Seats of people who have been there are spent: their money stays reserved until
 * what they attended is paid.
 */
export async function cancelClasses(
  db: Db,
  { classIds, reason, by }: { classIds: readonly bigint[]; reason: string; by: string },
  now: Date,
): Promise<Cancelled[]> {
  const before = statesBefore('class', 'cancelled')
  const cancelled = await db.many<Cancelled>(rows.setCancelled({ classIds, before, by, reason, now }))
  const ids = cancelled.map(({ classId }) => classId)
  if (ids.length === 0) return []
  await db.run(rows.spendAttendedSeats(ids))
  const end = { classIds: ids, by, reason, now }
  const phones = [
    ...(await db.many<{ phone: string }>(
      rows.endEnrolments({ ...end, from: statesBefore('enrolment', 'withdrawn'), to: 'withdrawn' }),
    )),
    ...(await db.many<{ phone: string }>(rows.endEnrolments({ ...end, from: ['attending'], to: 'dropped' }))),
  ].map(({ phone }) => phone)
  await db.run(returnSeats(ids, ['free', 'held', 'committed']))
  for (const { classId, classNo, state } of cancelled)
    await recordFact(db, 'training.class-cancelled', { classId: String(classId), classNo, from: state }, now)
  const names = cancelled.map(({ classNo }) => classNo)
  const which = names.length === 1 ? `kelas ${names[0]}` : 'kelas Anda'
  const text = `Payung: ${which} dibatalkan. ${reason} Kesempatan Anda tetap ada: pilih kelas lain.`
  await tellPhones(db, { phones: [...new Set(phones)], text, purpose: 'class cancelled' }, now)
  return cancelled
}
