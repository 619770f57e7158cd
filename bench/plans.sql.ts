import sql, { type Sql } from 'sql-template-tag'

/** How a question is answered, with the rows that came by at each step, and nothing that differs from one run to the next. */
export function explain(query: Sql) {
  return sql`explain (analyze, costs off, timing off, summary off, buffers off) ${query}`
}

export function version() {
  return sql`select current_setting('server_version') as version`
}

export function findSample() {
  return sql`
    select line.person_id as "personId", line.employer_id as "employerId", person.name, code.code
    from contributions.contribution line
    join registry.person on person.id = line.person_id
    join contributions.payment_code code on code.bill_id = line.bill_id
    where length(person.name) > 12
    order by line.month desc, line.person_id
    limit 1`
}

export function firstEmployers(count: number) {
  return sql`
    select min(employer_id) as "from", max(employer_id) as "to"
    from (select employer_id from contributions.wage_return where state = 'submitted' order by employer_id limit ${count}) first`
}
