import { Hono, type MiddlewareHandler } from 'hono'
import { findTrustList } from '#modules/credentials'
import type { App } from '#platform/app.ts'
import { scriptRoutes } from '#web/browser-script.ts'
import { observeRoute } from '#web/steps.ts'
import { checkScript } from './check-script.ts'

/**
 * What stands around the page /verify: its script, the keys that anyone can check with, and leave for that one page to run
 * the script and use the camera. Mounted before the pages.
 */
export function verifyRoutes(app: App): Hono {
  const routes = new Hono()
  routes.use('/verify', letCameraLook)
  routes.route('/', scriptRoutes(checkScript, ['/verify']))
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
  return routes
}

/** The page may use the camera, which no other may. */
const letCameraLook: MiddlewareHandler = async (c, next) => {
  await next()
  if (c.req.method === 'POST') c.res.headers.set('Cache-Control', 'no-store') // It shows what a card says.
  c.res.headers.set('Permissions-Policy', 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()')
}
