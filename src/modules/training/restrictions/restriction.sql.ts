import type { Day } from '@payung/law'
import sql, { raw, type Sql } from 'sql-template-tag'

export function listRestrictionsAt(regionCode: string, from: Day, to: Day): Sql {
  return sql`
    ${restrictions()}
    where restriction.region_code in (${regionCode}, split_part(${regionCode}, '.', 1)) and withdrawn_at is null
      and from_on <= ${to} and (to_on is null or to_on >= ${from})
    order by from_on`
}

type New = {
  readonly id: string
  readonly regionCode: string
  readonly kind: string
  readonly from: Day
  readonly to: Day | null
  readonly legalBasis: string
  readonly by: string
  readonly now: Date
}

export function insertRestriction(it: New): Sql {
  return sql`
    insert into training.restriction (id, region_code, kind, from_on, to_on, legal_basis, entered_at, entered_by)
    values (${it.id}, ${it.regionCode}, ${it.kind}, ${it.from}, ${it.to}, ${it.legalBasis}, ${it.now}, ${it.by})`
}

export function isRegion(code: string): Sql {
  return sql`select exists (select from registry.region where code = ${code} and valid_to is null) as known`
}

export function lockRestriction(id: string): Sql {
  return sql`
    select id as "restrictionId", from_on as "from", to_on as "to", withdrawn_at as "withdrawnAt"
    from training.restriction
    where id = ${id}
    for update`
}

export function setEnd(id: string, to: Day): Sql {
  return sql`update training.restriction set to_on = ${to} where id = ${id}`
}

export function setWithdrawn(id: string, now: Date): Sql {
  return sql`update training.restriction set withdrawn_at = ${now} where id = ${id}`
}

/** Those that hold on a day or later, or all that ever did, the latest first. */
export function listRestrictions(since: Day | null, before: string | null, limit: number): Sql {
  return sql`
    ${restrictions()}
    where withdrawn_at is null and (${since}::date is null or to_on is null or to_on >= ${since})
      and (${before}::uuid is null or restriction.id < ${before})
    order by restriction.id desc
    limit ${limit}`
}

const restrictions = () =>
  raw(`
    select restriction.id as "restrictionId", restriction.region_code as "regionCode", region.name as "regionName", kind, from_on as "from",
      to_on as "to", legal_basis as "legalBasis"
    from training.restriction
    join registry.region on region.code = restriction.region_code`)
