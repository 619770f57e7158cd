import sql from 'sql-template-tag'

/** Each question takes every key of the person: the record that is kept first, then those merged into it. */
type Ids = readonly bigint[]

export function records(ids: Ids) {
  return sql`
    select id as "personId", membership_no as "membershipNo", name, birth_place as "birthPlace", birth_on as "birthOn", sex,
           mother_name as "motherName", nationality, married, phone, email, address, postal_code as "postalCode", tax_no as "taxNo",
           verified, verified_at as "verifiedAt", verify_at as "verifyAt", died_on as "diedOn", merged_into as "mergedInto",
           registered_at as "registeredAt"
    from registry.person where id = any(${ids}::bigint[])
    order by merged_into is not null, id`
}

export function numbers(ids: Ids) {
  return sql`
    select kind, number, person_id as "personId" from registry.person_number
    where person_id = any(${ids}::bigint[]) order by person_id, kind, number`
}

export function corrections(ids: Ids) {
  return sql`
    select field, before, after, evidence, corrected_by as "correctedBy", corrected_at as "correctedAt"
    from registry.correction where person_id = any(${ids}::bigint[]) order by corrected_at, id, field`
}

export function correctionRequests(ids: Ids) {
  return sql`
    select name, birth_place as "birthPlace", birth_on as "birthOn", sex, mother_name as "motherName", phone, email, address, story,
           translate(encode(evidence, 'base64'), chr(10), '') as evidence, evidence_type as "evidenceType", opened_at as "openedAt",
           due_at as "dueAt", outcome, outcome_reason as "outcomeReason", decided_by as "decidedBy", decided_at as "decidedAt"
    from privacy.correction_request where person_id = any(${ids}::bigint[]) order by opened_at, id`
}

export function identityChecks(ids: Ids) {
  return sql`
    select checked_at as "checkedAt", outcome, name_score as "nameScore", differs
    from registry.identity_check where person_id = any(${ids}::bigint[]) order by checked_at`
}

export function deathReports(ids: Ids) {
  return sql`
    select report.died_on as "diedOn", employer.name as "employerName", reported_by as "reportedBy", reported_at as "reportedAt",
           withdrawn_by as "withdrawnBy", withdrawn_at as "withdrawnAt", withdrawn_reason as "withdrawnReason"
    from registry.death_report report left join registry.employer on employer.id = report.employer_id
    where person_id = any(${ids}::bigint[]) order by reported_at`
}

export function merges(ids: Ids) {
  return sql`
    select reason, proposed_by_name as "proposedByName", proposed_at as "proposedAt", approved_by_name as "approvedByName",
           approved_at as "approvedAt", refused_by_name as "refusedByName", refused_at as "refusedAt", refused_reason as "refusedReason",
           undone_by_name as "undoneByName", undone_at as "undoneAt", undone_reason as "undoneReason"
    from registry.merge
    where kept_person = any(${ids}::bigint[]) or merged_person = any(${ids}::bigint[])
    order by proposed_at`
}

export function likelyDuplicates(ids: Ids) {
  return sql`
    select found_at as "foundAt", dismissed_at as "dismissedAt", dismissed_by as "dismissedBy", dismissed_reason as "dismissedReason"
    from registry.likely_duplicate
    where first_person = any(${ids}::bigint[]) or second_person = any(${ids}::bigint[])
    order by found_at`
}

export function breaches(ids: Ids) {
  return sql`
    select breach.number, breach.known_at as "knownAt", data_kinds as "dataKinds", how, handling, advice, found_by as "foundBy",
           added_at as "addedAt", letter_at as "letterAt", reached_at as "reachedAt", posted_at as "postedAt"
    from privacy.breach_person concerned join privacy.breach on breach.id = concerned.breach_id
    where concerned.person_id = any(${ids}::bigint[]) order by breach.opened_at`
}
