import { dayIn, latePenalty, law, monthOf, monthsLate, type Day, type Month } from '@payung/law'
import { z } from 'zod'
import { employerByNpp, getEmployer } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import type { Db } from '#platform/database.ts'
import type { Bill } from './bill.ts'
import { listArrears, listUnfiledMonths } from './bills.sql.ts'
import { employerIn } from './find-return.ts'

const overdue = z.object({
  billId: z.uuid(),
  number: z.string(),
  month: fields.month,
  dueOn: fields.day,
  total: fields.rupiah,
  monthsLate: fields.count,
  penalty: fields.rupiah,
})

/** What an employer owes on a day, computed from facts: bills past their day, the penalty they have drawn, months never filed. */
export const viewArrears = operation({
  name: 'contributions.view-arrears',
  summary: { id: 'Lihat tunggakan dan denda per tanggal', en: 'See arrears and penalties on a date' },
  allowed: [
    'employer.owner',
    'employer.filer',
    'employer.approver',
    'employer.reader',
    'officer',
    'supervisor',
    'auditor',
  ],
  effect: 'read',
  route: { method: 'GET', path: '/employers/{npp}/arrears' },
  input: z.object({ npp: z.string(), on: fields.day.nullish() }),
  output: z.object({
    on: fields.day,
    bills: z.array(overdue),
    contributions: fields.rupiah,
    penalties: fields.rupiah,
    unfiled: z.array(z.object({ month: fields.month, workers: fields.count })),
  }),
  concerns: employerByNpp,
  async run({ db, now, subject }, { on }) {
    return findArrears(db, { employerId: employerIn(subject), on: on ?? dayIn(now), now })
  },
})

async function findArrears(db: Db, at: { employerId: bigint; on: Day; now: Date }) {
  const found = await db.many<Bill>(listArrears(at.employerId, at.on))
  const bills = found.map((bill) => {
    const late = monthsLate(bill.dueOn, at.on, law.working())
    return {
      billId: bill.id,
      number: bill.number,
      month: bill.month,
      dueOn: bill.dueOn,
      total: bill.total,
      monthsLate: late,
      penalty: penaltyOf(bill, late),
    }
  })
  const { firstMonth } = await getEmployer(db, at.employerId)
  const until = lastFullMonth(at.on)
  const unfiled = await db.many<{ month: Month; workers: number }>(
    listUnfiledMonths(at.employerId, firstMonth, until, at.on),
  )
  return {
    on: at.on,
    bills,
    contributions: bills.reduce((sum, bill) => sum + bill.total, 0n),
    penalties: bills.reduce((sum, bill) => sum + bill.penalty, 0n),
    unfiled,
  }
}

/** The penalty of each programme by itself, as it will be asked for: rounding is per line. */
export function penaltyOf(bill: Bill, late: number): bigint {
  if (late === 0) return 0n
  const funds = [bill.jkk, bill.jkm, bill.jhtEmployer + bill.jhtWorker, bill.jpEmployer + bill.jpWorker]
  return funds
    .filter((due) => due > 0n)
    .reduce((sum, due) => sum + latePenalty.exact({ due, monthsLate: late }, bill.month).penalty, 0n)
}

/** The last month that is over on a day: its return is due. */
function lastFullMonth(on: Day): Month {
  return monthOf(on) - 1
}
