import { suggestRiskClass } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { searchActivities } from './employers.sql.ts'
import { showSuggestion, suggestion, type Activity } from './suggest-risk.ts'

/**
 * Kinds of business by code or words, each with the classes of work risk it may belong to, the likeliest
 * first.
 */
export const findActivities = operation({
  name: 'registry.find-activities',
  summary: {
    id: 'Cari kegiatan usaha (KBLI) dan usulan kelas risikonya',
    en: 'Find a business activity (KBLI) and its likely risk class',
  },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/business-activities' },
  input: z.object({ search: fields.line(2, 80) }),
  output: z.object({
    activities: z.array(z.object({ code: z.string(), title: z.string(), suggestions: z.array(suggestion) })),
  }),
  async run({ db }, { search }) {
    const found = await db.many<Activity>(searchActivities(search, 20))
    return {
      activities: found.map(({ code, title, division }) => ({
        code,
        title,
        suggestions: suggestRiskClass(code, title, division).map(showSuggestion),
      })),
    }
  },
})
