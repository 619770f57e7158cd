import type { Sql } from 'sql-template-tag'
import type { Db } from '#platform/database.ts'
import type { Proof } from '#platform/proof.ts'
import * as rows from './prove.sql.ts'

type Odd = { readonly id: string; readonly what: string }
type Counts = Readonly<Record<'people' | 'numbers' | 'merges' | 'spells' | 'employers', bigint>>

/** What must hold between people, their numbers, merges, employers and spells of work, compared row by row. */
export async function proveRegistry(db: Db): Promise<Proof[]> {
  const counts = await db.get<Counts>(rows.registryCounts())
  const prove = async (claim: string, compared: bigint, query: Sql): Promise<Proof> => ({
    claim,
    compared,
    faults: (await db.many<Odd>(query)).map(({ id, what }) => `${id}: ${what}`),
  })
  return [
    await prove('every number belongs to one person', counts.numbers, rows.numbersUnlikePeople()),
    await prove('merged records lead to the one that was kept', counts.merges, rows.mergesUnlikeRoots()),
    await prove('nobody has two open spells at one employer', counts.spells, rows.doubledSpells()),
    await prove(
      'every spell is of a person, an employer and a place on record',
      counts.spells,
      rows.straySpells(),
    ),
    await prove(
      'every employer has terms from its first month on',
      counts.employers,
      rows.employersWithoutTerms(),
    ),
  ]
}
