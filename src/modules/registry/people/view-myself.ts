import { z } from 'zod'
import { maskNik } from '#base/mask.ts'
import type { Actor, Subject } from '#platform/actor.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { getPerson, recordsOf } from './find-person.ts'
import { spell, verifications, type PersonNumber, type Spell } from './person.ts'
import * as rows from './people.sql.ts'

/** What a member sees of their own record. */
export const viewMyself = operation({
  name: 'registry.view-myself',
  summary: { id: 'Data dan riwayat kerja saya', en: 'My data and my spells of work' },
  allowed: ['member'],
  effect: 'read',
  route: { method: 'GET', path: '/me' },
  input: z.object({}),
  output: z.object({
    personId: fields.key,
    membershipNo: z.string(),
    name: z.string(),
    /** Masked; `reveal-person` shows it whole. */
    nik: z.string().nullable(),
    birthOn: z.iso.date().nullable(),
    sex: z.enum(['female', 'male']).nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    address: z.string().nullable(),
    verified: z.enum(verifications),
    diedOn: z.iso.date().nullable(),
    /** Numbers of cards that were merged into this membership. */
    formerNumbers: z.array(z.string()),
    spells: z.array(spell),
  }),
  concerns: (_db, _input, actor) => Promise.resolve(selfOf(actor)),
  async run({ db, subject }) {
    const { personId, ids } = await recordsOf(db, subject)
    const numbers = await db.many<PersonNumber>(rows.listNumbers(ids))
    const nik = numbers.find(({ kind }) => kind === 'nik')?.number ?? null
    const { membershipNo, name, birthOn, sex, phone, email, address, verified, diedOn } = await getPerson(
      db,
      personId,
    )
    const former = numbers.filter(
      ({ kind, number }) => kind !== 'nik' && kind !== 'passport' && number !== membershipNo,
    )
    return {
      personId,
      membershipNo,
      name,
      birthOn,
      sex,
      phone,
      email,
      address,
      verified,
      diedOn,
      nik: nik && maskNik(nik),
      formerNumbers: former.map(({ number }) => number),
      spells: await db.many<Spell>(rows.listSpells(ids)),
    }
  },
})

function selfOf(actor: Actor): Subject | null {
  const grant = actor.grants.find(({ role }) => role === 'member')
  return grant?.role === 'member' ? { kind: 'person', personId: grant.personId } : null
}
