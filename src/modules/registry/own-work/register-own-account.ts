import { z } from 'zod'
import { becomeMember, findAccountPhone } from '#modules/access'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { storeOwnWork } from './declare-own-work.ts'
import { enterPerson, identityForm, recogniseByPhone } from './enter-person.ts'
import { ownWorkForm } from './own-work.ts'
import { accountFirst } from './problems.ts'

const form = ownWorkForm.extend(identityForm)

/**
 * Whoever works for their own account becomes a member, in the account whose phone they have proven. A NIK makes one person only:
 * who is on record already, from a former employer perhaps, is recognised by the same phone and date of birth.
 */
export const registerOwnAccount = operation({
  name: 'registry.register-own-account',
  summary: { id: 'Mendaftar sebagai pekerja mandiri', en: 'Register as an own-account worker' },
  allowed: 'anyone',
  effect: 'write',
  route: { method: 'POST', path: '/own-account' },
  input: form,
  output: z.object({ personId: fields.key }),
  async run({ db, actor, now, fictitious, touches }, given) {
    const accountId = actor.accountId
    const phone = accountId && (await findAccountPhone(db, accountId))
    if (!accountId || !phone) throw accountFirst()
    const applicant = { ...given, phone }
    const { personId } = await enterPerson({ db, now, fictitious }, applicant, recogniseByPhone(applicant))
    touches(personId)
    await becomeMember(db, { accountId, personId }, now)
    await storeOwnWork(db, { ...given, personId, by: given.name }, now)
    await recordFact(
      db,
      'registry.own-account-registered',
      { personId: String(personId), at: now.toISOString() },
      now,
    )
    return { personId }
  },
})
