import sql from 'sql-template-tag'
import { billedWage } from './billed-wage.sql.ts'

type RowKey = { month: number; employerId: bigint; returnId: string; personId: bigint }

export function findRowWage(row: RowKey) {
  return sql`
    select wage from contributions.return_row
    where month = ${row.month} and employer_id = ${row.employerId} and return_id = ${row.returnId} and person_id = ${row.personId}`
}

/** Whether someone works here on any day of the month. */
export function worksInMonth({ month, employerId, personId }: RowKey) {
  return sql`
    select id from registry.employment
    where employer_id = ${employerId} and person_id = ${personId} and void_reason is null
      and started_on < make_date((${month}::int + 1) / 12, (${month}::int + 1) % 12 + 1, 1)
      and coalesce(ended_on, 'infinity') >= make_date(${month}::int / 12, ${month}::int % 12 + 1, 1)
    limit 1`
}

/** Someone who works or worked here, with what a return says about them, and what the month's bills say. */
export function findReturnRow(row: RowKey) {
  return sql`
    select person.id as "personId", employment.id as "employmentId", person.name, person.membership_no as "membershipNo",
           employment.employee_no as "employeeNo", employment.started_on as "startedOn", employment.ended_on as "endedOn",
           line.wage, line.wage_before as "wageBefore", line.source, line.note,
           ${billedWage(row.month, row.employerId, 'person')} as "billedWage"
    from registry.employment
    join registry.person on person.id = employment.person_id
    left join contributions.return_row line on line.month = ${row.month} and line.employer_id = employment.employer_id
      and line.return_id = ${row.returnId} and line.person_id = employment.person_id
    where employment.employer_id = ${row.employerId} and employment.person_id = ${row.personId} and employment.void_reason is null
    order by employment.id desc
    limit 1`
}

/** Everyone in a return, by name, with the wage as it stands. */
export function listWagesToFill(row: { month: number; employerId: bigint; returnId: string }) {
  return sql`
    select person.membership_no as "membershipNo", employment.employee_no as "employeeNo", person.name, line.wage
    from contributions.return_row line
    join registry.person on person.id = line.person_id
    join registry.employment on employment.employer_id = line.employer_id and employment.id = line.employment_id
    where line.month = ${row.month} and line.employer_id = ${row.employerId} and line.return_id = ${row.returnId}
    order by person.name_key, line.person_id`
}
