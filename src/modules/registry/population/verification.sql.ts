import sql from 'sql-template-tag'

/**
 * Takes people whose turn it is and puts their next turn off, so that two servers do not ask about the same
 * ones, and a server that dies is followed by another.
 */
export function claimUnverified(now: Date, until: Date, limit: number) {
  return sql`
    update registry.person set verify_at = ${until}
    from (
      select person.id, number.number
      from registry.person join registry.person_number number on number.person_id = person.id and number.kind = 'nik'
      where verify_at <= ${now} and merged_into is null
      order by verify_at, person.id
      limit ${limit}
      for update of person skip locked
    ) due
    where person.id = due.id
    returning person.id as "personId", due.number as nik, name, birth_on as "birthOn", sex`
}

/**
 * Stores answers, given as JSON rows of personId, outcome, nameScore, differs. Whoever was corrected after
 * having been asked about (their turn is no longer the one we gave) keeps waiting for an answer of their own.
 */
export function storeVerdicts(verdicts: string, claimedUntil: Date, now: Date) {
  return sql`
    with verdict as (
      select * from jsonb_to_recordset(${verdicts}::jsonb) as row ("personId" bigint, outcome text, "nameScore" smallint, differs text[])
    ),
    stored as (
      update registry.person set verified = verdict.outcome, verified_at = ${now}, verify_at = null
      from verdict
      where person.id = verdict."personId" and person.verify_at = ${claimedUntil}
      returning person.id
    )
    insert into registry.identity_check (person_id, checked_at, outcome, name_score, differs)
    select "personId", ${now}, outcome, "nameScore", differs
    from verdict join stored on stored.id = verdict."personId"
    order by "personId"
    on conflict (person_id, checked_at) do nothing`
}

export function putOff(personIds: readonly bigint[], claimedUntil: Date, until: Date) {
  return sql`
    update registry.person set verify_at = ${until}
    where id = any(${personIds}::bigint[]) and verify_at = ${claimedUntil}`
}

/** When it is the next person's turn; null when nobody waits. */
export function nextTurn() {
  return sql`select min(verify_at) as at from registry.person where verify_at is not null and merged_into is null`
}
