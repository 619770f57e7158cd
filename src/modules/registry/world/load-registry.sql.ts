import sql from 'sql-template-tag'
import type { CopyValue } from '#platform/copy.ts'
import { employerNumber, membershipNumber } from './given-numbers.ts'
import type { LoadedEmployer, LoadedNumber, LoadedPerson, LoadedSpell } from './loaded.ts'

export function isEmpty() {
  return sql`
    select not exists (select from registry.employer) and not exists (select from registry.person) as empty`
}

export function reserveKeys(of: 'person' | 'employer' | 'employment', count: number) {
  return sql`select min(nextval(${`registry.${of}_id`}::regclass))::bigint as first from generate_series(1, ${count}::int)`
}

export function analyzeLoaded() {
  return sql`analyze registry.employer, registry.employer_terms, registry.person, registry.person_number, registry.employment`
}

export const largeTables = ['registry.person', 'registry.person_number', 'registry.employment']

/** Where a COPY goes, and what goes into each column. */
export type Target<Row> = {
  readonly table: string
  readonly columns: Readonly<Record<string, (row: Row) => CopyValue>>
}

export const employers: Target<LoadedEmployer> = {
  table: 'registry.employer',
  columns: {
    id: (row) => row.employerId,
    npp: (row) => employerNumber(row.employerId),
    kind: (row) => row.kind,
    name: (row) => row.name,
    nib: (row) => row.nib,
    kbli: (row) => row.kbli,
    region_code: (row) => row.regionCode,
    office_code: (row) => row.officeCode,
    address: (row) => row.address,
    contact_name: (row) => row.contactName,
    contact_phone: (row) => row.contactPhone,
    first_month: (row) => row.firstMonth,
    registered_at: (row) => row.registeredAt,
  },
}

export const terms: Target<LoadedEmployer> = {
  table: 'registry.employer_terms',
  columns: {
    employer_id: (row) => row.employerId,
    from_month: (row) => row.firstMonth,
    scale: (row) => row.terms.scale,
    risk_class: (row) => row.terms.riskClass,
    risk_reason: (row) => row.terms.riskReason,
    jkk: (row) => row.terms.jkk,
    jkm: (row) => row.terms.jkm,
    jht: (row) => row.terms.jht,
    jp: (row) => row.terms.jp,
    labour_intensive: (row) => row.terms.labourIntensive,
    confirmed_by: (row) => row.contactName,
    confirmed_at: (row) => row.registeredAt,
  },
}

export const people: Target<LoadedPerson> = {
  table: 'registry.person',
  columns: {
    id: (row) => row.personId,
    membership_no: (row) => membershipNumber(row.personId),
    name: (row) => row.name,
    birth_place: (row) => row.birthPlace,
    birth_on: (row) => row.birthOn,
    sex: (row) => row.sex,
    mother_name: (row) => row.motherName,
    married: (row) => row.married,
    phone: (row) => row.phone,
    address: (row) => row.address,
    verified: () => 'verified',
    verified_at: (row) => row.registeredAt,
    registered_at: (row) => row.registeredAt,
  },
}

export const numbers: Target<LoadedNumber> = {
  table: 'registry.person_number',
  columns: { kind: (row) => row.kind, number: (row) => row.number, person_id: (row) => row.personId },
}

export const spells: Target<LoadedSpell> = {
  table: 'registry.employment',
  columns: {
    employer_id: (row) => row.employerId,
    id: (row) => row.employmentId,
    person_id: (row) => row.personId,
    employee_no: (row) => row.employeeNo,
    contract: (row) => row.contract,
    started_on: (row) => row.startedOn,
    contract_ends_on: (row) => row.contractEndsOn,
    ended_on: (row) => row.endedOn,
    end_reported_at: (row) => row.endedOn,
    end_reason: (row) => row.endReason,
    region_code: (row) => row.regionCode,
    wage: (row) => row.wage,
    declared_at: (row) => row.declaredAt,
  },
}
