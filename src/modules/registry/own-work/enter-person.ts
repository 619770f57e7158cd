import { ageOn, dayIn, law, ownAccountAgeLimit, parseNik, type Day } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import * as fields from '#platform/fields.ts'
import type { Context } from '#platform/operation.ts'
import { deathOnRecord, nikOfOtherWorld, nikUnfit } from '../people/problems.ts'
import * as rows from './own-work.sql.ts'
import { bornTooLate, knownOtherwise, tooOldToBegin } from './problems.ts'

/** Who somebody is, as their identity card has it. */
export const identityForm = {
  nik: z
    .string()
    .transform((text) => text.replace(/[\s.-]/g, ''))
    .refine((digits) => /^\d{16}$/.test(digits), {
      params: { words: { id: 'NIK terdiri dari 16 angka.', en: 'A NIK has 16 digits.' } },
    }),
  name: fields.line(2, 150),
  birthOn: fields.day,
}

type Applicant = {
  readonly nik: string
  readonly name: string
  readonly birthOn: Day
  readonly phone: string | null
}

/** Someone who is on record under a NIK already. */
export type Bearer = {
  readonly personId: bigint
  readonly birthOn: string | null
  readonly phone: string | null
  readonly diedOn: string | null
}

/**
 * The person who bears a NIK: a new one, young enough to begin, or the one on record.
 * @param recognise throws unless whoever is on record is the one that is meant
 */
export async function enterPerson(
  { db, now, fictitious }: Pick<Context, 'db' | 'now' | 'fictitious'>,
  given: Applicant,
  recognise: (bearer: Bearer) => void,
): Promise<{ personId: bigint; isNew: boolean }> {
  const today = dayIn(now)
  const nik = parseNik(given.nik, today, law.working())
  if (!nik.valid) throw nikUnfit()
  if (given.nik.startsWith('99') !== fictitious) throw nikOfOtherWorld(fictitious)

  const claimed = await db.find<{ personId: bigint }>(rows.claimNik(given.nik))
  if (claimed) {
    checkAge(given.birthOn, today)
    await db.run(rows.insertPerson({ ...given, ...claimed, sex: nik.sex, now }))
    return { ...claimed, isNew: true }
  }
  const bearer = present(await db.find<Bearer>(rows.findBearer(given.nik)), 'the number belongs to a person')
  recognise(bearer)
  if (bearer.diedOn) throw deathOnRecord()
  return { personId: bearer.personId, isNew: false }
}

/** Who registers by themselves is whoever is on record with the same proven phone and the same day of birth. */
export function recogniseByPhone({ phone, birthOn }: Applicant): (bearer: Bearer) => void {
  return (bearer) => {
    if (bearer.phone !== phone || bearer.birthOn !== birthOn) throw knownOtherwise()
  }
}

function checkAge(birthOn: Day, today: Day): void {
  if (birthOn > today) throw bornTooLate()
  const limit = law.on(ownAccountAgeLimit, today)?.amount
  if (limit !== undefined && ageOn(birthOn, today) >= limit) throw tooOldToBegin(limit)
}
