import sql, { empty } from 'sql-template-tag'
import { recordsOf } from '../people/records.sql.ts'
import { evidenceOf } from './duplicates.sql.ts'

/** One change at a time to who is merged into whom, so that the whole of a tree is seen as it is. */
export function lockMerging() {
  return sql`select pg_advisory_xact_lock(hashtextextended('registry.merge', 3))`
}

/** The two records of a merge as they stand. */
export function getRecords(kept: bigint, merged: bigint) {
  return sql`
    select kept.merged_into is null and merged.merged_into is null as "onTheirOwn",
           coalesce(kept.merged_into, kept.id) = coalesce(merged.merged_into, merged.id) as "sameAlready",
           kept.died_on is distinct from merged.died_on as "deathsDiffer",
           (select employer.name
            from ${recordsOf(sql`kept.id`)} one join registry.employment mine on mine.person_id = one.id
            cross join ${recordsOf(sql`merged.id`)} other
            join registry.employment theirs on theirs.person_id = other.id and theirs.employer_id = mine.employer_id
            join registry.employer on employer.id = mine.employer_id
            where mine.ended_on is null and mine.void_reason is null
              and theirs.ended_on is null and theirs.void_reason is null
            limit 1) as "bothWorkAt"
    from registry.person kept, registry.person merged
    where kept.id = ${kept} and merged.id = ${merged}`
}

/** Inserts nothing when the record is on its way into another already. */
export function insertMerge(row: {
  id: string
  kept: bigint
  merged: bigint
  reason: string
  by: string
  byName: string
  now: Date
}) {
  return sql`
    insert into registry.merge (id, kept_person, merged_person, reason, evidence, proposed_by, proposed_by_name, proposed_at)
    select ${row.id}, kept.id, merged.id, ${row.reason}, ${evidenceOf(sql`kept`, sql`merged`)}, ${row.by}, ${row.byName}, ${row.now}
    from registry.person kept, registry.person merged
    where kept.id = ${row.kept} and merged.id = ${row.merged}
    on conflict (merged_person) where refused_at is null and undone_at is null do nothing`
}

export function findKeptIn(mergeId: string) {
  return sql`select kept_person as "personId" from registry.merge where id = ${mergeId}`
}

/** The merge, held until the transaction ends. */
export function getMerge(mergeId: string) {
  return sql`
    select id as "mergeId", kept_person as "keptPerson", merged_person as "mergedPerson", proposed_by as "proposedBy",
           approved_at as "approvedAt", refused_at as "refusedAt", undone_at as "undoneAt"
    from registry.merge where id = ${mergeId} for update`
}

export function approveMerge(mergeId: string, by: string, byName: string, now: Date) {
  return sql`
    update registry.merge set approved_by = ${by}, approved_by_name = ${byName}, approved_at = ${now}
    where id = ${mergeId}`
}

export function refuseMerge(mergeId: string, byName: string, reason: string, now: Date) {
  return sql`
    update registry.merge set refused_by_name = ${byName}, refused_reason = ${reason}, refused_at = ${now}
    where id = ${mergeId}`
}

export function undoMerge(mergeId: string, byName: string, reason: string, now: Date) {
  return sql`
    update registry.merge set undone_by_name = ${byName}, undone_reason = ${reason}, undone_at = ${now}
    where id = ${mergeId}`
}

/** The merged record, and all that lead to it, now lead to the one that is kept. */
export function pointTo(kept: bigint, merged: bigint) {
  return sql`update registry.person set merged_into = ${kept} where id = ${merged} or merged_into = ${merged}`
}

/** The record stands for itself again; everything that is merged into it, at any remove, leads to it. */
export function pointBack(merged: bigint) {
  return sql`
    with recursive tree as (
      select ${merged}::bigint as id
      union
      select merge.merged_person
      from registry.merge join tree on merge.kept_person = tree.id
      where approved_at is not null and undone_at is null
    )
    update registry.person set merged_into = nullif(${merged}::bigint, person.id)
    from tree where tree.id = person.id`
}

const mergeColumns = sql`
  merge.id as "mergeId", kept_person as "keptPerson", kept.name as "keptName", kept.membership_no as "keptNumber",
  merged_person as "mergedPerson", merged.name as "mergedName", merged.membership_no as "mergedNumber", reason, evidence,
  proposed_by_name as "proposedBy", proposed_at as "proposedAt", approved_by_name as "approvedBy", approved_at as "approvedAt",
  refused_by_name as "refusedBy", refused_at as "refusedAt", refused_reason as "refusedReason", undone_by_name as "undoneBy",
  undone_at as "undoneAt", undone_reason as "undoneReason"`

const mergeTables = sql`
    from registry.merge
    join registry.person kept on kept.id = kept_person
    join registry.person merged on merged.id = merged_person`

const merges = sql`
    select ${mergeColumns}
    ${mergeTables}`

/** Every merge that one of the records took part in, the latest first: the trace. */
export function listMerges(personIds: readonly bigint[]) {
  return sql`
    ${merges}
    where kept_person = any(${personIds}::bigint[]) or merged_person = any(${personIds}::bigint[])
    order by proposed_at desc, merge.id desc`
}

/** With the account of whoever proposed it. */
export function findMerge(mergeId: string) {
  return sql`
    select ${mergeColumns}, proposed_by as proposer
    ${mergeTables}
    where merge.id = ${mergeId}`
}

/** Merges in force that were approved since an instant, the latest first. */
export function listInForce(since: Date, after: string | null, limit: number) {
  return sql`
    ${merges}
    where approved_at >= ${since} and undone_at is null
      ${after === null ? empty : sql`and (approved_at, merge.id) < (select approved_at, id from registry.merge where id = ${after})`}
    order by approved_at desc, merge.id desc
    limit ${limit}`
}

/** Proposals that wait for a second officer, the oldest first. */
export function listWaiting(after: string | null, limit: number) {
  return sql`
    ${merges}
    where approved_at is null and refused_at is null
      ${after === null ? empty : sql`and (proposed_at, merge.id) > (select proposed_at, id from registry.merge where id = ${after})`}
    order by proposed_at, merge.id
    limit ${limit}`
}
