import { dayIn, type Day } from '@payung/law'
import { z } from 'zod'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation, type Context } from '#platform/operation.ts'
import { alreadyClosed, spellsStillOpen } from './problems.ts'
import { employerIn, npp } from './employer.ts'
import * as rows from './employers.sql.ts'
import { employerByNpp, lockEmployer } from './find-employer.ts'

/** Ends an employer's registration once everyone's leaving has been reported. Debts stay. */
export const closeEmployer = operation({
  name: 'registry.close-employer',
  summary: { id: 'Menutup pendaftaran pemberi kerja', en: 'Close an employer’s registration' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  input: z.object({ npp, reason: fields.line(5, 300) }),
  output: z.object({ closedOn: fields.day }),
  concerns: employerByNpp,
  run: (context, { reason }) => endRegistration(context, reason),
})

/**
 * Ends the registration of the employer that an operation concerns, today. For modules above, which know what is still owed.
 * @throws Problem when it has ended already, or while people are on record as working there
 */
export async function endRegistration(
  { db, subject, now, note }: Context,
  reason: string,
): Promise<{ closedOn: Day }> {
  const employerId = employerIn(subject)
  const employer = await lockEmployer(db, employerId)
  if (employer.closedOn) throw alreadyClosed(employer.closedOn)
  const { open } = await db.get<{ open: number }>(rows.countOpenSpells(employerId))
  if (open > 0) throw spellsStillOpen(open)
  const closedOn = dayIn(now)
  await db.run(rows.closeEmployer(employerId, closedOn))
  await recordFact(db, 'registry.employer-closed', { employerId: String(employerId) }, now)
  note({ reason })
  return { closedOn }
}
