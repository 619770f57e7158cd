import { z } from 'zod'
import { grantRole, openAccount } from '#modules/access'
import { officeFor } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { noteBeginning } from '../steps.ts'
import { unknownRegion } from './problems.ts'
import { particulars } from './provider.ts'
import * as rows from './provider.sql.ts'

/**
 * Begins the application of a training body of any kind, and makes whoever applies its manager: the account of who is signed in, else
 * the one that the phone number has or gets. Nothing is decided by it.
 */
export const applyAsProvider = operation({
  name: 'training.apply-as-provider',
  summary: { id: 'Mulai permohonan lembaga pelatihan', en: 'Begin the application of a training body' },
  allowed: 'anyone',
  effect: 'write',
  route: { method: 'POST', path: '/training/providers' },
  input: z.object(particulars),
  output: z.object({ providerNo: z.string(), providerId: fields.key }),
  async run({ db, actor, now, note }, given) {
    const officeCode = await officeFor(db, given.regionCode)
    if (!officeCode) throw unknownRegion()
    const by = actor.accountId ? actor.name : given.contactName
    const { id, number } = await db.get<{ id: bigint; number: string }>(
      rows.insertProvider({ ...given, officeCode, by }, now),
    )
    await noteBeginning(db, { thing: 'provider', id, state: 'draft', by }, now)
    const owner = { name: given.contactName, phone: given.contactPhone }
    const accountId = actor.accountId ?? (await openAccount(db, owner, now))
    await grantRole(db, { accountId, role: 'provider.owner', providerId: id }, now)
    note({ provider: number })
    return { providerNo: number, providerId: id }
  },
})
