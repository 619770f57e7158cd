import { z } from 'zod'
import type { Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { personById, recordsOf } from '../people/find-person.ts'
import * as rows from './sponsorship.sql.ts'

/** A sponsor pays no more. What was paid stays paid; once more changes nothing. */
export const endSponsorship = operation({
  name: 'registry.end-sponsorship',
  summary: { id: 'Berhenti menanggung iuran seorang pekerja', en: 'End the sponsoring of a worker' },
  allowed: ['employer.owner', 'employer.filer'],
  effect: 'write',
  route: { method: 'POST', path: '/sponsorships/{sponsorshipId}/end' },
  input: z.object({ sponsorshipId: z.uuid() }),
  output: z.object({}),
  concerns: sponsorOf,
  async run({ db, actor, now }, { sponsorshipId }) {
    await db.run(rows.endSponsorship(sponsorshipId, actor.name, now))
    return {}
  },
})

async function sponsorOf(db: Db, { sponsorshipId }: { sponsorshipId: string }): Promise<Subject | null> {
  const row = await db.find<{ employerId: bigint }>(rows.findSponsor(sponsorshipId))
  return row && { kind: 'employer', employerId: row.employerId }
}

/** A worker leaves a sponsor, and keeps cover, savings and history. */
export const leaveSponsorship = operation({
  name: 'registry.leave-sponsorship',
  summary: { id: 'Keluar dari tanggungan', en: 'Leave a sponsor' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/people/{personId}/own-account/leave-sponsor' },
  input: z.object({ personId: fields.key }),
  output: z.object({}),
  concerns: personById,
  async run({ db, subject, actor, now }) {
    const { ids } = await recordsOf(db, subject)
    await db.run(rows.endSponsorshipsOf(ids, actor.name, now))
    return {}
  },
})
