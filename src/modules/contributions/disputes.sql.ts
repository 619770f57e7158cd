import sql, { empty } from 'sql-template-tag'

const disputeColumns = sql`
  dispute.id, dispute.person_id as "personId", dispute.employer_id as "employerId", dispute.month, dispute.kind, dispute.wage_claimed as "wageClaimed",
  dispute.story, dispute.evidence_type as "evidenceType", dispute.evidence is not null as "hasEvidence", dispute.opened_at as "openedAt", dispute.due_on as "dueOn",
  dispute.employer_answer as "employerAnswer", dispute.employer_answered_by as "employerAnsweredBy", dispute.employer_answered_at as "employerAnsweredAt",
  dispute.outcome, dispute.outcome_reason as "outcomeReason", dispute.decided_by as "decidedBy", dispute.decided_at as "decidedAt",
  person.name as "personName", person.membership_no as "membershipNo", employer.name as "employerName", employer.npp`

const disputeTables = sql`
  from contributions.dispute
  join registry.person on person.id = dispute.person_id
  join registry.employer on employer.id = dispute.employer_id`

export function insertDispute(row: {
  id: string
  personId: bigint
  employerId: bigint
  month: number
  kind: string
  wageClaimed: bigint | null
  story: string
  evidence: Uint8Array | null
  evidenceType: string | null
  now: Date
  dueOn: string
}) {
  return sql`
    insert into contributions.dispute (id, person_id, employer_id, month, kind, wage_claimed, story, evidence, evidence_type, opened_at, due_on)
    values (${row.id}, ${row.personId}, ${row.employerId}, ${row.month}, ${row.kind}, ${row.wageClaimed}, ${row.story},
            ${row.evidence && Buffer.from(row.evidence)}, ${row.evidenceType}, ${row.now}, ${row.dueOn}::date)`
}

/** Whether the person ever worked for the employer: only then is there a month to dispute. */
export function hasWorkedFor(personIds: readonly bigint[], employerId: bigint) {
  return sql`
    select exists (select from registry.employment
                   where person_id = any(${personIds}::bigint[]) and employer_id = ${employerId} and void_reason is null) as worked`
}

export function findOpenTwin(personIds: readonly bigint[], employerId: bigint, month: number) {
  return sql`
    select id from contributions.dispute
    where person_id = any(${personIds}::bigint[]) and employer_id = ${employerId} and month = ${month} and decided_at is null`
}

export function getDispute(id: string) {
  return sql`select ${disputeColumns} ${disputeTables} where dispute.id = ${id}`
}

export function lockDispute(id: string) {
  return sql`select decided_at as "decidedAt" from contributions.dispute where id = ${id} for update`
}

export function findPartiesOfDispute(id: string) {
  return sql`select person_id as "personId", employer_id as "employerId" from contributions.dispute where id = ${id}`
}

/** Of a person or about an employer, open ones first. */
export function listDisputes(of: { personIds: readonly bigint[] } | { employerId: bigint }) {
  return sql`
    select ${disputeColumns} ${disputeTables}
    where ${'personIds' in of ? sql`dispute.person_id = any(${of.personIds}::bigint[])` : sql`dispute.employer_id = ${of.employerId}`}
    order by dispute.decided_at is not null, dispute.due_on, dispute.opened_at
    limit 200`
}

/** Those that nobody has decided, the most urgent first. */
export function listOpenDisputes(after: string | null, limit: number) {
  return sql`
    select ${disputeColumns} ${disputeTables}
    where dispute.decided_at is null
      ${after === null ? empty : sql`and (dispute.due_on, dispute.id) > (select due_on, id from contributions.dispute where id = ${after})`}
    order by dispute.due_on, dispute.id
    limit ${limit}`
}

export function answerDispute(id: string, answer: string, by: string, now: Date) {
  return sql`
    update contributions.dispute set employer_answer = ${answer}, employer_answered_by = ${by}, employer_answered_at = ${now}
    where id = ${id} and decided_at is null`
}

export function decideDispute(id: string, outcome: string, reason: string, by: string, now: Date) {
  return sql`
    update contributions.dispute set outcome = ${outcome}, outcome_reason = ${reason}, decided_by = ${by}, decided_at = ${now}
    where id = ${id} and decided_at is null`
}

export function getEvidence(id: string) {
  return sql`select evidence, evidence_type as "evidenceType" from contributions.dispute where id = ${id} and evidence is not null`
}
