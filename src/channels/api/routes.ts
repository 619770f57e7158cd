import { Hono, type MiddlewareHandler } from 'hono'
import { findKeyActor } from '#modules/access'
import { notFound, Problem } from '#base/problem.ts'
import { visitor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { isDatabaseAway } from '#platform/database.ts'
import { type Operation, operations } from '#platform/operation.ts'
import { type Rate, rateLimiter } from '#platform/rate-limit.ts'
import { peerAddress } from '#web/address.ts'
import type { WebContext, WebEnv } from '#web/env.ts'
import { preferredLanguage } from '#web/language.ts'
import { noDatabase } from '#web/problems.ts'
import { guardAnswer, logRequest, traceRequest } from '#web/steps.ts'
import { type Catalogue, createCatalogue, type Offer } from './catalogue.ts'
import { writeDocument } from './openapi/write-document.ts'
import { fault, keyUnknown, notThisMethod, tooManyCalls } from './problems.ts'
import { readSecret } from './read-headers.ts'
import { serveOperation } from './serve-operation.ts'
import { sendTagged } from './write-answer.ts'
import { writeProblem } from './write-problem.ts'

export type ApiOptions = {
  /** What is offered; every operation with a route that has been declared, unless given. */
  readonly operations?: readonly Operation[]
  readonly allowances?: Allowances
  /** Where a request comes from; behind a proxy of one's own, what that proxy says. */
  readonly addressOf?: (c: WebContext) => string
  /** Milliseconds that only grow; the machine's own clock, because it is the machine that is spared. */
  readonly ticks?: () => number
}

export type Allowances = { readonly key: Rate; readonly address: Rate }

/** A key is one program; an address can be a whole office. */
const usualAllowances: Allowances = {
  key: { burst: 600, perSecond: 100 },
  address: { burst: 300, perSecond: 50 },
}

type Step = MiddlewareHandler<WebEnv>

/**
 * The programming interface: every operation with a route below `/api/v1`, and their description. `/api/v1/docs` is left
 * to the pages (`apiPages`), so these routes are mounted before those of the web.
 */
export function apiRoutes(app: App, options: ApiOptions = {}): Hono<WebEnv> {
  const catalogue = createCatalogue(options.operations ?? operations())
  const api = new Hono<WebEnv>()
  const steps = [
    traceRequest(),
    logRequest(app),
    guardAnswer(app),
    chooseLanguage,
    recogniseKey(app, options),
  ]
  for (const step of steps) api.use('/api/*', outsideDocs(step))

  const document = writeDocument(catalogue)
  api.get('/api/v1/openapi.json', (c) => {
    c.set('route', '/api/v1/openapi.json')
    c.header('Cache-Control', 'public, no-cache')
    return sendTagged(c, document)
  })
  serveOffers(app, api, catalogue)
  api.all(
    '/api/*',
    outsideDocs(() => Promise.reject(notFound())),
  )
  api.onError((error, c) => sayWhy(app, c, error, null))
  return api
}

function outsideDocs(step: Step): Step {
  return (c, next) => (/^\/api\/v1\/docs(\/|$)/.test(c.req.path) ? next() : step(c, next))
}

function serveOffers(app: App, api: Hono<WebEnv>, { offers }: Catalogue): void {
  for (const offer of offers) {
    api.on(offer.method, routeOf(offer), (c) => {
      c.set('route', routeOf(offer))
      return serveOperation(app, c, offer).catch((error: Error) => sayWhy(app, c, error, offer))
    })
  }
  for (const [route, same] of Map.groupBy(offers, routeOf)) {
    const allowed = same.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
    api.all(route, (c) => {
      c.set('route', route)
      c.header('Allow', allowed.join(', '))
      throw notThisMethod(allowed)
    })
  }
}

/** `/bills/{billId}` → `/api/v1/bills/:billId` */
function routeOf({ path }: Offer): string {
  return `/api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`
}

const chooseLanguage: Step = async (c, next) => {
  c.set('language', preferredLanguage(c.req.header('accept-language')))
  await next()
}

/** Key → actor. Every call is counted: to its key, or to its address where it has none that is valid. */
function recogniseKey(app: App, options: ApiOptions): Step {
  const { allowances = usualAllowances, addressOf = peerAddress, ticks = () => performance.now() } = options
  const budgets = { key: rateLimiter(allowances.key, ticks), address: rateLimiter(allowances.address, ticks) }
  return async (c, next) => {
    const secret = readSecret(c.req.header('authorization'))
    const actor = secret ? await app.database.read((db) => findKeyActor(db, secret)) : null
    const kind = actor ? 'key' : 'address'
    const { burst, perSecond } = allowances[kind]
    const { wait, left, full } = budgets[kind](actor?.caller ?? addressOf(c))
    c.header('RateLimit-Policy', `"${kind}";q=${burst};w=${Math.ceil(burst / perSecond)}`)
    c.header('RateLimit', `"${kind}";r=${left};t=${full}`)
    if (wait > 0) throw tooManyCalls(wait)
    if (secret !== null && !actor) throw keyUnknown()
    c.set('actor', actor ?? visitor)
    await next()
  }
}

/** Problems are said; anything else is ours to mend, so it is logged, and only its trace is told. */
function sayWhy(app: App, c: WebContext, error: Error, offer: Offer | null): Response {
  if (error instanceof Problem) return writeProblem(c, error.details, offer)
  app.log.error('api.failed', error, { route: c.var.route })
  return writeProblem(c, isDatabaseAway(error) ? noDatabase().details : fault, offer)
}
