import { present } from '#base/assert.ts'
import type { App } from './app.ts'
import type { Db } from './database.ts'
import { enqueue, task, type Task } from './jobs.ts'
import * as rows from './jobs.sql.ts'
import { newTrace, trace } from './log.ts'

/** Something that has happened: `contributions.bill-paid`. What it is about are keys, never personal data. */
export type Fact = {
  readonly id: bigint
  readonly name: string
  readonly about: Readonly<Record<string, string | number | boolean | null>>
  readonly recordedAt: Date
  /** Of the request that made it true. */
  readonly trace: string | null
}

/** Who acts on facts of these names, and how. `act` is repeatable. */
export type Subscription = {
  readonly facts: readonly string[]
  readonly name: string
  readonly act: (app: App, fact: Fact) => Promise<void>
}

/** States a fact in the transaction that made it true. It is told after the commit, at least once. */
export async function recordFact(db: Db, name: string, about: Fact['about'], now: Date): Promise<void> {
  await db.run(rows.insertFact(name, JSON.stringify(about), trace.getStore() ?? null, now))
}

/** At most so many facts go into one job. */
const most = 200

/**
 * Puts what has happened before those who act on it: one job for each of them, so that one failing does not repeat the others. To be
 * called every second, by every server.
 */
export async function tellFacts({ database }: App, subscriptions: readonly Subscription[]): Promise<void> {
  for (let told = most; told === most;) {
    told = await database.transaction(async (db) => {
      const facts = await db.many<Pick<Fact, 'id' | 'name'>>(rows.takeUntold(most))
      await enqueueTelling(db, subscriptions, facts)
      return facts.length
    })
  }
}

type Telling = { readonly subscription: string; readonly ids: readonly string[] }

async function enqueueTelling(
  db: Db,
  subscriptions: readonly Subscription[],
  facts: readonly Pick<Fact, 'id' | 'name'>[],
): Promise<void> {
  for (const { name: subscription, facts: names } of subscriptions) {
    const ids = facts.filter(({ name }) => names.includes(name)).map(({ id }) => String(id))
    if (ids.length > 0) await enqueue(db, { name: telling, run: async () => {} }, { subscription, ids })
  }
}

const telling = 'tell-subscriber'

/** The tasks that carry facts to their subscribers. */
export function tellingTasks(subscriptions: readonly Subscription[]): Task<never>[] {
  const tell = task<Telling>({
    name: telling,
    run: async (app, { subscription, ids }) => {
      const facts = await app.database.read((db) => db.many<Fact>(rows.getFacts(ids.map(BigInt))))
      const told = subscriptions.find(({ name }) => name === subscription)
      await actOnEach(app, facts, present(told, `a subscription '${subscription}'`))
    },
  })
  // What servers of the version before still put into the queue while this one takes over: one job for one fact.
  const deliver = task<{ id: string }>({
    name: 'deliver-fact',
    run: async (app, { id }) => {
      await app.database.transaction(async (db) => {
        await enqueueTelling(db, subscriptions, await db.many<Fact>(rows.getFacts([BigInt(id)])))
      })
    },
  })
  const inform = task<{ id: string; subscription: string }>({
    name: 'inform-subscriber',
    run: (app, { id, subscription }) => tell.run(app, { subscription, ids: [id] }),
  })
  return [tell, deliver, inform] as Task<never>[]
}

/** One that cannot be acted on holds up none of the others; the job then fails for it, and all of them come again. */
async function actOnEach(app: App, facts: readonly Fact[], { act }: Subscription): Promise<void> {
  const failures: unknown[] = []
  for (const fact of facts) {
    const acting = () => act(app, fact)
    await trace.run(fact.trace ?? newTrace(), acting).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
}
