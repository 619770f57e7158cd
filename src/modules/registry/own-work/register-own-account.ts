import { ageOn, dayIn, law, ownAccountAgeLimit, parseNik, type Day } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import { becomeMember, findAccountPhone } from '#modules/access'
import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { deathOnRecord, nikOfOtherWorld, nikUnfit } from '../people/problems.ts'
import { storeOwnWork } from './declare-own-work.ts'
import { ownWorkForm } from './own-work.ts'
import * as rows from './own-work.sql.ts'
import { accountFirst, bornTooLate, knownOtherwise, tooOldToBegin } from './problems.ts'

const form = ownWorkForm.extend({
  nik: z
    .string()
    .transform((text) => text.replace(/[\s.-]/g, ''))
    .refine((digits) => /^\d{16}$/.test(digits), {
      params: { words: { id: 'NIK terdiri dari 16 angka.', en: 'A NIK has 16 digits.' } },
    }),
  name: fields.line(2, 150),
  birthOn: fields.day,
})

type Form = z.output<typeof form>

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
    const nik = parseNik(given.nik, dayIn(now), law.working())
    if (!nik.valid) throw nikUnfit()
    if (given.nik.startsWith('99') !== fictitious) throw nikOfOtherWorld(fictitious)

    const personId = await enter(db, { ...given, sex: nik.sex, phone }, now)
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

type Applicant = Form & { readonly sex: string; readonly phone: string }
type Bearer = {
  readonly personId: bigint
  readonly birthOn: string | null
  readonly phone: string | null
  readonly diedOn: string | null
}

/** The person who bears the NIK: a new one, or the one on record where both proofs fit. */
async function enter(db: Db, given: Applicant, now: Date): Promise<bigint> {
  const { nik, birthOn, phone } = given
  const claimed = await db.find<{ personId: bigint }>(rows.claimNik(nik))
  if (claimed) {
    checkAge(birthOn, dayIn(now))
    await db.run(rows.insertPerson({ ...given, ...claimed, now }))
    return claimed.personId
  }
  const bearer = present(await db.find<Bearer>(rows.findBearer(nik)), 'the number belongs to a person')
  if (bearer.phone !== phone || bearer.birthOn !== birthOn) throw knownOtherwise()
  if (bearer.diedOn) throw deathOnRecord()
  return bearer.personId
}

function checkAge(birthOn: Day, today: Day): void {
  if (birthOn > today) throw bornTooLate()
  const limit = law.on(ownAccountAgeLimit, today)?.amount
  if (limit !== undefined && ageOn(birthOn, today) >= limit) throw tooOldToBegin(limit)
}
