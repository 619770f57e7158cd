import { dayIn, monthOf, type Month } from '@payung/law'
import { z } from 'zod'
import { employerByNpp, endRegistration, getEmployer } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { listUnfiledMonths, listUnpaid } from './bills.sql.ts'
import { employerIn } from './find-return.ts'
import { stillOwes } from './problems.ts'

const unpaid = z.object({ billId: z.uuid(), month: fields.month, total: fields.rupiah })

/** What stands in the way of ending an employer's registration, beside people who still work there. */
export const viewClosing = operation({
  name: 'contributions.view-closing',
  summary: {
    id: 'Yang harus selesai sebelum pendaftaran ditutup',
    en: 'What has to be settled before a registration ends',
  },
  allowed: [
    'employer.owner',
    'employer.filer',
    'employer.approver',
    'employer.reader',
    'officer',
    'supervisor',
  ],
  effect: 'read',
  input: z.object({ npp: z.string().max(20) }),
  output: z.object({
    unpaid: z.array(unpaid),
    /** Months in which people worked and no return is final, this one included. */
    unfiled: z.array(z.object({ month: fields.month, workers: fields.count })),
  }),
  concerns: employerByNpp,
  run: ({ db, subject, now }) => findOwed(db, employerIn(subject), now),
})

/** An owner ends the registration once nobody works there and nothing is owed; with debts, it is for an officer to do. */
export const closeRegistration = operation({
  name: 'contributions.close-registration',
  summary: { id: 'Menutup pendaftaran sendiri', en: 'End one’s own registration' },
  allowed: ['employer.owner'],
  effect: 'write',
  route: { method: 'POST', path: '/employers/{npp}/closing' },
  input: z.object({ npp: z.string().max(20), reason: fields.line(5, 300) }),
  output: z.object({ closedOn: fields.day }),
  concerns: employerByNpp,
  async run(context, { reason }) {
    const closed = await endRegistration(context, reason)
    const { unpaid, unfiled } = await findOwed(context.db, employerIn(context.subject), context.now)
    if (unpaid.length > 0 || unfiled.length > 0) throw stillOwes(unpaid.length, unfiled.length)
    return closed
  },
})

async function findOwed(db: Db, employerId: bigint, now: Date) {
  const { firstMonth } = await getEmployer(db, employerId)
  const today = dayIn(now)
  return {
    unpaid: await db.many<z.output<typeof unpaid>>(listUnpaid(employerId)),
    unfiled: await db.many<{ month: Month; workers: number }>(
      listUnfiledMonths(employerId, firstMonth, monthOf(today), today),
    ),
  }
}
