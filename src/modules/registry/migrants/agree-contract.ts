import { addDays, addMonths, dayIn, law, migrantCover, type Day } from '@payung/law'
import { z } from 'zod'
import { dayWords } from '#base/calendar-words.ts'
import { newId } from '#base/id.ts'
import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { lockPerson, personById, recordsOf } from '../people/find-person.ts'
import { deathOnRecord } from '../people/problems.ts'
import { contractForm, type ContractTerms, type MigrantContract } from './migrant-contract.ts'
import * as rows from './migrant-contract.sql.ts'
import { beginsTooLate, contractOver, contractOverlaps, placedByWhom } from './problems.ts'

/** A member is to work abroad, or does: says where, by whom they were placed, from when and for how long. */
export const agreeContract = operation({
  name: 'registry.agree-contract',
  summary: { id: 'Mendaftarkan kontrak kerja di luar negeri', en: 'Register a contract of work abroad' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/people/{personId}/contracts' },
  input: z.object({ personId: fields.key, ...contractForm }),
  output: z.object({ contractId: z.uuid() }),
  concerns: personById,
  async run({ db, subject, actor, now }, { personId: _personId, ...terms }) {
    const { personId, ids } = await recordsOf(db, subject)
    return { contractId: await storeContract(db, { ...terms, personId, ids, by: actor.name }, now) }
  },
})

type Declared = ContractTerms & {
  readonly personId: bigint
  readonly ids: readonly bigint[]
  readonly by: string
}

/** @throws Problem for a contract that is over, far off, or runs beside another */
export async function storeContract(db: Db, { ids, ...declared }: Declared, now: Date): Promise<string> {
  const today = dayIn(now)
  const { placement, placedBy, beginsOn, months } = declared
  if (placement !== 'individual' && placedBy === null) throw placedByWhom()
  if (lastDayOf(declared) < today) throw contractOver()
  if (beginsOn > addMonths(today, 12)) throw beginsTooLate()
  const { diedOn } = await lockPerson(db, declared.personId)
  if (diedOn) throw deathOnRecord()
  const others = await db.many<MigrantContract>(rows.listContracts(ids))
  const beside = others.find((other) => overlap(other, { beginsOn, months }))
  if (beside) throw contractOverlaps(dayWords(lastDayOf(beside)))
  return insertDeclared(
    db,
    { ...declared, placedBy: placement === 'individual' ? null : placedBy, extendsId: null },
    now,
  )
}

export async function insertDeclared(
  db: Db,
  declared: Omit<Declared, 'ids'> & { readonly extendsId: string | null },
  now: Date,
): Promise<string> {
  const id = newId(now)
  await db.run(rows.insertContract({ ...declared, id, now }))
  const about = { personId: String(declared.personId), contractId: id, at: now.toISOString() }
  await recordFact(db, 'registry.contract-agreed', about, now)
  return id
}

type Span = { readonly beginsOn: Day; readonly months: number; readonly endedOn?: Day | null }

/** The last day of work under a contract. */
export function lastDayOf({ beginsOn, months, endedOn = null }: Span): Day {
  return endedOn ?? addDays(addMonths(beginsOn, months), -1)
}

function overlap(one: Span, other: Span): boolean {
  return one.beginsOn <= lastDayOf(other) && other.beginsOn <= lastDayOf(one)
}

/** When somebody is covered for a contract and those that it extends; null before the law said so. */
export function coverOf({ beganOn, earlierMonths, months, endedOn }: MigrantContract, today: Day) {
  return migrantCover({ beginsOn: beganOn, months: earlierMonths + months, endedOn }, today, law)
}
