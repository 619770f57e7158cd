import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker'
import type { App } from './app.ts'
import type { Db } from './database.ts'
import { JobPresence } from './job-presence.ts'
import { enqueueJob } from './jobs.sql.ts'
import { trace } from './log.ts'

/**
 * Work that happens after the request: put into the queue in the same transaction as its cause, run at least once.
 * So `run` must be repeatable: a second time it finds its work done.
 */
export type Task<P extends TaskPayload = TaskPayload> = {
  readonly name: string
  readonly run: (app: App, payload: P) => Promise<void>
}

/** What fits in JSON. Never personal data; keys only. */
export type TaskPayload = Record<string, string | number | boolean | null>

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
  await db.many(enqueueJob(asked.name, JSON.stringify(payload), options.once ?? null, options.at ?? null))
}

/** The queue being worked. */
export type Jobs = { stop(): Promise<void> }

/**
 * Works the queue until stopped. Several servers may do so on one database, and whoever is killed leaves nothing that the others
 * do not take up. Where the database goes away under its hands the library gives a pool of workers up; then another one begins.
 * @param ownerUrl the queue belongs to the schema's owner, not to the application's role
 */
export async function startJobs(app: App, ownerUrl: string, tasks: readonly Task<never>[]): Promise<Jobs> {
  const taskList = listTasks(app, tasks)
  const stopped = new AbortController()
  let workers = await openWorkers(app, ownerUrl, taskList)
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
      await workers.runner.stop().catch(() => {}) // It has ended already.
      await working
    },
  }

  async function openAgain(): Promise<Workers> {
    for (;;) {
      await sleep(1000)
      try {
        return await openWorkers(app, ownerUrl, taskList)
      } catch (error) {
        app.log.error('jobs.not-begun', error)
        if (stopped.signal.aborted) return workers
      }
    }
  }
}

type Workers = { readonly runner: Runner; readonly ended: Promise<void>; readonly presence: JobPresence }

async function openWorkers(app: App, ownerUrl: string, taskList: TaskList): Promise<Workers> {
  const events: WorkerEvents = new EventEmitter()
  let pool = ''
  events.on('pool:create', ({ workerPool }) => void (pool = workerPool.id))
  const runner = await run({
    connectionString: ownerUrl,
    taskList,
    events,
    concurrency: 3,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: new Logger(() => () => {}), // Our own log says what matters, without payloads.
    // In batches of their own moment, because only then a database that is away while a job ends does not end the whole program.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  })
  const presence = JobPresence.keep(ownerUrl, pool, (error) => app.log.error('jobs.presence-lost', error))
  return { runner, presence, ended: runner.promise.catch(() => {}) }
}

function listTasks(app: App, tasks: readonly Task<never>[]): TaskList {
  return Object.fromEntries(
    tasks.map(({ name, run }) => [
      name,
      async (payload, helpers) => {
        await trace.run(`job-${helpers.job.id}`, async () => {
          try {
            await (run as Task['run'])(app, payload as TaskPayload)
          } catch (error) {
            app.log.error('job.failed', error, { task: name, attempt: helpers.job.attempts })
            throw error
          }
        })
      },
    ]),
  )
}
