import sql, { type Sql } from 'sql-template-tag'

/** Each question takes every key of the person. */
type Ids = readonly bigint[]

const own = (ids: Ids): Sql => sql`(select id from access.account where person_id = any(${ids}::bigint[]))`

export function accounts(ids: Ids) {
  return sql`
    select name, phone, email, language, created_at as "createdAt", disabled_at as "disabledAt"
    from access.account where person_id = any(${ids}::bigint[]) order by created_at`
}

export function roles(ids: Ids) {
  return sql`
    select role, employer.name as "employerName", provider.name as "providerName", held.office_code as "officeCode", granted_at as "grantedAt", revoked_at as "revokedAt"
    from access.role_grant held left join registry.employer on employer.id = held.employer_id
    left join training.provider on provider.id = held.provider_id
    where account_id in ${own(ids)} order by granted_at, held.id`
}

export function sessions(ids: Ids) {
  return sql`
    select portal, device, employer.name as "employerName", purpose, purpose_at as "purposeAt", started_at as "startedAt",
           seen_at as "seenAt", ends_at as "endsAt", ended_at as "endedAt"
    from access.session left join registry.employer on employer.id = session.employer_id
    where account_id in ${own(ids)} order by started_at, session.id`
}

export function passkeys(ids: Ids) {
  return sql`
    select name, synced, sign_count::int as "signCount", made_at as "madeAt", used_at as "usedAt"
    from access.passkey where account_id in ${own(ids)} order by made_at, id`
}

export function signIns(ids: Ids) {
  return sql`
    select aim, name, sent_to as "sentTo", code_expires_at as "codeExpiresAt", tries, back_to as "backTo", begun_at as "begunAt",
           expires_at as "expiresAt", proven_at as "provenAt", used_at as "usedAt"
    from access.sign_in where person_id = any(${ids}::bigint[]) or account_id in ${own(ids)} order by begun_at`
}

export function apiKeys(ids: Ids) {
  return sql`
    select key.name, role, employer.name as "employerName", provider.name as "providerName", key.office_code as "officeCode", scopes, made_at as "madeAt",
           revoked_at as "revokedAt"
    from access.api_key key left join registry.employer on employer.id = key.employer_id
    left join training.provider on provider.id = key.provider_id
    where person_id = any(${ids}::bigint[]) or made_by in ${own(ids)} order by made_at, key.id`
}

/** By the numbers and addresses that we have of the person. */
export function messages(ids: Ids) {
  return sql`
    select to_address as "to", purpose, created_at as "createdAt", sent_at as "sentAt"
    from access.message
    where to_address in (
      select unnest(array[phone, email]) from registry.person where id = any(${ids}::bigint[])
      union select unnest(array[phone, email]) from access.account where person_id = any(${ids}::bigint[]))
    order by created_at, id`
}

/** Who opened or changed the person's data, and what they did themselves. What they did to others does not say to whom. */
export function record(ids: Ids) {
  return sql`
    with found as (
      select id, true as about from access.audit_record where person_id = any(${ids}::bigint[])
      union
      select id, false from access.audit_record
      where account_id in ${own(ids)} and (person_id is null or person_id <> all(${ids}::bigint[]))
    )
    select record.at, record.actor, record.role, record.operation, employer.name as "employerName", record.purpose,
           case when found.about then record.details else '{}' end as details, found.about as "aboutMe"
    from found
    join access.audit_record record on record.id = found.id
    left join registry.employer on employer.id = record.employer_id
    order by record.id`
}
