import sql from 'sql-template-tag'

export type NewProjectLine = {
  readonly progress: number
  readonly value: bigint
  readonly wholeJkk: bigint
  readonly wholeJkm: bigint
  readonly jkk: bigint
  readonly jkm: bigint
}

export function insertLine(billId: string, projectId: string, line: NewProjectLine) {
  return sql`
    insert into contributions.project_line (bill_id, project_id, progress, contract_value, whole_jkk, whole_jkm, jkk, jkm)
    values (${billId}, ${projectId}, ${line.progress}, ${line.value}, ${line.wholeJkk}, ${line.wholeJkm}, ${line.jkk}, ${line.jkm})`
}

/** What was paid for projects, and up to which part of the work; nothing of those that have paid nothing. */
export function listPaid(projectIds: readonly string[]) {
  return sql`
    select line.project_id as "projectId", sum(line.jkk)::bigint as jkk, sum(line.jkm)::bigint as jkm, max(line.progress)::int as progress
    from contributions.project_line line join contributions.own_bill bill on bill.id = line.bill_id
    where line.project_id = any(${projectIds}::uuid[]) and bill.settled_at is not null
    group by line.project_id`
}

export function listProgress(projectId: string) {
  return sql`select bill_id as "billId", progress from contributions.project_line where project_id = ${projectId}`
}

/**
 * Bills of projects that are not what their line says, and payments that together with those before are not the whole contribution up to
 * the progress that was told with them. Must be empty.
 */
export function oddProjects() {
  return sql`
    select bill.number as id, 'is not what its line says' as what
    from contributions.own_bill bill left join contributions.project_line line on line.bill_id = bill.id
    where bill.project_id is not null and (bill.jkk, bill.jkm, bill.project_id, bill.jht) is distinct from (line.jkk, line.jkm, line.project_id, 0::bigint)
    union all
    select number, part || ': with what was paid before it is not the whole up to ' || progress || ' percent'
    from (
      select bill.number, line.progress, fund.part, fund.amount, round(fund.whole * line.progress / 100.0) as share,
             sum(fund.amount) over (partition by line.project_id, fund.part order by bill.number) as paid -- One is asked for after the other.
      from contributions.own_bill bill join contributions.project_line line on line.bill_id = bill.id
      cross join lateral (values ('JKK', line.jkk, line.whole_jkk), ('JKM', line.jkm, line.whole_jkm)) fund (part, amount, whole)
      where bill.settled_at is not null
    ) told
    where paid < share or paid > share and amount > 0
    limit 100`
}
