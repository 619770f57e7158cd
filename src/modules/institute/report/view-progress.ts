import { dayIn } from '@payung/law'
import { z } from 'zod'
import { count } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { readers, whole } from '../fields.ts'
import { progressOf } from './progress.sql.ts'

const quarter = z.object({
  quarter: z.int().min(1).max(4),
  /** Courses held. */
  runs: count,
  /** Of the staff and of the public who attended. */
  trainedStaff: count,
  trainedPublic: count,
  /** In force at the end of the quarter. */
  schemes: count,
  certificates: count,
  /** Published in the quarter. */
  research: count,
  /** In force at the end of the quarter. */
  agreements: count,
  bookings: count,
  /** For how many hours rooms were booked, rounded. */
  roomHours: count,
})

/** What the Institute has done, quarter by quarter: for those who direct it. */
export const viewProgress = operation({
  name: 'institute.view-progress',
  summary: { id: 'Perkembangan Institut per triwulan', en: 'Progress of the Institute by quarter' },
  allowed: readers,
  effect: 'read',
  route: { method: 'GET', path: '/institute/progress' },
  input: z.object({ year: whole(2000, 2199).nullish() }),
  output: z.object({ year: z.int(), quarters: z.array(quarter) }),
  async run({ db, now }, { year }) {
    const asked = year ?? Number(dayIn(now).slice(0, 4))
    return { year: asked, quarters: await db.many<z.output<typeof quarter>>(progressOf(asked)) }
  },
})
