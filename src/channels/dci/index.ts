import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { findKeyActor } from '#modules/access'
import { Problem } from '#base/problem.ts'
import type { Language } from '#base/words.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { isDatabaseAway } from '#platform/database.ts'
import { type Rate, rateLimiter } from '#platform/rate-limit.ts'
import { peerAddress } from '#web/address.ts'
import type { WebContext, WebEnv } from '#web/env.ts'
import { preferredLanguage } from '#web/language.ts'
import { observeRoute } from '#web/steps.ts'
import { checkEnrollment } from './check-enrollment.ts'
import { answerHeader, readEnvelope, requireServed, type Envelope } from './envelope.ts'
import { DciRefusal, malformed, Rejected, type HeaderReason } from './refusal.ts'
import { search, type Caller } from './search.ts'

export type DciOptions = {
  readonly allowances?: { readonly key: Rate; readonly address: Rate }
  /** Where a request comes from; behind a proxy of one's own, what that proxy says. */
  readonly addressOf?: (c: WebContext) => string
}

const usualAllowances = {
  key: { burst: 200, perSecond: 20 },
  address: { burst: 60, perSecond: 5 },
}
const largestBody = 64 * 1024

type Serve = (caller: Caller, envelope: Envelope) => Promise<object>

/** Under the prefix that the mock of the standard has, under the specification's own, and under both. */
const prefixes = ['/ess', '/registry', '/ess/registry']
const services: readonly { path: string; serve: Serve }[] = prefixes.flatMap((prefix) => [
  { path: `${prefix}/sync/search`, serve: search },
  { path: `${prefix}/sync/check-enrollment`, serve: checkEnrollment },
])

/**
 * The employment support exchange (SPDCI 1.0.0): another programme asks, with its key, who is in vocational training. Only what is
 * answered at once; there are no callbacks.
 */
export function dciRoutes(app: App, options: DciOptions = {}): Hono<WebEnv> {
  const { allowances = usualAllowances, addressOf = peerAddress } = options
  const clock = () => performance.now()
  const spend = {
    key: rateLimiter(allowances.key, clock),
    address: rateLimiter(allowances.address, clock),
  }
  const recognise = async (c: WebContext): Promise<Actor> => {
    const secret = /^Bearer +(\S+)$/i.exec((c.req.header('authorization') ?? '').trim())?.[1]
    const actor = secret ? await app.database.read((db) => findKeyActor(db, secret)) : null
    const { wait } = actor ? spend.key(actor.caller) : spend.address(addressOf(c))
    if (wait > 0) throw tooOften(wait)
    if (!actor) throw keyNeeded()
    return actor
  }
  const routes = new Hono<WebEnv>()
  routes.onError((error, c) => refuse(app, c, error))
  for (const { path, serve } of services) {
    const limit = bodyLimit({ maxSize: largestBody, onError: () => Promise.reject(malformed('message')) })
    routes.use(path, observeRoute(app, path))
    routes.post(path, limit, async (c) => {
      const caller = { app, actor: await recognise(c), language: languageOf(c) }
      const envelope = readEnvelope(new Uint8Array(await c.req.arrayBuffer()))
      return reply(c, await answer(caller, envelope, serve))
    })
    routes.all(path, () => Promise.reject(notServed({ Allow: 'POST' })))
  }
  for (const prefix of prefixes) {
    routes.all(`${prefix}/*`, observeRoute(app, `${prefix}/*`), () => Promise.reject(notServed()))
  }
  return routes
}

async function answer(caller: Caller, envelope: Envelope, serve: Serve): Promise<object> {
  try {
    requireServed(envelope)
    return await serve(caller, envelope)
  } catch (error) {
    if (!(error instanceof Rejected)) throw error
    const { reason, words } = error as Rejected<HeaderReason> // Those of single requests are answered where they occur.
    const outcome = { status: 'rjct', reason, message: words[caller.language] } as const
    return { signature: '', header: answerHeader(caller.app, envelope.header, outcome) }
  }
}

function languageOf(c: Context): Language {
  return preferredLanguage(c.req.header('accept-language'))
}

function reply(c: Context, body: object): Response {
  return c.json(body, 200, { 'Cache-Control': 'no-store' })
}

function refuse(app: App, c: Context, error: Error): Response {
  const refusal = refusalOf(error)
  if (!refusal) app.log.error('dci.failed', error, { route: c.req.routePath })
  const { code, words, status, headers } = refusal ?? unavailable()
  const body = { errors: [{ code, message: words[languageOf(c)] }] }
  return c.json(body, refusal ? status : 500, { 'Cache-Control': 'no-store', ...headers })
}

/** Null for what is ours to mend. */
function refusalOf(error: Error): DciRefusal | null {
  if (error instanceof DciRefusal) return error
  if (isDatabaseAway(error)) return unavailable({ 'Retry-After': '5' })
  if (!(error instanceof Problem)) return null
  const { status, remedy, retryAfter } = error.details
  if (status === 401) return keyNeeded()
  if (status === 403) return new DciRefusal('err.request.forbidden', remedy)
  if (status === 503) return unavailable({ 'Retry-After': String(retryAfter ?? 5) })
  return new DciRefusal('err.request.bad', remedy)
}

function unavailable(headers: Record<string, string> = {}): DciRefusal {
  const words = { id: 'Coba lagi beberapa saat lagi.', en: 'Try again in a while.' }
  return new DciRefusal('err.service.unavailable', words, headers)
}

function keyNeeded(): DciRefusal {
  const words = {
    id: 'Kirim kunci yang berlaku dalam header “Authorization: Bearer …”.',
    en: 'Send a valid key in the header “Authorization: Bearer …”.',
  }
  return new DciRefusal('err.request.unauthorized', words, { 'WWW-Authenticate': 'Bearer realm="Payung"' })
}

/** @param wait seconds */
function tooOften(wait: number): DciRefusal {
  const words = { id: `Coba lagi setelah ${wait} detik.`, en: `Try again after ${wait} s.` }
  return new DciRefusal('err.request.too_many_requests', words, { 'Retry-After': String(wait) })
}

function notServed(headers: Record<string, string> = {}): DciRefusal {
  const words = {
    id: 'Dilayani: POST sync/search dan sync/check-enrollment.',
    en: 'Served: POST sync/search and sync/check-enrollment.',
  }
  return new DciRefusal('err.request.not_found', words, headers)
}
