import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { metrics, type Metric } from './metrics.sql.ts'

/** How much there is to look after, in a few figures. */
export const viewMetrics = operation({
  name: 'insight.view-metrics',
  summary: { id: 'Angka keadaan sistem', en: 'Figures of the system’s state' },
  allowed: ['supervisor', 'auditor'],
  effect: 'read',
  input: z.object({}),
  output: z.object({
    metrics: z.array(z.object({ name: z.string(), help: z.string(), value: z.string() })),
  }),
  run: async ({ db }) => ({ metrics: await db.many<Metric>(metrics()) }),
})
