import sql from 'sql-template-tag'
import { surplusLeft } from './surplus.sql.ts'

/**
 * Workers' bills that are not the sum of their months, months that are covered and not paid or paid and not covered, and payments of
 * another amount than their bill; nor has anyone used a surplus they did not have. That no month is covered twice is a key of the table. Must be empty.
 */
export function oddOwnAccounts() {
  return sql`
    select bill.number as id, 'is not the sum of its months' as what
    from contributions.own_bill bill
    left join (
      select bill_id, sum(jkk) as jkk, sum(jkm) as jkm, sum(jht) as jht from contributions.own_line group by bill_id
    ) line on line.bill_id = bill.id
    where num_nonnulls(bill.migrant_contract_id, bill.project_id) = 0
      and (bill.jkk, bill.jkm, bill.jht) is distinct from (line.jkk, line.jkm, line.jht)
    union all
    select bill.number, 'month ' || line.month || ' is ' || case when cover.month is null then 'paid and not covered' else 'covered and not paid' end
    from contributions.own_line line
    join contributions.own_bill bill on bill.id = line.bill_id
    left join contributions.own_cover cover
      on cover.bill_id = line.bill_id and cover.person_id = line.person_id and cover.month = line.month
    where (bill.settled_at is null) <> (cover.month is null)
    union all
    select bill.number, 'is settled by no payment of what it asks for'
    from contributions.own_bill bill left join contributions.payment on payment.bill_id = bill.id
    where bill.settled_at is not null and coalesce(payment.amount, 0) <> bill.total
    union all
    select bill.number, 'is paid and not settled'
    from contributions.own_bill bill join contributions.payment on payment.bill_id = bill.id
    where bill.settled_at is null
    union all
    select 'member ' || person_id, 'has used more than was paid too much'
    from (${surplusLeft}) surplus where jkk < 0 or jkm < 0
    limit 100`
}
