import { addDays, dayIn, type Day } from '@payung/law'
import { dayWords } from '#base/calendar-words.ts'
import type { App } from '#platform/app.ts'
import { queueMessages } from '#platform/messages.ts'
import * as rows from './certificate.sql.ts'

const daysBefore = 60
const certificatesMost = 1000

type Ending = { readonly title: string; readonly validUntil: Day; readonly phones: readonly string[] }

/** Hourly: whoever holds a certificate that ends within 60 days is told, once. Skills of which it is a part are renewed with it. */
export async function keepCertificates({ database, now: clock, config }: App): Promise<void> {
  const now = clock()
  const today = dayIn(now)
  await database.transaction(async (db) => {
    const ending = await db.many<Ending>(
      rows.takeEnding({ today, until: addDays(today, daysBefore), now, most: certificatesMost }),
    )
    for (const { title, validUntil, phones } of ending) {
      // In Indonesian alone: it is read on a phone, and may be cut at 160 letters.
      const text = `Payung: sertifikat ${title} berlaku sampai ${dayWords(validUntil).id}. Perpanjang: ${config.publicUrl}/member/training/certificates`
      await queueMessages(db, { to: phones, text, purpose: 'certificate ends' }, now)
    }
  })
}
