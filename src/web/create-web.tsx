import { Hono } from 'hono'
import { Problem, type ProblemDetails } from '#base/problem.ts'
import type { App } from '#platform/app.ts'
import { isDatabaseAway } from '#platform/database.ts'
import { peerAddress } from './address.ts'
import { sendPage } from './answer.ts'
import { changeCookie } from './cookies.ts'
import { deskPages } from './desk.tsx'
import type { WebContext, WebEnv } from './env.ts'
import { keptFormPages } from './kept-form.tsx'
import { isLanguage } from './language.ts'
import { makeView } from './make-view.ts'
import { ownPath } from './own-path.ts'
import type { Route } from './page.ts'
import { FaultPage, ProblemPage } from './problem-page.tsx'
import { noDatabase, noSuchPage, onlyForForms } from './problems.ts'
import { purposePages } from './purpose.tsx'
import { serveAsset } from './serve-asset.ts'
import { serveRoute } from './serve-route.ts'
import type { Shell } from './shell.ts'
import * as steps from './steps.ts'

export type WebOptions = {
  readonly pages: readonly Route[]
  /** Pages that open when the database is away: nobody is recognised there, whoever comes is a visitor. */
  readonly withoutDatabase?: readonly Route[]
  /** The name of an employer or an office, as it stands beside the person's name. */
  readonly findPlace: Shell['findPlace']
  readonly rates?: steps.Rates
  /** Where a request comes from; behind a proxy of one's own, what that proxy says. */
  readonly addressOf?: (c: WebContext) => string
  /** Milliseconds that only grow; the machine's own clock, because it is the machine that is spared. */
  readonly ticks?: () => number
}

/** Everything that is shown to people in a browser. */
export function createWeb(app: App, options: WebOptions): Hono<WebEnv> {
  const {
    pages,
    findPlace,
    withoutDatabase = [],
    rates = steps.usualRates,
    addressOf = peerAddress,
    ticks = () => performance.now(),
  } = options
  const shell: Shell = { app, findPlace }
  const web = new Hono<WebEnv>()

  web.use(steps.traceRequest())
  web.use(steps.logRequest(app))
  web.use(steps.guardAnswer(app))
  web.get('/assets/*', serveAsset)
  web.use(steps.limitAddress(rates, ticks, addressOf))
  web.use(steps.chooseLanguage(app))
  web.get('/language', (c) => switchLanguage(app, c))
  for (const route of withoutDatabase)
    web.on(route.method, route.path, steps.takeForVisitor(), serveRoute(shell, route))
  web.use(steps.recognise(app))
  web.use(steps.limitAccount(rates, ticks))

  const routes = [...pages, ...purposePages, ...deskPages(shell), ...keptFormPages]
  for (const route of routes) web.on(route.method, route.path, serveRoute(shell, route))
  const shown = new Set(routes.flatMap(({ method, path }) => (method === 'GET' ? [path] : [])))
  for (const { method, path } of routes) {
    if (method === 'POST' && !shown.has(path)) web.get(path, (c) => refuse(shell, c, onlyForForms().details))
  }

  // A route and not `notFound`, which is left behind when this is mounted under another Hono.
  web.all('*', (c) => refuse(shell, c, noSuchPage().details))
  web.onError((error, c) => sayWhy(shell, c, error))
  return web
}

function switchLanguage(app: App, c: WebContext): Response {
  c.set('route', '/language')
  const to = c.req.query('to')
  if (isLanguage(to)) changeCookie(app, c, { name: 'language', value: to, seconds: 365 * 86_400 })
  return c.redirect(ownPath(c.req.query('back'), '/'), 303)
}

/** Problems are said; anything else is ours to mend, so it is logged, and the page gives its number. */
async function sayWhy(shell: Shell, c: WebContext, error: Error): Promise<Response> {
  if (error instanceof Problem) return refuse(shell, c, error.details)
  shell.app.log.error('http.failed', error, { route: c.var.route })
  if (isDatabaseAway(error)) return refuse(shell, c, noDatabase().details)
  const view = await makeView(shell, c, 'anyone', null)
  return sendPage(shell.app, c, <FaultPage view={view} reference={referenceOf(c)} />, 500)
}

async function refuse(shell: Shell, c: WebContext, problem: ProblemDetails): Promise<Response> {
  if (problem.retryAfter) c.header('Retry-After', String(problem.retryAfter))
  if (problem.status === 405) c.header('Allow', 'POST')
  const view = await makeView(shell, c, 'anyone', null)
  return sendPage(
    shell.app,
    c,
    <ProblemPage view={view} problem={problem} reference={referenceOf(c)} />,
    problem.status,
  )
}

/** The beginning of the trace: enough to find it in the log, short enough to read out. */
function referenceOf(c: WebContext): string {
  return (c.var.trace ?? '').slice(0, 12)
}
