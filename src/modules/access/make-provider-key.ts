import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import { instant, key, line } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { checkScopes } from './api-key.ts'
import * as rows from './api-key.sql.ts'
import { atLeastOne, storeKey } from './make-key.ts'
import { providerRole } from './role.ts'

const ofProvider = async (_db: unknown, { providerId }: { providerId: bigint }) =>
  ({ kind: 'provider', providerId }) as const

const holderOf = (providerId: bigint) => ({ employerId: null, providerId, officeCode: null })

/**
 * Makes a key for the training body's own system, which may do what a trainer may: a key never gets a role that can make keys.
 */
export const makeProviderKey = operation({
  name: 'access.make-provider-key',
  summary: { id: 'Membuat kunci API lembaga pelatihan', en: 'Make an API key of a training body' },
  allowed: ['provider.owner'],
  effect: 'write',
  needsRecentSignIn: true,
  answersOnce: true,
  input: z.object({
    providerId: key,
    name: line(1, 60),
    scopes: z
      .array(z.string().max(50))
      .max(50)
      .refine(({ length }) => length > 0, { params: { words: atLeastOne } }),
  }),
  output: z.object({ id: z.uuid(), secret: z.string().meta({ description: 'Shown this once.' }) }),
  concerns: ofProvider,
  async run({ db, actor, now, note }, { providerId, name, scopes }) {
    const given = {
      ...holderOf(providerId),
      personId: null,
      role: 'provider.trainer' as const,
      name,
      scopes: checkScopes(scopes, actor),
      madeBy: actor.accountId,
    }
    const made = await storeKey(db, given, now)
    note({ key: made.id })
    return made
  },
})

/** The keys of a training body that work now, the newest first; never their secrets. */
export const listProviderKeys = operation({
  name: 'access.list-provider-keys',
  summary: { id: 'Daftar kunci API lembaga pelatihan', en: 'List the API keys of a training body' },
  allowed: ['provider.owner'],
  effect: 'read',
  input: z.object({ providerId: key }),
  output: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      role: providerRole,
      scopes: z.array(z.string()),
      madeAt: instant,
    }),
  ),
  concerns: ofProvider,
  run: ({ db }, { providerId }) => db.many(rows.liveKeys(holderOf(providerId))),
})

/** Ends a key of a training body, at once. */
export const revokeProviderKey = operation({
  name: 'access.revoke-provider-key',
  summary: { id: 'Mencabut kunci API lembaga pelatihan', en: 'Revoke an API key of a training body' },
  allowed: ['provider.owner'],
  effect: 'write',
  input: z.object({ providerId: key, providerKeyId: z.uuid() }),
  output: z.object({}),
  concerns: ofProvider,
  async run({ db, now, note }, { providerId, providerKeyId }) {
    note({ key: providerKeyId })
    if ((await db.run(rows.revokeKey(providerKeyId, holderOf(providerId), now))) === 0) throw notFound()
    return {}
  },
})
