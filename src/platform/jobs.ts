import { EventEmitter, once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker'
import type { App } from './app.ts'
import { isDatabaseAway, type Db } from './database.ts'
import { JobPresence } from './job-presence.ts'
import { enqueueJob } from './jobs.sql.ts'
import { newTrace, trace } from './log.ts'
import { jobSeconds } from './meter.ts'
import { openQueueConnections } from './queue-connections.ts'

/**
 * Work that happens after the request: put into the queue in the same transaction as its cause, run at least once.
 * So `run` must be repeatable: a second time it finds its work done.
 */
export type Task<P extends TaskPayload = TaskPayload> = {
  readonly name: string
  readonly run: (app: App, payload: P) => Promise<void>
}

/** What fits in JSON. Never personal data; keys only. The key `trace` is taken. */
export type TaskPayload = Record<string, string | number | boolean | null | readonly string[]>

export function task<P extends TaskPayload>(declared: Task<P>): Task<P> {
  return declared
}

/** @param options.once jobs with the same name that still wait become one */
export async function enqueue<P extends TaskPayload>(
  db: Db,
  asked: Task<P>,
  payload: P,
  options: { once?: string; at?: Date } = {},
): Promise<void> {
  const traced = JSON.stringify({ ...payload, trace: trace.getStore() })
  await db.many(enqueueJob(asked.name, traced, options.once ?? null, options.at ?? null))
}

/** The queue being worked. */
export type Jobs = { stop(): Promise<void> }

/**
 * Works the queue until stopped, which lets the jobs at work end. Several servers may do so on one database, and whoever is killed
 * leaves nothing that the others do not take up. Where the database goes away under its hands the library gives a pool of workers up;
 * then another one begins.
 * @param ownerUrl the queue belongs to the schema's owner, not to the application's role
 * @param options.patienceMs after so long a job that does not end goes back to the queue, where another server takes it up
 * @param options.concurrency how much of it is done at the same time. Work that waits for others has workers of its own, and holds up nothing else
 */
export async function startJobs(
  app: App,
  ownerUrl: string,
  tasks: readonly Task<never>[],
  { patienceMs, concurrency = 3 }: { patienceMs: number; concurrency?: number },
): Promise<Jobs> {
  const stopped = new AbortController()
  const queue = { url: ownerUrl, tasks: listTasks(app, tasks, stopped.signal), patienceMs, concurrency }
  let workers = await openWorkers(app, queue)
  const working = (async () => {
    for (;;) {
      await workers.ended
      await workers.presence.end()
      if (stopped.signal.aborted) return
      app.log.error('jobs.broke-off', new Error('the workers ended, others begin'))
      workers = await openAgain()
    }
  })()
  return {
    async stop() {
      stopped.abort()
      workers.runner.stop().catch(() => {}) // It has ended already.
      await working
    },
  }

  async function openAgain(): Promise<Workers> {
    for (;;) {
      await sleep(1000)
      try {
        return await openWorkers(app, queue)
      } catch (error) {
        app.log.error('jobs.not-begun', error)
        if (stopped.signal.aborted) return workers
      }
    }
  }
}

type Workers = { readonly runner: Runner; readonly ended: Promise<void>; readonly presence: JobPresence }

type Queue = {
  readonly url: string
  readonly tasks: TaskList
  readonly patienceMs: number
  readonly concurrency: number
}

async function openWorkers(app: App, queue: Queue): Promise<Workers> {
  const events: WorkerEvents = new EventEmitter()
  let pool = ''
  events.on('pool:create', ({ workerPool }) => void (pool = workerPool.id))
  const givenUp = giveUp(events)
  const connections = openQueueConnections(queue.url)
  const runner = await run({
    pgPool: connections,
    taskList: queue.tasks,
    events,
    concurrency: queue.concurrency,
    pollInterval: 2000,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: queue.patienceMs,
    logger: new Logger(() => () => {}), // Our own log says what matters, without payloads.
    // In batches of their own moment, because only then a database that is away while a job ends does not end the whole program.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  }).catch((error: unknown) => {
    void connections.end()
    throw error
  })
  const presence = JobPresence.keep(queue.url, pool, (error) => app.log.error('jobs.presence-lost', error))
  const ended = (async () => {
    await Promise.race([runner.promise.catch(() => {}), givenUp])
    runner.stop().catch(() => {}) // What is left of one that gave up; otherwise it has ended.
    void connections.end()
  })()
  return { runner, presence, ended }
}

/**
 * When a pool of workers that cannot tell the database what is done has let its workers end. The library then waits for what it has to
 * tell, and where two jobs ended while the database was away it waits for ever.
 */
async function giveUp(events: WorkerEvents): Promise<void> {
  const cannotTell = once(events, 'pool:fatalError')
  const workersEnded = Promise.race([
    once(events, 'pool:gracefulShutdown:complete'),
    once(events, 'pool:forcefulShutdown:complete'),
    once(events, 'pool:forcefulShutdown:error'),
  ])
  await Promise.all([cannotTell, workersEnded])
}

function listTasks(app: App, tasks: readonly Task<never>[], stopped: AbortSignal): TaskList {
  return Object.fromEntries(
    tasks.map((asked) => [
      asked.name,
      (given, { job, abortPromise }) => {
        const { trace: cause, ...payload } = given as TaskPayload
        const work = () => Promise.race([runPatiently(app, asked as Task, payload, stopped), abortPromise])
        return trace.run(String(cause ?? newTrace()), () => observe(app, asked.name, job, work))
      },
    ]),
  )
}

/** Seconds that a job waits for a database that is away, before it counts as an attempt that failed. */
const waitsFor = 60

/**
 * A database that went away is not the job's fault, and usually back in a moment. Left to the queue, each time would count, and the
 * next attempt would come minutes later.
 */
async function runPatiently(
  app: App,
  { name, run }: Task,
  payload: TaskPayload,
  stopped: AbortSignal,
): Promise<void> {
  for (let waited = 0; ; waited++) {
    try {
      return await run(app, payload)
    } catch (error) {
      if (waited >= waitsFor || stopped.aborted || !(error instanceof Error && isDatabaseAway(error)))
        throw error
      app.log.error('job.waits', error, { task: name })
      await sleep(1000)
    }
  }
}

/** One line a job, under the trace of what caused it. */
async function observe(
  { log }: App,
  task: string,
  { id, attempts }: { readonly id: string; readonly attempts: number },
  work: () => Promise<void>,
): Promise<void> {
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  try {
    await work()
    jobSeconds.observe({ task, outcome: 'done' }, seconds())
    log.info('job.done', { task, job: id, attempt: attempts, ms: Math.round(seconds() * 1000) })
  } catch (error) {
    jobSeconds.observe({ task, outcome: 'failed' }, seconds())
    log.error('job.failed', error, { task, job: id, attempt: attempts })
    throw error
  }
}
