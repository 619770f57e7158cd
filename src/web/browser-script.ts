import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { rolldown } from 'rolldown'
import { contentPolicy } from '#ui/content-policy.ts'
import { compress } from './compress.ts'

/** A script of ours, in one file without its types. Its name changes with its content. */
export type BrowserScript = { readonly path: string; readonly body: string }

/**
 * For the few things that links and forms cannot do (decision 0005).
 * @param entry the TypeScript that the browser runs
 * @param address of the script, without what names its content: `/verify/check`
 * @returns built once, in some 20 ms, when the first page asks for it
 */
export function browserScript(entry: URL, address: string): () => Promise<BrowserScript> {
  let built: Promise<BrowserScript> | undefined
  return () => (built ??= build(fileURLToPath(entry), address))
}

/** Serves a script, and lets it run on these pages and on no other. Mounted before the pages. */
export function scriptRoutes(script: () => Promise<BrowserScript>, pages: readonly string[]): Hono {
  const routes = new Hono()
  for (const page of pages) {
    routes.use(page, async (c, next) => {
      await next()
      c.res.headers.set('Content-Security-Policy', `${contentPolicy}; script-src 'self'`)
    })
  }
  routes.get('*', async (c, next) => {
    if (!c.req.path.endsWith('.js')) return next()
    const { path, body } = await script()
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

async function build(input: string, address: string): Promise<BrowserScript> {
  await using bundle = await rolldown({ input, platform: 'browser', tsconfig: false })
  const { output } = await bundle.generate({ format: 'esm', minify: true, comments: false })
  const body = output[0].code
  const fingerprint = createHash('sha256').update(body).digest('hex').slice(0, 10)
  return { path: `${address}.${fingerprint}.js`, body }
}
