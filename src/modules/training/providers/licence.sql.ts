import sql, { type Sql } from 'sql-template-tag'

export function findLicence(providerId: bigint): Sql {
  return sql`select licence_expires_on as "expiresOn" from training.provider where id = ${providerId}`
}

/** Held by one server at a time; the others leave it to that one. */
export function tryKeeping(): Sql {
  return sql`select pg_try_advisory_xact_lock(hashtextextended('training licences', 2)) as mine`
}

/**
 * Notes who is to be told today that their licence ends, each kind once for each licence, and gives whom. Of several that are due the
 * most urgent alone, so that nobody who begins late hears three at once.
 * @param days of notice, first and last, as the programme has them
 */
export function insertNotices(today: string, days: { first: number; last: number }, now: Date): Sql {
  return sql`
    with due as (
      select id, name, contact_phone, licence_expires_on, case
        when licence_expires_on <= ${today}::date then 'licence-ended'
        when licence_expires_on <= ${today}::date + ${days.last}::int then 'licence-last'
        else 'licence-first' end as kind
      from training.provider
      where state in ('active', 'suspended') and licence_expires_on <= ${today}::date + ${days.first}::int
    ),
    noted as (
      insert into training.provider_notice (provider_id, kind, about_on, told_at)
      select id, kind, licence_expires_on, ${now} from due
      on conflict do nothing
      returning provider_id, kind, about_on
    )
    select noted.kind, noted.about_on as "expiresOn", array_agg(due.contact_phone order by due.id) as phones
    from noted join due on due.id = noted.provider_id
    group by 1, 2
    order by 2, 1`
}

/**
 * Classes of training bodies whose licence has ended are at risk: an officer decides whether they go on. What was decided after the end
 * stays decided. Whoever renews at the same moment waits, or is waited for.
 */
export function markAtRisk(today: string, now: Date): Sql {
  return sql`
    with ended as (
      select id, licence_expires_on from training.provider
      where state in ('active', 'suspended') and licence_expires_on <= ${today}::date
      for share
    )
    update training.class set at_risk_since = ${now}, risk_decision = null
    from ended
    where ended.id = class.provider_id and class.state in ('open', 'full', 'confirmed', 'running')
      and (class.at_risk_since is null
        or class.risk_decision is not null and (class.at_risk_since at time zone 'Asia/Jakarta')::date < ended.licence_expires_on)`
}

/**
 * With a new licence, classes on which nobody has decided go on by themselves. What is at risk since before the old one ended is so for
 * another reason.
 */
export function clearAtRisk(providerId: bigint, endedOn: string): Sql {
  return sql`
    update training.class set at_risk_since = null
    where provider_id = ${providerId} and at_risk_since is not null and risk_decision is null
      and (at_risk_since at time zone 'Asia/Jakarta')::date >= ${endedOn}::date`
}
