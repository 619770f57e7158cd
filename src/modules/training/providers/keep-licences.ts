import { dayIn, vokasiFirstNotice, vokasiLastNotice, Working, type Day } from '@payung/law'
import { dayWords } from '#base/calendar-words.ts'
import type { App } from '#platform/app.ts'
import { queueMessages } from '#platform/messages.ts'
import * as rows from './licence.sql.ts'

type Notice = {
  readonly kind: 'licence-first' | 'licence-last' | 'licence-ended'
  readonly expiresOn: Day
  readonly phones: readonly string[]
}

/**
 * What time does to licences, by sets: training bodies are told twice before theirs ends and once when it has, and from that day their
 * classes are at risk. For every hour; a second time it finds its work done.
 */
export function keepLicences({ database, now: clock, config }: App): Promise<void> {
  const now = clock()
  const today = dayIn(now)
  const working = new Working()
  const days = { first: working.on(vokasiFirstNotice, today), last: working.on(vokasiLastNotice, today) }
  return database.transaction(async (db) => {
    if (!(await db.get<{ mine: boolean }>(rows.tryKeeping())).mine) return
    await db.run(rows.markAtRisk(today, now))
    const due = await db.many<Notice>(rows.insertNotices(today, days, now))
    for (const { phones, ...notice } of due) {
      const text = textOf(notice, config.publicUrl)
      await queueMessages(db, { to: phones, text, purpose: 'licence of a training body' }, now)
    }
  })
}

/** In Indonesian alone, as every message to a phone. */
function textOf({ kind, expiresOn }: Omit<Notice, 'phones'>, publicUrl: string): string {
  const day = dayWords(expiresOn).id
  const how = `Kirim izin yang diperpanjang di ${publicUrl}/provider/profile`
  return kind === 'licence-ended'
    ? `Payung: izin lembaga berakhir ${day}. Kelas baru berhenti, kelas berjalan menunggu keputusan petugas. ${how}`
    : `Payung: izin lembaga berlaku sampai ${day}; sejak hari itu kelas baru berhenti. ${how}`
}
