import { z } from 'zod'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { npp } from '../employers/employer.ts'
import { employerByNpp } from '../employers/find-employer.ts'
import * as rows from './employments.sql.ts'
import { lockEmployment } from './report-leaver.ts'

/**
 * Declares a spell of work never to have been: made up, or entered twice. It stays to be read, with the
 * reason.
 */
export const voidSpell = operation({
  name: 'registry.void-spell',
  summary: {
    id: 'Membatalkan hubungan kerja yang tidak pernah ada',
    en: 'Void a spell of work that never was',
  },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  input: z.object({ npp, employmentId: fields.key, reason: fields.line(5, 300) }),
  output: z.object({}),
  concerns: employerByNpp,
  async run(context, { employmentId, reason }) {
    const { db, actor, now, touches } = context
    const spell = await lockEmployment(context, employmentId)
    touches(spell.personId)
    await db.run(rows.voidEmployment(spell, reason))
    await db.run(rows.closeQuestions(spell.employerId, [employmentId], actor.name, now))
    const about = { employerId: String(spell.employerId), employmentId: String(employmentId) }
    await recordFact(db, 'registry.spell-voided', about, now)
    return {}
  },
})
