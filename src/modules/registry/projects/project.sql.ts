import sql from 'sql-template-tag'
import type { Terms } from './project.ts'

/** @returns projectNo */
export function insertProject(row: {
  id: string
  parentId: string | null
  employerId: bigint | null
  contractor: string
  owner: string
  name: string
  contractNo: string | null
  regionCode: string
  by: string
  now: Date
}) {
  return sql`
    insert into registry.project (id, number, parent_id, employer_id, contractor, owner, name, contract_no, region_code, registered_at, registered_by)
    values (${row.id}, 'J' || platform.with_check_digit(lpad(nextval('registry.project_no')::text, 9, '0')), ${row.parentId}, ${row.employerId},
            ${row.contractor}, ${row.owner}, ${row.name}, ${row.contractNo}, ${row.regionCode}, ${row.now}, ${row.by})
    returning number as "projectNo"`
}

/** The next revision; of a project that the caller holds, or has just registered. */
export function insertTerms(
  row: Terms & { projectId: string; reason: string | null; by: string; now: Date },
) {
  return sql`
    insert into registry.project_terms (project_id, revision, agreed_at, agreed_by, value, begins_on, ends_on, reason)
    select ${row.projectId}, count(*), ${row.now}, ${row.by}, ${row.value}, ${row.beginsOn}::date, ${row.endsOn}::date, ${row.reason}
    from registry.project_terms where project_id = ${row.projectId}`
}

const columns = sql`
  project.id as "projectId", project.number as "projectNo", project.parent_id as "parentId", project.employer_id as "employerId", project.contractor,
  project.owner, project.name, project.contract_no as "contractNo", region.name as "regionName", project.registered_at as "registeredAt",
  terms.value, terms.begins_on as "beginsOn", terms.ends_on as "endsOn"`

const tables = sql`
  join registry.region on region.code = project.region_code
  cross join lateral (
    select value, begins_on, ends_on from registry.project_terms where project_id = project.id order by revision desc limit 1
  ) terms`

/** A project by its number, and the whole that it belongs to. */
export function findProject(projectNo: string) {
  return sql`
    with recursive above as (
      select id, parent_id from registry.project where number = ${projectNo}
      union all
      select up.id, up.parent_id from above join registry.project up on up.id = above.parent_id
    )
    select ${columns}, (select id from above where parent_id is null) as "wholeId"
    from registry.project ${tables} where project.number = ${projectNo}`
}

/** The whole and all of its parts, those above before those below. */
export function listTree(wholeId: string) {
  return sql`
    with recursive tree as (
      select id, 0 as depth from registry.project where id = ${wholeId}
      union all
      select part.id, depth + 1 from tree join registry.project part on part.parent_id = tree.id
    )
    select ${columns}, ${wholeId}::uuid as "wholeId"
    from tree join registry.project on project.id = tree.id ${tables}
    order by tree.depth, project.number`
}

/** Every project in which an employer has a part, the latest first. */
export function listProjectsOf(employerId: bigint) {
  return sql`
    with recursive above as (
      select id, parent_id from registry.project where employer_id = ${employerId}
      union -- Several parts of one lead to the same whole.
      select up.id, up.parent_id from above join registry.project up on up.id = above.parent_id
    )
    select ${columns}, above.id as "wholeId"
    from above join registry.project on project.id = above.id ${tables}
    where above.parent_id is null
    order by project.registered_at desc, project.number desc`
}

/** What of a contract its direct parts have, without one of them. */
export function sumOfParts(projectId: string, besides: string | null) {
  return sql`
    select coalesce(sum(terms.value), 0)::bigint as given
    from registry.project
    cross join lateral (select value from registry.project_terms where project_id = project.id order by revision desc limit 1) terms
    where parent_id = ${projectId} and project.id is distinct from ${besides}::uuid`
}

/** Who decides about a project or a part: its contractor, or the nearest one above who is registered here. */
export function findContractor(projectNo: string) {
  return sql`
    with recursive above as (
      select employer_id, parent_id, 0 as steps from registry.project where number = ${projectNo}
      union all
      select up.employer_id, up.parent_id, steps + 1 from above join registry.project up on up.id = above.parent_id
    )
    select employer_id as "employerId" from above where employer_id is not null order by steps limit 1`
}

/** Who agreed its contract with the contractor: who decides about the one above; for the whole its own contractor. */
export function findGiver(projectNo: string) {
  return sql`
    with recursive above as (
      select employer_id, parent_id, 0 as steps from registry.project where number = ${projectNo}
      union all
      select up.employer_id, up.parent_id, steps + 1 from above join registry.project up on up.id = above.parent_id
    )
    select employer_id as "employerId" from above
    where employer_id is not null and (steps > 0 or parent_id is null)
    order by steps limit 1`
}

/** The employer of an NPP, where it has a part in a project: the whole or any of it. */
export function findPartner(npp: string, projectNo: string) {
  return sql`
    with recursive above as (
      select id, parent_id from registry.project where number = ${projectNo}
      union all
      select up.id, up.parent_id from above join registry.project up on up.id = above.parent_id
    ),
    tree as (
      select project.id, project.employer_id from above join registry.project using (id) where above.parent_id is null
      union all
      select part.id, part.employer_id from tree join registry.project part on part.parent_id = tree.id
    )
    select id as "employerId" from registry.employer
    where npp = ${npp} and exists (select from tree where tree.employer_id = employer.id)`
}
