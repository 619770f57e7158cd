import { z } from 'zod'
import { newId } from '#base/id.ts'
import { notFound } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import type { Db } from '#platform/database.ts'
import { key, line } from '#platform/fields.ts'
import { type Context, operation } from '#platform/operation.ts'
import { checkScopes } from './api-key.ts'
import { insertKey, type KeyHolder } from './api-key.sql.ts'
import { keyNameTaken, roleNotYours } from './problems.ts'
import type { RoleRow } from './role.ts'
import { hashSecret, newSecret } from './secret.ts'

export type NewKey = Omit<RoleRow, 'providerId'> & {
  /** Of the keys of training bodies. */
  readonly providerId?: bigint | null
  readonly name: string
  readonly scopes: readonly string[]
  readonly madeBy: string | null
}

/**
 * Makes an API key.
 * @returns its key in our tables, and the secret, which nobody can read again
 * @throws Problem when the holder has a key of that name
 */
export async function storeKey(db: Db, given: NewKey, now: Date): Promise<{ id: string; secret: string }> {
  const id = newId(now)
  const secret = `pyg_${newSecret()}`
  const made = await db.run(
    insertKey({ ...given, providerId: given.providerId ?? null, id, secretHash: hashSecret(secret), now }),
  )
  if (made === 0) throw keyNameTaken()
  return { id, secret }
}

export const atLeastOne: Words = { id: 'Pilih paling sedikit satu hak.', en: 'Choose at least one scope.' }
const employerKeyRoles = ['employer.filer', 'employer.approver', 'employer.reader'] as const

/**
 * Makes a key for one's employer, or for a supervisor's office. A key never gets a role that can make keys.
 */
export const makeKey = operation({
  name: 'access.make-key',
  summary: { id: 'Membuat kunci API', en: 'Make an API key' },
  allowed: ['employer.owner', 'supervisor'],
  effect: 'write',
  needsRecentSignIn: true,
  answersOnce: true,
  input: z.object({
    employerId: key
      .optional()
      .meta({ description: 'Without it, the key is for the supervisor’s own office.' }),
    name: line(1, 60),
    role: z.enum([...employerKeyRoles, 'officer']),
    scopes: z
      .array(z.string().max(50))
      .max(50)
      .refine(({ length }) => length > 0, { params: { words: atLeastOne } }),
  }),
  output: z.object({ id: z.uuid(), secret: z.string().meta({ description: 'Shown this once.' }) }),
  route: { method: 'POST', path: '/access/keys' },
  concerns: async (_db, { employerId }) => holderOf(employerId),
  async run(context, { name, role, scopes }) {
    const { db, actor, now, note } = context
    const holder = keyHolder(context)
    if ((role === 'officer') !== (holder.officeCode !== null)) throw roleNotYours()
    const given = {
      ...holder,
      personId: null,
      role,
      name,
      scopes: checkScopes(scopes, actor),
      madeBy: actor.accountId,
    }
    const made = await storeKey(db, given, now)
    note({ key: made.id, role })
    return made
  },
})

export function holderOf(employerId: bigint | undefined) {
  return employerId === undefined
    ? ({ kind: 'nobody' } as const)
    : ({ kind: 'employer', employerId } as const)
}

/** Whose keys this is about: the employer that was named, or the supervisor's own office. */
export function keyHolder({ subject, actor }: Context): KeyHolder {
  if (subject.kind === 'employer')
    return { employerId: subject.employerId, providerId: null, officeCode: null }
  const supervisor = actor.grants.find((grant) => grant.role === 'supervisor')
  if (!supervisor || !('officeCode' in supervisor)) throw notFound()
  return { employerId: null, providerId: null, officeCode: supervisor.officeCode }
}
