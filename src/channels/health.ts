import { timingSafeEqual } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { countForMetrics } from '#modules/insight'
import type { App } from '#platform/app.ts'
import { type Family, writeFamilies } from '#platform/meter.ts'
import { digestOf } from '#platform/operation.ts'
import { processFamilies } from '#platform/process-families.ts'
import { within } from '#platform/within.ts'

type Env = { Bindings: Partial<HttpBindings> }

const patience = 5000 // Milliseconds. A database that is slower than this counts as away.

/**
 * For whoever watches the machine: alive, ready, and how it is doing. Asked every few seconds, so the log does not speak of it.
 * @param isLeaving it is about to stop: requests still are answered, but new ones should go to another server
 */
export function healthRoutes(app: App, isLeaving: () => boolean): Hono<Env> {
  const started = process.hrtime.bigint()
  const health = new Hono<Env>()
  health.get('/health', (c) =>
    c.json({
      status: 'ok',
      version: '0.1.0',
      uptimeSeconds: Number((process.hrtime.bigint() - started) / 1_000_000_000n),
    }),
  )
  health.get('/ready', async (c) => {
    const notReady = (why: string) => c.json({ status: 'not-ready', why }, 503, { 'Retry-After': '5' })
    if (isLeaving()) return notReady('stopping')
    try {
      await within(
        patience,
        app.database.read((db) => db.client.query('select 1')),
      )
      return c.json({ status: 'ready' })
    } catch {
      return notReady('database')
    }
  })
  health.get('/metrics', async (c) => {
    const refused = refuseStranger(app, c)
    if (refused) return refused
    const families = [...(await countIfThere(app)), ...(await processFamilies(app))]
    return c.text(writeFamilies(families), 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    })
  })
  return health
}

/** What the database can tell, or that it cannot. */
async function countIfThere(app: App): Promise<Family[]> {
  const up = (value: number): Family => ({
    name: 'payung_database_up',
    help: 'Whether the database answers.',
    type: 'gauge',
    samples: [{ value }],
  })
  try {
    const counting = app.database.read((db) => countForMetrics(db, app.now()))
    return [up(1), ...(await within(patience, counting))]
  } catch (error) {
    app.log.error('metrics.incomplete', error)
    return [up(0)]
  }
}

/**
 * The figures are for those who hold the token. Without one they are for the demo's own machine only: in earnest every request may
 * come from there, by way of a proxy.
 */
function refuseStranger({ config }: App, c: Context<Env>): Response | null {
  const { metricsToken } = config
  if (metricsToken === null) return config.demo && isFromHere(c) ? null : (c.notFound() as Response)
  const [, given = ''] = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '') ?? []
  if (timingSafeEqual(digestOf(given), digestOf(metricsToken))) return null
  return c.text('Authorization: Bearer PAYUNG_METRICS_TOKEN\n', 401, { 'WWW-Authenticate': 'Bearer' })
}

function isFromHere(c: Context<Env>): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(c.env?.incoming?.socket.remoteAddress ?? '')
}
