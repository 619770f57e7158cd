import type { App } from '#platform/app.ts'
import { system } from '#platform/actor.ts'
import { completeReached, findSettled } from './complete-class-attendance.ts'
import { listAssessing } from './complete-class-attendance.sql.ts'

const classesMost = 500

/** Hourly: in classes that are being assessed, whoever has made up what they missed has completed them. Done twice it changes nothing. */
export async function keepAttendance({ database, now }: App): Promise<void> {
  await database.transaction(async (db) => {
    const found = await db.many<{ classId: bigint }>(listAssessing(classesMost))
    if (found.length === 0) return
    const ids = found.map(({ classId }) => classId)
    await completeReached(db, await findSettled(db, ids), system.name, now())
  })
}
