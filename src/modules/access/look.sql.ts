import sql from 'sql-template-tag'
import { prepared } from '#platform/prepared.ts'

/** Who looked at or changed a person's data, except the person; and for whom they did so at that time. */
export function looksAt(personIds: readonly bigint[], before: bigint | null, limit: number) {
  return prepared(sql`
    select record.id, record.at, record.actor as name, record.role, record.operation, record.purpose,
           coalesce(held.employer_id, record.employer_id) as "employerId", held.office_code as "officeCode"
    from access.audit_record record
    left join lateral (
      select employer_id, office_code
      from access.role_grant
      where account_id = record.account_id and role = record.role and granted_at <= record.at
        and (revoked_at is null or revoked_at > record.at)
      order by employer_id is not distinct from record.employer_id desc, granted_at limit 1
    ) held on true
    where record.person_id = any(${personIds}::bigint[]) and record.role <> 'member'
      and (${before}::bigint is null or record.id < ${before})
    order by record.id desc limit ${limit}`)
}

/** Whose data an account has opened since an instant, each person once, the latest first. */
export function openedBy(at: { accountId: string; since: Date; before: bigint | null; limit: number }) {
  return sql`
    select person_id as "personId", max(at) as at, (array_agg(purpose order by id desc))[1] as purpose, max(id) as "lookId"
    from access.audit_record
    where account_id = ${at.accountId} and at >= ${at.since} and person_id is not null
    group by person_id
    having ${at.before}::bigint is null or max(id) < ${at.before}
    order by max(id) desc
    limit ${at.limit}`
}
