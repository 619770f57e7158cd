import sql, { type Sql } from 'sql-template-tag'

export function findPlaceNames(id: bigint): Sql {
  return sql`
    select region.name as "regionName", office.name as "officeName", submitted_at as "submittedAt", opened_at as "openedAt"
    from training.provider
    join registry.region on region.code = provider.region_code
    join registry.office on office.code = provider.office_code
    where provider.id = ${id}`
}

export function listInstructors(id: bigint): Sql {
  return sql`
    select name, field_code as "fieldCode", field.name_id as "fieldId", field.name_en as "fieldEn", certificate,
      experience_years as "experienceYears"
    from training.instructor join training.field on field.code = instructor.field_code
    where provider_id = ${id} and left_at is null
    order by no`
}

export function listFacilities(id: bigint): Sql {
  return sql`
    select mode, description, places from training.facility
    where provider_id = ${id}
    order by array_position(array['online', 'offline', 'blended'], mode)`
}

export function listLicences(id: bigint): Sql {
  return sql`
    select licence_no as "licenceNo", issuer as "licenceIssuer", expires_on as "expiresOn", noted_at as "notedAt", noted_by as "notedBy"
    from training.licence
    where provider_id = ${id}
    order by no desc`
}

export function listRequests(id: bigint): Sql {
  return sql`
    select items, due_on as "dueOn", asked_at as "askedAt", asked_by as "askedBy", answered_at as "answeredAt"
    from training.completion_request
    where provider_id = ${id}
    order by asked_at desc, id desc`
}

export function listChecks(id: bigint): Sql {
  return sql`
    select way, planned_on as "plannedOn", planned_by as "plannedBy", done_on as "doneOn", done_by as "doneBy", passed, finding
    from training.provider_check
    where provider_id = ${id}
    order by id desc`
}

export function listAppeals(id: bigint): Sql {
  return sql`
    select against, story, filed_at as "filedAt", filed_by as "filedBy", decided_at as "decidedAt", decided_by as "decidedBy", upheld, answer
    from training.appeal
    where provider_id = ${id}
    order by filed_at desc, id desc`
}

export function countAtRisk(id: bigint): Sql {
  return sql`
    select count(*)::int as count from training.class
    where provider_id = ${id} and at_risk_since is not null and risk_decision is null
      and state in ('open', 'full', 'confirmed', 'running', 'assessing')`
}
