import type { Db } from '#platform/database.ts'
import { metrics, type Metric } from './metrics.sql.ts'

/** What matters, counted from the tables themselves, as Prometheus reads it. */
export async function countForMetrics(db: Db): Promise<string> {
  const rows = await db.many<Metric>(metrics())
  return rows
    .map(({ name, help, value }) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`)
    .join('')
}
