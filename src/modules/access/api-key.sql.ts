import sql from 'sql-template-tag'
import type { RoleRow } from './role.ts'

export function insertKey(
  row: RoleRow & {
    id: string
    name: string
    secretHash: Buffer
    scopes: readonly string[]
    madeBy: string | null
    now: Date
  },
) {
  return sql`
    insert into access.api_key (id, name, secret_hash, role, employer_id, provider_id, office_code, person_id, scopes, made_by, made_at)
    values (${row.id}, ${row.name}, ${row.secretHash}, ${row.role}, ${row.employerId}, ${row.providerId}, ${row.officeCode}, ${row.personId},
            ${row.scopes}, ${row.madeBy}, ${row.now})
    on conflict (coalesce(employer_id, 0), coalesce(office_code, ''), coalesce(person_id, 0), lower(name)) where revoked_at is null
    do nothing`
}

export function findKey(secretHash: Buffer) {
  return sql`
    select id, name, role, employer_id as "employerId", provider_id as "providerId", office_code as "officeCode", person_id as "personId", scopes
    from access.api_key where secret_hash = ${secretHash} and revoked_at is null`
}

/** Whose keys: an employer's, a training body's, or an office's. */
export type KeyHolder = Pick<RoleRow, 'employerId' | 'providerId' | 'officeCode'>

function holder({ employerId, providerId, officeCode }: KeyHolder) {
  if (employerId !== null) return sql`employer_id = ${employerId}`
  return providerId === null ? sql`office_code = ${officeCode}` : sql`provider_id = ${providerId}`
}

export function liveKeys(row: KeyHolder) {
  return sql`
    select id, name, role, scopes, made_at as "madeAt"
    from access.api_key where ${holder(row)} and revoked_at is null
    order by made_at desc, id`
}

export function revokeKey(id: string, row: KeyHolder, now: Date) {
  return sql`update access.api_key set revoked_at = ${now} where id = ${id} and ${holder(row)} and revoked_at is null`
}
