import sql from 'sql-template-tag'

/** A training body with a class of so many trainees and two sessions under way, and the seats that they took. */
export function makeClass(trainees: number, now: Date) {
  return sql`
    with body as (
      insert into training.provider (number, kind, name, region_code, address, office_code, contact_name, contact_phone, agreement_no, state,
                                     opened_at, opened_by)
      select 'LP999001', 'lpk', 'LPK Tolok Ukur', (select min(code) from registry.region where code like '__.__'), 'Jalan Uji 1',
             (select min(code) from registry.office), 'Wulan Sari', '+62812', 'PKS/999001', 'active', ${now}, 'Tolok ukur'
      returning id),
    course as (
      insert into training.course (number, provider_id, title, field_code, hours, modes, description, price, basis, state, created_at,
                                   created_by)
      select 'PR999001', id, 'Barista dasar', (select min(code) from training.field), 40, '{offline}', '', 1, 'attended', 'listed', ${now}, ''
      from body returning id, provider_id),
    line as (
      insert into training.budget (year, region_code, office_code, name, seats, amount, choice, offer_days, once, state, made_at, made_by)
      values (2026, (select min(code) from registry.region), (select min(code) from registry.office), 'Tolok ukur', ${trainees}, 1000000,
              'first-come', 3, false, 'open', ${now}, '')
      returning id),
    class as (
      insert into training.class (number, provider_id, course_id, budget_id, region_code, venue, mode, planned_mode, places, least, starts_on,
                                  ends_on, opens_at, price, basis, threshold, state, planned_at, planned_by)
      select 'KL26999001', provider_id, course.id, line.id, (select min(code) from registry.region where code like '__.__'), 'Jalan Uji 1',
             'offline', 'offline', ${trainees}, 1, ${now}::date, ${now}::date, ${now}, 1, 'attended', 80, 'running', ${now}, ''
      from course, line returning id, budget_id),
    session as (
      insert into training.session (class_id, no, on_date, starts_at, ends_at, topic, online, code_secret)
      select id, no, ${now}::date, ${now}::timestamptz - interval '1 hour', ${now}::timestamptz + interval '3 hours', 'Pertemuan ' || no, false,
             '\\x00'
      from class, generate_series(1, 2) as no),
    enrolment as (
      insert into training.enrolment (class_id, person_id, state, segment, rule_set, months, confirmed_at, applied_at, applied_by)
      select id, 900000000 + no, 'confirmed', 'none', '2020', 12, ${now}, ${now}, ''
      from class, generate_series(1, ${trainees}::int) as no returning id, class_id),
    seat as (
      insert into training.seat (budget_id, class_id, state, enrolment_id)
      select class.budget_id, class.id, 'committed', enrolment.id from class join enrolment on enrolment.class_id = class.id)
    select enrolment.id as "enrolmentId", body.id as "providerId" from enrolment, body order by enrolment.id`
}

/** How often each session has been attended, and by how many it can have been. */
export function countMarks() {
  return sql`
    select session.no::int, count(attendance.enrolment_id)::int as marks, count(distinct attendance.enrolment_id)::int as people
    from training.class
    join training.session on session.class_id = class.id
    left join training.attendance on attendance.session_id = session.id
    where class.number = 'KL26999001'
    group by session.no order by session.no`
}
