import { dayIn } from '@payung/law'
import { z } from 'zod'
import { officeOf } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { providerStates } from '../states.ts'
import { listWork } from './lists.sql.ts'
import { providerKinds } from './provider.ts'

const work = z.object({
  providerId: fields.key,
  providerNo: z.string(),
  name: z.string(),
  kind: z.enum(providerKinds),
  state: z.enum(providerStates),
  /** An appeal waits. */
  appealed: z.boolean(),
  /** Whose turn it is. */
  whose: z.enum(['officer', 'supervisor', 'provider']),
  since: fields.instant,
  /** Of what is to be completed. */
  dueOn: fields.day.nullable(),
  /** Of the check of the place. */
  plannedOn: fields.day.nullable(),
  licenceExpiresOn: fields.day.nullable(),
})

/** What waits for whom since when, the oldest first: of the office of who asks, or of all for auditors. */
export const listProviderWork = operation({
  name: 'training.list-provider-work',
  summary: { id: 'Lembaga pelatihan yang menunggu', en: 'Training bodies with whom something waits' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/provider-work' },
  input: z.object({
    whose: z.enum(['officer', 'supervisor', 'provider']).nullish(),
    /** `next` of the page before. */
    cursor: z
      .string()
      .regex(/^\d{1,14}_\d{1,18}$/)
      .nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({ providers: z.array(work), next: z.string().nullable() }),
  async run({ db, grant, now }, { whose, cursor, limit }) {
    const [since, providerId] = cursor?.split('_') ?? []
    const after =
      since && providerId ? { since: new Date(Number(since)), providerId: BigInt(providerId) } : null
    const asked = {
      office: officeOf(grant),
      whose: whose ?? null,
      today: dayIn(now),
      after,
      limit: limit + 1,
    }
    const found = await db.many<z.output<typeof work>>(listWork(asked))
    const providers = found.slice(0, limit)
    const last = providers.at(-1)
    return {
      providers,
      next: found.length > limit && last ? `${last.since.getTime()}_${last.providerId}` : null,
    }
  },
})
