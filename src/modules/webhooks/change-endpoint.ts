import { z } from 'zod'
import { newId } from '#base/id.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { checkUrl } from './address.ts'
import { surroundingsOf } from './add-endpoint.ts'
import { insertDelivery } from './deliveries.sql.ts'
import {
  employerOfEndpoint,
  lockEndpoint,
  overlapHours,
  owner,
  ownerOrProgram,
  shownEndpoint,
  typesField,
  urlField,
} from './endpoint.ts'
import * as rows from './endpoints.sql.ts'
import { bodyOf, testType } from './message-types.ts'
import { rotatedJustNow } from './problems.ts'
import { askToSend } from './send.ts'
import { newSecret, showSecret } from './sign.ts'

const input = z.object({ endpointId: z.uuid() })

/** One address, what it is told of and how it fares. */
export const viewEndpoint = operation({
  name: 'webhooks.view-endpoint',
  summary: { id: 'Lihat satu alamat penerima webhook', en: 'See a webhook endpoint' },
  allowed: ownerOrProgram,
  effect: 'read',
  route: { method: 'GET', path: '/webhooks/{endpointId}' },
  input,
  output: shownEndpoint,
  concerns: employerOfEndpoint,
  run: ({ db, now }, { endpointId }) => db.get(rows.getEndpoint(endpointId, now)),
})

/** Another address, or other facts. Messages that wait go to the new address. */
export const changeEndpoint = operation({
  name: 'webhooks.change-endpoint',
  summary: { id: 'Mengubah alamat penerima webhook', en: 'Change a webhook endpoint' },
  allowed: owner,
  effect: 'write',
  route: { method: 'PUT', path: '/webhooks/{endpointId}' },
  input: input.extend({ url: urlField, types: typesField }),
  output: z.object({}),
  concerns: employerOfEndpoint,
  async run(context, { endpointId, url, types }) {
    const { href } = checkUrl(url, surroundingsOf(context))
    await lockEndpoint(context.db, endpointId)
    await context.db.run(rows.changeEndpoint(endpointId, href, [...new Set(types)]))
    context.note({ endpoint: endpointId })
    return {}
  },
})

/** A new secret. For a day both sign, so that the receiver can change over in its own time. */
export const rotateSecret = operation({
  name: 'webhooks.rotate-secret',
  summary: { id: 'Mengganti rahasia webhook', en: 'Rotate the secret of a webhook endpoint' },
  allowed: owner,
  effect: 'write',
  answersOnce: true,
  route: { method: 'POST', path: '/webhooks/{endpointId}/secret' },
  input,
  output: z.object({
    secret: z.string().meta({ description: 'Shown this once: `whsec_…`.' }),
    formerUntil: fields.instant.meta({ description: 'Until then the former secret signs as well.' }),
  }),
  concerns: employerOfEndpoint,
  async run({ db, now, note }, { endpointId }) {
    await lockEndpoint(db, endpointId)
    await db.run(rows.dropEndedSecrets(endpointId, now))
    if ((await db.many(rows.secretsOf(endpointId, now))).length > 1) throw rotatedJustNow()
    const until = new Date(now.getTime() + overlapHours * 3_600_000)
    await db.run(rows.endSecrets(endpointId, until))
    const secret = newSecret()
    await db.run(rows.insertSecret(endpointId, secret, now))
    note({ endpoint: endpointId })
    return { secret: showSecret(secret), formerUntil: until }
  },
})

/** Nothing is sent until it is switched on again; messages wait. */
export const pauseEndpoint = operation({
  name: 'webhooks.pause-endpoint',
  summary: { id: 'Menghentikan sementara webhook', en: 'Pause a webhook endpoint' },
  allowed: owner,
  effect: 'write',
  route: { method: 'POST', path: '/webhooks/{endpointId}/pause' },
  input,
  output: z.object({}),
  concerns: employerOfEndpoint,
  async run({ db, now, note }, { endpointId }) {
    await db.run(rows.switchOff(endpointId, 'paused', now))
    note({ endpoint: endpointId })
    return {}
  },
})

/** On again, whoever switched it off. What has waited goes out at once, in order of time. */
export const resumeEndpoint = operation({
  name: 'webhooks.resume-endpoint',
  summary: { id: 'Menyalakan lagi webhook', en: 'Switch a webhook endpoint on again' },
  allowed: owner,
  effect: 'write',
  route: { method: 'POST', path: '/webhooks/{endpointId}/resume' },
  input,
  output: z.object({}),
  concerns: employerOfEndpoint,
  async run({ db, now, note }, { endpointId }) {
    await lockEndpoint(db, endpointId)
    await db.run(rows.switchOn(endpointId))
    await askToSend(db, endpointId, { waiting: true }, now)
    note({ endpoint: endpointId })
    return {}
  },
})

/** For good: its secrets and its messages go with it. */
export const removeEndpoint = operation({
  name: 'webhooks.remove-endpoint',
  summary: { id: 'Menghapus alamat penerima webhook', en: 'Remove a webhook endpoint' },
  allowed: owner,
  effect: 'write',
  route: { method: 'DELETE', path: '/webhooks/{endpointId}' },
  input,
  output: z.object({}),
  concerns: employerOfEndpoint,
  async run({ db, now, note }, { endpointId }) {
    await lockEndpoint(db, endpointId)
    await db.run(rows.removeEndpoint(endpointId, now))
    await db.run(rows.dropDeliveries(endpointId))
    await db.run(rows.dropSecrets(endpointId))
    note({ endpoint: endpointId })
    return {}
  },
})

/** Sends a message that is about nothing. */
export const sendTest = operation({
  name: 'webhooks.send-test',
  summary: { id: 'Mengirim pesan coba', en: 'Send a test to a webhook endpoint' },
  allowed: ownerOrProgram,
  effect: 'write',
  route: { method: 'POST', path: '/webhooks/{endpointId}/test' },
  input,
  output: z.object({ deliveryId: z.uuid() }),
  concerns: employerOfEndpoint,
  async run({ db, now }, { endpointId }) {
    await lockEndpoint(db, endpointId)
    const deliveryId = newId(now)
    const body = bodyOf(testType, now, { endpointId })
    const row = { endpointId, id: deliveryId, type: testType, about: deliveryId, body, happenedAt: now, now }
    await db.run(insertDelivery(row))
    await askToSend(db, endpointId, { deliveryId }, now)
    return { deliveryId }
  },
})
