import { z } from 'zod'
import { newId } from '#base/id.ts'
import { assert } from '#base/assert.ts'
import { employerByNpp } from '#modules/registry'
import { type Context, operation } from '#platform/operation.ts'
import { checkUrl } from './address.ts'
import {
  mostEndpoints,
  owner,
  ownerOrProgram,
  shownEndpoint,
  type ShownEndpoint,
  typesField,
  urlField,
} from './endpoint.ts'
import * as rows from './endpoints.sql.ts'
import { tooManyEndpoints, urlTaken } from './problems.ts'
import { newSecret, showSecret } from './sign.ts'

/** Registers an address that is told of facts from now on. Its secret is shown once. */
export const addEndpoint = operation({
  name: 'webhooks.add-endpoint',
  summary: { id: 'Menambah alamat penerima webhook', en: 'Add a webhook endpoint' },
  allowed: owner,
  effect: 'write',
  answersOnce: true,
  route: { method: 'POST', path: '/employers/{npp}/webhooks' },
  input: z.object({ npp: z.string().max(20), url: urlField, types: typesField }),
  output: z.object({
    endpointId: z.uuid(),
    secret: z
      .string()
      .meta({ description: 'Shown this once: `whsec_…`.', example: `whsec_${'A'.repeat(43)}=` }),
  }),
  concerns: employerByNpp,
  async run(context, { url, types }) {
    const { db, actor, now, note } = context
    const employerId = employerIn(context)
    const { href } = checkUrl(url, surroundingsOf(context))
    await db.many(rows.lockEmployer(employerId))
    const others = await db.many<{ url: string }>(rows.listEndpoints(employerId, now))
    if (others.some((other) => other.url === href)) throw urlTaken()
    if (others.length >= mostEndpoints) throw tooManyEndpoints(mostEndpoints)
    const endpointId = newId(now)
    await db.run(
      rows.insertEndpoint({
        id: endpointId,
        employerId,
        url: href,
        types: [...new Set(types)],
        by: actor.name,
        now,
      }),
    )
    const secret = newSecret()
    await db.run(rows.insertSecret(endpointId, secret, now))
    note({ endpoint: endpointId })
    return { endpointId, secret: showSecret(secret) }
  },
})

/** The addresses of an employer, the oldest first. */
export const listEndpoints = operation({
  name: 'webhooks.list-endpoints',
  summary: { id: 'Daftar alamat penerima webhook', en: 'List webhook endpoints' },
  allowed: ownerOrProgram,
  effect: 'read',
  route: { method: 'GET', path: '/employers/{npp}/webhooks' },
  input: z.object({ npp: z.string().max(20) }),
  output: z.object({ endpoints: z.array(shownEndpoint) }),
  concerns: employerByNpp,
  async run(context) {
    const { db, now } = context
    return { endpoints: await db.many<ShownEndpoint>(rows.listEndpoints(employerIn(context), now)) }
  },
})

export function surroundingsOf({ fictitious, publicUrl }: Context) {
  return { demo: fictitious, publicUrl }
}

function employerIn({ subject }: Context): bigint {
  assert(subject.kind === 'employer', 'the subject is an employer')
  return subject.employerId
}
