import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import {
  inquire,
  inquiryAnswer,
  inTime,
  issueToken,
  paymentAnswer,
  plainAnswer,
  readInquiry,
  readPaymentRequest,
  receivePayment,
  recogniseCaller,
  recogniseClient,
  SnapRefusal,
  writeTimestamp,
  type Answer,
  type ServiceCode,
} from '#modules/contributions/bank'
import type { App } from '#platform/app.ts'
import { rateLimiter, type Spent } from '#platform/rate-limit.ts'
import { readStrictJson } from '#platform/strict-json.ts'
import { observeRoute } from '#web/steps.ts'
import { readHeaders, readToken } from './read-headers.ts'

export type SnapLimits = {
  /** After this the bank hears 504: nobody knows yet. */
  readonly answerMs: number
  /** How long one statement of the database may take; shorter, so that what we cannot tell has mostly not happened. */
  readonly statementMs: number
  /** Calls that a partner may make at once, and how fast it may go on. */
  readonly burst: number
  readonly perSecond: number
}

const usualLimits: SnapLimits = { answerMs: 10_000, statementMs: 8000, burst: 1000, perSecond: 200 }
const largestBody = 64 * 1024

type Desk = { readonly app: App; readonly limits: SnapLimits; readonly spend: (partnerId: string) => Spent }
type Serve = (desk: Desk, c: Context) => Promise<Answer>

const services: readonly { code: ServiceCode; path: string; serve: Serve }[] = [
  { code: '73', path: '/snap/v1.0/access-token/b2b', serve: serveToken },
  { code: '24', path: '/snap/v1.0/transfer-va/inquiry', serve: (desk, c) => serveCall(desk, c, '24') },
  { code: '25', path: '/snap/v1.0/transfer-va/payment', serve: (desk, c) => serveCall(desk, c, '25') },
]

/** The bank side, as SNAP BI has it: token, inquiry and payment of a virtual account. Everything is answered in its form. */
export function snapRoutes(app: App, limits: SnapLimits = usualLimits): Hono {
  const desk: Desk = { app, limits, spend: rateLimiter(limits, () => performance.now()) }
  const routes = new Hono()
  for (const { code, path, serve } of services) {
    const tooLarge = (c: Context) => reply(app, c, plainAnswer(code, 'badRequest'))
    routes.use(path, observeRoute(app, path))
    routes.post(path, bodyLimit({ maxSize: largestBody, onError: tooLarge }), async (c) =>
      reply(app, c, await serve(desk, c)),
    )
    routes.all(path, (c) => reply(app, c, plainAnswer(code, 'wrongMethod'), { Allow: 'POST' }))
  }
  routes.all('/snap/*', observeRoute(app, '/snap/*'), (c) =>
    reply(app, c, plainAnswer('00', 'unknownService')),
  )
  return routes
}

/** In the order of the standard: headers, client, time, signature, body. */
function serveToken({ app, limits, spend }: Desk, c: Context): Promise<Answer> {
  return inTime(
    app,
    limits.answerMs,
    async () => {
      const head = readHeaders(c, ['X-TIMESTAMP', 'X-CLIENT-KEY', 'X-SIGNATURE'])
      const partner = await recogniseClient(app, {
        clientId: head['X-CLIENT-KEY'],
        timestamp: head['X-TIMESTAMP'],
        signature: head['X-SIGNATURE'],
      })
      if (spend(partner.id).wait > 0) throw new SnapRefusal('tooMany')
      return issueToken(app, partner, readJsonBody(await readBytes(c)))
    },
    ({ outcome, detail }) => plainAnswer('73', outcome, {}, detail),
  )
}

/** The same for inquiry and payment: headers, partner, time, token, signature on the bytes as they came, body, business. */
function serveCall({ app, limits, spend }: Desk, c: Context, service: '24' | '25'): Promise<Answer> {
  let body: Record<string, unknown> | null = null
  return inTime(
    app,
    limits.answerMs,
    async () => {
      const head = readHeaders(c, [
        'X-TIMESTAMP',
        'X-SIGNATURE',
        'X-PARTNER-ID',
        'X-EXTERNAL-ID',
        'CHANNEL-ID',
      ])
      const bytes = await readBytes(c)
      const { pathname, search } = new URL(c.req.url)
      const { partner, calledAt } = await recogniseCaller(app, {
        method: c.req.method,
        url: pathname + search,
        body: bytes,
        partnerId: head['X-PARTNER-ID'],
        timestamp: head['X-TIMESTAMP'],
        signature: head['X-SIGNATURE'],
        accessToken: readToken(c),
      })
      if (spend(partner.id).wait > 0) throw new SnapRefusal('tooMany')
      body = readJsonBody(bytes)
      const call = { partner, externalId: head['X-EXTERNAL-ID'], statementMs: limits.statementMs }
      return service === '24'
        ? inquire(app, call, readInquiry(body))
        : receivePayment(app, call, readPaymentRequest(body, calledAt))
    },
    ({ outcome, detail }) => {
      if (!body) return plainAnswer(service, outcome, {}, detail)
      const answer = service === '24' ? inquiryAnswer : paymentAnswer
      return answer(outcome, body, null, detail)
    },
  )
}

async function readBytes(c: Context): Promise<Uint8Array> {
  return new Uint8Array(await c.req.arrayBuffer())
}

function readJsonBody(bytes: Uint8Array): Record<string, unknown> {
  const { object } = readStrictJson(bytes)
  if (!object) throw new SnapRefusal('badRequest')
  return object
}

function reply(
  app: App,
  c: Context,
  { status, body }: Answer,
  headers: Record<string, string> = {},
): Response {
  app.log.info('snap.answer', { code: String(body['responseCode']) })
  return c.json(body, status as ContentfulStatusCode, {
    ...headers,
    'X-TIMESTAMP': writeTimestamp(app.now()),
  })
}
