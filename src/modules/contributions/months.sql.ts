import sql from 'sql-template-tag'
import { prepared } from '#platform/prepared.ts'

/** Every month of a person: what was declared, by whom, what it came to and whether it is paid. Corrections are added up. */
export function listMonths(personIds: readonly bigint[], from: number, until: number) {
  return prepared(sql`
    with billed as (
      select line.month, line.employer_id, line.bill_id, line.employment_id, line.wage, line.jp, line.jkp, line.jkk, line.jkm, line.jht_employer, line.jht_worker,
             line.jp_employer, line.jp_worker, line.jkp_from_jkk, line.jkp_from_jkm, line.jkp_state, bill.issued_at, bill.number, bill.due_on, bill.risk_class,
             bill.relief, settlement.settled_on, settlement.months_late
      from contributions.contribution line
      join contributions.bill on bill.employer_id = line.employer_id and bill.id = line.bill_id
      left join contributions.settlement on settlement.employer_id = line.employer_id and settlement.bill_id = line.bill_id
      where line.person_id = any(${personIds}::bigint[]) and line.month between ${from} and ${until}
        and not exists (select from contributions.bill_cancelled gone where gone.employer_id = line.employer_id and gone.bill_id = line.bill_id)
    )
    select month, employer_id as "employerId", employer.name as "employerName", (array_agg(wage order by number desc))[1] as wage,
           (array_agg(jp order by number desc))[1] as jp, (array_agg(jkp order by number desc))[1] as jkp,
           (array_agg(risk_class order by number desc))[1]::int as "riskClass", (array_agg(relief order by number desc))[1] as relief,
           (array_agg(bill_id order by number desc))[1] as "billId", min(due_on) as "dueOn", count(*)::int as bills,
           sum(jkk)::bigint as jkk, sum(jkm)::bigint as jkm, sum(jht_employer)::bigint as "jhtEmployer", sum(jht_worker)::bigint as "jhtWorker",
           sum(jp_employer)::bigint as "jpEmployer", sum(jp_worker)::bigint as "jpWorker", sum(jkp_from_jkk)::bigint as "jkpFromJkk",
           sum(jkp_from_jkm)::bigint as "jkpFromJkm", sum(jkp_state)::bigint as "jkpState",
           coalesce(sum(jkk + jkm + jht_employer + jht_worker + jp_employer + jp_worker) filter (where settled_on is null), 0)::bigint as unpaid,
           bool_and(settled_on is not null) as paid, max(settled_on) as "paidOn", coalesce(max(months_late), 0)::int as "monthsLate",
           max(issued_at) as "declaredAt"
    from billed join registry.employer on employer.id = billed.employer_id
    group by month, employer_id, employer.name
    order by month desc, employer_id`)
}

/** Months in which the person worked for someone who has filed nothing final about them. */
export function listMissingMonths(personIds: readonly bigint[], from: number, until: number) {
  return prepared(sql`
    select distinct month.month, employment.employer_id as "employerId", employer.name as "employerName",
           exists (select from contributions.wage_return draft
                   where draft.employer_id = employment.employer_id and draft.month = month.month and draft.state in ('draft', 'submitted')) as drafted
    from registry.employment
    join registry.employer on employer.id = employment.employer_id
    join generate_series(${from}::int, ${until}::int) as month (month)
      on month.month between
           greatest(extract(year from employment.started_on) * 12 + extract(month from employment.started_on) - 1, employer.first_month)
           and coalesce(extract(year from employment.ended_on) * 12 + extract(month from employment.ended_on) - 1, ${until})
    where employment.person_id = any(${personIds}::bigint[]) and employment.void_reason is null
      and not exists (
        select from contributions.contribution line
        where line.month = month.month and line.person_id = any(${personIds}::bigint[]) and line.employer_id = employment.employer_id
          and not exists (select from contributions.bill_cancelled gone where gone.employer_id = line.employer_id and gone.bill_id = line.bill_id))
    order by month.month desc, employment.employer_id`)
}

/** The months between which a person has worked, for the reach of the list. */
export function findReach(personIds: readonly bigint[]) {
  return prepared(sql`
    select min(extract(year from started_on) * 12 + extract(month from started_on) - 1)::int as "firstMonth"
    from registry.employment where person_id = any(${personIds}::bigint[]) and void_reason is null`)
}

export function nameEmployers(ids: readonly bigint[]) {
  return sql`select id, name from registry.employer where id = any(${ids}::bigint[])`
}
