import sql from 'sql-template-tag'

/**
 * The submitted returns of a month, cut into ranges of employers that hold about so many workers each. Counted return by return: of a
 * month that has just been filed the planner knows nothing, and would compare each return with every row of the month.
 */
export function listBatches(month: number, kind: string, workers: number) {
  return sql`
    select min(employer_id) as "from", max(employer_id) as "to", sum(workers)::int as workers
    from (
      select employer_id, workers, div(sum(workers) over (order by employer_id) - workers, ${workers}) as batch
      from (
        select wage_return.employer_id, (
                 select count(*) from contributions.return_row line
                 where line.month = ${month} and line.employer_id = wage_return.employer_id and line.return_id = wage_return.id
               ) as workers
        from contributions.wage_return
        where wage_return.month = ${month} and wage_return.kind = ${kind} and wage_return.state = 'submitted'
      ) counted
    ) placed
    group by batch
    order by 1`
}

/** What the bills just issued come to. Reads `billing`. */
export function sumBilled() {
  return sql`
    select count(*)::int as bills, coalesce(sum(workers), 0)::int as workers, coalesce(sum(wages), 0)::bigint as wages,
           coalesce(sum(bill.jkk), 0)::bigint as jkk, coalesce(sum(bill.jkm), 0)::bigint as jkm,
           coalesce(sum(jht_employer + jht_worker), 0)::bigint as jht, coalesce(sum(jp_employer + jp_worker), 0)::bigint as jp,
           coalesce(sum(total), 0)::bigint as total
    from billing join contributions.bill on bill.employer_id = billing.employer_id and bill.id = billing.bill_id
    where bill.employer_id between (select min(employer_id) from billing) and (select max(employer_id) from billing)`
}
