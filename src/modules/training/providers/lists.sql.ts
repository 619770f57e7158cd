import sql, { empty, type Sql } from 'sql-template-tag'

/** What everybody may know of a training body. */
const known = sql`
  provider.id as "providerId", provider.number as "providerNo", provider.kind, provider.name, provider.state,
  provider.region_code as "regionCode", region.name as "regionName",
  array(
    select field.code from training.field
    where exists (
      select from training.course where course.provider_id = provider.id and course.field_code = field.code and course.state = 'listed')
    order by field.code) as "fieldCodes"`

type Search = {
  readonly search: string | null
  /** A province or a regency. */
  readonly region: string | null
  readonly field: string | null
  /** The number of the last one on the page before. */
  readonly after: string | null
  readonly limit: number
}

export function listPublic({ search, region, field, after, limit }: Search): Sql {
  return sql`
    select ${known}
    from training.provider
    join registry.region on region.code = provider.region_code
    where provider.state = 'active'
      ${search === null ? empty : sql`and position(lower(${search}) in lower(provider.name)) > 0`}
      ${region === null ? empty : sql`and (provider.region_code = ${region} or region.parent_code = ${region})`}
      ${
        field === null
          ? empty
          : sql`and exists (
              select from training.course where course.provider_id = provider.id and course.field_code = ${field} and course.state = 'listed')`
      }
      ${
        after === null
          ? empty
          : sql`and (provider.name, provider.number) > (select name, number from training.provider where number = ${after})`
      }
    order by provider.name, provider.number
    limit ${limit}`
}

/** One that holds classes, or may not just now; nobody reads of applications. */
export function findPublic(number: string): Sql {
  return sql`
    select ${known}
    from training.provider
    join registry.region on region.code = provider.region_code
    where provider.number = ${number} and provider.state in ('active', 'suspended')`
}

type Work = {
  /** Null for the whole country. */
  readonly office: string | null
  readonly whose: string | null
  readonly today: string
  readonly after: { readonly since: Date; readonly providerId: bigint } | null
  readonly limit: number
}

/** Applications and training bodies with whom something waits, an appeal before the state that it is against; the oldest first. */
export function listWork({ office, whose, today, after, limit }: Work): Sql {
  return sql`
    with ${waitingBodies(office, today)}
    select id as "providerId", number as "providerNo", name, kind, state, appealed, whose, since, due_on as "dueOn", planned_on as "plannedOn",
      licence_expires_on as "licenceExpiresOn"
    from waiting
    where whose is not null
      ${whose === null ? empty : sql`and whose = ${whose}`}
      ${after === null ? empty : sql`and (since, id) > (${after.since}, ${after.providerId})`}
    order by since, id
    limit ${limit}`
}

/** How many wait for officers or supervisors, and since when. */
export function countWork(office: string | null, today: string): Sql {
  return sql`
    with ${waitingBodies(office, today)}
    select count(*)::int as count, min(since) as "oldestAt" from waiting where whose in ('officer', 'supervisor')`
}

/** Whoever nobody waits for is left out before anything is looked up. */
function waitingBodies(office: string | null, today: string): Sql {
  return sql`
    waiting as (
      select provider.id, provider.number, provider.name, provider.kind, provider.state, appeal.id is not null as appealed,
        request.due_on, checked.planned_on, provider.licence_expires_on,
        coalesce(appeal.filed_at, last_step.at, provider.opened_at) as since,
        case
          when appeal.id is not null then 'supervisor'
          when provider.state = 'needs-completion' then case when request.due_on < ${today}::date then 'officer' else 'provider' end
          when provider.state in ('submitted', 'document-check', 'site-check', 'approved', 'agreement-signed') then 'officer'
          when provider.state in ('active', 'suspended') and provider.licence_expires_on <= ${today}::date then 'provider'
        end as whose
      from training.provider
      left join training.appeal on appeal.provider_id = provider.id and appeal.decided_at is null
      left join training.completion_request request on request.provider_id = provider.id and request.answered_at is null
      left join lateral (
        select planned_on from training.provider_check
        where provider_id = provider.id and done_on is null
        order by id desc
        limit 1) checked on provider.state = 'site-check'
      left join lateral (
        select max(at) as at from training.step where thing = 'provider' and thing_id = provider.id) last_step on true
      where (appeal.id is not null or provider.state in ('needs-completion', 'submitted', 'document-check', 'site-check', 'approved', 'agreement-signed')
          or provider.state in ('active', 'suspended') and provider.licence_expires_on <= ${today}::date)
        and ${
          office === null
            ? sql`true`
            : sql`provider.office_code in (select code from registry.office where ${office} in (code, parent_code))`
        }
    )`
}
