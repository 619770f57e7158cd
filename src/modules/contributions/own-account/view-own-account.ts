import { dayIn, lastDayOf } from '@payung/law'
import { z } from 'zod'
import { findOwnWork, findSponsorOf, personIdsOf, sectors } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { personInput } from '../view-months.ts'
import { findStanding } from './issue-own-bill.ts'
import { offer, offerOf } from './offer.ts'
import * as rows from './own-account.sql.ts'
import { ownBill, stateOf, type OwnBill } from './own-bill.ts'
import { findSurplusLeft } from './surplus.sql.ts'
import type { Surplus } from './write-bill.ts'
import { monthChoices, mostMissed, ownStandings } from './standing.ts'

/** A year and more of monthly payments; older ones stay in the books. */
const billsShown = 24

/** How an own-account worker stands: until when they are covered, what the next months cost, what was paid. */
export const viewOwnAccount = operation({
  name: 'contributions.view-own-account',
  summary: { id: 'Perlindungan pekerja mandiri', en: 'Cover of an own-account worker' },
  allowed: ['member', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/own-account' },
  input: z.object({ personId: fields.key }),
  output: z.object({
    work: z
      .object({
        job: z.string(),
        sector: z.enum(sectors),
        regionName: z.string(),
        income: fields.rupiah,
        jht: z.boolean(),
      })
      .nullable(),
    /** Who pays for it now; null for who pays it themselves. */
    sponsor: z.object({ employerName: z.string(), beganAt: fields.instant }).nullable(),
    state: z.enum(ownStandings),
    /** The last month that is paid. */
    coveredUntil: fields.month.nullable(),
    missed: z.int(),
    /** While months can be made up for: the last day on which they can. */
    graceEndsOn: z.iso.date().nullable(),
    /** Paid too much earlier and not used yet; it lowers the next bill. */
    surplus: fields.rupiah,
    /** What can be paid now, the fewest months first; empty for who has declared no work. */
    offers: z.array(offer),
    /** The code that can be paid now. */
    open: ownBill.nullable(),
    bills: z.array(ownBill),
    /** Months without a gap, the latest first. */
    periods: z.array(z.object({ firstMonth: fields.month, lastMonth: fields.month })),
  }),
  concerns: personInput,
  async run({ db, now }, { personId }) {
    const ids = await personIdsOf(db, personId)
    const today = dayIn(now)
    const work = await findOwnWork(db, ids)
    const standing = await findStanding(db, ids, now)
    const { state, until, missed, nextMonth } = standing
    const found = await db.many<OwnBill>(rows.listBills(ids, billsShown))
    const bills = found.map((bill) => ({ ...bill, state: stateOf(bill, now) }))
    const { jkk, jkm } = await db.get<Surplus>(findSurplusLeft(ids))
    return {
      work,
      sponsor: await findSponsorOf(db, ids),
      state,
      coveredUntil: until,
      missed,
      graceEndsOn:
        until !== null && (state === 'grace' || state === 'active')
          ? lastDayOf(until + mostMissed(today))
          : null,
      surplus: jkk + jkm,
      offers: work ? monthChoices(standing).map((count) => offerOf(work, nextMonth, count, today)) : [],
      open: bills.find((bill) => bill.state === 'open') ?? null,
      bills,
      periods: await db.many<{ firstMonth: number; lastMonth: number }>(rows.listPeriods(ids)),
    }
  },
})
