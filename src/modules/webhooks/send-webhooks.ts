import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { task, type Task } from '#platform/jobs.ts'
import { findOwners } from '#modules/access'
import { queueMessage } from '#platform/messages.ts'
import * as rows from './deliveries.sql.ts'
import { secretsOf, switchOff } from './endpoints.sql.ts'
import { openInternet, post, type Outcome, type Wire } from './post.ts'
import { enqueueSending, sendingTask } from './send.ts'
import { sign } from './sign.ts'

const [second, minute, hour] = [1, 60, 3600]

/** Seconds before the second try, the third and so on, as Standard Webhooks proposes: ten tries over three days. */
export const pauses = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const

/** An endpoint that has failed rests, so that whatever else waits does not knock on a closed door each time. */
const rest = { first: 5 * second, further: 5 * minute }

/** Longer than a sending can take; then another server takes over from one that has died. */
const claimSeconds = 30

/** After so much time the next endpoint has its turn; and a server that is to stop waits no longer than this and one sending more. */
const turnMs = 5000

/** Messages that were given up mean a dead endpoint only where it has taken nothing for as long as all tries take. */
const patienceDays = 3

/**
 * Sends what is due at one endpoint, one message after the other. Each is noted as begun before it is sent and as done afterwards, so
 * that a server which dies in between has it sent again, under the same key.
 */
export function sendWebhooks(wire: Wire = openInternet): Task<{ endpointId: string }> {
  return task<{ endpointId: string }>({
    name: sendingTask,
    run: async (app, { endpointId }) => {
      for (const begun = performance.now(); performance.now() - begun < turnMs;) {
        const parcel = await app.database.transaction((db) => takeNext(db, endpointId, app.now()))
        if (!parcel) return
        const { demo, publicUrl } = app.config
        const headers = sign(parcel, parcel.secrets, app.now())
        const outcome = await post({ ...parcel, headers }, { demo, publicUrl }, wire)
        await app.database.transaction((db) => note(db, parcel, outcome, app.now()))
        app.log.debug('webhook.sent', { endpoint: endpointId, delivery: parcel.id, ...outcome })
      }
      await app.database.transaction((db) => enqueueSending(db, endpointId))
    },
  })
}

/**
 * Puts every endpoint at which something is due into the queue: messages whose pause is over, and those of a server that died. To be
 * called every few seconds.
 */
export async function wakeWebhooks({ database, now }: App): Promise<void> {
  const due = await database.read((db) => db.many<{ id: string }>(rows.dueEndpoints(now())))
  if (due.length === 0) return
  await database.transaction(async (db) => {
    for (const { id } of due) await enqueueSending(db, id)
  })
}

type Parcel = {
  readonly endpointId: string
  readonly employerId: bigint
  readonly url: string
  readonly id: string
  readonly body: string
  readonly tries: number
  readonly attempts: number
  readonly secrets: readonly Buffer[]
}

/** The next message of an endpoint, which then is this server's for a while; null where there is none or another is at work. */
async function takeNext(db: Db, endpointId: string, now: Date): Promise<Parcel | null> {
  const claimed = await db.find<Pick<Parcel, 'url' | 'employerId'>>(
    rows.claimEndpoint(endpointId, claimSeconds, now),
  )
  if (!claimed) return null
  const next = await db.get<Pick<Parcel, 'id' | 'body' | 'tries' | 'attempts'>>(
    rows.takeOldestDue(endpointId, now),
  )
  await db.run(rows.beginAttempt({ endpointId, deliveryId: next.id, no: next.attempts, now }))
  const secrets = await db.many<{ secret: Buffer }>(secretsOf(endpointId, now))
  return { ...claimed, ...next, endpointId, secrets: secrets.map(({ secret }) => secret) }
}

async function note(db: Db, parcel: Parcel, result: Outcome, now: Date): Promise<void> {
  const { endpointId, id, attempts, tries } = parcel
  if (result.outcome === 'taken') await db.run(rows.noteSuccess(endpointId))
  const failure =
    result.outcome === 'taken' ? null : await db.find<Failure>(rows.noteFailure(endpointId, now, rest))
  await db.run(rows.endAttempt({ endpointId, deliveryId: id, no: attempts, ...result, now }))
  const pause = pauses[tries - 1]
  if (!failure) await db.run(rows.settleDelivery(endpointId, id, 'taken', now))
  else if (result.status === 410) await leave(db, parcel, 'gone', now)
  else if (pause !== undefined) await db.run(rows.postpone(endpointId, id, later(now, pause)))
  else {
    await db.run(rows.settleDelivery(endpointId, id, 'given-up', now))
    if (failure.failingSince <= later(now, -patienceDays * 24 * hour)) await leave(db, parcel, 'failing', now)
  }
}

type Failure = { readonly failingSince: Date }

function later(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000)
}

/** Switches an endpoint off and tells its owners. Its messages stay where they are. */
async function leave(
  db: Db,
  { endpointId, employerId, url }: Parcel,
  reason: 'gone' | 'failing',
  now: Date,
): Promise<void> {
  if ((await db.run(switchOff(endpointId, reason, now))) === 0) return
  const { hostname } = new URL(url)
  const text = {
    gone: {
      id: `Payung: webhook ke ${hostname} dimatikan karena alamat itu menjawab 410 (tidak dipakai lagi). Pesannya disimpan 30 hari. Masih dipakai? Nyalakan lagi di Profil, Webhook.`,
      en: `Payung: the webhook to ${hostname} is switched off because it answered 410 (gone). Its messages are kept for 30 days. Still in use? Switch it on again in Profile, Webhooks.`,
    },
    failing: {
      id: `Payung: webhook ke ${hostname} dimatikan karena tiga hari tidak menerima satu pesan pun. Pesannya disimpan 30 hari. Perbaiki servernya, lalu nyalakan lagi di Profil, Webhook.`,
      en: `Payung: the webhook to ${hostname} is switched off because it has taken no message for three days. Messages are kept for 30 days. Mend the server, then switch it on again in Profile, Webhooks.`,
    },
  }[reason]
  for (const { to, language } of await findOwners(db, employerId))
    await queueMessage(db, { to, text: text[language], purpose: 'webhook switched off' }, now)
}
