import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { asDocument } from '#ui/layout.tsx'
import type { App } from '#platform/app.ts'
import { compress } from './compress.ts'
import { changeCookie } from './cookies.ts'
import type { WebContext } from './env.ts'
import type { Answer, Download, Picture, Redirect } from './page.ts'

/** Sends what a page gave back. */
export function send(app: App, c: WebContext, answer: Answer): Promise<Response> | Response {
  if (!('kind' in answer)) return sendPage(app, c, answer, 200)
  if (answer.kind === 'redirect') return sendOn(app, c, answer)
  if (answer.kind === 'download') return sendFile(app, c, answer)
  if (answer.kind === 'picture') return sendPicture(c, answer)
  c.header('Refresh', String(answer.seconds))
  return sendPage(app, c, answer.drawn, 200)
}

export async function sendPage(
  app: App,
  c: WebContext,
  drawn: Parameters<typeof asDocument>[0],
  status: ContentfulStatusCode,
): Promise<Response> {
  const html = asDocument(drawn)
  const token = c.var.view?.csrf
  if (c.var.formSeedIsNew && token && html.includes(token)) {
    changeCookie(app, c, { name: 'form', value: c.var.formSeed, seconds: null })
  }
  const { bytes, encoding } = await compress(html, c.req.header('accept-encoding'))
  c.header('Content-Type', 'text/html; charset=UTF-8')
  c.header('Vary', 'Accept-Encoding, Accept-Language, Cookie')
  if (encoding) c.header('Content-Encoding', encoding)
  return c.newResponse(bytes, { status })
}

function sendOn(app: App, c: WebContext, { to, notice, cookies = [] }: Redirect): Response {
  for (const change of cookies) changeCookie(app, c, change)
  if (notice) changeCookie(app, c, { name: 'notice', value: notice.slice(0, 300), seconds: 60 })
  return c.redirect(to, 303)
}

function sendFile(app: App, c: WebContext, { name, type, body }: Download): Response {
  c.header('Content-Type', type)
  c.header('Content-Disposition', dispositionOf(name))
  c.header('Cache-Control', 'no-store')
  return c.newResponse(body instanceof Uint8Array ? new Uint8Array(body) : withoutWords(app, body))
}

function sendPicture(c: WebContext, { png }: Picture): Response {
  c.header('Content-Type', 'image/png')
  c.header('Cache-Control', 'public, max-age=86400')
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  return c.newResponse(new Uint8Array(png))
}

/** A file that breaks off says why to our log alone: whoever sends a stream on writes its error behind what was sent. */
function withoutWords(app: App, file: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = file.getReader()
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        app.log.error('download.failed', error)
        controller.error(new Error('the file broke off'))
      }
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

/** RFC 6266: the plain name for old programs, the real one beside it. */
export function dispositionOf(name: string): string {
  const safe = name.toWellFormed().replace(/[\p{Cc}\\/:*?"<>|]/gu, '-')
  const plain = safe.replace(/[^\x20-\x7e]/g, '-')
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
