import type { Db } from '#platform/database.ts'
import { queueMessages } from '#platform/messages.ts'
import * as rows from './tell-trainees.sql.ts'

type Told = { readonly classIds: readonly bigint[]; readonly text: string; readonly purpose: string }

/** Writes to everyone who has a seat in these classes or waits for one. In Indonesian alone: it may be cut at 160 letters. */
export async function tellTrainees(db: Db, { classIds, ...message }: Told, now: Date): Promise<void> {
  const people = await db.many<{ phone: string }>(rows.phonesOfTrainees(classIds))
  await tellPhones(db, { phones: people.map(({ phone }) => phone), ...message }, now)
}

export async function tellPhones(
  db: Db,
  { phones, text, purpose }: { phones: readonly string[]; text: string; purpose: string },
  now: Date,
): Promise<void> {
  if (phones.length > 0) await queueMessages(db, { to: phones, text, purpose }, now)
}
