import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { disputeShape, showDispute, type Dispute } from './dispute.ts'
import { getDispute } from './disputes.sql.ts'
import { personOfDispute } from './open-dispute.ts'

/** One dispute, as the officer who decides it reads it. */
export const viewDispute = operation({
  name: 'contributions.view-dispute',
  summary: { id: 'Baca keberatan peserta', en: 'Read a member’s dispute' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  input: z.object({ disputeId: z.uuid() }),
  output: disputeShape.extend({
    npp: z.string(),
    /** Of the picture or document that came with it. */
    evidenceType: z.string().nullable(),
  }),
  concerns: personOfDispute,
  async run({ db }, { disputeId }) {
    const found = await db.get<Dispute>(getDispute(disputeId))
    const { npp, evidenceType } = found
    return { ...showDispute(found), npp, evidenceType }
  },
})
