import { z } from 'zod'
import { maskEmail, maskName, maskNik, maskPhone } from '#base/mask.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { listDuplicatesOf } from '../merges/duplicates.sql.ts'
import { merge, pair, type Merge, type Pair } from '../merges/merge.ts'
import { listMerges } from '../merges/merges.sql.ts'
import { getPerson, personById, recordsOf } from './find-person.ts'
import { numberKinds, spell, verifications, type Person, type PersonNumber, type Spell } from './person.ts'
import * as rows from './people.sql.ts'
import { findNamedLooks, look } from './view-looks.ts'

const identity = z.object({
  personId: fields.key,
  membershipNo: z.string(),
  name: z.string(),
  birthPlace: z.string().nullable(),
  birthOn: z.iso.date().nullable(),
  sex: z.enum(['female', 'male']).nullable(),
  /** Masked, as phone, e-mail and numbers. */
  motherName: z.string().nullable(),
  nationality: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  verified: z.enum(verifications),
  verifiedAt: fields.instant.nullable(),
  diedOn: z.iso.date().nullable(),
  registeredAt: fields.instant,
})

const question = z.object({
  employerName: z.string(),
  askedAt: fields.instant,
  answer: z.enum(['left', 'still-here']).nullable(),
  answeredAt: fields.instant.nullable(),
  answeredBy: z.string().nullable(),
})

const correction = z.object({
  field: z.string(),
  evidence: z.string(),
  correctedBy: z.string(),
  correctedAt: fields.instant,
})

const deathReport = z.object({
  diedOn: z.iso.date(),
  reportedBy: z.string(),
  reportedAt: fields.instant,
  withdrawnBy: z.string().nullable(),
  withdrawnAt: fields.instant.nullable(),
  withdrawnReason: z.string().nullable(),
})

const check = z.object({
  checkedAt: fields.instant,
  outcome: z.enum(verifications),
  nameScore: z.int().nullable(),
  differs: z.array(z.string()),
})

/**
 * Everything that this module knows about a person, from all their records, with what identifies them masked.
 */
export const viewPerson = operation({
  name: 'registry.view-person',
  summary: { id: 'Berkas peserta', en: 'A member’s file' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}' },
  input: z.object({ personId: fields.key }),
  output: z.object({
    identity,
    numbers: z.array(z.object({ kind: z.enum(numberKinds), number: z.string(), personId: fields.key })),
    spells: z.array(spell),
    questions: z.array(question),
    merges: z.array(merge),
    /** Records of someone who is probably the same person, not settled yet. */
    duplicates: z.array(pair),
    corrections: z.array(correction),
    deathReports: z.array(deathReport),
    /** What the population register last answered. */
    check: check.nullable(),
    /** Who looked before, the latest first; `registry.view-looks` goes further back. */
    looks: z.array(look),
  }),
  concerns: personById,
  async run({ db, subject }) {
    const { personId, ids } = await recordsOf(db, subject)
    const numbers = await db.many<PersonNumber>(rows.listNumbers(ids))
    return {
      identity: masked(await getPerson(db, personId)),
      numbers: numbers.map((one) => ({ ...one, number: maskNumber(one) })),
      spells: await db.many<Spell>(rows.listSpells(ids)),
      questions: await db.many<z.output<typeof question>>(rows.listQuestions(ids)),
      merges: await db.many<Merge>(listMerges(ids)),
      duplicates: await db.many<Pair>(listDuplicatesOf(ids)),
      corrections: await db.many<z.output<typeof correction>>(rows.listCorrections(ids)),
      deathReports: await db.many<z.output<typeof deathReport>>(rows.listDeathReports(ids)),
      check: await db.find<z.output<typeof check>>(rows.findLastCheck(personId)),
      looks: (await findNamedLooks(db, ids, null)).looks,
    }
  },
})

function masked(person: Person): z.output<typeof identity> {
  const { address: _address, postalCode: _postalCode, taxNo: _taxNo, married: _married, ...shown } = person
  return {
    ...shown,
    motherName: shown.motherName && maskName(shown.motherName),
    phone: shown.phone && maskPhone(shown.phone),
    email: shown.email && maskEmail(shown.email),
  }
}

/** Membership numbers are what we call people by; numbers that others gave are masked. */
function maskNumber({ kind, number }: PersonNumber): string {
  return kind === 'nik' || kind === 'passport' ? maskNik(number) : number
}
