import sql from 'sql-template-tag'
import type { ContractTerms } from './migrant-contract.ts'

export function insertContract(
  row: ContractTerms & { id: string; personId: bigint; extendsId: string | null; by: string; now: Date },
) {
  return sql`
    insert into registry.migrant_contract (id, person_id, extends_id, country, placement, placed_by, job, begins_on, months, declared_at, declared_by)
    values (${row.id}, ${row.personId}, ${row.extendsId}, ${row.country}, ${row.placement}, ${row.placedBy}, ${row.job}, ${row.beginsOn}::date,
            ${row.months}, ${row.now}, ${row.by})`
}

const contract = sql`
  select contract.id as "contractId", contract.person_id as "personId", contract.extends_id as "extendsId", contract.country, contract.placement,
         contract.placed_by as "placedBy", contract.job, contract.begins_on as "beginsOn", contract.months, contract.ended_on as "endedOn",
         contract.declared_at as "declaredAt", chain.months as "earlierMonths", chain.began_on as "beganOn",
         exists (select from registry.migrant_contract later where later.extends_id = contract.id and later.cancelled_at is null) as extended
  from registry.migrant_contract contract
  cross join lateral (
    with recursive earlier as (
      select contract.extends_id as id, 0 as months, contract.begins_on as began_on
      union all
      select one.extends_id, earlier.months + one.months, one.begins_on
      from earlier join registry.migrant_contract one on one.id = earlier.id
    )
    select max(months) as months, min(began_on) as began_on from earlier
  ) chain`

export function findContract(contractId: string) {
  return sql`${contract} where contract.id = ${contractId} and contract.cancelled_at is null`
}

/** A person's contracts, the latest first. */
export function listContracts(personIds: readonly bigint[]) {
  return sql`${contract} where contract.person_id = any(${personIds}::bigint[]) and contract.cancelled_at is null order by contract.begins_on desc, contract.declared_at desc`
}

/** Every key of whoever has a contract, the record that is kept first; nothing for one that is not there. */
export function listHolderIds(contractId: string) {
  return sql`
    select person.id
    from registry.migrant_contract contract
    join registry.person bearer on bearer.id = contract.person_id
    join registry.person
      on person.id = coalesce(bearer.merged_into, bearer.id) or person.merged_into = coalesce(bearer.merged_into, bearer.id)
    where contract.id = ${contractId} and contract.cancelled_at is null
    order by person.merged_into nulls first, person.id`
}

export function endContract(row: { contractId: string; endedOn: string; by: string; now: Date }) {
  return sql`
    update registry.migrant_contract set ended_on = ${row.endedOn}::date, ended_at = ${row.now}, ended_by = ${row.by}
    where id = ${row.contractId} and ended_on is null`
}

export function cancelContract(row: { contractId: string; by: string; now: Date }) {
  return sql`
    update registry.migrant_contract set cancelled_at = ${row.now}, cancelled_by = ${row.by}
    where id = ${row.contractId} and cancelled_at is null`
}
