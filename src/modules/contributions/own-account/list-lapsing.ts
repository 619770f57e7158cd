import { dayIn, monthOf } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { listLapsing as query } from './own-account.sql.ts'
import { mostMissed } from './standing.ts'

const worker = z.object({
  personId: fields.key,
  name: z.string(),
  membershipNo: z.string(),
  /** The last month that is paid. */
  until: fields.month,
  missed: z.int(),
})

/** Own-account workers who have missed months and can still make up for them, those first whose time runs out first. */
export const listLapsing = operation({
  name: 'contributions.list-lapsing',
  summary: { id: 'Pekerja mandiri yang menunggak', en: 'Own-account workers in arrears' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({
    /** `next` of the page before. */
    cursor: z
      .string()
      .regex(/^\d{1,6} \d{1,18}$/)
      .nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({ workers: z.array(worker), next: z.string().nullable() }),
  async run({ db, now }, { cursor, limit }) {
    const today = dayIn(now)
    const [until, personId] = cursor?.split(' ') ?? []
    const found = await db.many<z.output<typeof worker>>(
      query({
        month: monthOf(today),
        most: mostMissed(today),
        after: until && personId ? { until: Number(until), personId: BigInt(personId) } : null,
        limit: limit + 1,
      }),
    )
    const workers = found.slice(0, limit)
    const last = workers.at(-1)
    return { workers, next: found.length > limit && last ? `${last.until} ${last.personId}` : null }
  },
})
