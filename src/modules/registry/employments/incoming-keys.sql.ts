import sql, { raw } from 'sql-template-tag'
import { keptOf, recordsIn } from '../people/records.sql.ts'

/**
 * A temporary table of rows that name workers by number: row_no, nik, passport, membership_no, employee_no,
 * and, to be found, person_id and employment_id. `incoming_leaver` is the registry's own; wages come in one
 * of the contributions module.
 */
export type KeyedTable = 'incoming_leaver' | 'incoming_wage'

/**
 * Whom each number of a row means, in the order in which numbers are believed: NIK, passport, membership
 * number, employee number. A number of nobody counts as one, so that a slip in the NIK is not passed over for
 * the sake of another number.
 */
function keys(table: KeyedTable, employerId: bigint) {
  return sql`
    select row_no, place, field, value, coalesce(person.merged_into, person.id) as person_id
    from (
      select row_no, 1 as place, 'NIK' as field, nik as value, array['nik'] as kinds from ${raw(table)}
      union all select row_no, 2, 'NOMOR_IDENTITAS', passport, array['passport'] from ${raw(table)}
      union all select row_no, 3, 'KPJ', membership_no, array['membership', 'old-card'] from ${raw(table)}
    ) given
    left join registry.person_number number on number.kind = any(given.kinds) and number.number = given.value
    left join registry.person on person.id = number.person_id
    where given.value is not null
    union all
    select row_no, 4, 'NO_PEGAWAI', named.employee_no,
           ${keptOf(sql`(
             select employment.person_id from registry.employment
             where employment.employer_id = ${employerId} and employment.employee_no = named.employee_no and employment.void_reason is null
             order by employment.ended_on is null desc, employment.id desc limit 1)`)}
    from ${raw(table)} named
    where named.employee_no is not null`
}

/**
 * The first number of each row decides who is meant, and their latest spell here is the one that is meant. The row then
 * names the record that the spell belongs to.
 */
export function matchKeys(table: KeyedTable, employerId: bigint) {
  return sql`
    with meant as (
      select distinct on (row_no) row_no, person_id from (${keys(table, employerId)}) key order by row_no, place
    ),
    spell as (
      select distinct on (row_no) row_no, employment.id, employment.person_id
      from ${recordsIn(sql`meant`)} record
      join registry.employment on employment.employer_id = ${employerId} and employment.person_id = record.id
      where void_reason is null
      order by row_no, ended_on is null desc, ended_on desc, employment.id desc
    )
    update ${raw(table)} named
    set person_id = coalesce(spell.person_id, meant.person_id), employment_id = spell.id
    from meant left join spell using (row_no)
    where meant.row_no = named.row_no`
}

export function findKeyConflicts(table: KeyedTable, employerId: bigint) {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, value, params)
    select distinct on (key.row_no) key.row_no, 'KEYS_CONFLICT', 'hold', key.field, key.value,
           jsonb_build_object('first', first.field, 'second', key.field)
    from (${keys(table, employerId)}) key
    join (select distinct on (row_no) * from (${keys(table, employerId)}) key order by row_no, place) first using (row_no)
    where key.person_id <> first.person_id
    order by key.row_no, key.place`
}

export function findStrangers(table: KeyedTable, employerId: bigint) {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, value)
    select first.row_no, 'UNKNOWN_WORKER', 'hold', first.field, first.value
    from (select distinct on (row_no) * from (${keys(table, employerId)}) key order by row_no, place) first
    join ${raw(table)} named using (row_no)
    where named.employment_id is null`
}

export function findRepeatedKeys(table: KeyedTable) {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, params)
    select row_no, 'DUP_IN_FILE', 'hold', 'NIK', jsonb_build_object('row', first_row)
    from (
      select row_no, first_value(row_no) over (partition by employment_id order by row_no) as first_row
      from ${raw(table)} where employment_id is not null
    ) numbered
    where row_no <> first_row`
}
