import { dayIn, monthOf } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import * as rows from './reference.sql.ts'

const minimumWage = z.object({
  /** Whose it is: the regency or city itself, or its province. */
  regionName: z.string(),
  year: z.int(),
  amount: fields.rupiah,
})

/** The lowest monthly wage at a place as far as we know it: its own, else its province's, of the latest year. */
export const findMinimumWage = operation({
  name: 'registry.find-minimum-wage',
  summary: { id: 'Upah minimum di suatu tempat', en: 'The minimum wage at a place' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/regions/{regionCode}/minimum-wage' },
  input: z.object({ regionCode: z.string().max(8) }),
  output: z.object({ minimumWage: minimumWage.nullable() }),
  async run({ db, now }, { regionCode }) {
    const year = Math.floor(monthOf(dayIn(now)) / 12)
    return {
      minimumWage: await db.find<z.output<typeof minimumWage>>(rows.findMinimumWage(regionCode, year)),
    }
  },
})
