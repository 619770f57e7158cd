import sql, { raw, type Sql } from 'sql-template-tag'

/**
 * The wage that the last bill of a month has for a worker; null where none that stands has them.
 * @param worker the table of the query around it whose `person_id` is meant
 */
export function billedWage(
  month: number | Sql,
  employerId: bigint,
  worker: 'employment' | 'incoming' | 'person',
): Sql {
  return sql`(
    select (array_agg(billed.wage order by bill.number desc))[1]
    from contributions.contribution billed
    join contributions.bill on bill.employer_id = billed.employer_id and bill.id = billed.bill_id
    where billed.month = ${month} and billed.person_id = ${raw(worker === 'person' ? 'person.id' : `${worker}.person_id`)}
      and billed.employer_id = ${employerId}
      and not exists (select from contributions.bill_cancelled gone where gone.employer_id = bill.employer_id and gone.bill_id = bill.id))`
}
