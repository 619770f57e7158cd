import { present } from '#base/assert.ts'
import { copyIn, type CopyValue } from '#platform/copy.ts'
import type { Db } from '#platform/database.ts'
import { withoutIndexes } from '#platform/without-indexes.ts'
import { findOfficeFor } from '../offices/offices.sql.ts'
import type { EmployerKind, Terms } from '../employers/employer.ts'
import type { endReasons, contracts } from '../employments/employment.ts'
import { employerNumber, membershipNumber } from './given-numbers.ts'
import * as rows from './load-registry.sql.ts'

/**
 * Fills an empty registry with what years of use would have left in it, by COPY in the order of the keys. For synthetic
 * populations only: nothing is judged here, whoever makes the rows answers for them, and `proveRegistry` checks the result.
 */

export type LoadedEmployer = {
  readonly employerId: bigint
  readonly kind: EmployerKind
  readonly name: string
  readonly nib: string | null
  readonly kbli: string | null
  readonly regionCode: string
  readonly officeCode: string
  readonly address: string
  readonly contactName: string
  readonly contactPhone: string
  readonly firstMonth: number
  readonly registeredAt: string
  /** From its first month on. */
  readonly terms: Omit<Terms, 'fromMonth' | 'confirmedBy' | 'confirmedAt' | 'note'>
}

export type LoadedPerson = {
  readonly personId: bigint
  readonly name: string
  readonly birthPlace: string
  readonly birthOn: string
  readonly sex: 'female' | 'male'
  readonly motherName: string
  readonly married: boolean
  readonly phone: string | null
  readonly address: string
  readonly registeredAt: string
}

export type LoadedNumber = { readonly personId: bigint; readonly nik: string }

export type LoadedSpell = {
  readonly employerId: bigint
  readonly employmentId: bigint
  readonly personId: bigint
  readonly employeeNo: string
  readonly contract: (typeof contracts)[number]
  readonly startedOn: string
  readonly contractEndsOn: string | null
  readonly endedOn: string | null
  readonly endReason: (typeof endReasons)[number] | null
  readonly regionCode: string
  readonly wage: number
  readonly declaredAt: string
}

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
  await copyIn(db, rows.employerColumns, map(employers, employerRow))
  await copyIn(db, rows.termsColumns, map(employers, termsRow))
}

function employerRow(row: LoadedEmployer): CopyValue[] {
  return [
    ...[
      row.employerId,
      employerNumber(row.employerId),
      row.kind,
      row.name,
      row.nib,
      row.kbli,
      row.regionCode,
    ],
    ...[row.officeCode, row.address, row.contactName, row.contactPhone, row.firstMonth, row.registeredAt],
  ]
}

function termsRow({ employerId, firstMonth, terms, contactName, registeredAt }: LoadedEmployer): CopyValue[] {
  const { scale, riskClass, riskReason, jkk, jkm, jht, jp, labourIntensive } = terms
  return [
    ...[employerId, firstMonth, scale, riskClass, riskReason],
    ...[jkk, jkm, jht, jp, labourIntensive, contactName, registeredAt],
  ]
}

export async function loadPeople(db: Db, people: Iterable<LoadedPerson>): Promise<void> {
  await copyIn(
    db,
    rows.personColumns,
    map(people, (row) => [
      ...[row.personId, membershipNumber(row.personId), row.name, row.birthPlace, row.birthOn, row.sex],
      ...[
        row.motherName,
        row.married,
        row.phone,
        row.address,
        'verified',
        row.registeredAt,
        row.registeredAt,
      ],
    ]),
  )
}

/** The NIK of each person, and the membership number that goes with the key. */
export async function loadNumbers(db: Db, numbers: Iterable<LoadedNumber>): Promise<void> {
  await copyIn(db, rows.numberColumns, bothNumbers(numbers))
}

function* bothNumbers(numbers: Iterable<LoadedNumber>): Generator<CopyValue[]> {
  for (const { personId, nik } of numbers) {
    yield ['nik', nik, personId]
    yield ['membership', membershipNumber(personId), personId]
  }
}

export async function loadSpells(db: Db, spells: Iterable<LoadedSpell>): Promise<void> {
  await copyIn(
    db,
    rows.spellColumns,
    map(spells, (row) => [
      ...[row.employerId, row.employmentId, row.personId, row.employeeNo, row.contract, row.startedOn],
      ...[
        row.contractEndsOn,
        row.endedOn,
        row.endedOn,
        row.endReason,
        row.regionCode,
        row.wage,
        row.declaredAt,
      ],
    ]),
  )
}

/** Loads what `work` loads, and then has the tables looked at, since the planner knows nothing of them yet. */
export async function loading(db: Db, work: () => Promise<void>): Promise<void> {
  await withoutIndexes(db, rows.largeTables, work)
  await db.run(rows.analyzeLoaded())
}

function* map<Row>(source: Iterable<Row>, toLine: (row: Row) => CopyValue[]): Generator<CopyValue[]> {
  for (const row of source) yield toLine(row)
}
