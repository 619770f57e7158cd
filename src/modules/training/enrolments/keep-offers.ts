import { dayIn } from '@payung/law'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { queueMessages } from '#platform/messages.ts'
import { statesBefore } from '../machine.ts'
import * as rows from './enrolments.sql.ts'
import * as reminders from './reminders.sql.ts'
import { offerNext, releaseSeats } from './seats.ts'
import * as seats from './seats.sql.ts'

/** At most so many in one transaction. */
const most = 2000

/**
 * What time does to seats, by sets: offers that are over end and their seats go to the next who wait; who had no seat when a class began
 * waits no more; people are told on the day from which they may join. Several servers at once do it together: each passes over what
 * another holds.
 */
export async function keepEnrolments(app: App): Promise<void> {
  const { database, config, now } = app
  for (const take of [rows.takeExpired, rows.takeLeftOver]) {
    for (let ended = most; ended === most;) {
      ended = await database.transaction((db) => endAll(db, take(now(), most), config.publicUrl, now()))
    }
  }
  const due = await database.read((db) => db.many<{ classId: bigint }>(seats.listClassesToOffer(now())))
  const at = { by: 'Sistem', publicUrl: config.publicUrl, now: now() }
  for (const { classId } of due) await database.transaction((db) => offerNext(db, classId, at))
  await database.transaction((db) => db.run(seats.settleFullness(null, now())))
  await database.transaction((db) => remindQualified(db, config.publicUrl, now()))
}

async function endAll(
  db: Db,
  taking: ReturnType<typeof rows.takeExpired>,
  publicUrl: string,
  now: Date,
): Promise<number> {
  const gone = await db.many<{ id: bigint; classId: bigint }>(taking)
  if (gone.length === 0) return 0
  const ids = gone.map(({ id }) => id)
  const by = 'Sistem'
  const before = statesBefore('enrolment', 'expired')
  await db.run(rows.endEnrolments({ ids, to: 'expired', before, by, reason: null, now }))
  const classIds = [...new Set(gone.map(({ classId }) => classId))].sort((a, b) => Number(a - b))
  await releaseSeats(db, { ids, classIds }, { by, publicUrl, now })
  return gone.length
}

/** Whoever asked to be told hears on the day, once. */
async function remindQualified(db: Db, publicUrl: string, now: Date): Promise<void> {
  const due = await db.many<{ phone: string | null }>(reminders.takeDue(dayIn(now), now))
  const phones = due.flatMap(({ phone }) => phone ?? [])
  if (phones.length === 0) return
  const text = `Payung: hari ini Anda bisa memenuhi syarat pelatihan vokasi bila iuran Anda tetap berjalan. Periksa dan pilih kelas di ${publicUrl}/member/training`
  await queueMessages(db, { to: phones, text, purpose: 'training qualified' }, now)
}
