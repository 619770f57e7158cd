import sql, { type Sql } from 'sql-template-tag'

/** What the score is counted from, of each of these training bodies. */
export function countQuality(providerIds: readonly bigint[], today: string): Sql {
  const ids = providerIds.map(String)
  return sql`
    with trainee as (
      select class.provider_id, enrolment.id, enrolment.state, enrolment.competent
      from training.class join training.enrolment on enrolment.class_id = class.id
      where class.provider_id = any(${ids}::bigint[])
        and enrolment.state in ('dropped', 'completed', 'assessed', 'certified', 'outcome-3m', 'outcome-6m', 'outcome-12m')
    ),
    trained as (
      select provider_id, count(*) filter (where state <> 'dropped') as finished, count(*) filter (where state = 'dropped') as dropped,
        count(competent) as assessed, count(*) filter (where competent) as competent
      from trainee
      group by 1
    ),
    round as (
      select provider_id, after_months, count(*) as asked, count(answered_at) as answered,
        count(*) filter (where status in ('employed', 'self-employed')) as placed
      from trainee join training.outcome on outcome.enrolment_id = trainee.id
      where after_months in (3, 6) and (due_on <= ${today}::date or answered_at is not null)
      group by 1, 2
    ),
    counted as (
      select distinct on (provider_id) provider_id, after_months, asked, answered, placed
      from round
      order by provider_id, answered > 0 desc, after_months desc
    ),
    complained as (
      select class.provider_id, count(*) as complaints
      from training.class join training.complaint on complaint.class_id = class.id
      where class.provider_id = any(${ids}::bigint[]) and complaint.founded
      group by 1
    )
    select asked_for.id as "providerId", coalesce(finished, 0)::int as finished, coalesce(dropped, 0)::int as dropped,
      coalesce(assessed, 0)::int as assessed, coalesce(competent, 0)::int as competent, coalesce(after_months, 3)::int as "afterMonths",
      coalesce(asked, 0)::int as asked, coalesce(answered, 0)::int as answered, coalesce(placed, 0)::int as placed,
      coalesce(complaints, 0)::int as complaints
    from unnest(${ids}::bigint[]) as asked_for (id)
    left join trained on trained.provider_id = asked_for.id
    left join counted on counted.provider_id = asked_for.id
    left join complained on complained.provider_id = asked_for.id`
}
