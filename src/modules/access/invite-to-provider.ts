import { z } from 'zod'
import { maskEmail, maskPhone } from '#base/mask.ts'
import { notFound } from '#base/problem.ts'
import { instant, key, line } from '#platform/fields.ts'
import { queueMessage } from '#platform/messages.ts'
import { operation } from '#platform/operation.ts'
import { grantRole, openAccount } from './open-account.ts'
import { phoneNumber } from './phone.ts'
import { lastManager } from './problems.ts'
import { providerRole, roles } from './role.ts'
import * as rows from './role.sql.ts'

const ofProvider = async (_db: unknown, { providerId }: { providerId: bigint }) =>
  ({ kind: 'provider', providerId }) as const

/** Gives a colleague a role at one's training body. Whether the number had an account before does not show. */
export const inviteToProvider = operation({
  name: 'access.invite-to-provider',
  summary: {
    id: 'Memberi rekan hak di lembaga pelatihan',
    en: 'Give a colleague a role at the training body',
  },
  allowed: ['provider.owner'],
  effect: 'write',
  input: z.object({ providerId: key, name: line(1, 150), phone: phoneNumber, role: providerRole }),
  output: z.object({}),
  concerns: ofProvider,
  async run({ db, actor, now, note }, { providerId, name, phone, role }) {
    const accountId = await openAccount(db, { name, phone }, now)
    await grantRole(db, { accountId, role, providerId, grantedBy: actor.accountId }, now)
    note({ account: accountId, role })
    const text = `Payung: ${actor.name} memberi Anda hak “${roles[role].name.id}” di lembaga pelatihannya. Belum pernah masuk? Pilih “Lupa kata sandi” di halaman Masuk untuk membuat kata sandi.`
    await queueMessage(db, { to: phone, text, purpose: 'invitation' }, now)
    return {}
  },
})

const colleague = z.object({
  /** The grant, by which the role is taken back. */
  id: z.uuid(),
  accountId: z.uuid(),
  name: z.string(),
  /** Masked: enough to know one's colleague by. */
  reachedAt: z.string(),
  role: providerRole,
  grantedAt: instant,
  /** False until they have chosen a password. */
  hasSignedIn: z.boolean(),
})

type Row = Omit<z.output<typeof colleague>, 'reachedAt'> & { phone: string | null; email: string | null }

/** Who may act for a training body. */
export const listProviderPeople = operation({
  name: 'access.list-provider-people',
  summary: {
    id: 'Siapa yang boleh bertindak untuk lembaga pelatihan',
    en: 'Who may act for the training body',
  },
  allowed: ['provider.owner', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({ providerId: key }),
  output: z.array(colleague),
  concerns: ofProvider,
  async run({ db }, { providerId }) {
    const found = await db.many<Row>(rows.grantsAt(providerId))
    return found.map(({ phone, email, ...row }) => ({
      ...row,
      reachedAt: phone ? maskPhone(phone) : maskEmail(email ?? ''),
    }))
  },
})

/** Takes a role back, at once: also in sessions that are open. A training body always keeps a manager. */
export const takeBackProviderRole = operation({
  name: 'access.take-back-provider-role',
  summary: { id: 'Mengambil kembali hak rekan', en: 'Take a colleague’s role back' },
  allowed: ['provider.owner'],
  effect: 'write',
  input: z.object({ providerId: key, providerGrantId: z.uuid() }),
  output: z.object({}),
  concerns: ofProvider,
  async run({ db, now, note }, { providerId, providerGrantId }) {
    const managers = await db.many<{ id: string }>(rows.lockManagers(providerId))
    if (managers.length === 1 && managers[0]?.id === providerGrantId) throw lastManager()
    const taken = await db.find<{ accountId: string; role: string }>(
      rows.revokeGrantAt(providerGrantId, providerId, now),
    )
    if (!taken) throw notFound()
    note({ account: taken.accountId, role: taken.role })
    return {}
  },
})
