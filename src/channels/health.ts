import { Hono } from 'hono'
import type { App } from '#platform/app.ts'
import { countForMetrics } from '#modules/insight'

/** For whoever watches the machine: alive, ready, and how it is doing. */
export function healthRoutes(app: App): Hono {
  const started = process.hrtime.bigint()
  const health = new Hono()
  health.get('/health', (c) =>
    c.json({
      status: 'ok',
      version: '0.1.0',
      uptimeSeconds: Number((process.hrtime.bigint() - started) / 1_000_000_000n),
    }),
  )
  health.get('/ready', async (c) => {
    try {
      await app.database.read((db) => db.client.query('select 1'))
      return c.json({ status: 'ready' })
    } catch {
      return c.json({ status: 'not-ready', why: 'database' }, 503, { 'Retry-After': '5' })
    }
  })
  health.get('/metrics', async (c) =>
    c.text(await app.database.read(countForMetrics), 200, { 'Content-Type': 'text/plain; version=0.0.4' }),
  )
  return health
}
