import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { serve as listen } from '@hono/node-server'
import { Hono } from 'hono'
import { findMemberForActivation, findOfficeName, getEmployer } from '#modules/registry'
import { sendWebhooks } from '#modules/webhooks'
import { closeServer } from '#platform/close-server.ts'
import { startJobs, type Task } from '#platform/jobs.ts'
import { createMessenger } from '#platform/messages.ts'
import { addressBehind } from '#web/address.ts'
import { createWeb } from '#web/create-web.tsx'
import { startBeside } from './beside.ts'
import type { Payung } from './open.ts'
import { apiPages, apiRoutes } from './channels/api/index.ts'
import { employerRoutes } from './channels/employer/index.ts'
import { memberRoutes } from './channels/member/index.ts'
import { officerRoutes } from './channels/officer/index.ts'
import { agreementPages } from './channels/public/agreements/index.ts'
import { calculatorPages } from './channels/public/calculator/index.ts'
import { viewHelp } from './channels/public/help/index.ts'
import { viewHome } from './channels/public/home/index.ts'
import { lawRoutes } from './channels/public/law/index.ts'
import { viewPrivacy } from './channels/public/privacy/index.ts'
import { viewOffices } from './channels/public/offices/index.ts'
import { passkeyRoutes, signInRoutes } from './channels/public/sign-in/index.ts'
import { createWatch, viewStatus } from './channels/public/status/index.ts'
import { verifyPages, verifyRoutes } from './channels/public/verify/index.ts'
import { snapRoutes } from './channels/snap/index.ts'
import { healthRoutes } from './channels/health.ts'
import { openSimulators } from './simulators/open-simulators.ts'
import { tasksOf } from './subscriptions.ts'

export type Served = {
  readonly port: number
  /** Turns readiness off, waits until new requests go elsewhere, lets open requests and jobs end, then stops. */
  stop(): Promise<void>
}

/** Puts the program together, from top to bottom: what is served where, and what runs beside it. */
export async function serve({ app, ownerUrl }: Payung): Promise<Served> {
  const { config, log } = app
  const messenger = createMessenger(app, config.messageGateway)
  const simulators = config.demo ? openSimulators(app) : null

  const watch = createWatch(app)

  const addressOf = addressBehind(config.proxies)
  const web = createWeb(app, {
    addressOf,
    withoutDatabase: [viewStatus(watch)],
    pages: [
      viewHome,
      viewHelp,
      viewOffices,
      viewPrivacy,
      ...calculatorPages,
      ...signInRoutes({ app, messenger }, findMemberForActivation),
      ...memberRoutes,
      ...employerRoutes({ app, messenger }),
      ...officerRoutes,
      ...lawRoutes,
      ...agreementPages,
      ...verifyPages,
      ...apiPages(),
      ...(simulators?.pages ?? []),
    ],
    findPlace: async (db, where) =>
      'employerId' in where
        ? (await getEmployer(db, where.employerId)).name
        : findOfficeName(db, where.officeCode),
  })
  const root = new Hono()
  let leaving = false
  root.route(
    '/',
    healthRoutes(app, () => leaving),
  )
  root.route('/', snapRoutes(app))
  root.route('/', apiRoutes(app, { addressOf }))
  root.route('/', verifyRoutes(app))
  root.route('/', passkeyRoutes())
  if (simulators) root.route('/', simulators.http)
  root.route('/', web)

  const server = await listening(root, config)
  const jobs = await startJobs(app, ownerUrl, tasksOf(config), { patienceMs: patience })
  const post = await startJobs(app, ownerUrl, [sendWebhooks()] as Task<never>[], {
    patienceMs: patience,
    concurrency: 10,
  })
  const beside = startBeside(app, watch)
  log.info('server.started', { port: portOf(server) })

  return {
    port: portOf(server),
    async stop() {
      leaving = true
      log.info('server.leaving', { seconds: config.leaveSeconds })
      await sleep(config.leaveSeconds * 1000)
      await Promise.all([closeServer(server, patience), jobs.stop(), post.stop()])
      await messenger.settle()
      await beside.stop()
      log.info('server.stopped')
    },
  }
}

/** Milliseconds for which open requests and jobs may go on once the server is told to stop. */
const patience = 60_000

function listening(root: Hono, { host, port }: { host: string; port: number }): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: root.fetch, hostname: host, port, serverOptions: timeouts }) as Server
    server.once('error', reject)
    server.once('listening', () => resolve(server))
  })
}

/** A peer that is slower than this is not worth a socket. */
const timeouts = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 10_000,
  maxHeaderSize: 16_384,
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
