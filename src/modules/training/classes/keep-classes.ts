import { dayIn } from '@payung/law'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import { statesBefore } from '../machine.ts'
import { switchOnline } from '../restrictions/switch-online.ts'
import { cancelClasses } from './cancel-classes.ts'
import { endEnrolments } from './cancel-classes.sql.ts'
import * as rows from './keep-classes.sql.ts'
import { returnSeats } from './open-class.sql.ts'
import { tellPhones } from './tell-trainees.ts'

/** What time does to classes, by sets. For every hour; a second time it finds its work done. */
export function keepClasses(app: App): Promise<void> {
  const now = app.now()
  return app.database.transaction(async (db) => {
    if (!(await db.get<{ mine: boolean }>(rows.tryKeeping())).mine) return
    await switchOnline(db, now)
    await cancelTooSmall(db, now)
    await start(db, now)
    await finish(db, now)
    await fill(db, now)
  })
}

async function cancelTooSmall(db: Db, now: Date): Promise<void> {
  const small = await db.many<{ classId: bigint }>(rows.listTooSmall(dayIn(now)))
  if (small.length === 0) return
  const reason = 'Pesertanya belum cukup pada hari pertama.'
  await cancelClasses(db, { classIds: small.map(({ classId }) => classId), reason, by: 'Sistem' }, now)
}

type Moved = { readonly classId: bigint; readonly classNo: string }

/** From its first day a class runs: nobody else gets in, what nobody took goes back, and whoever still waits is told. */
async function start(db: Db, now: Date): Promise<void> {
  const today = dayIn(now)
  const from = statesBefore('class', 'confirmed')
  await db.many<Moved>(rows.confirmDue(today, { from, to: 'confirmed', now }))
  const begun = await db.many<Moved>(
    rows.startDue(today, { from: statesBefore('class', 'running'), to: 'running', now }),
  )
  if (begun.length === 0) return
  const classIds = begun.map(({ classId }) => classId)
  const reason = 'Kelas sudah mulai dan kursinya habis.'
  const waiting = {
    classIds,
    from: statesBefore('enrolment', 'expired'),
    to: 'expired',
    by: 'Sistem',
    reason,
    now,
  }
  const people = await db.many<{ phone: string }>(endEnrolments(waiting))
  await db.run(returnSeats(classIds, ['free', 'held']))
  const text =
    'Payung: kelas yang Anda tunggu sudah mulai dan kursinya habis. Kesempatan Anda tetap ada: pilih kelas lain.'
  await tellPhones(
    db,
    { phones: people.map(({ phone }) => phone), text, purpose: 'class begun without seat' },
    now,
  )
  for (const { classId, classNo } of begun)
    await recordFact(db, 'training.class-begun', { classId: String(classId), classNo }, now)
}

async function finish(db: Db, now: Date): Promise<void> {
  const from = statesBefore('class', 'assessing')
  const over = await db.many<Moved>(rows.finishDue(dayIn(now), { from, to: 'assessing', now }))
  for (const { classId, classNo } of over)
    await recordFact(db, 'training.class-over', { classId: String(classId), classNo }, now)
}

/** Full and open follow the seats. */
async function fill(db: Db, now: Date): Promise<void> {
  await db.many<Moved>(rows.fillDue({ from: ['open'], to: 'full', now }, true))
  await db.many<Moved>(rows.fillDue({ from: ['full'], to: 'open', now }, false))
}
