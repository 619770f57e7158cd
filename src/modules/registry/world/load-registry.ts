import { present } from '#base/assert.ts'
import { copyIn, type CopyValue } from '#platform/copy.ts'
import type { Db } from '#platform/database.ts'
import { withoutIndexes } from '#platform/without-indexes.ts'
import { findOfficeFor } from '../offices/offices.sql.ts'
import { membershipNumber } from './given-numbers.ts'
import type { LoadedEmployer, LoadedNumber, LoadedPerson, LoadedSpell } from './loaded.ts'
import * as rows from './load-registry.sql.ts'

/**
 * Fills an empty registry with what years of use would have left in it, by COPY in the order of the keys. For synthetic
 * populations only: nothing is judged here, whoever makes the rows answers for them, and `proveRegistry` checks the result.
 */

export async function isEmptyRegistry(db: Db): Promise<boolean> {
  return (await db.get<{ empty: boolean }>(rows.isEmpty())).empty
}

/** Takes so many keys out of a sequence. @returns the first of them; the others follow it */
export async function reserveKeys(
  db: Db,
  of: 'person' | 'employer' | 'employment',
  count: number,
): Promise<bigint> {
  return (await db.get<{ first: bigint }>(rows.reserveKeys(of, count))).first
}

/** The office that serves each of these regencies. */
export async function officesFor(
  db: Db,
  regionCodes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const offices = new Map<string, string>()
  for (const code of regionCodes) {
    const office = await db.find<{ code: string }>(findOfficeFor(code))
    offices.set(code, present(office, 'a regional office is on record').code)
  }
  return offices
}

export async function loadEmployers(db: Db, employers: readonly LoadedEmployer[]): Promise<void> {
  await load(db, rows.employers, employers)
  await load(db, rows.terms, employers)
}

export function loadPeople(db: Db, people: Iterable<LoadedPerson>): Promise<void> {
  return load(db, rows.people, people)
}

/** The NIK of each person, and the membership number that goes with the key. */
export function loadNumbers(db: Db, niks: Iterable<{ personId: bigint; nik: string }>): Promise<void> {
  return load(db, rows.numbers, bothNumbers(niks))
}

function* bothNumbers(niks: Iterable<{ personId: bigint; nik: string }>): Generator<LoadedNumber> {
  for (const { personId, nik } of niks) {
    yield { kind: 'nik', number: nik, personId }
    yield { kind: 'membership', number: membershipNumber(personId), personId }
  }
}

export function loadSpells(db: Db, spells: Iterable<LoadedSpell>): Promise<void> {
  return load(db, rows.spells, spells)
}

/** Loads what `work` loads, and then has the tables looked at, since the planner knows nothing of them yet. */
export async function loading(db: Db, work: () => Promise<void>): Promise<void> {
  await withoutIndexes(db, rows.largeTables, work)
  await db.run(rows.analyzeLoaded())
}

async function load<Row>(db: Db, into: rows.Target<Row>, source: Iterable<Row>): Promise<void> {
  const names = Object.keys(into.columns).join(', ')
  await copyIn(db, `${into.table} (${names})`, lines(source, Object.values(into.columns)))
}

function* lines<Row>(
  source: Iterable<Row>,
  columns: readonly ((row: Row) => CopyValue)[],
): Generator<CopyValue[]> {
  for (const row of source) yield columns.map((column) => column(row))
}
