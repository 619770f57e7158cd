import { dayIn, dueDay, endOf, law, monthOf, type Month } from '@payung/law'
import type { Actor } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import { postEntries } from '#modules/ledger'
import { assessmentFor } from './assessment.ts'
import { reliefFor } from './relief.ts'
import * as rows from './billing.sql.ts'
import type { ReturnKind } from './return.ts'
import { settleByCredit } from './settle-bill.ts'

export type Billed = {
  readonly employerId: bigint
  readonly billId: string
  readonly number: string
  readonly total: bigint
  readonly workers: number
}

/** One return, or every submitted return of a month, of all employers or of a range of them. */
type Wanted = {
  readonly month: Month
  readonly kind: ReturnKind
  readonly returnId: string | null
  readonly employers?: { readonly from: bigint; readonly to: bigint }
}

/**
 * Makes the snapshot and the bill of one return, or of every submitted return of a month: assess, bill, give the code, book
 * the receivable, close the return. Each step is one statement over the whole set, in the caller's transaction.
 */
export async function issueBills(db: Db, of: Wanted, by: { actor: Actor; now: Date }): Promise<Billed[]> {
  const { month, kind } = of
  const { now } = by
  const today = dayIn(now)
  const assessment = assessmentFor(month, today)
  const dueOn = dueDay({ segment: 'PU' }, month, law.asKnownOn(today).working())

  await db.client.query(rows.createBilling().text)
  await db.run(rows.selectReturns({ employers: null, ...of, now }))
  await db.run(rows.holdEmployers())
  const relief = kind === 'regular' ? reliefFor(month, today) : null
  if (relief) await db.run(rows.grantRelief({ month, ...relief }))
  if (kind !== 'regular') await db.run(rows.keepRelief(month))
  await db.run(rows.insertContributions(assessment, kind !== 'regular'))
  await db.run(rows.chargePenalties(month))
  await db.run(
    rows.insertBills({
      month,
      dueOn,
      now,
      by: by.actor.name,
      fingerprint: assessment.fingerprint,
      knownOn: today,
    }),
  )
  await db.run(rows.useCredits(now))
  if (dueOn >= today) await db.run(rows.insertCodes({ month, now, expiresAt: endOf(dueOn) }))
  await db.run(rows.finishReturns({ by: by.actor.accountId, byName: by.actor.name, now }))
  await postEntries(
    db,
    { kind: 'bill-issued', postedOn: today, postedAt: now, postingMonth: monthOf(today) },
    rows.newlyBilledLines(),
  )

  const billed = await db.many<Billed>(rows.listBilled())
  for (const bill of billed) {
    if (bill.total <= 0n) await settleByCredit(db, bill, now)
  }
  if (billed.length > 0) await recordFact(db, 'contributions.bills-issued', factAbout(of, billed), now)
  return billed
}

function factAbout(of: { month: Month; returnId: string | null }, billed: readonly Billed[]) {
  const only = of.returnId ? billed[0] : undefined
  return {
    month: of.month,
    bills: billed.length,
    billId: only?.billId ?? null,
    employerId: only ? String(only.employerId) : null,
  }
}
