import sql from 'sql-template-tag'
import { prepared } from './prepared.ts'
import type { Actor } from './actor.ts'

export function lockKey(caller: string, key: string) {
  return sql`select pg_advisory_xact_lock(hashtextextended(${`${caller} ${key}`}, 1))`
}

export function findAnswer(caller: string, key: string) {
  return sql`
    select operation, input_digest as "inputDigest", answer
    from platform.answered_request
    where caller = ${caller} and key = ${key}`
}

export function storeAnswer(row: {
  caller: string
  key: string
  operation: string
  digest: Buffer
  answer: string
  now: Date
}) {
  return sql`
    insert into platform.answered_request (caller, key, operation, input_digest, answer, answered_at)
    values (${row.caller}, ${row.key}, ${row.operation}, ${row.digest}, ${row.answer}::jsonb, ${row.now})`
}

export function dropAnswers(before: Date) {
  return sql`delete from platform.answered_request where answered_at < ${before}`
}

export function recordAudit(row: {
  at: Date
  actor: Actor
  role: string
  operation: string
  personId: bigint | null
  employerId: bigint | null
  purpose: string | null
  details: Record<string, unknown>
  trace: string | null
}) {
  return prepared(sql`
    insert into access.audit_record (at, actor, caller, account_id, role, operation, person_id, employer_id, purpose, details, trace)
    values (${row.at}, ${row.actor.name}, ${row.actor.caller}, ${row.actor.accountId}, ${row.role}, ${row.operation}, ${row.personId}, ${row.employerId},
            ${row.purpose}, ${JSON.stringify(row.details)}::jsonb, ${row.trace})`)
}
