import sql, { type Sql } from 'sql-template-tag'

/**
 * Training bodies in as many regencies, each with two courses of the fields that there are. Numbers begin above those that the demo
 * world of the server draws.
 */
export function insertProviders(count: number, now: Date): Sql {
  return sql`
    with places as (select code, row_number() over (order by code) as place, count(*) over () as places from registry.region where level = 2),
    fields as (select code, name_id, row_number() over (order by code) as place, count(*) over () as fields from training.field),
    made as (
      insert into training.provider (number, kind, name, region_code, address, office_code, contact_name, contact_phone, licence_no,
        licence_issuer, licence_expires_on, experience_since, agreement_no, agreement_from, agreement_to, state, opened_at, opened_by)
      select 'LP' || 500000 + no, 'lpk', 'LPK Ukuran ' || no, places.code, 'Jalan Ukuran ' || no,
        (select min(code) from registry.office), 'Wulan Sari', '+628129999' || lpad(no::text, 4, '0'), '560/' || no, 'Dinas Ketenagakerjaan',
        date '2028-12-31', date '2020-01-06', 'PKS/' || no, date '2026-01-05', date '2028-12-31', 'active', ${now}, 'Ukuran'
      from generate_series(1, ${count}::int) as no
      join places on places.place = no % places.places + 1
      returning id, substr(number, 3)::int - 500000 as no)
    insert into training.course (number, provider_id, title, field_code, hours, modes, description, occupations, price, basis, state,
      created_at, created_by)
    select 'PR' || 500000 + made.no * 2 + half, made.id, name_id || ' tingkat ' || half + 1, fields.code, 40,
      '{online,offline}', 'Pelatihan ' || name_id || ' dengan praktik dan uji kompetensi.', array['pekerja ' || lower(name_id)], 2000000,
      'completed', 'listed', ${now}, 'Ukuran'
    from made cross join generate_series(0, 1) as half
    join fields on fields.place = (made.no * 2 + half) % fields.fields + 1`
}

/**
 * Classes that begin one after the other, spread over the courses; one in five online. With four places each they stay within
 * what a year has.
 */
export function insertClasses(count: number, now: Date): Sql {
  return sql`
    with courses as (
      select course.id, provider_id, region_code, row_number() over (order by course.id) as place, count(*) over () as courses
      from training.course join training.provider on provider.id = provider_id),
    line as (
      insert into training.budget (year, region_code, office_code, name, seats, amount, choice, offer_days, once, state, made_at, made_by)
      select 2026, '32', min(code), 'Ukuran', 4 * ${count}::int, 0, 'first-come', 3, true, 'open', ${now}, 'Ukuran'
      from registry.office
      returning id),
    made as (
      insert into training.class (number, provider_id, course_id, budget_id, region_code, venue, mode, planned_mode, places, least, starts_on,
        ends_on, opens_at, price, basis, threshold, state, planned_at, planned_by)
      select 'KL26' || 500000 + no, provider_id, courses.id, line.id, region_code, 'Jalan Ukuran', mode, mode, 4, 2,
        date '2026-11-21' + no % 180, date '2026-12-04' + no % 180, ${now}, 2000000, 'completed', 80,
        'open', ${now}, 'Ukuran'
      from line cross join generate_series(1, ${count}::int) as no
      cross join lateral (select case when no % 5 = 0 then 'online' else 'offline' end as mode) way
      join courses on courses.place = no % courses.courses + 1
      returning id, budget_id)
    insert into training.seat (budget_id, class_id)
    select budget_id, id from made cross join generate_series(1, 4)`
}

/** So that it is planned as in a system that has been running. */
export function analyze(): Sql {
  return sql`analyze training.class, training.course, training.seat, training.provider`
}
