import { dayIn } from '@payung/law'
import type { App } from '#platform/app.ts'
import { queueMessages } from '#platform/messages.ts'
import { takeLapsing } from './skills.sql.ts'

/** So long before it lapses somebody hears of it, once. */
const nudgeDays = 60

/**
 * Tells everyone whose skill lapses soon, by sets. For every hour; what was told is marked, so a second time, or a second server, finds
 * nothing left.
 */
export function keepSkills({ database, now: clock, config }: App): Promise<void> {
  const now = clock()
  return database.transaction(async (db) => {
    const due = await db.many<{ phone: string }>(takeLapsing({ today: dayIn(now), days: nudgeDays, now }))
    const to = [...new Set(due.map(({ phone }) => phone))]
    if (to.length === 0) return
    // In Indonesian alone, and without saying what it is: others may see the phone.
    const text = `Payung: masa berlaku salah satu keterampilan Anda habis dalam ${nudgeDays} hari. Lihat ${config.publicUrl}/member/skills`
    await queueMessages(db, { to, text, purpose: 'skill lapses' }, now)
  })
}
