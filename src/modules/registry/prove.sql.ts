import sql from 'sql-template-tag'

export function registryCounts() {
  return sql`
    select (select count(*) from registry.person) as people, (select count(*) from registry.person_number) as numbers,
           (select count(*) from registry.merge where approved_at is not null and undone_at is null) as merges,
           (select count(*) from registry.employment) as spells, (select count(*) from registry.employer) as employers`
}

/** Numbers that nobody bears, and people whose membership number is not among the numbers or bears no right check digit. */
export function numbersUnlikePeople() {
  return sql`
    select kind || ' ' || person_number.person_id as id, 'belongs to nobody' as what
    from registry.person_number
    where not exists (select from registry.person where person.id = person_number.person_id)
    union all
    select 'person ' || person.id, 'membership number is not kept as its number'
    from registry.person
    left join registry.person_number number on number.kind = 'membership' and number.number = person.membership_no
    where number.person_id is distinct from person.id
    union all
    select 'person ' || id, 'membership number fails its check digit'
    from registry.person where membership_no <> platform.with_check_digit(left(membership_no, -1))
    limit 100`
}

/** Records whose root is not the one that the merges in force lead to. A circle leads to none. */
export function mergesUnlikeRoots() {
  return sql`
    with recursive edge as (
      select merged_person, kept_person from registry.merge where approved_at is not null and undone_at is null
    ),
    path as (
      select merged_person, kept_person as reached from edge
      union
      select path.merged_person, edge.kept_person from path join edge on edge.merged_person = path.reached
    ),
    root as (
      select merged_person, reached from path
      where not exists (select from edge where edge.merged_person = path.reached)
    )
    select 'person ' || coalesce(person.id, root.merged_person) as id,
           'merged into ' || coalesce(person.merged_into::text, 'nobody') || ', the merges lead to ' || coalesce(root.reached::text, 'nobody') as what
    from (select id, merged_into from registry.person where merged_into is not null) person
    full join root on root.merged_person = person.id
    where person.merged_into is distinct from root.reached
    union all
    select 'person ' || person.id, 'merged into a record that is no root'
    from registry.person join registry.person target on target.id = person.merged_into
    where target.merged_into is not null
    union all
    select 'person ' || merged_person, 'stands in a circle of merges' from path where merged_person = reached
    limit 100`
}

/** People with two open spells at one employer; merged records count as the person they are part of. */
export function doubledSpells() {
  return sql`
    select 'person ' || coalesce(person.merged_into, person.id) as id, count(*) || ' open spells at employer ' || employer_id as what
    from registry.employment join registry.person on person.id = employment.person_id
    where ended_on is null and void_reason is null
    group by employer_id, coalesce(person.merged_into, person.id)
    having count(*) > 1
    limit 100`
}

/** Spells of people, employers or places that are not on record. */
export function straySpells() {
  return sql`
    select 'spell ' || employment.id as id, 'its person, employer or place is not on record' as what
    from registry.employment
    where not exists (select from registry.person where person.id = employment.person_id)
       or not exists (select from registry.employer where employer.id = employment.employer_id)
       or not exists (select from registry.region where region.code = employment.region_code)
    limit 100`
}

export function employersWithoutTerms() {
  return sql`
    select 'employer ' || id as id, 'has no terms for its first month' as what
    from registry.employer
    where not exists (select from registry.employer_terms
                      where employer_terms.employer_id = employer.id and employer_terms.from_month <= employer.first_month)
    limit 100`
}
