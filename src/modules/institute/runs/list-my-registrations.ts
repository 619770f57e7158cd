import { z } from 'zod'
import { personById, personIdsOf } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { instituteCourseNo, limit, readers, runNo } from '../fields.ts'
import { runStates } from '../machine.ts'
import * as rows from './registrations.sql.ts'
import { registrationStates } from './run.ts'

const registration = z.object({
  registrationId: fields.key,
  runNo,
  instituteCourseNo,
  title: z.string(),
  heldOn: fields.day,
  place: z.string().nullable(),
  /** Where it meets online, once one has a place. */
  link: z.string().nullable(),
  state: z.enum(registrationStates),
  runState: z.enum(runStates),
  /** The how manieth of those who wait. */
  placeInLine: z.int().nullable(),
})

type Registration = z.output<typeof registration>
const output = z.object({ registrations: z.array(registration), next: fields.key.nullable() })

/** The courses that a member has registered for, the latest first. */
export const listMyRegistrations = operation({
  name: 'institute.list-my-registrations',
  summary: { id: 'Pendaftaran kursus saya', en: 'My registrations for courses' },
  allowed: ['member'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/institute-runs' },
  input: z.object({ personId: fields.key, after: fields.key.nullish(), limit }),
  output,
  concerns: personById,
  run: async ({ db }, { personId, after, limit: most }) =>
    list(db, { personIds: await personIdsOf(db, personId) }, { after: after ?? null, most }),
})

/** The same of one of the staff. */
export const listStaffRegistrations = operation({
  name: 'institute.list-staff-registrations',
  summary: { id: 'Pendaftaran kursus pegawai saya', en: 'My registrations for courses for staff' },
  allowed: readers,
  effect: 'read',
  route: { method: 'GET', path: '/institute/staff-registrations' },
  input: z.object({ after: fields.key.nullish(), limit }),
  output,
  async run({ db, actor: { accountId } }, { after, limit: most }) {
    if (accountId === null) return { registrations: [], next: null }
    return list(db, { accountId }, { after: after ?? null, most })
  },
})

async function list(
  db: Db,
  whose: rows.Whose,
  { after, most }: { after: bigint | null; most: number },
): Promise<z.output<typeof output>> {
  const found = await db.many<Registration>(rows.listRegistrations({ whose, before: after, limit: most + 1 }))
  const registrations = found.slice(0, most)
  return { registrations, next: found.length > most ? (registrations.at(-1)?.registrationId ?? null) : null }
}
