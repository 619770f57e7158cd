import { randomBytes } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { findSession, renewSession } from '#modules/access'
import { visitor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { newTrace, trace } from '#platform/log.ts'
import { httpSeconds } from '#platform/meter.ts'
import { type Rate, rateLimiter } from '#platform/rate-limit.ts'
import { contentPolicy } from '#ui/content-policy.ts'
import { changeCookie, type CookieName, isHttps, readCookie, sessionCookie } from './cookies.ts'
import type { WebContext, WebEnv } from './env.ts'
import { isLanguage, preferredLanguage } from './language.ts'
import { tooManyRequests } from './problems.ts'

type Step = MiddlewareHandler<WebEnv>

/**
 * Every line that is logged while a request is under way carries its trace (W3C Trace Context). The caller's own is taken on, and
 * the answer says which it was, so that either side can name it to the other.
 */
export function traceRequest(): Step {
  return async (c, next) => {
    const id = traceOf(c)
    c.set('trace', id)
    await trace.run(id, next)
    tellTrace(c, id)
  }
}

function traceOf(c: Context): string {
  const given = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(c.req.header('traceparent') ?? '')?.[1]
  return given && !/^0+$/.test(given) ? given : newTrace()
}

function tellTrace(c: Context, id: string): void {
  c.res.headers.set('traceresponse', `00-${id}-${randomBytes(8).toString('hex')}-00`)
}

/** One line a request: the route's pattern and never the path, which can hold someone's number. */
export function logRequest(app: App): Step {
  return async (c, next) => {
    const began = performance.now()
    c.set('route', '-')
    await next()
    record(app, c, c.var.route, began)
  }
}

/** Trace and line of a route that is neither a page nor an operation: what banks and strangers' programs call. */
export function observeRoute(app: App, route: string): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now()
    const id = traceOf(c)
    await trace.run(id, async () => {
      await next()
      record(app, c, route, began)
    })
    tellTrace(c, id)
  }
}

function record({ log }: App, c: Context, route: string, began: number): void {
  const ms = performance.now() - began
  const { method } = c.req
  const { status } = c.res
  httpSeconds.observe({ method, route, status: String(status) }, ms / 1000)
  log.info('http', { method, route, status, ms: Math.round(ms) })
}

/** Who reads the first of two hosts and who reads the last see two requests in one (RFC 9112, 3.2); Node lets both through. */
export function refuseTwoHosts(): Step {
  return async (c, next) => {
    const names = c.env.incoming?.rawHeaders.filter((_, at) => at % 2 === 0) ?? []
    if (names.filter((name) => name.toLowerCase() === 'host').length > 1) return c.text('two hosts', 400)
    return next()
  }
}

/** What every answer carries, unless its own route has said it in another way. */
export function guardAnswer(app: App): Step {
  const headers = {
    'Content-Security-Policy': contentPolicy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    ...(isHttps(app) && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  }
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headers))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    if (c.res.headers.has('Cache-Control')) return
    c.res.headers.set('Cache-Control', showsSomeone(app, c) ? 'no-store' : 'private, no-cache')
  }
}

/** Of someone who is signed in, or has begun to say who they are: nothing of that stays on a computer that others use. */
function showsSomeone(app: App, c: WebContext): boolean {
  const began = (name: CookieName) => readCookie(app, c, name) !== null
  const under = began('registration') || began('application') || began('sign-in')
  return Boolean(c.var.session) || c.req.method === 'POST' || under
}

export type Rates = { readonly address: Rate; readonly account: Rate }

/** A whole village may share one address of a mobile network; an account is one person. */
export const usualRates: Rates = {
  address: { burst: 600, perSecond: 20 },
  account: { burst: 120, perSecond: 4 },
}

export function limitAddress(rates: Rates, clock: () => number, addressOf: (c: WebContext) => string): Step {
  const spend = rateLimiter(rates.address, clock)
  return async (c, next) => {
    c.set('address', addressOf(c))
    refuseWhile(spend(c.var.address, weightOf(c)).wait)
    await next()
  }
}

export function limitAccount(rates: Rates, clock: () => number): Step {
  const spend = rateLimiter(rates.account, clock)
  return async (c, next) => {
    const { session } = c.var
    if (session) refuseWhile(spend(session.accountId, weightOf(c)).wait)
    await next()
  }
}

/** A form costs us more than a page. */
function weightOf(c: WebContext): number {
  return c.req.method === 'POST' ? 3 : 1
}

function refuseWhile(seconds: number): void {
  if (seconds > 0) throw tooManyRequests(seconds)
}

export function chooseLanguage(app: App): Step {
  return async (c, next) => {
    const chosen = readCookie(app, c, 'language')
    c.set('language', isLanguage(chosen) ? chosen : preferredLanguage(c.req.header('accept-language')))
    await next()
  }
}

/** Whoever comes, whatever cookies they bring: for pages that ask no database. */
export function takeForVisitor(): Step {
  return async (c, next) => {
    c.set('session', null)
    c.set('actor', visitor)
    await next()
  }
}

/** The same page once more, with another cookie. Only what is looked at: a form that is sent is proven by the former one. */
async function renew(app: App, c: WebContext, token: string): Promise<Response> {
  const renewed = await app.database.transaction((db) => renewSession(db, token))
  if (renewed) changeCookie(app, c, sessionCookie(renewed, app.now()))
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(pathname + search, 303)
}

/** Cookie → session → actor. Also finds, or makes, the secret that proves this browser's forms. */
export function recognise(app: App): Step {
  return async (c, next) => {
    const token = readCookie(app, c, 'session')
    const session = token ? await app.database.read((db) => findSession(db, token, app.now())) : null
    if (token && session?.renew && c.req.method === 'GET') return renew(app, c, token)
    c.set('session', session)
    c.set('actor', session?.actor ?? visitor)
    const seed = token ?? readCookie(app, c, 'form')
    c.set('formSeed', seed ?? randomBytes(32).toString('base64url'))
    c.set('formSeedIsNew', seed === null)
    return next()
  }
}
