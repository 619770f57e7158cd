import sql, { type Sql } from 'sql-template-tag'

/** As many trainees as places in classes that have begun, in every state that comes after, with the steps that led there. */
export function insertTrainees(now: Date): Sql {
  return sql`
    with place as (
      select class.id as class_id, class.budget_id, nth, row_number() over (order by class.id, nth) as no
      from training.class cross join generate_series(1, 20) as nth where class.state <> 'open'),
    told as (
      select place.*, (array['confirmed', 'attending', 'completed', 'assessed', 'certified', 'outcome-3m', 'certified', 'completed'])[1 + no % 8] as state
      from place),
    made as (
      insert into training.enrolment (class_id, person_id, state, segment, region_code, rule_set, months, arrival, confirmed_at, competent, applied_at,
        applied_by)
      select class_id, no, state, (array['wage-earner', 'own-account', 'laid-off', 'migrant'])[1 + no % 4], '32.73', '2020', 24, no, ${now},
        case when state in ('assessed', 'certified', 'outcome-3m') then no % 8 <> 3 end, ${now}, 'Ukuran'
      from told returning id, class_id, state, person_id as no),
    seat as (
      insert into training.seat (budget_id, class_id, state, enrolment_id)
      select class.budget_id, made.class_id, case when made.state = 'confirmed' then 'committed' else 'spent' end, made.id
      from made join training.class on class.id = made.class_id returning 1)
    insert into training.step (thing, thing_id, from_state, to_state, at, by_name)
    select 'enrolment', made.id, null, step, make_timestamptz(2026, 1, 5, 9, 0, 0, 'Asia/Jakarta') + (made.no % 300 + 10 * place) * interval '1 day', 'Ukuran'
    from made cross join unnest(array['confirmed', 'attending', 'completed', 'certified']) with ordinality as way (step, place)
    where place <= case made.state when 'confirmed' then 1 when 'attending' then 2 when 'completed' then 3 else 4 end`
}

/** Classes that have begun: of those that there are, all are past their sessions. */
export function begin(): Sql {
  return sql`update training.class set state = 'completed'`
}

/** As the database does by itself a minute later. */
export function analyze(): Sql {
  return sql`vacuum analyze training.class, training.course, training.seat, training.enrolment, training.step, training.budget`
}

export function countAll(): Sql {
  return sql`select count(*)::int as count from training.enrolment`
}
