import sql from 'sql-template-tag'
import type { RoleRow } from './role.ts'

/** Inserts nothing when the account holds the role already. */
export function insertGrant(
  row: Omit<RoleRow, 'personId'> & { id: string; accountId: string; grantedBy: string | null; now: Date },
) {
  return sql`
    insert into access.role_grant (id, account_id, role, employer_id, provider_id, office_code, granted_at, granted_by)
    values (${row.id}, ${row.accountId}, ${row.role}, ${row.employerId}, ${row.providerId}, ${row.officeCode}, ${row.now},
            ${row.grantedBy})
    on conflict (account_id, role, coalesce(employer_id, 0)) where revoked_at is null do nothing`
}

export function grantsOf(accountId: string) {
  return sql`
    select role, employer_id as "employerId", provider_id as "providerId", office_code as "officeCode", account.person_id as "personId"
    from access.role_grant join access.account on account.id = role_grant.account_id
    where account_id = ${accountId} and revoked_at is null
    order by granted_at, role_grant.id`
}

/** Who may act for an employer. */
export function grantsOver(employerId: bigint) {
  return sql`
    select role_grant.id, role, account_id as "accountId", account.name, account.phone, account.email, granted_at as "grantedAt",
           account.password_hash is not null as "hasSignedIn"
    from access.role_grant join access.account on account.id = role_grant.account_id
    where employer_id = ${employerId} and revoked_at is null
    order by granted_at, role_grant.id`
}

/** Who may act for a training body. */
export function grantsAt(providerId: bigint) {
  return sql`
    select role_grant.id, role, account_id as "accountId", account.name, account.phone, account.email, granted_at as "grantedAt",
           account.password_hash is not null as "hasSignedIn"
    from access.role_grant join access.account on account.id = role_grant.account_id
    where provider_id = ${providerId} and revoked_at is null
    order by granted_at, role_grant.id`
}

/** The managers of a training body, held until the transaction ends so that two cannot remove each other. */
export function lockManagers(providerId: bigint) {
  return sql`
    select id from access.role_grant
    where provider_id = ${providerId} and role = 'provider.owner' and revoked_at is null
    order by id for update`
}

export function revokeGrantAt(id: string, providerId: bigint, now: Date) {
  return sql`
    update access.role_grant set revoked_at = ${now}
    where id = ${id} and provider_id = ${providerId} and revoked_at is null
    returning account_id as "accountId", role`
}

export function ownersReached(employerId: bigint) {
  return sql`
    select coalesce(account.phone, account.email) as "to", account.language
    from access.role_grant join access.account on account.id = role_grant.account_id
    where employer_id = ${employerId} and role = 'employer.owner' and revoked_at is null and disabled_at is null
    order by granted_at, role_grant.id`
}

/**
 * The owners of an employer's account, held until the transaction ends so that two cannot remove each other.
 */
export function lockOwners(employerId: bigint) {
  return sql`
    select id from access.role_grant
    where employer_id = ${employerId} and role = 'employer.owner' and revoked_at is null
    order by id for update`
}

export function findOwner(employerId: bigint, grantId: string) {
  return sql`
    select account_id as "accountId" from access.role_grant
    where id = ${grantId} and employer_id = ${employerId} and role = 'employer.owner' and revoked_at is null`
}

export function revokeGrant(id: string, employerId: bigint, now: Date) {
  return sql`
    update access.role_grant set revoked_at = ${now}
    where id = ${id} and employer_id = ${employerId} and revoked_at is null
    returning account_id as "accountId", role`
}
