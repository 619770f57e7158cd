import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerIn, employerOfReturn } from './find-return.ts'
import { findReturnRow } from './return-rows.sql.ts'
import type { WageReturn } from './return.ts'
import { findReturn } from './returns.sql.ts'

const output = z.object({
  personId: fields.key,
  employmentId: fields.key,
  name: z.string(),
  membershipNo: z.string(),
  employeeNo: z.string().nullable(),
  startedOn: z.iso.date(),
  endedOn: z.iso.date().nullable(),
  /** What the return says; null when it does not mention this worker. */
  wage: fields.rupiah.nullable(),
  wageBefore: fields.rupiah.nullable(),
  /** What the last bill of the month says; null where there is none. */
  billedWage: fields.rupiah.nullable(),
  source: z.enum(['carried', 'file', 'typed']).nullable(),
  note: z.string().nullable(),
})

/** One worker beside a return: in it or not, and at which wage. */
export const viewReturnRow = operation({
  name: 'contributions.view-return-row',
  summary: { id: 'Lihat satu pekerja di laporan', en: 'See one worker in a return' },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver', 'employer.reader'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/returns/{returnId}/rows/{personId}' },
  input: z.object({ returnId: z.uuid(), personId: fields.key }),
  output,
  concerns: employerOfReturn,
  async run({ db, subject, touches }, { returnId, personId }) {
    const row = await findRow(db, { returnId, personId, employerId: employerIn(subject) })
    touches(personId)
    return row
  },
})

async function findRow(
  db: Db,
  at: { returnId: string; personId: bigint; employerId: bigint },
): Promise<z.output<typeof output>> {
  const { month } = await db.get<WageReturn>(findReturn(at.returnId, false))
  const row = await db.find<z.output<typeof output>>(findReturnRow({ ...at, month }))
  if (!row) throw notFound()
  return row
}
