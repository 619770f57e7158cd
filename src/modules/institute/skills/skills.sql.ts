import sql, { empty } from 'sql-template-tag'

/** The same certificate once more changes nothing. */
export function insertSkill(row: {
  id: string
  personId: bigint
  skill: string
  source: 'course' | 'certificate'
  sourceNo: string
  schemeCode: string | null
  gainedOn: string
  validUntil: string | null
  by: string
  now: Date
}) {
  return sql`
    insert into institute.skill (id, person_id, skill, source, source_no, scheme_code, gained_on, valid_until, noted_at, noted_by)
    values (${row.id}::uuid, ${row.personId}, ${row.skill}, ${row.source}, ${row.sourceNo}, ${row.schemeCode}, ${row.gainedOn}::date,
      ${row.validUntil}::date, ${row.now}, ${row.by})
    on conflict (person_id, source, source_no) do nothing`
}

/** Everyone who attended a course can do what it teaches. */
export function noteSkillsOfRun(row: {
  runId: bigint
  runNo: string
  skill: string
  gainedOn: string
  validUntil: string | null
  by: string
  now: Date
}) {
  return sql`
    insert into institute.skill (id, person_id, skill, source, source_no, gained_on, valid_until, noted_at, noted_by)
    select gen_random_uuid(), person_id, ${row.skill}, 'course', ${row.runNo}, ${row.gainedOn}::date, ${row.validUntil}::date, ${row.now}, ${row.by}
    from institute.registration where run_id = ${row.runId} and state = 'attended' and person_id is not null
    on conflict (person_id, source, source_no) do nothing`
}

export function withdrawSkill(source: 'course' | 'certificate', sourceNo: string, now: Date) {
  return sql`
    update institute.skill set withdrawn_at = ${now}
    where source = ${source} and source_no = ${sourceNo} and withdrawn_at is null`
}

/** What a person can do, what lapses first on top, what holds for good after it. */
export function listSkills(row: { personIds: readonly bigint[]; after: string | null; limit: number }) {
  return sql`
    select id as "skillId", skill, source, source_no as "sourceNo", scheme_code as "schemeCode", gained_on as "gainedOn",
           valid_until as "validUntil", withdrawn_at is not null as withdrawn
    from institute.skill
    where person_id = any(${row.personIds}::bigint[])
      ${
        row.after === null
          ? empty
          : sql`and (coalesce(valid_until, 'infinity'), id) > (select coalesce(valid_until, 'infinity'), id from institute.skill where id = ${row.after}::uuid)`
      }
    order by coalesce(valid_until, 'infinity'), id limit ${row.limit}`
}

/**
 * Marks what lapses within so many days and was not spoken of yet, and tells whom. Not where the person has the same again for longer, nor
 * where nobody can be reached. A merged record counts as the person it is part of.
 */
export function takeLapsing(row: { today: string; days: number; now: Date }) {
  return sql`
    update institute.skill lapsing set nudged_at = ${row.now}
    from registry.person noted
    join registry.person kept on kept.id = coalesce(noted.merged_into, noted.id)
    where noted.id = lapsing.person_id
      and lapsing.valid_until between ${row.today}::date and ${row.today}::date + ${row.days}::int
      and lapsing.nudged_at is null and lapsing.withdrawn_at is null
      and kept.phone is not null and kept.died_on is null
      and not exists (
        select from institute.skill again
        where again.person_id in (lapsing.person_id, kept.id) and again.skill = lapsing.skill and again.withdrawn_at is null
          and (again.valid_until is null or again.valid_until > lapsing.valid_until))
    returning kept.phone`
}
