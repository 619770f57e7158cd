import { Hono } from 'hono'
import { findStatusList, listMinutes } from '#modules/training'
import type { App } from '#platform/app.ts'
import { observeRoute } from '#web/steps.ts'

/** What of our certificates is revoked, for programs that check them. Mounted before the pages. */
export function certificateRoutes(app: App): Hono {
  const routes = new Hono()
  const path = '/certificates/status/:list{[0-9]{1,4}}'
  routes.get(path, observeRoute(app, '/certificates/status'), async (c) =>
    c.body(await findStatusList(app, Number(c.req.param('list'))), 200, {
      'Content-Type': 'application/vc+jwt',
      'Cache-Control': `public, max-age=${listMinutes * 60}`,
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
    }),
  )
  return routes
}
