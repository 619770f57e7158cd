import sql, { empty, type Sql } from 'sql-template-tag'

/** Whose registration it is: a member's, under any of their keys, or one of the staff's. */
export type Whose = { readonly personIds: readonly bigint[] } | { readonly accountId: string }

function isTheirs(whose: Whose): Sql {
  return 'accountId' in whose
    ? sql`registration.account_id = ${whose.accountId}::uuid`
    : sql`registration.person_id = any(${whose.personIds}::bigint[])`
}

export function findRegistration(runId: bigint, whose: Whose) {
  return sql`
    select id as "registrationId", state from institute.registration
    where run_id = ${runId} and ${isTheirs(whose)} and state <> 'withdrawn' limit 1`
}

export function insertRegistration(row: {
  runId: bigint
  personId: bigint | null
  accountId: string | null
  state: 'registered' | 'waiting'
  now: Date
}) {
  return sql`
    insert into institute.registration (run_id, person_id, account_id, state, registered_at)
    values (${row.runId}, ${row.personId}, ${row.accountId}::uuid, ${row.state}, ${row.now})
    returning id as "registrationId"`
}

export function personOfRegistration(id: bigint) {
  return sql`select person_id as "personId" from institute.registration where id = ${id}`
}

export function runOfRegistration(id: bigint) {
  return sql`
    select run.number as "runNo" from institute.registration join institute.run on run.id = registration.run_id
    where registration.id = ${id}`
}

export function findState(id: bigint) {
  return sql`select id as "registrationId", state from institute.registration where id = ${id}`
}

export function withdraw(id: bigint, now: Date) {
  return sql`update institute.registration set state = 'withdrawn', withdrawn_at = ${now} where id = ${id}`
}

/** A number by which whoever it is can be told; the one with which they sign in before the one on record. */
const phone = sql`
  (select coalesce(
     (select account.phone from access.account where account.id = registration.account_id),
     (select person.phone from registry.person where person.id = registration.person_id and person.died_on is null)))`

/** The first of the waiting list gets the place that is free. */
export function moveUpFirst(runId: bigint, now: Date) {
  return sql`
    update institute.registration set state = 'registered', moved_up_at = ${now}
    where id = (select min(id) from institute.registration where run_id = ${runId} and state = 'waiting')
    returning ${phone} as phone`
}

/** Nobody comes any more. */
export function withdrawAll(runId: bigint, now: Date) {
  return sql`
    update institute.registration set state = 'withdrawn', withdrawn_at = ${now}
    where run_id = ${runId} and state in ('registered', 'waiting')
    returning ${phone} as phone`
}

/** Of those who have a place: who came, and who did not. */
export function noteAttendance(row: { runId: bigint; present: readonly bigint[]; by: string; now: Date }) {
  return sql`
    update institute.registration
    set state = case when id = any(${row.present}::bigint[]) then 'attended' else 'absent' end, noted_at = ${row.now}, noted_by = ${row.by}
    where run_id = ${row.runId} and state in ('registered', 'attended', 'absent')
    returning state`
}

/** When the day is over: nobody waits any more, and of whom nothing was noted was not there. */
export function settleRest(row: { runId: bigint; by: string; now: Date }) {
  return sql`
    update institute.registration
    set state = case when state = 'waiting' then 'withdrawn' else 'absent' end,
        withdrawn_at = case when state = 'waiting' then ${row.now}::timestamptz end,
        noted_at = case when state = 'registered' then ${row.now}::timestamptz end,
        noted_by = case when state = 'registered' then ${row.by}::text end
    where run_id = ${row.runId} and state in ('registered', 'waiting')`
}

/** Somebody's registrations, the latest day first. The link is for those who have a place. */
export function listRegistrations(row: { whose: Whose; before: bigint | null; limit: number }) {
  return sql`
    select registration.id as "registrationId", run.number as "runNo", course.number as "instituteCourseNo", course.title,
           held_on as "heldOn", place, case when registration.state = 'registered' then run.link end as link, registration.state,
           run.state as "runState",
           case when registration.state = 'waiting' then
             (select count(*)::int from institute.registration other
              where other.run_id = registration.run_id and other.state = 'waiting' and other.id <= registration.id) end as "placeInLine"
    from institute.registration
    join institute.run on run.id = registration.run_id
    join institute.course on course.id = run.course_id
    where ${isTheirs(row.whose)} ${row.before === null ? empty : sql`and registration.id < ${row.before}`}
    order by registration.id desc limit ${row.limit}`
}
