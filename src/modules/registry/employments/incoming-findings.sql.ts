import sql from 'sql-template-tag'
import { recordsIn } from '../people/records.sql.ts'

/** What is to be said about rows on their way through. */
export function createFindings() {
  return sql`
    create temp table incoming_finding (
      row_no int not null,
      code text not null,
      severity text not null,
      field text,
      value text,
      params jsonb not null default '{}'
    ) on commit drop`
}

/** The same number twice in one file: the first stands, the others wait for an answer. */
export function findRepeats() {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, params)
    select row_no, 'DUP_IN_FILE', 'hold', 'NOMOR_IDENTITAS',
           jsonb_build_object('row', first_row, 'sameWage', wage = first_wage)
    from (
      select row_no, wage, first_value(row_no) over by_number as first_row, first_value(wage) over by_number as first_wage
      from incoming_worker
      window by_number as (partition by id_kind, id_number order by row_no)
    ) numbered
    where row_no <> first_row`
}

/** Two numbers of one person in one file, as of two records that were merged. */
export function findSamePeople() {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, params)
    select row_no, 'DUP_IN_FILE', 'hold', 'NOMOR_IDENTITAS', jsonb_build_object('row', first_row, 'sameWage', false)
    from (
      select row_no, id_kind, id_number, first_value(row_no) over by_person as first_row,
             first_value(id_kind || id_number) over by_person as first_number
      from incoming_worker where person_id is not null
      window by_person as (partition by person_id order by row_no)
    ) numbered
    where row_no <> first_row and id_kind || id_number <> first_number`
}

/**
 * The name in the file beside the name we hold for that number. Nearly the same: a note with both spellings.
 * Quite different: held, without our name, so that nobody learns names by trying numbers.
 */
export function compareNames(late: boolean) {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, params)
    select row_no, code, severity, 'NAMA_LENGKAP', jsonb_strip_nulls(jsonb_build_object('file', name, 'known', case when alike then known end))
    from (
      select incoming.row_no, incoming.name, person.name as known,
             similarity(incoming.name_key, person.name_key) as likeness
      from incoming_worker incoming join registry.person on person.id = incoming.person_id
      where incoming.name_key <> person.name_key and incoming.late = ${late}
    ) compared
    join (values (true, 'NIK_NAME_DIFF', 'note'), (false, 'NIK_OTHER_PERSON', 'hold')) kind (alike, code, severity) on alike = (likeness >= 0.5)`
}

export function findDeceased() {
  return sql`
    insert into incoming_finding (row_no, code, severity, field)
    select row_no, 'DECEASED', 'hold', 'NOMOR_IDENTITAS'
    from incoming_worker incoming join registry.person on person.id = incoming.person_id
    where person.died_on is not null`
}

export function findUnknownToRegister() {
  return sql`
    insert into incoming_finding (row_no, code, severity, field)
    select row_no, 'NIK_NOT_IN_REGISTER', 'note', 'NOMOR_IDENTITAS'
    from incoming_worker incoming join registry.person on person.id = incoming.person_id
    where person.verified = 'unknown-to-register'`
}

/** Places that no region bears, or several do; with the likely ones to choose from. */
export function findUnknownPlaces() {
  return sql`
    with place as (select distinct place from incoming_worker where region_code is null),
    near as (
      select place.place, (
        select jsonb_agg(jsonb_build_object('code', code, 'name', name))
        from (
          select code, name from registry.region
          where valid_to is null and (lower(short_name) = lower(place.place) or name % place.place or short_name % place.place)
          order by (lower(short_name) = lower(place.place)) desc, similarity(short_name, place.place) desc, code
          limit 4
        ) best
      ) as regions
      from place
    )
    insert into incoming_finding (row_no, code, severity, field, params)
    select row_no, 'UNKNOWN_REGION', 'hold', 'LOKASI_PEKERJAAN',
           jsonb_build_object('place', near.place, 'regions', coalesce(near.regions, '[]'))
    from incoming_worker join near using (place)
    where region_code is null`
}

export function findUnknownUnits(employerId: bigint) {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, params)
    select row_no, 'UNKNOWN_UNIT', 'hold', 'KODE_UNIT', jsonb_build_object('unit', unit_code)
    from incoming_worker incoming
    where unit_code is not null
      and not exists (select from registry.employer_unit unit where unit.employer_id = ${employerId} and unit.code = incoming.unit_code)`
}

export function noteActiveHere(employerId: bigint) {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, params)
    select row_no, 'ALREADY_ACTIVE_HERE', 'note', 'NOMOR_IDENTITAS', jsonb_build_object('since', employment.started_on)
    from incoming_worker incoming
    join registry.employment on employment.employer_id = ${employerId} and employment.id = incoming.employment_id`
}

/** A spell that would overlap one that has ended here. */
export function findOverlaps(employerId: bigint) {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, params)
    select row_no, 'SPELL_OVERLAP', 'hold', 'TGL_AWAL_BEKERJA', jsonb_build_object('ended', max(employment.ended_on))
    from incoming_worker incoming join ${recordsIn(sql`incoming_worker`)} record using (row_no)
    join registry.employment on employment.employer_id = ${employerId} and employment.person_id = record.id
    where incoming.employment_id is null and employment.void_reason is null and employment.ended_on >= incoming.started_on
    group by row_no`
}

/**
 * A second job, or a first that was never reported as left: allowed, noted, and the other employer will be
 * asked.
 */
export function noteActiveElsewhere(employerId: bigint) {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, params)
    select row_no, 'ACTIVE_ELSEWHERE', 'note', 'NOMOR_IDENTITAS', jsonb_build_object('employers', count(*))
    from incoming_worker incoming join ${recordsIn(sql`incoming_worker`)} record using (row_no)
    join registry.employment on employment.person_id = record.id
    where employment.employer_id <> ${employerId} and employment.ended_on is null and employment.void_reason is null
      and incoming.employment_id is null
    group by row_no`
}

export function noteSharedPhones() {
  return sql`
    insert into incoming_finding (row_no, code, severity, field)
    select row_no, 'PHONE_SHARED_WARN', 'note', 'HP'
    from (select row_no, phone, person_id, count(*) over (partition by phone) as bearers from incoming_worker where phone is not null) incoming
    where bearers > 1
      or exists (select from registry.person
                 where person.phone = incoming.phone and coalesce(person.merged_into, person.id) is distinct from incoming.person_id)`
}

/**
 * Below the minimum wage of the place and year: accepted, with a note. No article makes it a reason to
 * refuse.
 */
export function noteLowWages(year: number) {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, params)
    select row_no, 'WAGE_BELOW_UMK_WARN', 'note', 'UPAH', jsonb_build_object('wage', wage, 'minimum', minimum.amount, 'region', minimum.name)
    from incoming_worker incoming
    join (
      select place.region_code, minimum.amount, minimum.name
      from (select distinct region_code from incoming_worker) place
      cross join lateral (
        select amount, region.name
        from registry.minimum_wage join registry.region on region.code = minimum_wage.region_code
        where minimum_wage.region_code in (place.region_code, split_part(place.region_code, '.', 1)) and year = ${year}
        order by length(minimum_wage.region_code) desc
        limit 1
      ) minimum
    ) minimum using (region_code)
    where wage < minimum.amount`
}
