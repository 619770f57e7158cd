import sql, { empty } from 'sql-template-tag'
import type { Asked } from './request.ts'

const columns = sql`
  request.id as "requestId", request.person_id as "personId", person.name as "personName", person.membership_no as "membershipNo",
  jsonb_build_object('name', request.name, 'birthPlace', request.birth_place, 'birthOn', request.birth_on, 'sex', request.sex,
    'motherName', request.mother_name, 'phone', request.phone, 'email', request.email, 'address', request.address) as asked,
  request.story, request.evidence_type as "evidenceType", request.evidence is not null as "hasEvidence", request.opened_at as "openedAt",
  request.due_at as "dueAt", request.outcome, request.outcome_reason as "outcomeReason", request.decided_by as "decidedBy",
  request.decided_at as "decidedAt"`

/** The person as they are now: the record that is kept, if the one that asked was merged since. */
const tables = sql`
  from privacy.correction_request request
  join registry.person bearer on bearer.id = request.person_id
  join registry.person on person.id = coalesce(bearer.merged_into, bearer.id)`

export function insertRequest(
  row: Asked & {
    id: string
    personId: bigint
    story: string
    evidence: Uint8Array
    evidenceType: string
    now: Date
    dueAt: Date
  },
) {
  return sql`
    insert into privacy.correction_request (id, person_id, name, birth_place, birth_on, sex, mother_name, phone, email, address, story,
                                            evidence, evidence_type, opened_at, due_at)
    values (${row.id}, ${row.personId}, ${row.name}, ${row.birthPlace}, ${row.birthOn}, ${row.sex}, ${row.motherName}, ${row.phone},
            ${row.email}, ${row.address}, ${row.story}, ${Buffer.from(row.evidence)}, ${row.evidenceType}, ${row.now}, ${row.dueAt})`
}

export function findPersonOfRequest(id: string) {
  return sql`select person_id as "personId" from privacy.correction_request where id = ${id}`
}

/** Every key of the person who asked, the one that is kept first: in one statement, so that a stranger's request takes no longer than none. */
export function findKeysOfRequest(id: string) {
  return sql`
    with kept as (
      select coalesce(named.merged_into, named.id) as id
      from privacy.correction_request request join registry.person named on named.id = request.person_id
      where request.id = ${id}
    )
    select id from kept
    union all
    (select part.id from registry.person part join kept on part.merged_into = kept.id order by part.id)`
}

export function lockRequest(id: string) {
  return sql`select decided_at as "decidedAt" from privacy.correction_request where id = ${id} for update`
}

/** With the values on record, which are compared with what is asked for. */
export function getRequest(id: string) {
  return sql`
    select ${columns},
           jsonb_build_object('name', person.name, 'birthPlace', person.birth_place, 'birthOn', person.birth_on, 'sex', person.sex,
             'motherName', person.mother_name, 'phone', person.phone, 'email', person.email, 'address', person.address) as known
    ${tables} where request.id = ${id}`
}

export function listOfPerson(personIds: readonly bigint[]) {
  return sql`
    select ${columns} ${tables} where request.person_id = any(${personIds}::bigint[])
    order by request.decided_at is not null, request.opened_at desc limit 100`
}

/** Those that nobody has decided, the most urgent first. */
export function listOpen(after: string | null, limit: number) {
  return sql`
    select ${columns} ${tables}
    where request.decided_at is null
      ${after === null ? empty : sql`and (request.due_at, request.id) > (select due_at, id from privacy.correction_request where id = ${after})`}
    order by request.due_at, request.id limit ${limit}`
}

export function decideRequest(row: { id: string; outcome: string; reason: string; by: string; now: Date }) {
  return sql`
    update privacy.correction_request
    set outcome = ${row.outcome}, outcome_reason = ${row.reason}, decided_by = ${row.by}, decided_at = ${row.now}
    where id = ${row.id} and decided_at is null`
}

export function getEvidence(id: string) {
  return sql`
    select evidence, evidence_type as "evidenceType" from privacy.correction_request where id = ${id} and evidence is not null`
}

/** Where the member hears of the answer: where they sign in, or what the registry has. */
export function findAddress(personIds: readonly bigint[]) {
  return sql`
    select coalesce(account.phone, account.email, person.phone, person.email) as "to", coalesce(account.language, 'id') as language
    from registry.person
    left join access.account on account.person_id = any(${personIds}::bigint[]) and account.disabled_at is null
    where person.id = any(${personIds}::bigint[]) and person.merged_into is null
    limit 1`
}

export function countRequests(now: Date) {
  return sql`
    select count(*)::int as count, min(opened_at) as "oldestAt", (count(*) filter (where due_at < ${now}))::int as late
    from privacy.correction_request where decided_at is null`
}
