import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { serve as listen } from '@hono/node-server'
import { addDays, dayIn } from '@payung/law'
import { Hono } from 'hono'
import { sealAudit, sweepAccess } from '#modules/access'
import { enqueueStatements } from '#modules/contributions/bank'
import { findMemberForActivation, findOfficeName, getEmployer } from '#modules/registry'
import { closeServer } from '#platform/close-server.ts'
import { startJobs } from '#platform/jobs.ts'
import { newTrace, trace } from '#platform/log.ts'
import { createMessenger } from '#platform/messages.ts'
import { createWeb } from '#web/create-web.tsx'
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
import { viewOffices } from './channels/public/offices/index.ts'
import { signInRoutes } from './channels/public/sign-in/index.ts'
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
  const { config, database, log, now } = app
  const messenger = createMessenger(app, config.messageGateway)
  const simulators = config.demo ? openSimulators(app) : null

  const web = createWeb(app, {
    pages: [
      viewHome,
      viewHelp,
      viewOffices,
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
  root.route('/', apiRoutes(app))
  root.route('/', verifyRoutes(app))
  if (simulators) root.route('/', simulators.http)
  root.route('/', web)

  const server = await listening(root, config)
  const jobs = await startJobs(app, ownerUrl, tasksOf(config), patience)
  const sealing = every(1000, () => sealAll(app))
  const sweeping = every(hour, () => database.transaction((db) => sweepAccess(db, now())))
  const reconciling = every(hour, () => reconcileBanks(app))
  log.info('server.started', { port: portOf(server) })

  return {
    port: portOf(server),
    async stop() {
      leaving = true
      log.info('server.leaving', { seconds: config.leaveSeconds })
      await sleep(config.leaveSeconds * 1000)
      sweeping.stop()
      reconciling.stop()
      await Promise.all([closeServer(server, patience), jobs.stop()])
      sealing.stop()
      await messenger.settle()
      await sealAll(app)
      log.info('server.stopped')
    },
  }

  function every(milliseconds: number, work: () => Promise<unknown>) {
    const timer = setInterval(
      () => trace.run(newTrace(), () => work().catch((error: unknown) => log.error('beside.failed', error))),
      milliseconds,
    )
    timer.unref()
    return { stop: () => clearInterval(timer) }
  }
}

const hour = 3_600_000

/** Milliseconds for which open requests and jobs may go on once the server is told to stop. */
const patience = 60_000

/** Asks every bank for what came in yesterday and today. A line that is known already changes nothing. */
async function reconcileBanks({ database, now }: Payung['app']): Promise<void> {
  const today = dayIn(now())
  await database.transaction((db) => enqueueStatements(db, null, { from: addDays(today, -1), to: today }))
}

/** The chain takes up what has been recorded; its head goes to the log, so that nobody can shorten the chain unnoticed. */
async function sealAll({ database, log }: Payung['app']): Promise<void> {
  for (let sealed = 1000; sealed === 1000;) {
    const result = await database.transaction(sealAudit)
    sealed = result.sealed
    const { head } = result
    if (sealed > 0 && head)
      log.info('audit.sealed', { position: head.position, hash: head.hash.toString('hex') })
  }
}

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
