import { Logger, run, type Runner, type TaskList } from 'graphile-worker'
import type { App } from './app.ts'
import type { Db } from './database.ts'
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

/**
 * Works the queue until stopped. Several servers may do so on one database.
 * @param ownerUrl the queue belongs to the schema's owner, not to the application's role
 */
export async function startJobs(app: App, ownerUrl: string, tasks: readonly Task<never>[]): Promise<Runner> {
  const taskList: TaskList = Object.fromEntries(
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
  return run({
    connectionString: ownerUrl,
    taskList,
    concurrency: 3,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: new Logger(() => () => {}), // Our own log says what matters, without payloads.
  })
}
