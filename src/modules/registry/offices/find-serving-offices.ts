import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { searchServedRegions } from './offices.sql.ts'

const served = z.object({
  regionCode: z.string(),
  regionName: z.string(),
  provinceName: z.string(),
  officeCode: z.string(),
  officeName: z.string(),
  /** Where the office stands. */
  officeRegionName: z.string(),
})

/** Which office serves a regency or city, by the words of its name. Slips of the pen are forgiven. */
export const findServingOffices = operation({
  name: 'registry.find-serving-offices',
  summary: { id: 'Cari kantor yang melayani suatu daerah', en: 'Find the office that serves a place' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/offices/serving' },
  input: z.object({ search: fields.line(2, 80) }),
  output: z.object({ regions: z.array(served) }),
  run: async ({ db }, { search }) => ({
    regions: await db.many<z.output<typeof served>>(searchServedRegions(search, 30)),
  }),
})
