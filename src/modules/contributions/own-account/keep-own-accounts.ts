import { dayIn, endOf, lastDayOf, monthOf, ownAccountContribution, type Day, type Month } from '@payung/law'
import { monthWords } from '#base/calendar-words.ts'
import { postEntries } from '#modules/ledger'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { queueMessages } from '#platform/messages.ts'
import * as reminders from './reminders.sql.ts'
import { priceFingerprint, reliefIn } from './price-months.ts'
import { mostMissed } from './standing.ts'
import * as surplus from './surplus.sql.ts'
import * as rows from './own-account.sql.ts'

/** On which days somebody is reminded, counted from the last day that is paid. */
const reminderDays = [-7, 0, 30, 60, 85]

/**
 * What time and new law do to own-account workers, by sets: reminders before and after cover runs out, and further months out of what
 * was paid too much once a relief becomes known. For every hour; a second time it finds its work done.
 */
export function keepOwnAccounts(app: App): Promise<void> {
  const now = app.now()
  return app.database.transaction(async (db) => {
    if (!(await db.get<{ mine: boolean }>(reminders.tryKeeping())).mine) return
    await bookSurplus(db, now)
    await coverBySurplus(db, now)
    await remind(db, app.config.publicUrl, now)
  })
}

async function remind(db: Db, publicUrl: string, now: Date): Promise<void> {
  const today = dayIn(now)
  const due = await db.many<Reminder>(
    reminders.insertReminders({
      today,
      month: monthOf(today),
      most: mostMissed(today),
      days: reminderDays,
      now,
    }),
  )
  for (const one of due) {
    await queueMessages(
      db,
      { to: one.phones, text: textOf(one, today, publicUrl), purpose: 'own-account reminder' },
      now,
    )
  }
}

type Reminder = { readonly until: Month; readonly days: number; readonly phones: readonly string[] }

/** In Indonesian alone: it is read on the phone of someone who registered here, and may be cut at 160 letters. */
function textOf({ until, days }: Reminder, today: Day, publicUrl: string): string {
  const month = monthWords(until).id
  const last = monthWords(until + mostMissed(today)).id
  const how = `Bayar dengan NIK di bank, atau ${publicUrl}/member/own-account`
  return days <= 0
    ? `Payung: perlindungan kerja Anda lunas sampai akhir ${month}. ${how}`
    : `Payung: perlindungan kerja Anda lunas sampai ${month} saja. Masih bisa dipulihkan tanpa denda sampai akhir ${last}. ${how}`
}

/** A law that lowers months which are paid already leaves something over, in the funds that have it (PP 50/2025 Pasal 6). */
async function bookSurplus(db: Db, now: Date): Promise<void> {
  const today = dayIn(now)
  const from = monthOf(today) - 12
  const months = await db.many<{ month: Month }>(surplus.listMonthsOfOtherLaw(priceFingerprint(today), from))
  let found = 0
  for (const { month } of months) found += await db.run(surplus.findSurplus(priceOf(month, today), today))
  if (found === 0) return
  await postEntries(db, headOf('own-surplus-found', now), surplus.newSurplusLines())
}

/** As many further months as it pays whole; each round adds one to everyone who has enough. */
async function coverBySurplus(db: Db, now: Date): Promise<void> {
  const today = dayIn(now)
  const from = monthOf(today) - mostMissed(today)
  const row = {
    from,
    today,
    now,
    expiresAt: endOf(lastDayOf(monthOf(today))),
    fingerprint: priceFingerprint(today),
  }
  let covered: number
  do {
    covered = 0
    for (const { month } of await db.many<{ month: Month }>(surplus.listNextMonths(from))) {
      await db.many(surplus.holdCandidates(from, month))
      covered += await db.run(surplus.coverBySurplus(priceOf(month, today), row))
    }
    if (covered > 0) {
      await postEntries(db, headOf('own-account-paid', now), rows.paidLines(surplus.newlyCovered()))
    }
  } while (covered > 0)
}

function headOf(kind: 'own-surplus-found' | 'own-account-paid', now: Date) {
  const postedOn = dayIn(now)
  return { kind, postedOn, postedAt: now, postingMonth: monthOf(postedOn) }
}

/** JKK and JKM of a month as the database computes them, by the law's own rule. */
function priceOf(month: Month, today: Day): surplus.MonthPrice {
  const { base, jkk, jkm } = ownAccountContribution.asKnownOn(today).sql({
    month,
    columns: {
      income: 'fact.income',
      jht: false,
      transport: "fact.sector = 'transport'",
      reliefAllowed: true,
      covidRelief: false,
    },
  })
  const reliefs = {
    transport: reliefIn({ sector: 'transport' }, month, today),
    other: reliefIn({ sector: 'other' }, month, today),
  }
  return { month, base, jkk, jkm, reliefs }
}
