import sql, { empty, type Sql } from 'sql-template-tag'

/** What speaks for two records being one person, as `evidence` in merge.ts. */
export function evidenceOf(one: Sql, other: Sql): Sql {
  return sql`
    jsonb_build_object(
      'sameBirthday', coalesce(${one}.birth_on = ${other}.birth_on, false),
      'nameLikeness', round(similarity(${one}.name_key, ${other}.name_key)::numeric, 2),
      'sameMother', coalesce(registry.name_key(${one}.mother_name) = registry.name_key(${other}.mother_name), false),
      'samePhone', coalesce(${one}.phone = ${other}.phone, false),
      'nikDigitsApart', (
        select count(*) filter (where substr(mine.number, place, 1) <> substr(theirs.number, place, 1))
        from registry.person_number mine, registry.person_number theirs, generate_series(1, 16) as place
        where mine.person_id = ${one}.id and mine.kind = 'nik' and theirs.person_id = ${other}.id and theirs.kind = 'nik'
        group by mine.number, theirs.number
        order by 1 limit 1))`
}

/**
 * People registered at an instant who look like someone else: born the same day with nearly the same name, or
 * with a similar name and the same mother; or with the same phone and nearly the same name.
 */
export function insertLikelyDuplicates(registeredAt: Date, now: Date) {
  return sql`
    with fresh as materialized (
      select id, name_key, birth_on, mother_name, phone from registry.person
      where registered_at = ${registeredAt} and merged_into is null
    ),
    near as (
      select fresh.id as fresh_id, other.id as other_id
      from fresh join registry.person other on other.birth_on = fresh.birth_on
      where similarity(fresh.name_key, other.name_key) >= 0.75
         or similarity(fresh.name_key, other.name_key) >= 0.45
            and registry.name_key(fresh.mother_name) = registry.name_key(other.mother_name)
      union
      select fresh.id, other.id
      from fresh join registry.person other on other.phone = fresh.phone
      where similarity(fresh.name_key, other.name_key) >= 0.75
    )
    insert into registry.likely_duplicate (id, first_person, second_person, evidence, found_at)
    select gen_random_uuid(), first.id, second.id, ${evidenceOf(sql`first`, sql`second`)}, ${now}
    from (select distinct least(fresh_id, other_id) as first_id, greatest(fresh_id, other_id) as second_id
          from near where fresh_id <> other_id) pair
    join registry.person first on first.id = first_id
    join registry.person second on second.id = second_id
    where first.merged_into is null and second.merged_into is null
    order by first.id, second.id
    on conflict (first_person, second_person) do nothing`
}

const pairs = sql`
    select pair.id as "pairId", pair.evidence, pair.found_at as "foundAt",
           first.id as "firstId", first.name as "firstName", first.membership_no as "firstNumber",
           second.id as "secondId", second.name as "secondName", second.membership_no as "secondNumber",
           merge.id as "mergeId"
    from registry.likely_duplicate pair
    join registry.person first on first.id = pair.first_person
    join registry.person second on second.id = pair.second_person
    left join registry.merge on approved_at is null and refused_at is null
      and (kept_person, merged_person) in ((first.id, second.id), (second.id, first.id))
    where pair.dismissed_at is null and first.merged_into is null and second.merged_into is null`

const likeness = sql`(pair.evidence ->> 'nameLikeness')::numeric`

/** Open pairs, the most alike first. */
export function listLikelyDuplicates(after: string | null, limit: number) {
  return sql`
    ${pairs}
      ${after === null ? empty : sql`and (-${likeness}, pair.id) > (select -${likeness}, id from registry.likely_duplicate pair where id = ${after})`}
    order by ${likeness} desc, pair.id
    limit ${limit}`
}

/** Open pairs that someone is part of. */
export function listDuplicatesOf(personIds: readonly bigint[]) {
  return sql`
    ${pairs}
      and (first.id = any(${personIds}::bigint[]) or second.id = any(${personIds}::bigint[]))
    order by ${likeness} desc, pair.id`
}

/** Any two records side by side, with what has been begun about them. */
export function compare(first: bigint, second: bigint) {
  return sql`
    select ${evidenceOf(sql`one`, sql`other`)} as evidence,
           (select id from registry.likely_duplicate
            where first_person = least(one.id, other.id) and second_person = greatest(one.id, other.id) and dismissed_at is null) as "pairId",
           (select id from registry.merge
            where approved_at is null and refused_at is null
              and (kept_person, merged_person) in ((one.id, other.id), (other.id, one.id))
            order by proposed_at limit 1) as "mergeId"
    from registry.person one, registry.person other
    where one.id = ${first} and other.id = ${second}`
}

export function findPair(id: string) {
  return sql`select first_person as "personId" from registry.likely_duplicate where id = ${id}`
}

/** Changes nothing when the pair has been settled already. */
export function dismissPair(id: string, by: string, reason: string, now: Date) {
  return sql`
    update registry.likely_duplicate
    set dismissed_at = ${now}, dismissed_by = ${by}, dismissed_reason = ${reason}
    where id = ${id} and dismissed_at is null`
}
