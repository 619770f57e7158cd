import { dayIn } from '@payung/law'
import { z } from 'zod'
import { personById, personIdsOf } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { present } from '#base/assert.ts'
import { insertClaim } from './own-account.sql.ts'
import { claimInFuture } from './problems.ts'

/**
 * An officer notes that a member's old-age savings were paid out. Claims are not handled here, and cover that has run out then reads
 * as not active instead of ended.
 */
export const noteJhtClaim = operation({
  name: 'contributions.note-jht-claim',
  summary: { id: 'Mencatat JHT yang sudah diambil', en: 'Note old-age savings that were paid out' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  looksAtPerson: true,
  route: { method: 'POST', path: '/people/{personId}/jht-claims' },
  input: z.object({ personId: fields.key, claimedOn: fields.day, evidence: fields.line(5, 300) }),
  output: z.object({}),
  concerns: personById,
  async run({ db, actor, now }, { personId, claimedOn, evidence }) {
    if (claimedOn > dayIn(now)) throw claimInFuture()
    const kept = present((await personIdsOf(db, personId))[0], 'the member is on record')
    await db.run(insertClaim({ personId: kept, claimedOn, evidence, by: actor.name, now }))
    return {}
  },
})
