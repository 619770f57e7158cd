import { z } from 'zod'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { findPlace } from '../employers/employers.sql.ts'
import { unknownPlace } from '../employers/problems.ts'
import { personById, recordsOf } from '../people/find-person.ts'
import { ownWorkForm, type OwnWork } from './own-work.ts'
import * as rows from './own-work.sql.ts'

/**
 * A member says what they do for their own account, for the first time or because it has changed. What was billed before keeps
 * what it was counted from.
 */
export const declareOwnWork = operation({
  name: 'registry.declare-own-work',
  summary: { id: 'Menyatakan pekerjaan mandiri', en: 'Declare own-account work' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/people/{personId}/own-work' },
  input: ownWorkForm.extend({ personId: fields.key }),
  output: z.object({}),
  concerns: personById,
  async run({ db, subject, actor, now }, { personId: _personId, ...work }) {
    const { personId } = await recordsOf(db, subject)
    await storeOwnWork(db, { ...work, personId, by: actor.name }, now)
    return {}
  },
})

/** @throws Problem when the place is on no list */
export async function storeOwnWork(
  db: Db,
  work: OwnWork & { readonly personId: bigint; readonly by: string },
  now: Date,
): Promise<void> {
  if (!(await db.find(findPlace(work.regionCode)))) throw unknownPlace()
  await db.run(rows.insertOwnWork({ ...work, now }))
}
