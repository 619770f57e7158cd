import sql, { type Sql } from 'sql-template-tag'

/**
 * People with a seat of a year's lines, counted whole and by province, field, training body and segment: first those of a class who stand
 * alike, which leaves few rows to ask anything of, then by each of them in one pass. `began` came to a session, `over` are those of them whose class is past its sessions,
 * `assessed` were judged.
 */
export function countTrainees(year: number): Sql {
  return sql`
    with alike as (
      select seat.class_id, seat.state as seat, enrolment.segment, enrolment.state, enrolment.competent, count(*) as people
      from training.budget
      join training.class on class.budget_id = budget.id
      join training.seat on seat.class_id = class.id and seat.state in ('committed', 'spent')
      join training.enrolment on enrolment.id = seat.enrolment_id
      where budget.year = ${year}
      group by 1, 2, 3, 4, 5
    ),
    counted as (
      select class_id, segment, sum(people) as confirmed, sum(people) filter (where seat = 'spent') as began,
             sum(people) filter (where seat = 'spent' and class.state in ('assessing', 'completed', 'settled')) as over,
             sum(people) filter (where alike.state = any(${reached.completed}::text[])) as completed,
             sum(people) filter (where competent is not null) as assessed, sum(people) filter (where competent) as competent,
             sum(people) filter (where competent and alike.state = any(${reached.certified}::text[])) as certified
      from alike
      join training.class on class.id = class_id
      group by class_id, segment
    ),
    summed as (
      select split_part(class.region_code, '.', 1) as province, course.field_code, class.provider_id, segment,
             grouping(split_part(class.region_code, '.', 1), course.field_code, class.provider_id, segment) as grouped,
             sum(confirmed)::int as confirmed, sum(began)::int as began, sum(over)::int as over, sum(completed)::int as completed,
             sum(assessed)::int as assessed, sum(competent)::int as competent, sum(certified)::int as certified
      from counted
      join training.class on class.id = counted.class_id
      join training.course on course.id = class.course_id
      group by grouping sets ((), (split_part(class.region_code, '.', 1)), (course.field_code), (class.provider_id), (segment))
    )
    select case grouped when 15 then 'all' when 7 then 'region' when 11 then 'field' when 13 then 'provider' else 'segment' end as by,
           coalesce(summed.province, summed.field_code, provider.number, segment, '') as key,
           coalesce(region.name, field.name_id, provider.name, segment, '') as name,
           coalesce(confirmed, 0) as confirmed, coalesce(began, 0) as began, coalesce(over, 0) as over, coalesce(completed, 0) as completed,
           coalesce(assessed, 0) as assessed, coalesce(competent, 0) as competent, coalesce(certified, 0) as certified
    from summed
    left join registry.region on region.code = summed.province
    left join training.field on field.code = summed.field_code
    left join training.provider on provider.id = summed.provider_id
    order by confirmed desc, key`
}

const outcomes = ['outcome-3m', 'outcome-6m', 'outcome-12m']
const reached = {
  completed: ['completed', 'assessed', 'certified', ...outcomes],
  certified: ['certified', ...outcomes],
}

/** Any Monday in Jakarta, whose clock is never put forward or back: weeks are counted from it. */
const monday = '2018-01-01T00:00:00+07:00'

/** What happened in each week of a year, by the steps that were noted: the Monday of the week, and how many took each step. */
export function countByWeek(year: number): Sql {
  return sql`
    with counted as (
      select date_bin('7 days', at, ${monday}::timestamptz) as week, to_state, count(*) as steps
      from training.step
      where thing = 'enrolment' and to_state in ('confirmed', 'attending', 'completed', 'certified')
      and at >= make_timestamptz(${year}, 1, 1, 0, 0, 0, 'Asia/Jakarta') and at < make_timestamptz(${year + 1}, 1, 1, 0, 0, 0, 'Asia/Jakarta')
      group by 1, 2)
    select (week at time zone 'Asia/Jakarta')::date as "weekOn",
           coalesce(sum(steps) filter (where to_state = 'confirmed'), 0)::int as confirmed,
           coalesce(sum(steps) filter (where to_state = 'attending'), 0)::int as began,
           coalesce(sum(steps) filter (where to_state = 'completed'), 0)::int as completed,
           coalesce(sum(steps) filter (where to_state = 'certified'), 0)::int as certified
    from counted group by week order by week`
}

export function sumMoney(year: number): Sql {
  return sql`
    select coalesce(sum(budget.seats), 0)::int as seats, coalesce(sum(amount), 0)::bigint as approved, coalesce(sum(reserved), 0)::bigint as reserved,
           coalesce(sum(spent), 0)::bigint as spent,
           (select coalesce(sum(invoice.total), 0)
            from training.budget line join training.class on class.budget_id = line.id join training.invoice on invoice.class_id = class.id
            where line.year = ${year} and invoice.state = 'paid')::bigint
           + (select coalesce(sum(allowance.amount), 0)
              from training.budget line join training.class on class.budget_id = line.id
              join training.enrolment on enrolment.class_id = class.id join training.allowance on allowance.enrolment_id = enrolment.id
              where line.year = ${year} and allowance.paid_on is not null)::bigint as paid
    from training.budget where year = ${year} and state <> 'draft'`
}
