import sql, { empty } from 'sql-template-tag'

// Every column of a record as text. Microseconds and large numbers would not survive JavaScript's own types.
const columns = sql`
  array[record.id::text, to_char(record.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), record.actor, record.caller, record.account_id::text,
        record.role, record.operation, record.person_id::text, record.employer_id::text, record.purpose, record.details::text,
        record.trace, record.xact::text] as columns`

/** One sealer at a time; false when another one is at work. */
export function tryLockChain() {
  return sql`select pg_try_advisory_xact_lock(7219640002) as locked`
}

/** The last link, its record's place in the order, and whether that place is of another database cluster. */
export function lastLink() {
  return sql`
    select position, hash, record.xact::text as xact, link.record_id as "recordId",
           record.xact >= pg_snapshot_xmax(pg_current_snapshot()) as foreign
    from access.audit_link link left join access.audit_record record on record.id = link.record_id
    order by position desc limit 1`
}

/** Records after the last link whose place can no longer be overtaken, in order. */
export function recordsToSeal(after: { xact: string; recordId: bigint }, limit: number) {
  return sql`
    select record.id, ${columns}
    from access.audit_record record
    where (record.xact, record.id) > (${after.xact}::xid8, ${after.recordId})
      and record.xact < pg_snapshot_xmin(pg_current_snapshot())
    order by record.xact, record.id limit ${limit}`
}

/**
 * The same after a restore, when transactions have begun to count anew: first those that came with the
 * backup, then the new ones.
 */
export function recordsToSealAfterRestore(limit: number) {
  return sql`
    select record.id, ${columns}
    from access.audit_record record
    where not exists (select from access.audit_link where record_id = record.id)
      and (record.xact < pg_snapshot_xmin(pg_current_snapshot()) or record.xact >= pg_snapshot_xmax(pg_current_snapshot()))
    order by record.xact >= pg_snapshot_xmax(pg_current_snapshot()) desc, record.xact, record.id limit ${limit}`
}

export function insertLinks(firstPosition: bigint, recordIds: readonly bigint[], hashes: readonly Buffer[]) {
  return sql`
    insert into access.audit_link (position, record_id, hash)
    select ${firstPosition} + place - 1, record_id, decode(hash, 'hex')
    from unnest(${recordIds}::bigint[], ${hashes.map((hash) => hash.toString('hex'))}::text[]) with ordinality as row (record_id, hash, place)`
}

/** Links in order with the records that they seal; `xact` is null where the record is gone. */
export function linksAfter(position: bigint, limit: number) {
  return sql`
    select link.position, link.hash, link.record_id as "recordId", record.xact::text as xact, ${columns}
    from access.audit_link link left join access.audit_record record on record.id = link.record_id
    where link.position > ${position}
    order by link.position limit ${limit}`
}

/** The first record without a link although later ones have theirs. */
export function findInserted(last: { xact: string; recordId: bigint }) {
  return sql`
    select record.id, (select coalesce(max(position), 0) + 1
                       from access.audit_link link join access.audit_record sealed on sealed.id = link.record_id
                       where (sealed.xact, sealed.id) < (record.xact, record.id)) as position
    from access.audit_record record
    where (record.xact, record.id) < (${last.xact}::xid8, ${last.recordId})
      and not exists (select from access.audit_link where record_id = record.id)
    order by record.xact, record.id limit 1`
}

export function countWaiting() {
  return sql`
    select count(*) as waiting from access.audit_record record
    where not exists (select from access.audit_link where record_id = record.id)`
}

/** Records of some days, newest first, each with its place in the chain. */
export function listRecords(row: {
  name: string | null
  operation: string | null
  personId?: bigint | null | undefined
  employerId?: bigint | null | undefined
  from: Date
  to: Date
  before: bigint | null
  limit: number
}) {
  const { name, operation, personId, employerId, before } = row
  return sql`
    select record.id, record.at, record.actor as name, record.role, record.operation, record.person_id as "personId",
           record.employer_id as "employerId", record.purpose, record.details, link.position
    from access.audit_record record left join access.audit_link link on link.record_id = record.id
    where record.at between ${row.from} and ${row.to}
      ${name === null ? empty : sql`and strpos(lower(record.actor), lower(${name})) > 0`}
      ${operation === null ? empty : sql`and (record.operation = ${operation} or starts_with(record.operation, ${`${operation}.`}))`}
      ${personId ? sql`and record.person_id = ${personId}` : empty}
      ${employerId ? sql`and record.employer_id = ${employerId}` : empty}
      ${before === null ? empty : sql`and record.id < ${before}`}
    order by record.id desc
    limit ${row.limit}`
}
