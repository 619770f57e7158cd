import { newId } from '#base/id.ts'
import type { App } from './app.ts'
import type { Db } from './database.ts'
import { enqueue, task, type Task } from './jobs.ts'
import { enqueueJobs } from './jobs.sql.ts'
import * as rows from './messages.sql.ts'

/** Where text messages and e-mails are handed over: `POST {url}/messages`, answered with 202. */
export type MessageGateway = { readonly url: string; readonly token: string }

export type OutgoingMessage = {
  /** `+62…` or an e-mail address. */
  readonly to: string
  readonly text: string
  /** What it is about, for statistics: `sign-in code`. Never the text itself. */
  readonly purpose: string
  /** After this nobody waits for it, so it is not sent any more. */
  readonly uselessAt?: Date
}

/** Sends what cannot wait for the queue: one-time codes. */
export type Messenger = {
  /** Returns at once, so that nobody can tell by the time whether there was someone to write to. */
  sendSoon(message: OutgoingMessage): void
  /** Until everything is handed over or in the queue. */
  settle(): Promise<void>
}

const name = 'send-message'
const patience = 3000 // Milliseconds. A gateway that is slower gets the message from the queue.

/**
 * Puts a message into the queue, in the transaction that is its reason. The queue holds its key, not its
 * text.
 */
export function queueMessage(db: Db, message: OutgoingMessage, now: Date): Promise<void> {
  return queueAs(newId(now), db, message, now)
}

/** The same text to many, in two statements however many they are. Gives the key of each message, in order. */
export async function queueMessages(
  db: Db,
  message: Omit<OutgoingMessage, 'to' | 'uselessAt'> & { readonly to: readonly string[] },
  now: Date,
): Promise<string[]> {
  const ids = message.to.map(() => newId(now))
  await db.run(rows.insertMessages({ ids, ...message, now }))
  await db.run(enqueueJobs(name, ids))
  return ids
}

async function queueAs(id: string, db: Db, message: OutgoingMessage, now: Date): Promise<void> {
  await db.run(rows.insertMessage({ id, ...message, uselessAt: message.uselessAt ?? null, now }))
  await enqueue(db, { name, run: async () => {} }, { id })
}

/**
 * Hands queued messages over. A message that is repeated carries the same id, by which the gateway knows it.
 */
export function sendMessage(gateway: MessageGateway): Task<{ id: string }> {
  return task<{ id: string }>({
    name,
    run: async (app, { id }) => {
      const message = await app.database.read((db) =>
        db.find<{ to: string; text: string; useless: boolean }>(rows.findUnsent(id, app.now())),
      )
      if (!message) return
      try {
        if (!message.useless) await handOver(gateway, { id, ...message })
      } catch (error) {
        await app.database.read((db) => db.run(rows.countAttempt(id)))
        throw error
      }
      await app.database.read((db) => db.run(rows.markSent(id, message.useless ? null : app.now())))
    },
  })
}

export function createMessenger(app: App, gateway: MessageGateway): Messenger {
  const underWay = new Set<Promise<void>>()
  return {
    sendSoon: (message) => {
      const sending = sendOrQueue(app, gateway, message).finally(() => underWay.delete(sending))
      underWay.add(sending)
    },
    settle: async () => void (await Promise.all(underWay)),
  }
}

async function sendOrQueue(app: App, gateway: MessageGateway, message: OutgoingMessage): Promise<void> {
  const id = newId(app.now())
  try {
    await handOver(gateway, { id, ...message })
  } catch (error) {
    app.log.error('message.delayed', error, { purpose: message.purpose })
    await app.database
      .transaction((db) => queueAs(id, db, message, app.now()))
      .catch((fault) => app.log.error('message.lost', fault, { purpose: message.purpose }))
  }
}

async function handOver(
  gateway: MessageGateway,
  { id, to, text }: { id: string; to: string; text: string },
): Promise<void> {
  const response = await fetch(`${gateway.url}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${gateway.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id, to, text }),
    signal: AbortSignal.timeout(patience),
    redirect: 'error',
  })
  await response.body?.cancel()
  if (response.status !== 202) throw new Error(`the message gateway answered ${response.status}`)
}
