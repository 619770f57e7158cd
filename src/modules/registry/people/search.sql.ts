import sql, { type Sql } from 'sql-template-tag'
import { recordsOf } from './records.sql.ts'

/** Who bears a number, whatever its kind. Merged records lead to the one that is kept, here and below. */
export function findByNumber(number: string) {
  return sql`
    select distinct coalesce(merged_into, id) as id
    from registry.person_number number join registry.person on person.id = number.person_id
    where number.kind in ('nik', 'passport', 'membership', 'old-card') and number.number = ${number}`
}

/** A family may share a phone or an address, so there may be several. */
export function findByPhone(phone: string, limit: number) {
  return sql`select distinct coalesce(merged_into, id) as id from registry.person where phone = ${phone} limit ${limit}`
}

export function findByEmail(email: string, limit: number) {
  return sql`select distinct coalesce(merged_into, id) as id from registry.person where lower(email) = ${email} limit ${limit}`
}

/** The form in which names are compared. */
export function nameKey(name: string) {
  return sql`select registry.name_key(${name}) as key`
}

export function findBornOn(key: string, birthOn: string, limit: number) {
  return sql`
    select id from (
      select coalesce(merged_into, id) as id, max(similarity(name_key, ${key})) as likeness
      from registry.person where birth_on = ${birthOn}
      group by 1
    ) born
    where ${key} = '' or likeness >= 0.25
    order by likeness desc, id limit ${limit}`
}

/**
 * Names that begin as what was typed, in the order of the index, so that the search ends with the last one
 * shown.
 */
export function findNamesFrom(key: string, limit: number) {
  return sql`
    select coalesce(merged_into, id) as id from (
      select id, merged_into, name_key from registry.person
      where name_key like ${`${key}%`} order by name_key using ~<~ limit ${limit}
    ) near`
}

/**
 * Names in which every word occurs, in any order. At most two hundred are weighed against each other, so that
 * words which half the country bears cost no more than others.
 */
export function findNamesWith(key: string, words: readonly string[], limit: number) {
  const every = words
    .map((word) => sql`name_key like ${`%${word}%`}`)
    .reduce((all, one) => sql`${all} and ${one}`)
  return nearest(
    key,
    sql`(select id, merged_into, name_key from registry.person where ${every} limit 200)`,
    limit,
  )
}

/**
 * Sets how alike names must be for `findNamesLike`: the fewer groups of three letters, the more names to be
 * compared.
 */
export function setLikeness() {
  return sql`select set_config('pg_trgm.similarity_threshold', '0.45', true)`
}

/**
 * Names with slips. Without a limit inside, which would tempt the planner to read the table from its
 * beginning.
 */
export function findNamesLike(key: string, limit: number) {
  return nearest(
    key,
    sql`(select id, merged_into, name_key from registry.person where name_key % ${key})`,
    limit,
  )
}

function nearest(key: string, candidates: Sql, limit: number): Sql {
  return sql`
    select coalesce(merged_into, id) as id
    from ${candidates} candidate
    order by similarity(name_key, ${key}) desc, name_key, id
    limit ${limit}`
}

/** What a list shows of the people found, in the order given. */
export function describePeople(ids: readonly bigint[]) {
  return sql`
    select person.id as "personId", person.name, membership_no as "membershipNo", nik.number as nik, phone,
           extract(year from birth_on)::int as "birthYear", died_on is not null as died, work.name as "worksAt"
    from unnest(${ids}::bigint[]) with ordinality as found (id, place)
    join registry.person using (id)
    left join lateral (
      select number from registry.person_number where person_id = person.id and kind = 'nik' order by number limit 1
    ) nik on true
    left join lateral (
      select employer.name
      from ${recordsOf(sql`person.id`)} record
      join registry.employment on employment.person_id = record.id
      join registry.employer on employer.id = employment.employer_id
      where ended_on is null and void_reason is null
      order by started_on desc, employment.id desc limit 1
    ) work on true
    order by found.place`
}
