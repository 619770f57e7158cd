import sql, { type Sql } from 'sql-template-tag'

/** People, each with an application that has been found good, for a class whose seats have just opened; in a year of its own. */
export function openClass(of: { year: number; seats: number; people: number; opensAt: Date }): Sql {
  return sql`
    with line as (
      insert into training.budget (year, region_code, office_code, name, seats, amount, choice, offer_days, once, state, made_at, made_by)
      select ${of.year}::int, '32', min(code), 'Pagu ' || ${of.year}::int, ${of.seats}::int, 0, 'first-come', 3, true, 'open', ${of.opensAt}, 'Andi Pratama'
      from registry.office
      returning id
    ),
    body as (
      insert into training.provider (number, kind, name, region_code, address, office_code, contact_name, contact_phone, agreement_no, agreement_from,
        agreement_to, state, opened_at, opened_by)
      select 'LP' || lpad(nextval('training.provider_no')::text, 6, '0'), 'blk', 'BLK Bandung', '32.73', 'Jalan Pelatihan 12', min(code), 'Wulan Sari',
        '+6281299990000', 'PKS/' || ${of.year}::int, '2026-01-05', '2028-12-31', 'active', ${of.opensAt}, 'Wulan Sari'
      from registry.office
      returning id
    ),
    course as (
      insert into training.course (number, provider_id, title, field_code, hours, modes, description, price, basis, state, created_at, created_by)
      select 'PR' || lpad(nextval('training.course_no')::text, 6, '0'), body.id, 'Barista dasar', 'pariwisata', 40, array['online'], 'Menyeduh kopi.',
        1, 'completed', 'listed', ${of.opensAt}, 'Wulan Sari'
      from body
      returning id, provider_id
    ),
    class as (
      insert into training.class (number, provider_id, course_id, budget_id, region_code, venue, mode, planned_mode, places, least, starts_on, ends_on,
        opens_at, price, basis, threshold, once, state, planned_at, planned_by)
      select 'KL26' || lpad(nextval('training.class_no')::text, 6, '0'), course.provider_id, course.id, line.id, '32.73', 'Daring', 'online', 'online',
        ${of.seats}::int, 1, '2026-12-07', '2026-12-18', ${of.opensAt}, 1, 'completed', 80, true, 'open', ${of.opensAt}, 'Wulan Sari'
      from course, line
      returning id, budget_id
    ),
    seats as (
      insert into training.seat (budget_id, class_id) select class.budget_id, class.id from class, generate_series(1, ${of.seats}::int)
    ),
    person as (
      insert into registry.person (membership_no, name, registered_at)
      select platform.with_check_digit(${of.year}::int || lpad(n::text, 6, '0')), 'Budi Hartono', ${of.opensAt} from generate_series(1, ${of.people}::int) n
      returning id, membership_no
    ),
    numbered as (
      insert into registry.person_number (kind, number, person_id) select 'membership', membership_no, id from person
    ),
    applied as (
      insert into training.enrolment (class_id, person_id, state, segment, rule_set, months, once, applied_at, applied_by)
      select class.id, person.id, 'eligible', 'wage-earner', '2020', 12, true, ${of.opensAt}, 'Peserta' from class, person
      returning id
    )
    select class.id as "classId", (select count(*)::int from applied) as people from class`
}

export function listApplicants(classId: bigint): Sql {
  return sql`
    select id::text as "enrolmentId", person_id::text as "personId" from training.enrolment where class_id = ${classId} order by id`
}

export type Outcome = Readonly<
  Record<'confirmed' | 'waiting' | 'arrivals' | 'others' | 'committed' | 'left', number>
>

/** What has to come of it: each seat once, and everybody else waiting in an order of their own. */
export function outcomeOf(of: { seats: number; people: number }): Outcome {
  const waiting = of.people - of.seats
  return { confirmed: of.seats, waiting, arrivals: waiting, others: 0, committed: of.seats, left: 0 }
}

/** What came of it. Waiting people are numbered by arrival, none twice. */
export function countOutcome(classId: bigint): Sql {
  return sql`
    select count(*) filter (where state = 'confirmed')::int as confirmed, count(*) filter (where state = 'waitlisted')::int as waiting,
      count(distinct arrival) filter (where state = 'waitlisted')::int as arrivals,
      count(*) filter (where state not in ('confirmed', 'waitlisted'))::int as others,
      (select count(*)::int from training.seat where class_id = ${classId} and state = 'committed') as committed,
      (select count(*)::int from training.seat where class_id = ${classId} and state <> 'committed') as left
    from training.enrolment where class_id = ${classId}`
}

/** As many rows to lock, and a table to write into: the least that giving a seat away could be. */
export function createYardstick(rows: number): readonly Sql[] {
  return [
    sql`create schema yardstick`,
    sql`create table yardstick.seat (id bigint primary key)`,
    sql`create table yardstick.taken (seat_id bigint not null, person_id bigint not null, at timestamptz not null)`,
    sql`insert into yardstick.seat select n from generate_series(1, ${rows}::int) n`,
    sql`grant usage on schema yardstick to payung_app`,
    sql`grant select, update on yardstick.seat to payung_app`,
    sql`grant select, insert on yardstick.taken to payung_app`,
    sql`analyze`,
  ]
}

export function lockRow(id: number): Sql {
  return sql`select id from yardstick.seat where id = ${id}::bigint for update`
}

export function insertRow(id: number, now: Date): Sql {
  return sql`insert into yardstick.taken (seat_id, person_id, at) values (${id}::bigint, ${id}::bigint, ${now})`
}
