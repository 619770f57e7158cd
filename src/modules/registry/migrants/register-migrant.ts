import { z } from 'zod'
import { becomeMember, findAccountPhone } from '#modules/access'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { enterPerson, identityForm, recogniseByPhone } from '../own-work/enter-person.ts'
import { accountFirst } from '../own-work/problems.ts'
import { personIdsOf } from '../people/find-person.ts'
import { storeContract } from './agree-contract.ts'
import { contractForm } from './migrant-contract.ts'

/**
 * Whoever goes to work abroad, or is there, becomes a member with their contract, in the account whose phone they have proven. Who is on
 * record already is recognised, as own-account workers are.
 */
export const registerMigrant = operation({
  name: 'registry.register-migrant',
  summary: { id: 'Mendaftar sebagai pekerja migran', en: 'Register as a migrant worker' },
  allowed: 'anyone',
  effect: 'write',
  route: { method: 'POST', path: '/migrants' },
  input: z.object({ ...identityForm, ...contractForm }),
  output: z.object({ personId: fields.key, contractId: z.uuid() }),
  async run({ db, actor, now, fictitious, touches }, { nik, name, birthOn, ...terms }) {
    const { accountId } = actor
    const phone = accountId && (await findAccountPhone(db, accountId))
    if (!accountId || !phone) throw accountFirst()
    const applicant = { nik, name, birthOn, phone }
    const { personId } = await enterPerson({ db, now, fictitious }, applicant, recogniseByPhone(applicant))
    touches(personId)
    await becomeMember(db, { accountId, personId }, now)
    const ids = await personIdsOf(db, personId)
    const contractId = await storeContract(db, { ...terms, personId, ids, by: name }, now)
    return { personId, contractId }
  },
})
