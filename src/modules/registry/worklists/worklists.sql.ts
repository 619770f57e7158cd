import sql, { empty, type Sql } from 'sql-template-tag'

/** Likely duplicates that nobody has settled. */
export function countDuplicates() {
  return sql`
    select count(*)::int as count, min(found_at) as "oldestAt"
    from registry.likely_duplicate pair
    join registry.person first on first.id = pair.first_person
    join registry.person second on second.id = pair.second_person
    where pair.dismissed_at is null and first.merged_into is null and second.merged_into is null
      and not exists (select from registry.merge
                      where approved_at is null and refused_at is null
                        and (kept_person, merged_person) in ((first.id, second.id), (second.id, first.id)))`
}

/** Merges that wait for a second officer. */
export function countMerges() {
  return sql`
    select count(*)::int as count, min(proposed_at) as "oldestAt"
    from registry.merge where approved_at is null and refused_at is null`
}

/** People about whom the population register has not answered yet. */
export function countUnanswered() {
  return sql`
    select count(*)::int as count, min(registered_at) as "oldestAt"
    from registry.person where verify_at is not null and merged_into is null`
}

const unverified = sql`verified in ('differs', 'unknown-to-register') and merged_into is null`

/** People whom the population register knows otherwise than we do, or not at all. */
export function countUnverified() {
  return sql`
    select count(*)::int as count, min(verified_at) as "oldestAt"
    from registry.person where ${unverified}`
}

/** The longest waiting first. */
export function listUnverified(after: bigint | null, limit: number) {
  return sql`
    select person.id as "personId", person.name, membership_no as "membershipNo", person.verified, verified_at as "verifiedAt",
           answer."nameScore", coalesce(answer.differs, '{}') as differs
    from registry.person
    left join lateral (
      select name_score as "nameScore", differs from registry.identity_check
      where person_id = person.id order by checked_at desc limit 1
    ) answer on true
    where ${unverified} ${after === null ? empty : sql`and (verified_at, person.id) > (select verified_at, id from registry.person where id = ${after})`}
    order by verified_at, person.id
    limit ${limit}`
}

/**
 * Employers of an office whose class of risk still rests on their own word: where the class is the one that the annex
 * suggests, the reason names its line, and where an officer has looked, the reason is the officer's.
 */
function restingOnTheirWord(office: string | null): Sql {
  return sql`
    from registry.employer
    cross join lateral (
      select risk_class, risk_reason, confirmed_at from registry.employer_terms
      where employer_id = employer.id order by from_month desc, confirmed_at desc limit 1
    ) latest
    cross join lateral (
      select risk_reason from registry.employer_terms
      where employer_id = employer.id order by confirmed_at, from_month limit 1
    ) declared
    where employer.closed_on is null and latest.risk_reason = declared.risk_reason
      and latest.risk_reason not like '%Lampiran I nomor %' and ${servedBy(office)}`
}

/** Whether an employer is one of an office's: its own, or for a regional office those of its branches. */
function servedBy(office: string | null): Sql {
  return office === null
    ? sql`true`
    : sql`office_code in (select code from registry.office where ${office} in (code, parent_code))`
}

export function countRiskReviews(office: string | null) {
  return sql`
    select count(*)::int as count, min(employer.registered_at) as "oldestAt" ${restingOnTheirWord(office)}`
}

export function listRiskReviews(office: string | null, after: bigint | null, limit: number) {
  return sql`
    select employer.id as "employerId", employer.npp, employer.name, employer.kbli, employer.activity, employer.kind,
           latest.risk_class as "riskClass", latest.risk_reason as "riskReason", employer.registered_at as "registeredAt",
           (select count(*)::int from registry.employment
            where employer_id = employer.id and ended_on is null and void_reason is null) as workers
    ${restingOnTheirWord(office)} ${after === null ? empty : sql`and employer.id > ${after}`}
    order by employer.id
    limit ${limit}`
}

/** Employers of an office by name, closed ones too. */
export function listEmployers(office: string | null, after: bigint | null, limit: number) {
  return sql`
    select employer.id as "employerId", npp, employer.name, employer.kind, region.name as "regionName", closed_on as "closedOn",
           (select count(*)::int from registry.employment
            where employer_id = employer.id and ended_on is null and void_reason is null) as workers
    from registry.employer join registry.region on region.code = employer.region_code
    where ${servedBy(office)}
      ${after === null ? empty : sql`and (lower(employer.name), employer.id) > (select lower(name), id from registry.employer where id = ${after})`}
    order by lower(employer.name), employer.id
    limit ${limit}`
}
