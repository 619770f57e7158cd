import sql from 'sql-template-tag'
import type { IncomingWorker } from './employment.ts'
import { recordsIn } from '../people/records.sql.ts'
import { createFindings } from './incoming-findings.sql.ts'

/**
 * Workers of a file on their way in: one temporary table per transaction, filled by COPY, worked on by sets.
 * `hold` findings keep a row out; `note` findings go with it.
 */
export function createIncoming() {
  return sql`
    create temp table incoming_worker (
      row_no int primary key,
      id_kind text not null,
      id_number text not null,
      name text not null,
      name_key text not null generated always as (registry.name_key(name)) stored,
      birth_place text,
      birth_on date,
      sex text,
      mother_name text,
      nationality text not null,
      married boolean,
      phone text,
      email text,
      address text,
      postal_code text,
      tax_no text,
      employee_no text,
      wage bigint not null,
      contract text not null,
      started_on date not null,
      contract_ends_on date,
      place text,
      unit_code text,
      region_code text,
      person_id bigint,
      is_new boolean not null default false,
      late boolean not null default false, -- Known only since another file enrolled the person, a moment ago.
      employment_id bigint,
      joins boolean not null default false
    ) on commit drop;
    create index on incoming_worker (person_id); -- Keeps the joins fast also while a new database knows nothing of its tables.
    ${createFindings()}`
}

/** Which column a worker's fact goes into. */
export const incomingColumns: Readonly<Record<keyof IncomingWorker, string>> = {
  rowNo: 'row_no',
  idKind: 'id_kind',
  idNumber: 'id_number',
  name: 'name',
  birthPlace: 'birth_place',
  birthOn: 'birth_on',
  sex: 'sex',
  motherName: 'mother_name',
  nationality: 'nationality',
  married: 'married',
  phone: 'phone',
  email: 'email',
  address: 'address',
  postalCode: 'postal_code',
  taxNo: 'tax_no',
  employeeNo: 'employee_no',
  wage: 'wage',
  contract: 'contract',
  startedOn: 'started_on',
  contractEndsOn: 'contract_ends_on',
  place: 'place',
  unitCode: 'unit_code',
}

/** Temporary tables are planned blindly until they are looked at. */
export function analyzeIncoming() {
  return sql`analyze incoming_worker`
}

/**
 * Who is known already, by number; a merged record leads to the one that was kept.
 * @param late the second look: who has become known since the first
 */
export function matchPeople(late: boolean) {
  return sql`
    update incoming_worker incoming
    set person_id = coalesce(person.merged_into, person.id), late = ${late}
    from registry.person_number number join registry.person on person.id = number.person_id
    where incoming.person_id is null and number.kind = incoming.id_kind and number.number = incoming.id_number`
}

/** Who names no place works where the employer is. */
export function placeAtEmployer(employerId: bigint) {
  return sql`
    update incoming_worker incoming set region_code = employer.region_code
    from registry.employer
    where employer.id = ${employerId} and incoming.place is null`
}

/** The place of work, written as a code or a name. */
export function matchPlaces() {
  return sql`
    update incoming_worker incoming set region_code = matched.code
    from (
      select place.place, min(region.code) as code
      from (select distinct place from incoming_worker where place is not null) place
      join registry.region
        on region.valid_to is null
       and (region.code = place.place or lower(region.name) = lower(place.place) or lower(region.short_name) = lower(place.place))
      group by place.place
      having count(*) = 1
    ) matched
    where matched.place = incoming.place`
}

/** Whether the person works here already, under whichever of their records. */
export function matchEmployments(employerId: bigint) {
  return sql`
    update incoming_worker incoming
    set employment_id = employment.id
    from ${recordsIn(sql`incoming_worker`)} record
    join registry.employment on employment.employer_id = ${employerId} and employment.person_id = record.id
    where record.row_no = incoming.row_no and employment.ended_on is null and employment.void_reason is null
      and incoming.employment_id is distinct from employment.id`
}

/** From here on a row names the record that its spell belongs to: the months of a spell stand where it does. */
export function nameRecords(employerId: bigint) {
  return sql`
    update incoming_worker incoming
    set person_id = employment.person_id
    from registry.employment
    where employment.employer_id = ${employerId} and employment.id = incoming.employment_id
      and employment.person_id <> incoming.person_id`
}

/** Rows that nothing speaks against. */
export function dropHeld() {
  return sql`delete from incoming_worker where row_no in (select row_no from incoming_finding where severity = 'hold')`
}

/**
 * New people: a number is claimed first, so that two files at the same moment cannot make two people of one
 * NIK; the second waits for the first and finds its person.
 */
export function claimNumbers() {
  return sql`
    with candidate as materialized (
      select row_no, id_kind, id_number, nextval('registry.person_id') as person_id
      from incoming_worker where person_id is null order by id_kind, id_number
    ),
    claimed as (
      insert into registry.person_number (kind, number, person_id)
      select id_kind, id_number, person_id from candidate order by id_kind, id_number
      on conflict (kind, number) do nothing
      returning person_id
    )
    update incoming_worker incoming
    set person_id = candidate.person_id, is_new = true
    from candidate join claimed using (person_id)
    where candidate.row_no = incoming.row_no`
}

export function insertPeople(now: Date) {
  return sql`
    with added as (
      insert into registry.person (id, membership_no, name, birth_place, birth_on, sex, mother_name, nationality, married, phone, email,
                                   address, postal_code, tax_no, registered_at, verify_at)
      select person_id, registry.membership_number(person_id), name, birth_place, birth_on, sex, mother_name, nationality, married, phone,
             email, address, postal_code, tax_no, ${now}, case id_kind when 'nik' then ${now}::timestamptz end
      from incoming_worker where is_new order by person_id
      returning id, membership_no
    )
    insert into registry.person_number (kind, number, person_id)
    select 'membership', membership_no, id from added order by membership_no`
}

/** What a file may fill in about someone we know: only what was empty. */
export function completePeople() {
  return sql`
    update registry.person
    set phone = coalesce(person.phone, incoming.phone), email = coalesce(person.email, incoming.email),
        address = coalesce(person.address, incoming.address), postal_code = coalesce(person.postal_code, incoming.postal_code),
        mother_name = coalesce(person.mother_name, incoming.mother_name), tax_no = coalesce(person.tax_no, incoming.tax_no)
    from incoming_worker incoming
    where incoming.person_id = person.id and not incoming.is_new
      and (person.phone is null and incoming.phone is not null or person.email is null and incoming.email is not null
        or person.address is null and incoming.address is not null or person.postal_code is null and incoming.postal_code is not null
        or person.mother_name is null and incoming.mother_name is not null or person.tax_no is null and incoming.tax_no is not null)`
}

/** Inserts nothing where another file of the same employer, a moment ago, has begun the spell. */
export function insertEmployments(employerId: bigint, now: Date) {
  return sql`
    with begun as (
      insert into registry.employment (employer_id, person_id, employee_no, contract, started_on, contract_ends_on, region_code, unit_code,
                                       wage, declared_at)
      select ${employerId}, person_id, employee_no, contract, started_on, contract_ends_on, region_code, unit_code, wage, ${now}
      from incoming_worker where employment_id is null order by person_id
      on conflict (employer_id, person_id) where ended_on is null and void_reason is null do nothing
      returning id, person_id
    )
    update incoming_worker incoming
    set employment_id = begun.id, joins = true
    from begun
    where begun.person_id = incoming.person_id`
}

/** What an employer may correct about a spell that is open. */
export function updateEmployments(employerId: bigint) {
  return sql`
    update registry.employment
    set wage = incoming.wage, employee_no = coalesce(incoming.employee_no, employment.employee_no), contract = incoming.contract,
        contract_ends_on = incoming.contract_ends_on, region_code = incoming.region_code,
        unit_code = coalesce(incoming.unit_code, employment.unit_code)
    from incoming_worker incoming
    where employment.employer_id = ${employerId} and employment.id = incoming.employment_id and not incoming.joins
      and (employment.wage, employment.employee_no, employment.contract, employment.contract_ends_on, employment.region_code,
           employment.unit_code)
          is distinct from (incoming.wage, coalesce(incoming.employee_no, employment.employee_no), incoming.contract,
                            incoming.contract_ends_on, incoming.region_code, coalesce(incoming.unit_code, employment.unit_code))
      and (incoming.contract_ends_on is null or incoming.contract_ends_on >= employment.started_on)`
}

/** Asks every other employer who still reports a joiner whether they have left. */
export function askFormerEmployers(employerId: bigint, now: Date) {
  return sql`
    insert into registry.leave_question (id, employer_id, employment_id, person_id, new_employer_id, asked_at)
    select gen_random_uuid(), employment.employer_id, employment.id, employment.person_id, ${employerId}, ${now}
    from incoming_worker incoming join ${recordsIn(sql`incoming_worker`)} record using (row_no)
    join registry.employment on employment.person_id = record.id
    where incoming.joins and employment.employer_id <> ${employerId} and employment.ended_on is null and employment.void_reason is null
    on conflict (employer_id, employment_id, new_employer_id) where answered_at is null do nothing
    returning employer_id as "employerId"`
}

export function countIncoming() {
  return sql`
    select count(*)::int as rows, count(*) filter (where is_new)::int as "newPeople", count(*) filter (where joins)::int as joiners
    from incoming_worker`
}
