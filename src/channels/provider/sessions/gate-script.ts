import { Hono } from 'hono'
import { contentPolicy } from '#ui/content-policy.ts'
import { browserScript, scriptRoutes } from '#web/browser-script.ts'

const gate = '/provider/gate/:sessionNo'

/** Reads passes at the door, with a line and without. */
export const gateScript = browserScript(
  new URL('script/keep-scans.ts', import.meta.url),
  '/provider/gate-script/keep',
)

/** The page of the door may run that script, use the camera and send what was kept; no other may. Mounted before the pages. */
export function gateRoutes(): Hono {
  const routes = new Hono()
  routes.use(gate, async (c, next) => {
    await next()
    c.res.headers.set('Content-Security-Policy', `${contentPolicy}; script-src 'self'; connect-src 'self'`)
    c.res.headers.set(
      'Permissions-Policy',
      'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
    )
    if (c.req.method === 'POST') c.res.headers.set('Cache-Control', 'no-store')
  })
  routes.route('/', scriptRoutes(gateScript, []))
  return routes
}
