import sql from 'sql-template-tag'

/** Whether a message went out is known for as long as messages are kept; who was reached is known for good. */
export function noteReached() {
  return sql`
    update privacy.breach_person concerned set reached_at = message.sent_at
    from access.message
    where message.id = concerned.message_id and concerned.reached_at is null and message.sent_at is not null`
}

export function noteAuthorityReached() {
  return sql`
    update privacy.breach set authority_reached_at = message.sent_at
    from access.message
    where message.id = breach.authority_message and breach.authority_reached_at is null and message.sent_at is not null`
}

export function dropEvidence(before: Date) {
  return sql`update privacy.correction_request set evidence = null where evidence is not null and decided_at < ${before}`
}
