import { dayIn, vokasiRuleSets } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import { personById } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { eligibility, findCandidate, judge } from './candidate.ts'

/** Whether a member may join the programme; if not, every reason and the day from which they may. */
export const checkTrainingEligibility = operation({
  name: 'training.check-training-eligibility',
  summary: { id: 'Memeriksa syarat pelatihan vokasi', en: 'Check eligibility for vocational training' },
  allowed: ['member', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/training-eligibility' },
  input: z.object({
    personId: fields.key,
    /** To ask by the conditions of another year than those in force. */
    ruleSet: z.enum(vokasiRuleSets).nullish(),
  }),
  output: eligibility,
  concerns: personById,
  async run({ db, now }, { personId, ruleSet }) {
    const today = dayIn(now)
    const candidate = present(await findCandidate(db, personId, today), 'the person is on record')
    return judge(candidate, today, { ruleSet: ruleSet ?? null })
  },
})
