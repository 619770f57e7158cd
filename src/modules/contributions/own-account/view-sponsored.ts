import { z } from 'zod'
import { employerByNpp } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerIn } from '../find-return.ts'
import * as rows from './own-account.sql.ts'
import { ownBill, stateOf, type OwnBill } from './own-bill.ts'
import { findSponsored, priceSponsored } from './sponsored.ts'
import { ownStandings } from './standing.ts'

/** Numbers of months that can be paid at once. */
export const sponsoredMonths = [1, 3, 6, 12]
const billsShown = 24

/** Whom a sponsor pays for, and until when each is paid; nothing of their savings, claims or papers. */
export const viewSponsored = operation({
  name: 'contributions.view-sponsored',
  summary: { id: 'Pekerja yang iurannya ditanggung', en: 'Workers who are sponsored' },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver', 'employer.reader'],
  effect: 'read',
  route: { method: 'GET', path: '/employers/{npp}/sponsored' },
  input: z.object({ npp: z.string().max(20) }),
  output: z.object({
    workers: z.array(
      z.object({
        sponsorshipId: z.uuid(),
        name: z.string(),
        membershipNo: z.string(),
        job: z.string(),
        beganAt: fields.instant,
        state: z.enum(ownStandings),
        /** The last month that is paid. */
        paidUntil: fields.month.nullable(),
      }),
    ),
    /** What so many months cost for all of them; empty while there is nobody. */
    offers: z.array(z.object({ months: z.int(), total: fields.rupiah })),
    open: ownBill.nullable(),
    bills: z.array(ownBill),
  }),
  concerns: employerByNpp,
  async run({ db, now, subject }) {
    const employerId = employerIn(subject)
    const sponsored = await findSponsored(db, employerId, now)
    const offers = []
    for (const months of sponsored.length > 0 ? sponsoredMonths : []) {
      const lines = await priceSponsored(db, { employerId, months }, sponsored, now)
      offers.push({ months, total: lines.reduce((sum, { total }) => sum + total, 0n) })
    }
    const found = await db.many<OwnBill>(rows.listBillsOfSponsor(employerId, billsShown))
    const bills = found.map((bill) => ({ ...bill, state: stateOf(bill, now) }))
    return {
      workers: sponsored.map(({ sponsorshipId, name, membershipNo, job, beganAt, standing, until }) => ({
        sponsorshipId,
        name,
        membershipNo,
        job,
        beganAt,
        state: standing.state,
        paidUntil: until,
      })),
      offers,
      open: bills.find(({ state }) => state === 'open') ?? null,
      bills,
    }
  },
})
