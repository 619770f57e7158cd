import { Hono, type MiddlewareHandler } from 'hono'
import { findTrustList } from '#modules/credentials'
import type { App } from '#platform/app.ts'
import { contentPolicy } from '#ui/content-policy.ts'
import { compress } from '#web/compress.ts'
import { observeRoute } from '#web/steps.ts'
import { browserScript } from './browser-script.ts'

/**
 * What stands around the page /verify: its script, the keys that anyone can check with, and leave for that one page to run
 * the script and use the camera. Mounted before the pages.
 */
export function verifyRoutes(app: App): Hono {
  const routes = new Hono()
  routes.use('/verify', letScriptRun)
  routes.get('/verify/keys.json', observeRoute(app, '/verify/keys.json'), async (c) => {
    const keys = await app.database.read(findTrustList)
    return c.body(JSON.stringify(keys), 200, {
      'Content-Type': 'application/jwk-set+json',
      'Cache-Control': 'public, max-age=300',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
    })
  })
  routes.get('/verify/:file{check\\.[0-9a-f]{10}\\.js}', async (c, next) => {
    const { path, body } = await browserScript()
    if (c.req.path !== path) return next()
    const { bytes, encoding } = await compress(body, c.req.header('accept-encoding'))
    return c.body(bytes, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
      ...(encoding && { 'Content-Encoding': encoding }),
    })
  })
  return routes
}

/** The page's own policy is as strict as every other's, but for a script of ours and the camera. */
const letScriptRun: MiddlewareHandler = async (c, next) => {
  await next()
  if (c.req.method === 'POST') c.res.headers.set('Cache-Control', 'no-store') // It shows what a card says.
  c.res.headers.set('Content-Security-Policy', `${contentPolicy}; script-src 'self'`)
  c.res.headers.set('Permissions-Policy', 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()')
}
