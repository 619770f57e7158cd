import { setTimeout as sleep } from 'node:timers/promises'
import { Hono } from 'hono'
import { findMemberForActivation, findOfficeName, getEmployer } from '#modules/registry'
import { findProviderName } from '#modules/training'
import { sendWebhooks } from '#modules/webhooks'
import type { App } from '#platform/app.ts'
import { closeServer } from '#platform/close-server.ts'
import { isDatabaseAway, type Db } from '#platform/database.ts'
import { startJobs, type Jobs, type Task } from '#platform/jobs.ts'
import { createMessenger, type Messenger } from '#platform/messages.ts'
import { addressBehind } from '#web/address.ts'
import { createWeb, type WebOptions } from '#web/create-web.tsx'
import type { WebContext, WebEnv } from '#web/env.ts'
import type { Route } from '#web/page.ts'
import { noDatabase } from '#web/problems.ts'
import type { Place } from '#web/shell.ts'
import { guardAnswer, refuseTwoHosts } from '#web/steps.ts'
import { startBeside } from './beside.ts'
import { listen, patience, portOf } from './listen.ts'
import type { Payung } from './open.ts'
import { apiPages, apiRoutes } from './channels/api/index.ts'
import { dciRoutes } from './channels/dci/index.ts'
import { employerRoutes } from './channels/employer/index.ts'
import { gateRoutes, providerRoutes } from './channels/provider/index.ts'
import { memberRoutes } from './channels/member/index.ts'
import { contractRoutes } from './channels/member/contracts/index.ts'
import { ownAccountRoutes } from './channels/member/own-account/index.ts'
import { officerRoutes } from './channels/officer/index.ts'
import { agreementPages } from './channels/public/agreements/index.ts'
import { certificatePages, certificateRoutes } from './channels/public/certificates/index.ts'
import { calculatorPages, calculatorPictures } from './channels/public/calculator/index.ts'
import { viewHelp } from './channels/public/help/index.ts'
import { institutePages } from './channels/public/institute/index.ts'
import { viewHome } from './channels/public/home/index.ts'
import { lawRoutes } from './channels/public/law/index.ts'
import { viewPrivacy } from './channels/public/privacy/index.ts'
import { viewOffices } from './channels/public/offices/index.ts'
import { passkeyRoutes, signInRoutes } from './channels/public/sign-in/index.ts'
import { createWatch, viewStatus } from './channels/public/status/index.ts'
import { trainingResultRoutes } from './channels/public/training-results/index.ts'
import { publicProviderRoutes } from './channels/public/providers/index.ts'
import { trainingPages } from './channels/public/training/index.ts'
import { verifyPages, verifyRoutes } from './channels/public/verify/index.ts'
import { snapRoutes } from './channels/snap/index.ts'
import { healthRoutes } from './channels/health.ts'
import { openSimulators } from './simulators/open-simulators.ts'
import { tasksOf } from './subscriptions.ts'

export type Served = {
  readonly port: number
  /** Every page and action that is served. */
  readonly pages: readonly Route[]
  /** Turns readiness off, waits until new requests go elsewhere, lets open requests and jobs end, then stops. */
  stop(): Promise<void>
}

/** What a test of the server wants otherwise: to ask more often than people do, and to wait less than people do. */
export type ServeOptions = {
  readonly rates?: NonNullable<WebOptions['rates']>
  readonly patience?: Partial<typeof patience>
}

/** Puts the program together, from top to bottom: what is served where, and what runs beside it. */
export async function serve({ app, ownerUrl }: Payung, options: ServeOptions = {}): Promise<Served> {
  const { config, log } = app
  const messenger = createMessenger(app, config.messageGateway)
  const simulators = config.demo ? openSimulators(app) : null
  const watch = createWatch(app)
  let leaving = false

  const addressOf = addressBehind(config.proxies)
  const pages = [...pagesOf(app, messenger), ...(simulators?.pages ?? [])]
  const web = createWeb(app, {
    addressOf,
    withoutDatabase: [viewStatus(watch), ...calculatorPictures],
    pages,
    ...(options.rates && { rates: options.rates }),
    findPlace,
  })
  const root = new Hono<WebEnv>()
  root.use(guardAnswer(app), refuseTwoHosts())
  root.onError((error, c) => sayFailed(app, c, error))
  const isLeaving = () => leaving
  root.route('/', healthRoutes(app, isLeaving))
  root.route('/', snapRoutes(app))
  root.route('/', dciRoutes(app, { addressOf }))
  root.route('/', apiRoutes(app, { addressOf }))
  root.route('/', verifyRoutes(app))
  root.route('/', passkeyRoutes())
  root.route('/', certificateRoutes(app))
  root.route('/', gateRoutes())
  if (simulators) root.route('/', simulators.http)
  root.route('/', web)

  const server = await listen(root, config, { ...patience, ...options.patience })
  const jobs = await startQueues(app, ownerUrl).catch(async (error: unknown) => {
    await closeServer(server, 0) // Nothing is left from which they could be served.
    throw error
  })
  const beside = startBeside(app, watch)
  log.info('server.started', { port: portOf(server) })

  return {
    port: portOf(server),
    pages,
    async stop() {
      leaving = true
      log.info('server.leaving', { seconds: config.leaveSeconds })
      await sleep(config.leaveSeconds * 1000)
      await Promise.all([closeServer(server, patienceMs), jobs.stop()])
      await messenger.settle()
      await beside.stop()
      log.info('server.stopped')
    },
  }
}

/** Deliveries wait for others, so they have workers of their own. */
async function startQueues(app: App, ownerUrl: string): Promise<Jobs> {
  const work = await startJobs(app, ownerUrl, tasksOf(app.config), { patienceMs })
  try {
    const post = await startJobs(app, ownerUrl, [sendWebhooks()] as Task<never>[], {
      patienceMs,
      concurrency: 10,
    })
    return { stop: async () => void (await Promise.all([work.stop(), post.stop()])) }
  } catch (error) {
    await work.stop()
    throw error
  }
}

/** For how long open requests and jobs may go on once the server is told to stop. */
const patienceMs = 60_000

async function findPlace(db: Db, where: Place): Promise<string | null> {
  if ('employerId' in where) return (await getEmployer(db, where.employerId)).name
  return 'providerId' in where ? findProviderName(db, where.providerId) : findOfficeName(db, where.officeCode)
}

function pagesOf(app: App, messenger: Messenger): readonly Route[] {
  return [
    viewHome,
    viewHelp,
    viewOffices,
    viewPrivacy,
    ...calculatorPages,
    ...signInRoutes({ app, messenger }, findMemberForActivation),
    ...memberRoutes,
    ...ownAccountRoutes({ app, messenger }),
    ...contractRoutes({ app, messenger }),
    ...employerRoutes({ app, messenger }),
    ...providerRoutes,
    ...officerRoutes,
    ...trainingPages,
    ...trainingResultRoutes,
    ...publicProviderRoutes({ app, messenger }),
    ...lawRoutes,
    ...agreementPages,
    ...institutePages,
    ...verifyPages,
    ...certificatePages,
    ...apiPages(),
  ]
}

/** What no page and no interface has said itself: nothing of the error goes out, or into a log of its own. */
function sayFailed({ log }: App, c: WebContext, error: Error): Response {
  log.error('http.failed', error, { route: c.req.path.split('/')[1] ?? '' })
  return isDatabaseAway(error)
    ? c.text('unavailable', 503, { 'Retry-After': String(noDatabase().details.retryAfter) })
    : c.text('failed', 500)
}
