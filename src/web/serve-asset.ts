import { assets } from '#ui/assets.ts'
import { acceptedEncoding } from './compress.ts'
import type { WebContext } from './env.ts'
import { noSuchPage } from './problems.ts'

/** A file whose name changes with its content, so that a browser asks for it once. */
export function serveAsset(c: WebContext): Response {
  c.set('route', '/assets/*')
  const asset = assets().get(c.req.path)
  if (!asset) throw noSuchPage()
  c.header('Cache-Control', asset.immutable ? 'public, max-age=31536000, immutable' : 'public, no-cache')
  c.header('ETag', asset.etag)
  c.header('Vary', 'Accept-Encoding')
  if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304)
  const encoding = acceptedEncoding(c.req.header('accept-encoding'))
  const packed = encoding && asset[encoding]
  if (packed) c.header('Content-Encoding', encoding)
  c.header('Content-Type', asset.type)
  return c.body(new Uint8Array(packed ?? asset.body))
}
