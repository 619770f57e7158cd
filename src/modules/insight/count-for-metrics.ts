import type { Db } from '#platform/database.ts'
import { metrics } from './metrics.sql.ts'

type Metric = { readonly name: string; readonly help: string; readonly value: string }

/** What matters, counted from the tables themselves, as Prometheus reads it. */
export async function countForMetrics(db: Db): Promise<string> {
  const rows = await db.many<Metric>(metrics())
  return rows
    .map(({ name, help, value }) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`)
    .join('')
}
