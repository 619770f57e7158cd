import sql, { empty } from 'sql-template-tag'
import { prepared } from '#platform/prepared.ts'
import type { Person, PersonNumber } from './person.ts'

export function listPersonIds(personId: bigint) {
  return prepared(sql`
    with kept as (select coalesce(merged_into, id) as id from registry.person where id = ${personId})
    select id from kept
    union all
    (select person.id from registry.person join kept on person.merged_into = kept.id order by person.id)`)
}

const personColumns = sql`
  person.id as "personId", membership_no as "membershipNo", person.name, birth_place as "birthPlace", birth_on as "birthOn", sex,
  mother_name as "motherName", nationality, married, phone, email, address, postal_code as "postalCode", tax_no as "taxNo", verified,
  verified_at as "verifiedAt", died_on as "diedOn", registered_at as "registeredAt"`

/** @param lock holds the record until the transaction ends */
export function getPerson(personId: bigint, lock: boolean) {
  return sql`select ${personColumns} from registry.person where id = ${personId} ${lock ? sql`for update` : empty}`
}

export function listNumbers(personIds: readonly bigint[]) {
  return sql`
    select kind, number, person_id as "personId" from registry.person_number
    where person_id = any(${personIds}::bigint[])
    order by person_id, kind, number`
}

/** Every spell of work under any of the keys, the latest first. */
export function listSpells(personIds: readonly bigint[]) {
  return sql`
    select employer.npp, employment.employer_id as "employerId", employment.id as "employmentId", employer.name as "employerName", region.name as "regionName", contract,
           started_on as "startedOn", contract_ends_on as "contractEndsOn", ended_on as "endedOn", end_reason as "endReason", wage,
           void_reason as "voidReason"
    from registry.employment
    join registry.employer on employer.id = employment.employer_id
    join registry.region on region.code = employment.region_code
    where person_id = any(${personIds}::bigint[])
    order by ended_on is null desc, started_on desc, employment.id desc`
}

export function listQuestions(personIds: readonly bigint[]) {
  return sql`
    select employer.name as "employerName", asked_at as "askedAt", answer, answered_at as "answeredAt", answered_by as "answeredBy"
    from registry.leave_question join registry.employer on employer.id = leave_question.employer_id
    where person_id = any(${personIds}::bigint[])
    order by asked_at desc, leave_question.id`
}

export function listCorrections(personIds: readonly bigint[]) {
  return sql`
    select field, before, after, evidence, corrected_by as "correctedBy", corrected_at as "correctedAt"
    from registry.correction
    where person_id = any(${personIds}::bigint[])
    order by corrected_at desc, id, field`
}

export function listDeathReports(personIds: readonly bigint[]) {
  return sql`
    select died_on as "diedOn", reported_by as "reportedBy", reported_at as "reportedAt", withdrawn_by as "withdrawnBy",
           withdrawn_at as "withdrawnAt", withdrawn_reason as "withdrawnReason"
    from registry.death_report
    where person_id = any(${personIds}::bigint[])
    order by reported_at desc, id`
}

/** The population register's last answer about a record. */
export function findLastCheck(personId: bigint) {
  return sql`
    select checked_at as "checkedAt", outcome, name_score as "nameScore", differs
    from registry.identity_check
    where person_id = ${personId}
    order by checked_at desc limit 1`
}

/** Only what is given changes. */
export function updatePerson(
  personId: bigint,
  row: {
    [K in 'name' | 'birthPlace' | 'birthOn' | 'sex' | 'motherName' | 'phone' | 'email' | 'address']?:
      | Person[K]
      | undefined
  },
) {
  return sql`
    update registry.person
    set name = coalesce(${row.name}, name), birth_place = coalesce(${row.birthPlace}, birth_place),
        birth_on = coalesce(${row.birthOn}, birth_on), sex = coalesce(${row.sex}, sex),
        mother_name = coalesce(${row.motherName}, mother_name), phone = coalesce(${row.phone}, phone),
        email = coalesce(${row.email}, email), address = coalesce(${row.address}, address)
    where id = ${personId}`
}

/** The population register knows people by their NIK, so it is asked about those who have one. */
export function askRegisterAgain(personId: bigint, now: Date) {
  return sql`
    update registry.person
    set verified = 'pending', verified_at = null,
        verify_at = (select ${now}::timestamptz from registry.person_number where person_id = ${personId} and kind = 'nik' limit 1)
    where id = ${personId}`
}

export function insertCorrection(row: {
  personId: bigint
  id: string
  field: string
  before: string | null
  after: string | null
  evidence: string
  by: string
  now: Date
}) {
  return sql`
    insert into registry.correction (person_id, id, field, before, after, evidence, corrected_by, corrected_at)
    values (${row.personId}, ${row.id}, ${row.field}, ${row.before}, ${row.after}, ${row.evidence}, ${row.by}, ${row.now})`
}

export function insertNumber(personId: bigint, kind: PersonNumber['kind'], number: string) {
  return sql`
    insert into registry.person_number (kind, number, person_id) values (${kind}, ${number}, ${personId})`
}

/** The right number takes the place of the wrong one. */
export function replaceNumber(kind: PersonNumber['kind'], wrong: string, right: string) {
  return sql`update registry.person_number set number = ${right} where kind = ${kind} and number = ${wrong}`
}

/** By the number of any of a person's cards; what is compared is the record that is kept. */
export function findMember(given: { membershipNo: string; birthOn: string; phone: string }) {
  return sql`
    select person.id as "personId", person.name
    from registry.person_number number
    join registry.person bearer on bearer.id = number.person_id
    join registry.person on person.id = coalesce(bearer.merged_into, bearer.id)
    where number.kind in ('membership', 'old-card') and number.number = ${given.membershipNo}
      and person.birth_on = ${given.birthOn} and person.phone = ${given.phone} and person.died_on is null
    limit 1`
}

export function namePeople(personIds: readonly bigint[]) {
  return sql`
    select id as "personId", name, membership_no as "membershipNo"
    from registry.person where id = any(${personIds}::bigint[])`
}

/** What employers and offices are called. */
export function namePlaces(employerIds: readonly bigint[], officeCodes: readonly string[]) {
  return sql`
    select id as "employerId", null as "officeCode", name from registry.employer where id = any(${employerIds}::bigint[])
    union all
    select null, code, name from registry.office where code = any(${officeCodes}::text[])`
}
