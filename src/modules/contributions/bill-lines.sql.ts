import sql, { raw } from 'sql-template-tag'

const amounts = {
  jkk: 'jkk',
  jkm: 'jkm',
  jhtEmployer: 'jht_employer',
  jhtWorker: 'jht_worker',
  jpEmployer: 'jp_employer',
  jpWorker: 'jp_worker',
}

/** One worker's line of a bill, and what earlier bills of the month had asked for the same worker. */
export function findLine(at: { month: number; employerId: bigint; billId: string; personId: bigint }) {
  const own = raw(
    Object.entries(amounts)
      .map(([name, column]) => `line.${column} as "${name}"`)
      .join(', '),
  )
  const before = raw(
    Object.entries(amounts)
      .map(([name, column]) => `coalesce(before.${column}, 0) as "${name}Before"`)
      .join(', '),
  )
  const sums = raw(
    Object.values(amounts)
      .map((column) => `sum(earlier.${column})::bigint as ${column}`)
      .join(', '),
  )
  return sql`
    select person.name, person.membership_no as "membershipNo", line.wage, line.jp, line.jkp, ${own}, ${before}
    from contributions.contribution line
    join contributions.bill on bill.employer_id = line.employer_id and bill.id = line.bill_id
    join registry.person on person.id = line.person_id
    left join lateral (
      select ${sums}
      from contributions.contribution earlier
      join contributions.bill made on made.employer_id = earlier.employer_id and made.id = earlier.bill_id
      where earlier.month = line.month and earlier.person_id = line.person_id and earlier.employer_id = line.employer_id
        and made.number < bill.number
        and not exists (select from contributions.bill_cancelled gone where gone.employer_id = made.employer_id and gone.bill_id = made.id)
    ) before on true
    where line.month = ${at.month} and line.person_id = ${at.personId} and line.bill_id = ${at.billId} and line.employer_id = ${at.employerId}`
}

/** A worker's months with an employer, newest first; corrections are added up. */
export function listWorkerMonths(at: {
  employerId: bigint
  personId: bigint
  before: number
  limit: number
}) {
  const whole = raw(
    Object.values(amounts)
      .map((column) => `line.${column}`)
      .join(' + '),
  )
  return sql`
    select line.month, (array_agg(line.wage order by bill.number desc))[1] as wage, sum(${whole})::bigint as amount,
           (array_agg(bill.id order by bill.number desc))[1] as "billId",
           bool_and(settlement.bill_id is not null) as paid
    from contributions.contribution line
    join contributions.bill on bill.employer_id = line.employer_id and bill.id = line.bill_id
    left join contributions.settlement on settlement.employer_id = line.employer_id and settlement.bill_id = line.bill_id
    where line.person_id = ${at.personId} and line.employer_id = ${at.employerId} and line.month < ${at.before}
      and not exists (select from contributions.bill_cancelled gone where gone.employer_id = line.employer_id and gone.bill_id = line.bill_id)
    group by line.month
    order by line.month desc
    limit ${at.limit}`
}
