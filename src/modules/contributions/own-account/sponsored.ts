import { dayIn } from '@payung/law'
import { getEmployer } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import { monthsFrom, priceMonths, type PricedMonth } from './price-months.ts'
import * as rows from './sponsored.sql.ts'
import { standingOn, type Standing } from './standing.ts'

/** Someone whom a sponsor pays for. */
export type Sponsored = {
  readonly sponsorshipId: string
  readonly personId: bigint
  readonly name: string
  readonly membershipNo: string
  readonly beganAt: Date
  readonly job: string
  readonly sector: 'transport' | 'other'
  readonly income: bigint
  readonly jht: boolean
  readonly until: number | null
  readonly diedOn: string | null
  readonly standing: Standing
}

/** Savings that were taken are none of a sponsor's business, so nobody reads as not active here. */
export async function findSponsored(db: Db, employerId: bigint, now: Date): Promise<Sponsored[]> {
  const found = await db.many<Omit<Sponsored, 'standing'>>(rows.listSponsored(employerId))
  const today = dayIn(now)
  return found.map((one) => ({
    ...one,
    standing: standingOn(today, { until: one.until, jhtClaimed: false }),
  }))
}

export type SponsoredLine = PricedMonth & Pick<Sponsored, 'personId' | 'income' | 'sector'>

/**
 * So many months for each, from the first that is not paid; whoever has missed more gets as many as they missed. A public body pays out
 * of a public budget, which has no relief (PP 50/2025 Pasal 3 ayat (5)).
 */
export async function priceSponsored(
  db: Db,
  { employerId, months }: { readonly employerId: bigint; readonly months: number },
  workers: readonly Sponsored[],
  now: Date,
): Promise<SponsoredLine[]> {
  const { kind } = await getEmployer(db, employerId)
  const paidBy = kind === 'public-body' ? 'regional_budget' : 'sponsor'
  const today = dayIn(now)
  return workers
    .filter(({ diedOn }) => diedOn === null)
    .flatMap(({ personId, income, sector, jht, standing }) => {
      const count = Math.max(months, standing.missed)
      const wanted = monthsFrom(standing.nextMonth, count)
      return priceMonths({ income, sector, jht }, wanted, today, paidBy).map((line) => ({
        ...line,
        personId,
        income,
        sector,
      }))
    })
}
