import { dayIn, law, parseNik, type Day } from '@payung/law'
import { z } from 'zod'
import { newId } from '#base/id.ts'
import { phoneNumber } from '#modules/access'
import { codeOf, type Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { nikTaken, nikUnfit, nikOfOtherWorld, nothingToCorrect } from './problems.ts'
import { lockPerson, personById, recordsOf } from './find-person.ts'
import type { Person, PersonNumber } from './person.ts'
import * as rows from './people.sql.ts'

const corrections = z.object({
  name: fields.line(2, 150).optional(),
  birthPlace: fields.line(2, 100).optional(),
  birthOn: fields.day.optional(),
  sex: z.enum(['female', 'male']).optional(),
  motherName: fields.line(2, 150).optional(),
  phone: phoneNumber.optional(),
  email: z.email().max(254).toLowerCase().optional(),
  address: fields.line(5, 250).optional(),
  /** Only where the number on record never was this person's. A NIK itself never changes (PP 40/2019). */
  nik: z
    .string()
    .regex(/^\d{16}$/)
    .optional(),
})

type Corrections = z.output<typeof corrections>

/** How a field is called in the record of corrections. */
const recordNames: Readonly<Record<keyof Corrections, string>> = {
  name: 'name',
  birthPlace: 'birth-place',
  birthOn: 'birth-on',
  sex: 'sex',
  motherName: 'mother-name',
  phone: 'phone',
  email: 'email',
  address: 'address',
  nik: 'nik',
}

/** What the population register compares: who is corrected in these is verified again. */
const identifying: ReadonlySet<string> = new Set(['name', 'birth-on', 'sex', 'nik'])

/** Puts right what is wrong in a person's data. What stood there before is kept, with the evidence. */
export const correctPerson = operation({
  name: 'registry.correct-person',
  summary: { id: 'Membetulkan data diri peserta', en: 'Correct a member’s data' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  looksAtPerson: true,
  route: { method: 'POST', path: '/people/{personId}/corrections' },
  input: corrections.extend({ personId: fields.key, evidence: fields.line(5, 500) }),
  output: z.object({ corrected: z.array(z.string()) }),
  concerns: personById,
  async run({ db, subject, actor, now, fictitious, note }, { personId: _personId, evidence, ...asked }) {
    const { personId, ids } = await recordsOf(db, subject)
    const changes = changesIn(asked, {
      ...(await lockPerson(db, personId)),
      nik: await nikOf(db, ids, personId),
    })
    if (changes.length === 0) throw nothingToCorrect()

    const nik = changes.find(({ field }) => field === 'nik')
    if (nik) {
      checkNik(nik.after, dayIn(now), fictitious)
      await correctNik(db, personId, nik)
    }
    await db.run(rows.updatePerson(personId, asked))
    const id = newId(now)
    for (const change of changes) {
      await db.run(rows.insertCorrection({ ...change, personId, id, evidence, by: actor.name, now }))
    }
    const corrected = changes.map(({ field }) => field)
    if (corrected.some((field) => identifying.has(field))) {
      await db.run(rows.askRegisterAgain(personId, now))
      await recordFact(db, 'registry.person-corrected', { personId: String(personId) }, now)
    }
    note({ corrected: corrected.join(' ') })
    return { corrected }
  },
})

type Change = { readonly field: string; readonly before: string | null; readonly after: string }

function changesIn(
  asked: Corrections,
  known: Pick<Person, Exclude<keyof Corrections, 'nik'>> & { nik: string | null },
): Change[] {
  const names = Object.keys(recordNames) as (keyof Corrections)[] // The record names exactly the fields.
  return names.flatMap((name) => {
    const after = asked[name]
    return after === undefined || after === known[name]
      ? []
      : [{ field: recordNames[name], before: known[name], after }]
  })
}

/** The NIK of the record that is kept; the NIKs of merged records are their own. */
async function nikOf(db: Db, ids: readonly bigint[], personId: bigint): Promise<string | null> {
  const numbers = await db.many<PersonNumber>(rows.listNumbers(ids))
  return numbers.find((one) => one.kind === 'nik' && one.personId === personId)?.number ?? null
}

function checkNik(nik: string, today: Day, fictitious: boolean): void {
  if (!parseNik(nik, today, law.working()).valid) throw nikUnfit()
  if (nik.startsWith('99') !== fictitious) throw nikOfOtherWorld(fictitious)
}

async function correctNik(db: Db, personId: bigint, { before, after }: Change): Promise<void> {
  const query =
    before === null ? rows.insertNumber(personId, 'nik', after) : rows.replaceNumber('nik', before, after)
  await db.run(query).catch((error: unknown) => {
    throw codeOf(error) === '23505' ? nikTaken() : error
  })
}
