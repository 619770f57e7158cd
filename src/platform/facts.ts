import type { App } from './app.ts'
import type { Db } from './database.ts'
import { enqueue, task, type Task, type TaskPayload } from './jobs.ts'
import * as rows from './jobs.sql.ts'

/** Something that has happened: `contributions.bill-paid`. What it is about are keys, never personal data. */
export type Fact = {
  readonly id: bigint
  readonly name: string
  readonly about: TaskPayload
  readonly recordedAt: Date
}

/** Who acts on a fact, and how. `act` is repeatable. */
export type Subscription = {
  readonly fact: string
  readonly name: string
  readonly act: (app: App, fact: Fact) => Promise<void>
}

/** States a fact in the transaction that made it true. It is delivered after the commit, at least once. */
export async function recordFact(db: Db, name: string, about: TaskPayload, now: Date): Promise<void> {
  const { id } = await db.get<{ id: bigint }>(rows.insertFact(name, JSON.stringify(about), now))
  await enqueue(db, { name: 'deliver-fact', run: async () => {} }, { id: String(id) })
}

/** The two tasks that carry facts to their subscribers: one job each, so that one failing does not repeat the others. */
export function deliveryTasks(subscriptions: readonly Subscription[]): Task<never>[] {
  const inform = task<{ id: string; subscription: string }>({
    name: 'inform-subscriber',
    run: async (app, { id, subscription }) => {
      const fact = await app.database.read((db) => db.get<Fact>(rows.getFact(BigInt(id))))
      await subscriptions.find(({ name }) => name === subscription)?.act(app, fact)
    },
  })
  const deliver = task<{ id: string }>({
    name: 'deliver-fact',
    run: async (app, { id }) => {
      await app.database.transaction(async (db) => {
        const fact = await db.get<Fact>(rows.getFact(BigInt(id)))
        for (const { name } of subscriptions.filter((one) => one.fact === fact.name)) {
          await enqueue(db, inform, { id, subscription: name }, { once: `fact-${id}-${name}` })
        }
      })
    },
  })
  return [inform, deliver] as Task<never>[]
}
