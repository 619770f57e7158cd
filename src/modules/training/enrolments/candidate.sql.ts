import sql, { type Sql } from 'sql-template-tag'
import { prepared } from '#platform/prepared.ts'

/**
 * All that decides whether somebody may join, in one statement: months for which an employer, they themselves or a contract abroad has
 * paid, each once; work; age; savings taken; training before. Every record of the person counts.
 * @param at.month the running one, counted as year × 12 + month − 1
 */
export function findCandidate(personId: bigint, at: { today: string; month: number }): Sql {
  return prepared(sql`
    with kept as (select coalesce(merged_into, id) as id from registry.person where id = ${personId}),
    record as (
      select id from kept
      union all
      select person.id from registry.person join kept on person.merged_into = kept.id
    ),
    spell as (
      select started_on, ended_on, end_reason, wage, region_code
      from registry.employment
      where person_id = any(array(select id from record)) and void_reason is null
    ),
    abroad as (
      select begins_on, coalesce(ended_on, (begins_on + make_interval(months => months))::date - 1) as last_on
      from registry.migrant_contract contract
      where person_id = any(array(select id from record)) and cancelled_at is null
        and exists (select from contributions.migrant_cover cover where cover.contract_id = contract.id and cover.part = 'work')
    ),
    paid as (
      select line.month
      from contributions.contribution line
      left join contributions.settlement on settlement.employer_id = line.employer_id and settlement.bill_id = line.bill_id
      where line.person_id = any(array(select id from record))
        and line.month between coalesce((select min(extract(year from started_on) * 12 + extract(month from started_on) - 1)::int from spell), ${at.month}::int)
          and ${at.month}
        and not exists (select from contributions.bill_cancelled gone where gone.employer_id = line.employer_id and gone.bill_id = line.bill_id)
      group by line.month, line.employer_id
      having bool_and(settlement.settled_on is not null) and sum(jkk + jkm + jht_employer + jht_worker + jp_employer + jp_worker) > 0
      union
      select month from contributions.own_cover where person_id = any(array(select id from record)) and month <= ${at.month}
      union
      select generate_series(
        (extract(year from begins_on) * 12 + extract(month from begins_on) - 1)::int,
        least((extract(year from last_on) * 12 + extract(month from last_on) - 1)::int, ${at.month}))
      from abroad
    ),
    own as (
      select region_code from registry.own_work
      where person_id = any(array(select id from record)) order by declared_at desc limit 1
    ),
    last as (select wage, region_code from spell order by ended_on is null desc, started_on desc limit 1)
    select person.id as "personId", array(select id from record) as ids, person.birth_on as "bornOn",
      exists (select from registry.person_number number where number.person_id = any(array(select id from record)) and number.kind = 'nik') as citizen,
      (select count(*)::int from paid) as months,
      exists (select from spell where started_on <= ${at.today} and (ended_on is null or ended_on >= ${at.today})) as employed,
      exists (select from abroad where ${at.today} between begins_on and last_on) as abroad,
      exists (select from own) as "ownWork",
      exists (select from contributions.own_cover where person_id = any(array(select id from record)) and month >= ${at.month}::int - 1) as "ownCover",
      (select max(ended_on) from spell where ended_on < ${at.today}) as "endedOn",
      (select wage from last) as "lastWage",
      (select amount from registry.minimum_wage where year <= ${at.month}::int / 12 order by year desc, amount limit 1) as "lowestWage",
      exists (select from contributions.jht_claim where person_id = any(array(select id from record))) as "jhtTaken",
      exists (
        select from training.enrolment
        left join training.seat on seat.enrolment_id = enrolment.id
        where enrolment.person_id = any(array(select id from record))
          and (enrolment.state in ('attending', 'completed', 'assessed', 'certified', 'outcome-3m', 'outcome-6m', 'outcome-12m') or seat.state = 'spent')
      ) as trained,
      coalesce((select bool_and(once) from training.budget where year = ${at.month}::int / 12 and state = 'open'), false) as "onceThisYear",
      coalesce((select region_code from own), (select region_code from last)) as "regionCode"
    from kept join registry.person on person.id = kept.id`)
}
