import { dayIn } from '@payung/law'
import { z } from 'zod'
import { personById, personIdsOf } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { limit, schemeCode } from '../fields.ts'
import * as rows from './skills.sql.ts'

const skill = z.object({
  skillId: z.uuid(),
  skill: z.string(),
  source: z.enum(['course', 'certificate']),
  sourceNo: z.string(),
  schemeCode: schemeCode.nullable(),
  gainedOn: fields.day,
  /** The last day; null where it holds for good. */
  validUntil: fields.day.nullable(),
  standing: z.enum(['valid', 'lapsed', 'withdrawn']),
})

type Kept = Omit<z.output<typeof skill>, 'standing'> & { readonly withdrawn: boolean }

/** What a person can do, from what that is known, and until when. */
export const viewSkills = operation({
  name: 'institute.view-skills',
  summary: { id: 'Catatan keterampilan seseorang', en: 'Somebody’s skills record' },
  allowed: ['member', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/skills' },
  input: z.object({ personId: fields.key, after: z.uuid().nullish(), limit }),
  output: z.object({ skills: z.array(skill), next: z.uuid().nullable() }),
  concerns: personById,
  async run({ db, now }, { personId, after, limit: most }) {
    const personIds = await personIdsOf(db, personId)
    const found = await db.many<Kept>(rows.listSkills({ personIds, after: after ?? null, limit: most + 1 }))
    const today = dayIn(now)
    const skills = found.slice(0, most).map(({ withdrawn, ...kept }) => ({
      ...kept,
      standing: withdrawn
        ? ('withdrawn' as const)
        : kept.validUntil !== null && kept.validUntil < today
          ? ('lapsed' as const)
          : ('valid' as const),
    }))
    return { skills, next: found.length > most ? (skills.at(-1)?.skillId ?? null) : null }
  },
})
