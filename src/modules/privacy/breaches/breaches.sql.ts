import sql, { empty, type Sql } from 'sql-template-tag'
import type { Description } from './breach.ts'

const columns = sql`
  breach.id as "breachId", breach.number, known_at as "knownAt", due_at as "dueAt", happened_from as "happenedFrom",
  happened_to as "happenedTo", data_kinds as "dataKinds", how, handling, advice, authority_name as "authorityName",
  authority_email as "authorityEmail", opened_by as "openedBy", opened_at as "openedAt", sent_by as "sentBy", breach.sent_at as "sentAt",
  coalesce(authority_reached_at, told.sent_at) as "authorityReachedAt", outcome, closed_by as "closedBy", closed_at as "closedAt",
  case when closed_at is not null then 'closed' when breach.sent_at is not null then 'sent' else 'open' end as state,
  concerned.people, concerned.written, concerned.reached, concerned."byPost", concerned.posted`

/** Whether a message has gone out stands beside the message while that is kept, and then with the person. */
const tables = sql`
  from privacy.breach
  left join access.message told on told.id = breach.authority_message
  cross join lateral (
    select count(*)::int as people, count(letter_at)::int as written,
           count(coalesce(one.reached_at, message.sent_at))::int as reached,
           (count(*) filter (where letter_at is not null and message_id is null))::int as "byPost",
           count(posted_at)::int as posted
    from privacy.breach_person one left join access.message on message.id = one.message_id
    where one.breach_id = breach.id
  ) concerned`

export function getBreach(id: string) {
  return sql`select ${columns} ${tables} where breach.id = ${id}`
}

/** Open ones first, by their time; then those that are closed, the latest first. */
export function listBreaches() {
  return sql`
    select ${columns} ${tables}
    order by closed_at is not null, case when closed_at is null then due_at end, closed_at desc
    limit 200`
}

export function lockBreach(id: string) {
  return sql`select sent_at as "sentAt", closed_at as "closedAt" from privacy.breach where id = ${id} for update`
}

export function nextNumber() {
  return sql`select nextval('privacy.breach_no') as no`
}

export function insertBreach(
  row: Description & { id: string; number: string; dueAt: Date; by: string; now: Date },
) {
  return sql`
    insert into privacy.breach (id, number, known_at, due_at, happened_from, happened_to, data_kinds, how, handling, advice,
                                authority_name, authority_email, opened_by, opened_at)
    values (${row.id}, ${row.number}, ${row.knownAt}, ${row.dueAt}, ${row.happenedFrom}, ${row.happenedTo}, ${row.dataKinds}, ${row.how},
            ${row.handling}, ${row.advice}, ${row.authorityName}, ${row.authorityEmail}, ${row.by}, ${row.now})`
}

export function updateBreach(row: Description & { id: string; dueAt: Date }) {
  return sql`
    update privacy.breach
    set known_at = ${row.knownAt}, due_at = ${row.dueAt}, happened_from = ${row.happenedFrom}, happened_to = ${row.happenedTo},
        data_kinds = ${row.dataKinds}, how = ${row.how}, handling = ${row.handling}, advice = ${row.advice},
        authority_name = ${row.authorityName}, authority_email = ${row.authorityEmail}
    where id = ${row.id} and sent_at is null`
}

/** Accounts and keys under a name that opened files in some time, each with how many people's. */
export function findLookers(name: string, from: Date, to: Date) {
  return sql`
    select caller, actor, count(distinct person_id)::int as people, count(*)::int as looks, min(at) as "firstAt", max(at) as "lastAt"
    from access.audit_record
    where at between ${from} and ${to} and person_id is not null and strpos(lower(actor), lower(${name})) > 0
    group by caller, actor order by people desc, actor, caller limit 50`
}

/** Everyone whose file was opened; a merged person once. */
export function addLookedAt(row: { breachId: string; caller: string; from: Date; to: Date; now: Date }) {
  const found = sql`
    select distinct person_id from access.audit_record
    where at between ${row.from} and ${row.to} and person_id is not null and caller = ${row.caller}`
  return addPeople({ ...row, foundBy: 'looks', found })
}

export function addByKeys(row: { breachId: string; personIds: readonly bigint[]; now: Date }) {
  return addPeople({
    ...row,
    foundBy: 'list',
    found: sql`select unnest(${row.personIds}::bigint[]) as person_id`,
  })
}

function addPeople(row: { breachId: string; foundBy: string; found: Sql; now: Date }) {
  return sql`
    insert into privacy.breach_person (breach_id, person_id, found_by, added_at)
    select distinct ${row.breachId}::uuid, coalesce(person.merged_into, person.id), ${row.foundBy}, ${row.now}::timestamptz
    from (${row.found}) found join registry.person on person.id = found.person_id
    on conflict do nothing`
}

/** Whom membership numbers belong to. */
export function findByNumbers(numbers: readonly string[]) {
  return sql`
    select number, person_id as "personId" from registry.person_number
    where kind in ('membership', 'old-card') and number = any(${numbers}::text[])`
}

export function findKnown(personIds: readonly bigint[]) {
  return sql`select id as "personId" from registry.person where id = any(${personIds}::bigint[])`
}

export function dropPerson(breachId: string, personId: bigint) {
  return sql`
    delete from privacy.breach_person where breach_id = ${breachId} and person_id = ${personId} and letter_at is null`
}

/** Those who have no letter yet, with where a message reaches them; who has died is written to by post. */
export function toBeWritten(breachId: string) {
  return sql`
    select concerned.person_id as "personId",
           case when person.died_on is null then coalesce(account.phone, account.email, person.phone, person.email) end as "to"
    from privacy.breach_person concerned
    join registry.person on person.id = concerned.person_id
    left join lateral (
      select phone, email from access.account
      where disabled_at is null
        and person_id in (select person.id union all select part.id from registry.person part where part.merged_into = person.id)
      order by created_at limit 1
    ) account on true
    where concerned.breach_id = ${breachId} and concerned.letter_at is null
    order by concerned.person_id`
}

export function markWritten(row: {
  breachId: string
  personIds: readonly bigint[]
  messageIds: readonly (string | null)[]
  now: Date
}) {
  return sql`
    update privacy.breach_person concerned set letter_at = ${row.now}, message_id = sent.message_id
    from unnest(${row.personIds}::bigint[], ${row.messageIds}::uuid[]) as sent (person_id, message_id)
    where concerned.breach_id = ${row.breachId} and concerned.person_id = sent.person_id`
}

export function markSent(row: { breachId: string; by: string; authorityMessage: string; now: Date }) {
  return sql`
    update privacy.breach set sent_by = ${row.by}, sent_at = ${row.now}, authority_message = ${row.authorityMessage}
    where id = ${row.breachId} and sent_at is null`
}

export function markPosted(breachId: string, now: Date) {
  return sql`
    update privacy.breach_person set posted_at = ${now}
    where breach_id = ${breachId} and letter_at is not null and message_id is null and posted_at is null`
}

export function closeBreach(row: { breachId: string; outcome: string; by: string; now: Date }) {
  return sql`
    update privacy.breach set outcome = ${row.outcome}, closed_by = ${row.by}, closed_at = ${row.now}
    where id = ${row.breachId} and closed_at is null`
}

export function listConcerned(breachId: string, after: bigint | null, limit: number) {
  return sql`
    select concerned.person_id as "personId", person.name, person.membership_no as "membershipNo", found_by as "foundBy",
           letter_at as "letterAt", message_id is not null as "byMessage", coalesce(concerned.reached_at, message.sent_at) as "reachedAt",
           posted_at as "postedAt"
    from privacy.breach_person concerned
    join registry.person on person.id = concerned.person_id
    left join access.message on message.id = concerned.message_id
    where concerned.breach_id = ${breachId} ${after === null ? empty : sql`and concerned.person_id > ${after}`}
    order by concerned.person_id limit ${limit}`
}

/** Letters to a person, under any key. */
export function listOfPerson(personIds: readonly bigint[]) {
  return sql`
    select breach.id as "breachId", breach.number, letter_at as "letterAt"
    from privacy.breach_person concerned join privacy.breach on breach.id = concerned.breach_id
    where concerned.person_id = any(${personIds}::bigint[]) and letter_at is not null
    order by letter_at desc`
}

/** To whom a letter goes. */
export function findAddressee(breachId: string, personIds: readonly bigint[]) {
  return sql`
    select person.name, person.membership_no as "membershipNo", person.address, person.postal_code as "postalCode", letter_at as "letterAt"
    from privacy.breach_person concerned join registry.person on person.id = concerned.person_id
    where concerned.breach_id = ${breachId} and concerned.person_id = any(${personIds}::bigint[])
    limit 1`
}

/** What waits: cases whose people have not all been told. */
export function countOpen(now: Date) {
  return sql`
    select count(*)::int as count, min(known_at) as "oldestAt",
           (count(*) filter (where due_at < ${now} and sent_at is null))::int as late
    from privacy.breach where closed_at is null`
}
