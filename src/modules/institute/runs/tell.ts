import { dayWords } from '#base/calendar-words.ts'
import type { Db } from '#platform/database.ts'
import { queueMessages } from '#platform/messages.ts'

export type Reachable = { readonly phone: string | null }

/** In Indonesian alone: it is read on the phone, and may be cut at 160 letters. */
export function tellMovedUp(
  db: Db,
  people: readonly Reachable[],
  at: { heldOn: string; runNo: string },
  now: Date,
) {
  return tell(db, people, `Payung: Anda mendapat tempat di kursus ${at.runNo}, ${onDay(at.heldOn)}.`, now)
}

export function tellCancelled(
  db: Db,
  people: readonly Reachable[],
  at: { heldOn: string; runNo: string },
  now: Date,
) {
  return tell(
    db,
    people,
    `Payung: kursus ${at.runNo}, ${onDay(at.heldOn)}, dibatalkan. Pilih hari lain di halaman Institut.`,
    now,
  )
}

async function tell(db: Db, people: readonly Reachable[], text: string, now: Date): Promise<void> {
  const to = people.flatMap(({ phone }) => phone ?? [])
  if (to.length > 0) await queueMessages(db, { to, text, purpose: 'institute course' }, now)
}

function onDay(day: string): string {
  return dayWords(day).id
}
