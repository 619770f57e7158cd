import sql from 'sql-template-tag'
import type { OwnWork } from './own-work.ts'

export function insertOwnWork(row: OwnWork & { personId: bigint; by: string; now: Date }) {
  return sql`
    insert into registry.own_work (person_id, declared_at, declared_by, job, sector, region_code, income, jht)
    values (${row.personId}, ${row.now}, ${row.by}, ${row.job}, ${row.sector}, ${row.regionCode}, ${row.income}, ${row.jht})
    on conflict (person_id, declared_at) do nothing`
}

/** The latest word, under whichever of a person's keys it stands. */
export function findOwnWork(personIds: readonly bigint[]) {
  return sql`
    select job, sector, own_work.region_code as "regionCode", region.name as "regionName", income, jht, declared_at as "declaredAt"
    from registry.own_work join registry.region on region.code = own_work.region_code
    where person_id = any(${personIds}::bigint[])
    order by declared_at desc limit 1`
}

/** Claims a NIK for a new person; nothing when somebody bears it already. */
export function claimNik(nik: string) {
  return sql`
    insert into registry.person_number (kind, number, person_id)
    values ('nik', ${nik}, nextval('registry.person_id'))
    on conflict (kind, number) do nothing
    returning person_id as "personId"`
}

export function insertPerson(row: {
  personId: bigint
  name: string
  birthOn: string
  sex: string
  phone: string | null
  now: Date
}) {
  return sql`
    with added as (
      insert into registry.person (id, membership_no, name, birth_on, sex, phone, registered_at, verify_at)
      values (${row.personId}, registry.membership_number(${row.personId}), ${row.name}, ${row.birthOn}, ${row.sex}, ${row.phone},
              ${row.now}, ${row.now})
      returning id, membership_no
    )
    insert into registry.person_number (kind, number, person_id)
    select 'membership', membership_no, id from added`
}

/** Who bears a NIK: the record that is kept. */
export function findBearer(nik: string) {
  return sql`
    select kept.id as "personId", kept.birth_on as "birthOn", kept.phone, kept.died_on as "diedOn"
    from registry.person_number number
    join registry.person bearer on bearer.id = number.person_id
    join registry.person kept on kept.id = coalesce(bearer.merged_into, bearer.id)
    where number.kind = 'nik' and number.number = ${nik}`
}
