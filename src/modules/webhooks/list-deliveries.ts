import { z } from 'zod'
import { startOf } from '@payung/law'
import { notFound } from '#base/problem.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import * as rows from './deliveries.sql.ts'
import { employerOfEndpoint, lockEndpoint, ownerOrProgram } from './endpoint.ts'
import { askToSend } from './send.ts'

const outcome = z
  .enum(['taken', 'refused', 'too-slow', 'not-reached', 'no-address', 'not-public', 'not-secure'])
  .nullable()
  .meta({ description: 'Null: not tried yet, or the answer was not noted because a server stopped.' })
const status = fields.count.nullable().meta({ description: 'What the receiver answered, if it did.' })

const listed = z.object({
  deliveryId: z.uuid().meta({ description: 'The webhook-id.' }),
  type: z.string(),
  happenedAt: fields.instant,
  state: z.enum(['waiting', 'taken', 'given-up']),
  attempts: fields.count,
  nextTryAt: fields.instant.nullable(),
  lastTriedAt: fields.instant.nullable(),
  outcome,
  status,
})

export type ListedDelivery = z.output<typeof listed>

/** What an address was told, newest first. */
export const listDeliveries = operation({
  name: 'webhooks.list-deliveries',
  summary: { id: 'Daftar pesan webhook', en: 'List what was sent to a webhook endpoint' },
  allowed: ownerOrProgram,
  effect: 'read',
  route: { method: 'GET', path: '/webhooks/{endpointId}/deliveries' },
  input: z.object({
    endpointId: z.uuid(),
    state: z.enum(['waiting', 'taken', 'given-up']).nullish(),
    cursor: z.uuid().nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(100).default(25),
  }),
  output: z.object({ deliveries: z.array(listed), next: z.uuid().nullable() }),
  concerns: employerOfEndpoint,
  async run({ db }, { endpointId, state, cursor, limit }) {
    const found = await db.many<ListedDelivery>(
      rows.listDeliveries({ endpointId, state: state ?? null, before: cursor ?? null, limit: limit + 1 }),
    )
    const deliveries = found.slice(0, limit)
    return { deliveries, next: found.length > limit ? (deliveries.at(-1)?.deliveryId ?? null) : null }
  },
})

const one = z.object({ endpointId: z.uuid(), deliveryId: z.uuid() })
const attempt = z.object({
  no: fields.count,
  begunAt: fields.instant,
  endedAt: fields.instant.nullable(),
  outcome,
  status,
})

/** One message: its text and every try. */
export const viewDelivery = operation({
  name: 'webhooks.view-delivery',
  summary: { id: 'Lihat satu pesan webhook', en: 'See one webhook message' },
  allowed: ownerOrProgram,
  effect: 'read',
  route: { method: 'GET', path: '/webhooks/{endpointId}/deliveries/{deliveryId}' },
  input: one,
  output: listed.extend({ body: z.string(), tries: z.array(attempt) }),
  concerns: employerOfEndpoint,
  async run({ db }, { endpointId, deliveryId }) {
    const found = await db.find<ListedDelivery & { body: string }>(rows.findDelivery(endpointId, deliveryId))
    if (!found) throw notFound()
    return {
      ...found,
      tries: await db.many<z.output<typeof attempt>>(rows.listAttempts(endpointId, deliveryId)),
    }
  },
})

/** Sends one message again, under its own key, whatever has become of it. */
export const sendAgain = operation({
  name: 'webhooks.send-again',
  summary: { id: 'Mengirim ulang satu pesan webhook', en: 'Send a webhook message again' },
  allowed: ownerOrProgram,
  effect: 'write',
  route: { method: 'POST', path: '/webhooks/{endpointId}/deliveries/{deliveryId}/again' },
  input: one,
  output: z.object({}),
  concerns: employerOfEndpoint,
  async run({ db, now }, { endpointId, deliveryId }) {
    await lockEndpoint(db, endpointId)
    if ((await askToSend(db, endpointId, { deliveryId }, now)) === 0) throw notFound()
    return {}
  },
})

/** Sends again what has not been taken, of those messages that were written since a day. */
export const sendFailedAgain = operation({
  name: 'webhooks.send-failed-again',
  summary: {
    id: 'Mengirim ulang semua pesan yang belum diterima',
    en: 'Send again all that has not been taken',
  },
  allowed: ownerOrProgram,
  effect: 'write',
  route: { method: 'POST', path: '/webhooks/{endpointId}/again' },
  input: z.object({ endpointId: z.uuid(), since: fields.day }),
  output: z.object({ messages: fields.count }),
  concerns: employerOfEndpoint,
  async run({ db, now }, { endpointId, since }) {
    await lockEndpoint(db, endpointId)
    return { messages: await askToSend(db, endpointId, { failedSince: startOf(since) }, now) }
  },
})
