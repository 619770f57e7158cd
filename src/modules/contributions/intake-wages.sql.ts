import sql from 'sql-template-tag'
import { billedWage } from './billed-wage.sql.ts'

/** Wages of a file on their way into a return; who is meant is found by the registry. */
export function createWages() {
  return sql`
    create temp table incoming_wage (
      row_no int primary key,
      nik text,
      passport text,
      membership_no text,
      employee_no text,
      wage bigint not null,
      remark text,
      person_id bigint,
      employment_id bigint
    ) on commit drop`
}

/** A revision or a supplement takes anyone who ever worked here; a regular return those who are in it. */
export function findOutsiders(row: { month: number; employerId: bigint; returnId: string }) {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, value)
    select row_no, 'UNKNOWN_WORKER', 'hold', 'NIK', coalesce(nik, membership_no, employee_no)
    from incoming_wage incoming
    where person_id is not null and row_no not in (select row_no from incoming_finding where severity = 'hold')
      and not exists (select from contributions.return_row line
                      where line.month = ${row.month} and line.employer_id = ${row.employerId} and line.return_id = ${row.returnId}
                        and line.person_id = incoming.person_id)`
}

export function noteWageJumps(row: { month: number; employerId: bigint; returnId: string }) {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, params)
    select incoming.row_no, 'WAGE_JUMP_WARN', 'note', 'UPAH', jsonb_build_object('before', line.wage_before::text, 'now', incoming.wage::text)
    from incoming_wage incoming
    join contributions.return_row line on line.month = ${row.month} and line.employer_id = ${row.employerId} and line.return_id = ${row.returnId}
      and line.person_id = incoming.person_id
    where line.wage_before > 0 and abs(incoming.wage - line.wage_before) * 2 > line.wage_before`
}

export function noteLowWages(year: number, employerId: bigint) {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, params)
    select row_no, 'WAGE_BELOW_UMK_WARN', 'note', 'UPAH', jsonb_build_object('wage', wage::text, 'minimum', minimum.amount::text, 'region', minimum.name)
    from (
      select incoming.row_no, incoming.wage, employment.region_code
      from incoming_wage incoming
      join registry.employment on employment.employer_id = ${employerId} and employment.id = incoming.employment_id
    ) paid
    cross join lateral (
      select amount, region.name
      from registry.minimum_wage join registry.region on region.code = minimum_wage.region_code
      where minimum_wage.region_code in (paid.region_code, split_part(paid.region_code, '.', 1)) and year = ${year}
      order by length(minimum_wage.region_code) desc
      limit 1
    ) minimum
    where paid.wage < minimum.amount`
}

export function dropHeldWages() {
  return sql`delete from incoming_wage where row_no in (select row_no from incoming_finding where severity = 'hold')`
}

export function countWages(row: { month: number; employerId: bigint; returnId: string }) {
  return sql`
    select count(*)::int as rows, count(*) filter (where line.wage = incoming.wage)::int as unchanged
    from incoming_wage incoming
    left join contributions.return_row line on line.month = ${row.month} and line.employer_id = ${row.employerId} and line.return_id = ${row.returnId}
      and line.person_id = incoming.person_id`
}

/** Puts the wages in. A correction takes the worker in as well, with the wage as it was billed. */
export function takeWages(row: { month: number; employerId: bigint; returnId: string }) {
  return sql`
    insert into contributions.return_row (month, employer_id, return_id, person_id, employment_id, wage, wage_before, source, note)
    select ${row.month}, ${row.employerId}, ${row.returnId}, incoming.person_id, incoming.employment_id, incoming.wage,
           ${billedWage(row.month, row.employerId, 'incoming')}, 'file', incoming.remark
    from incoming_wage incoming
    order by incoming.person_id
    on conflict (month, employer_id, return_id, person_id) do update
    set wage = excluded.wage, source = 'file', note = coalesce(excluded.note, return_row.note)`
}

/** Takes those who had left before the month out of its draft. */
export function dropLeavers(row: { month: number; employerId: bigint; returnId: string; firstDay: string }) {
  return sql`
    delete from contributions.return_row line
    using registry.employment
    where line.month = ${row.month} and line.employer_id = ${row.employerId} and line.return_id = ${row.returnId}
      and employment.employer_id = line.employer_id and employment.id = line.employment_id and employment.ended_on < ${row.firstDay}::date`
}

export function countLeavers() {
  return sql`
    select count(*)::int as rows from incoming_leaver
    where row_no not in (select row_no from incoming_finding where severity = 'hold')`
}
