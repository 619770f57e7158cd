import sql, { empty } from 'sql-template-tag'

/** Gives the number of the new run. @param row.year its last two digits stand in it */
export function insertRun(row: {
  courseId: bigint
  heldOn: string
  place: string | null
  link: string | null
  places: number
  by: string
  now: Date
}) {
  return sql`
    insert into institute.run (number, course_id, held_on, place, link, places, state, planned_at, planned_by)
    values ('JK' || substr(${row.heldOn}, 3, 2) || lpad(nextval('institute.run_no')::text, 6, '0'), ${row.courseId}, ${row.heldOn}::date,
      ${row.place}, ${row.link}, ${row.places}, 'planned', ${row.now}, ${row.by})
    returning number as "runNo"`
}

const columns = sql`
  run.number as "runNo", held_on as "heldOn", place, run.link is not null as online, places, places - taken as free,
  (select count(*)::int from institute.registration waits where waits.run_id = run.id and waits.state = 'waiting') as waiting, run.state`

/** @param row.from the first day that counts; null: all of them, the latest first */
export function listRunsOf(row: { number: string; from: string | null; limit: number }) {
  return sql`
    select ${columns}
    from institute.run join institute.course on course.id = run.course_id
    where course.number = ${row.number}
      ${row.from === null ? empty : sql`and run.state = 'planned' and held_on >= ${row.from}::date`}
    order by ${row.from === null ? sql`held_on desc, run.id desc` : sql`held_on, run.id`}
    limit ${row.limit}`
}

/** A run with the course that it belongs to. */
export function findRun(number: string) {
  return sql`
    select ${columns}, run.link, course.number as "instituteCourseNo", course.title, course.audience
    from institute.run join institute.course on course.id = run.course_id
    where run.number = ${number}`
}

/** Held until the transaction ends: two who reach for the last place come one after the other. */
export function holdRun(number: string) {
  return sql`
    select run.id, run.number as "runNo", run.state, held_on as "heldOn", places, taken, audience, course.state as "courseState", course.title,
           course.skill, course.skill_months as "skillMonths"
    from institute.run join institute.course on course.id = run.course_id
    where run.number = ${number} for no key update of run`
}

export function addTaken(runId: bigint, by: number) {
  return sql`update institute.run set taken = taken + ${by}::int where id = ${runId}`
}

/** Who comes, the waiting list after those who have a place. */
export function listPeople(number: string) {
  return sql`
    select registration.id as "registrationId", coalesce(person.name, account.name) as name,
           registration.account_id is not null as staff, registration.state, registration.registered_at as "registeredAt"
    from institute.registration
    join institute.run on run.id = registration.run_id
    left join registry.person on person.id = registration.person_id
    left join access.account on account.id = registration.account_id
    where run.number = ${number} and registration.state <> 'withdrawn'
    order by registration.state = 'waiting', registration.id`
}
