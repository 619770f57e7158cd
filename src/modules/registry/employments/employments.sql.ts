import sql, { empty } from 'sql-template-tag'
import { keptOf, recordsOf } from '../people/records.sql.ts'
import type { EndReason } from './employment.ts'

/** @param lock holds the spell until the transaction ends */
export function findEmployment(employerId: bigint, employmentId: bigint, lock: boolean) {
  return sql`
    select employer_id as "employerId", id as "employmentId", person_id as "personId", started_on as "startedOn", ended_on as "endedOn",
           end_reason as "endReason", void_reason as "voidReason"
    from registry.employment
    where employer_id = ${employerId} and id = ${employmentId} ${lock ? sql`for update` : empty}`
}

export function endEmployment(
  at: { employerId: bigint; employmentId: bigint },
  row: { endedOn: string; reason: EndReason; letterNo: string | null; now: Date },
) {
  return sql`
    update registry.employment
    set ended_on = ${row.endedOn}, end_reason = ${row.reason}, end_letter = ${row.letterNo}, end_reported_at = ${row.now}
    where employer_id = ${at.employerId} and id = ${at.employmentId}`
}

export function reopenEmployment(at: { employerId: bigint; employmentId: bigint }) {
  return sql`
    update registry.employment set ended_on = null, end_reason = null, end_letter = null, end_reported_at = null
    where employer_id = ${at.employerId} and id = ${at.employmentId}`
}

export function voidEmployment(at: { employerId: bigint; employmentId: bigint }, reason: string) {
  return sql`
    update registry.employment set void_reason = ${reason}
    where employer_id = ${at.employerId} and id = ${at.employmentId}`
}

/** What would stand in the way of opening a spell again: a later one here, or the person's death. Of every record of theirs. */
export function findObstacles(at: { employerId: bigint; employmentId: bigint; personId: bigint }) {
  const kept = keptOf(sql`${at.personId}`)
  return sql`
    select exists (
             select from ${recordsOf(kept)} record
             join registry.employment on employment.employer_id = ${at.employerId} and employment.person_id = record.id
             where employment.id <> ${at.employmentId} and void_reason is null
               and started_on > (select ended_on from registry.employment where employer_id = ${at.employerId} and id = ${at.employmentId})
           ) as "returnedSince",
           (select died_on from registry.person where id = ${kept}) as "diedOn"`
}

/** Questions about spells that have ended are answered by that. */
export function closeQuestions(employerId: bigint, employmentIds: readonly bigint[], by: string, now: Date) {
  return sql`
    update registry.leave_question set answer = 'left', answered_at = ${now}, answered_by = ${by}
    where employer_id = ${employerId} and employment_id = any(${employmentIds}::bigint[]) and answered_at is null`
}

export function answerStillHere(at: { employerId: bigint; employmentId: bigint }, by: string, now: Date) {
  return sql`
    update registry.leave_question set answer = 'still-here', answered_at = ${now}, answered_by = ${by}
    where employer_id = ${at.employerId} and employment_id = ${at.employmentId} and answered_at is null`
}

export function findOpenQuestion(employerId: bigint, questionId: string) {
  return sql`
    select employment_id as "employmentId" from registry.leave_question
    where employer_id = ${employerId} and id = ${questionId} and answered_at is null
    for update`
}

/** Workers who have appeared elsewhere, the longest waiting first. Where is nobody's business but theirs. */
export function listOpenQuestions(employerId: bigint) {
  return sql`
    select question.id as "questionId", question.employment_id as "employmentId", person.name, person.membership_no as "membershipNo",
           employment.started_on as "startedOn", employment.employee_no as "employeeNo", question.asked_at as "askedAt"
    from registry.leave_question question
    join registry.employment on employment.employer_id = question.employer_id and employment.id = question.employment_id
    join registry.person on person.id = question.person_id
    where question.employer_id = ${employerId} and question.answered_at is null
    order by question.asked_at, person.name_key, question.id
    limit 500`
}
