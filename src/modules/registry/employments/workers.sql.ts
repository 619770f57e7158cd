import sql, { empty, type Sql } from 'sql-template-tag'

export type WorkerFilter = 'working' | 'left' | 'joiners' | 'leavers' | 'asked' | 'everyone'

/**
 * An employer's workers by name, from after the one at which the last page ended.
 * @param row.search digits of a number, or part of a name with slips
 */
export function listWorkers(row: {
  employerId: bigint
  filter: WorkerFilter
  firstDay: string
  lastDay: string
  search: string | null
  after: bigint | null
  limit: number
}) {
  return sql`
    select employment.id as "employmentId", person.id as "personId", person.name, person.membership_no as "membershipNo", nik.number as nik,
           employment.employee_no as "employeeNo", employment.contract, employment.contract_ends_on as "contractEndsOn",
           employment.started_on as "startedOn", employment.ended_on as "endedOn", employment.end_reason as "endReason", employment.wage,
           employment.unit_code as "unitCode", region.name as "regionName", ${isAsked} as asked
    from registry.employment
    join registry.person on person.id = employment.person_id
    join registry.region on region.code = employment.region_code
    left join lateral (
      select number from registry.person_number where person_id = person.id and kind = 'nik' order by number limit 1
    ) nik on true
    where employment.employer_id = ${row.employerId} and employment.void_reason is null
      and ${filters(row)[row.filter]}
      ${row.search === null ? empty : sql`and ${matches(row.search)}`}
      ${row.after === null ? empty : sql`and (person.name_key, employment.id) > (${placeOf(row.employerId, row.after)})`}
    order by person.name_key, employment.id
    limit ${row.limit}`
}

const isAsked = sql`exists (
  select from registry.leave_question question
  where question.employer_id = employment.employer_id and question.employment_id = employment.id and question.answered_at is null)`

/** How many there are of each kind, joiners and leavers of one month. */
export function countWorkers(employerId: bigint, month: { firstDay: string; lastDay: string }) {
  const { working, left, joiners, leavers, asked } = filters(month)
  const counted = (filter: Sql) => sql`count(*) filter (where ${filter})::int`
  return sql`
    select ${counted(working)} as working, ${counted(left)} as "left", ${counted(joiners)} as joiners, ${counted(leavers)} as leavers,
           ${counted(asked)} as asked
    from registry.employment
    where employment.employer_id = ${employerId} and employment.void_reason is null`
}

function filters({ firstDay, lastDay }: { firstDay: string; lastDay: string }): Record<WorkerFilter, Sql> {
  return {
    working: sql`employment.ended_on is null`,
    left: sql`employment.ended_on is not null`,
    joiners: sql`employment.started_on between ${firstDay} and ${lastDay}`,
    leavers: sql`employment.ended_on between ${firstDay} and ${lastDay}`,
    asked: isAsked,
    everyone: sql`true`,
  }
}

function matches(search: string): Sql {
  const number = search.replace(/[\s.-]/g, '')
  const known = sql`
    lower(employment.employee_no) = lower(${search})
    or exists (select from registry.person_number where person_id = person.id and number = ${number})`
  return /^\d+$/.test(number)
    ? sql`(${known})`
    : sql`(${known} or strpos(person.name_key, registry.name_key(${search})) > 0
           or word_similarity(registry.name_key(${search}), person.name_key) >= 0.5)`
}

function placeOf(employerId: bigint, employmentId: bigint): Sql {
  return sql`
    select last_person.name_key, last.id
    from registry.employment last join registry.person last_person on last_person.id = last.person_id
    where last.employer_id = ${employerId} and last.id = ${employmentId}`
}

/** One worker of an employer, with the person behind the spell. */
export function findWorker(employerId: bigint, employmentId: bigint) {
  return sql`
    select employment.id as "employmentId", person.id as "personId", person.name, person.membership_no as "membershipNo",
           (select min(number) from registry.person_number where person_id = person.id and kind = 'nik') as nik,
           person.birth_on as "birthOn", person.sex, person.phone, person.email, person.verified, person.died_on as "diedOn",
           employment.employee_no as "employeeNo", employment.contract, employment.contract_ends_on as "contractEndsOn",
           employment.started_on as "startedOn", employment.ended_on as "endedOn", employment.end_reason as "endReason",
           employment.end_letter as "letterNo", employment.wage, employment.unit_code as "unitCode", region.name as "regionName",
           (select question.id from registry.leave_question question
            where question.employer_id = employment.employer_id and question.employment_id = employment.id and question.answered_at is null
            order by question.asked_at limit 1) as "questionId"
    from registry.employment
    join registry.person on person.id = employment.person_id
    join registry.region on region.code = employment.region_code
    where employment.employer_id = ${employerId} and employment.id = ${employmentId} and employment.void_reason is null`
}

/** Every spell of a person here, the latest first. */
export function listSpells(employerId: bigint, personId: bigint) {
  return sql`
    select id as "employmentId", started_on as "startedOn", ended_on as "endedOn", end_reason as "endReason", contract
    from registry.employment
    where employer_id = ${employerId} and person_id = ${personId} and void_reason is null
    order by started_on desc, id desc`
}
