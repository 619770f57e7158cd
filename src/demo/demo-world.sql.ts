import sql from 'sql-template-tag'

/** One maker at a time; the lock goes with the transaction. */
export function lockWorld() {
  return sql`select pg_advisory_xact_lock(hashtextextended('demo world', 4))`
}

/** How far a demo world has come here, and whether anything else is on record. */
export function findWorld() {
  return sql`
    select (select about from platform.fact where name = 'demo.world-begun' order by id limit 1) as begun,
           exists (select from platform.fact where name = 'demo.world-finished') as finished,
           exists (select from access.account) or exists (select from registry.employer) or exists (select from registry.person) as inhabited,
           exists (select from access.audit_record where trace is distinct from 'demo-world') as "usedByOthers"`
}

/** For whom this database was opened before. The demo begins on an empty one, so it is among the first facts or nowhere. */
export function findWorlds() {
  return sql`
    select exists (select from (select name from platform.fact order by id limit 100) early where name = 'demo.world-begun') as demo,
           exists (select from platform.fact where name = 'service.opened-in-earnest') as earnest`
}

export function findPersonId(nik: string) {
  return sql`select person_id as "personId" from registry.person_number where kind = 'nik' and number = ${nik}`
}

/** What someone may do, found by their telephone number, as the keys of programs need to know it. */
export function findGrants(phones: readonly string[]) {
  return sql`
    select account.phone, role, employer_id as "employerId", role_grant.provider_id as "providerId", role_grant.office_code as "officeCode", account.person_id as "personId", employer.npp
    from access.account
    join access.role_grant on role_grant.account_id = account.id and revoked_at is null
    left join registry.employer on employer.id = role_grant.employer_id
    where account.phone = any(${phones}::text[])
    order by granted_at, role_grant.id`
}
