import sql, { type Sql } from 'sql-template-tag'

/**
 * People with a seat of a year's lines, counted whole and by province, field, training body and segment in one pass. `began` came to a
 * session, `over` are those of them whose class is past its sessions, `assessed` were judged.
 */
export function countTrainees(year: number): Sql {
  return sql`
    select case grouping(province.code, course.field_code, provider.number, enrolment.segment)
             when 15 then 'all' when 7 then 'region' when 11 then 'field' when 13 then 'provider' else 'segment' end as by,
           coalesce(province.code, course.field_code, provider.number, enrolment.segment, '') as key,
           case when grouping(province.code) = 0 then min(province.name) when grouping(course.field_code) = 0 then min(field.name_id)
                when grouping(provider.number) = 0 then min(provider.name) else coalesce(enrolment.segment, '') end as name,
           count(*)::int as confirmed,
           count(*) filter (where seat.state = 'spent')::int as began,
           count(*) filter (where seat.state = 'spent' and class.state in ('assessing', 'completed', 'settled'))::int as over,
           count(*) filter (where enrolment.state = any(${reached.completed}::text[]))::int as completed,
           count(*) filter (where enrolment.competent is not null)::int as assessed,
           count(*) filter (where enrolment.competent)::int as competent,
           count(*) filter (where enrolment.state = any(${reached.certified}::text[]) and enrolment.competent)::int as certified
    from training.budget
    join training.class on class.budget_id = budget.id
    join training.course on course.id = class.course_id
    join training.field on field.code = course.field_code
    join training.provider on provider.id = class.provider_id
    join registry.region province on province.code = split_part(class.region_code, '.', 1)
    join training.seat on seat.class_id = class.id and seat.state in ('committed', 'spent')
    join training.enrolment on enrolment.id = seat.enrolment_id
    where budget.year = ${year}
    group by grouping sets ((), (province.code), (course.field_code), (provider.number), (enrolment.segment))
    order by confirmed desc, key`
}

const outcomes = ['outcome-3m', 'outcome-6m', 'outcome-12m']
const reached = {
  completed: ['completed', 'assessed', 'certified', ...outcomes],
  certified: ['certified', ...outcomes],
}

/** What happened in each week of a year, by the steps that were noted: the Monday of the week, and how many took each step. */
export function countByWeek(year: number): Sql {
  return sql`
    select date_trunc('week', at at time zone 'Asia/Jakarta')::date as "weekOn",
           count(*) filter (where to_state = 'confirmed')::int as confirmed,
           count(*) filter (where to_state = 'attending')::int as began,
           count(*) filter (where to_state = 'completed')::int as completed,
           count(*) filter (where to_state = 'certified')::int as certified
    from training.step
    where thing = 'enrolment' and to_state in ('confirmed', 'attending', 'completed', 'certified')
      and at >= make_timestamptz(${year}, 1, 1, 0, 0, 0, 'Asia/Jakarta') and at < make_timestamptz(${year + 1}, 1, 1, 0, 0, 0, 'Asia/Jakarta')
    group by 1 order by 1`
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
