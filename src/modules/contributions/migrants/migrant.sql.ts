import sql from 'sql-template-tag'

/** What is asked for of a contract; months of savings have a slot each, the other parts one for ever. */
export type NewPart = {
  readonly part: 'before' | 'work' | 'savings'
  readonly slot: number
  readonly pooled: bigint
  readonly jht: bigint
}

export function insertParts(billId: string, contractId: string, parts: readonly NewPart[]) {
  const column = <K extends keyof NewPart>(name: K) => parts.map((part) => part[name])
  return sql`
    insert into contributions.migrant_line (bill_id, contract_id, part, slot, pooled, jht)
    select ${billId}, ${contractId}, line.*
    from unnest(${column('part')}::text[], ${column('slot')}::int[], ${column('pooled')}::bigint[], ${column('jht')}::bigint[])
      as line (part, slot, pooled, jht)`
}

/** A paid bill covers what it asked for; nothing where it is for no contract. */
export function coverContract(billId: string) {
  return sql`
    insert into contributions.migrant_cover (contract_id, part, slot, bill_id)
    select contract_id, part, slot, bill_id from contributions.migrant_line where bill_id = ${billId}`
}

export type Paid = {
  readonly before: boolean | null
  readonly work: boolean | null
  /** The last month of savings, of the contract and those that it extends. */
  readonly savedUntil: number | null
  readonly paidEarlier: bigint
}

/** What is paid of a contract, and what was paid for those that it extends. */
export function findPaid(contractId: string) {
  return sql`
    with recursive chain as (
      select id, extends_id from registry.migrant_contract where id = ${contractId}
      union all
      select earlier.id, earlier.extends_id from chain join registry.migrant_contract earlier on earlier.id = chain.extends_id
    )
    select bool_or(cover.contract_id = ${contractId} and cover.part = 'before') as before,
           bool_or(cover.contract_id = ${contractId} and cover.part = 'work') as work,
           max(cover.slot) filter (where cover.part = 'savings') as "savedUntil",
           coalesce(sum(line.pooled) filter (where cover.part = 'work' and cover.contract_id <> ${contractId}), 0)::bigint as "paidEarlier"
    from chain join contributions.migrant_cover cover on cover.contract_id = chain.id
    join contributions.migrant_line line using (bill_id, contract_id, part, slot)`
}

/** What a contract's bills ask for, part by part. */
export function listParts(contractId: string) {
  return sql`
    select bill_id as "billId", part, count(*)::int as slots, sum(pooled)::bigint as pooled, sum(jht)::bigint as jht
    from contributions.migrant_line where contract_id = ${contractId}
    group by bill_id, part order by part`
}

/**
 * Bills of work contracts that are not the sum of their parts, and parts that are covered and not paid or paid and not covered. That no part
 * is paid twice is a key of the table. Must be empty.
 */
export function oddContracts() {
  return sql`
    select bill.number as id, 'is not the sum of its parts' as what
    from contributions.own_bill bill
    left join (select bill_id, sum(pooled) as pooled, sum(jht) as jht from contributions.migrant_line group by bill_id) line on line.bill_id = bill.id
    where bill.migrant_contract_id is not null
      and (bill.pooled, bill.jht, bill.jkk, bill.jkm) is distinct from (line.pooled, line.jht, 0::bigint, 0::bigint)
    union all
    select bill.number, part || ' is ' || case when cover.bill_id is null then 'paid and not covered' else 'covered and not paid' end
    from contributions.migrant_line line
    join contributions.own_bill bill on bill.id = line.bill_id
    left join contributions.migrant_cover cover using (bill_id, contract_id, part, slot)
    where (bill.settled_at is null) <> (cover.bill_id is null)
    limit 100`
}
