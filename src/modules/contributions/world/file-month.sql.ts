import sql from 'sql-template-tag'

/** A submitted return of every employer at which somebody worked in the month, and which has none yet. */
export function insertReturns(row: {
  month: number
  firstDay: string
  lastDay: string
  at: Date
  seed: number
}) {
  return sql`
    insert into contributions.wage_return (employer_id, id, month, kind, state, opened_by, opened_at, submitted_by_name, submitted_at)
    select employer.id, key.id, ${row.month}, 'regular', 'submitted', contact_name, ${row.at}, contact_name, ${row.at}
    from registry.employer
    cross join lateral (
      select decode(md5(concat_ws(' ', ${row.seed}::bigint, employer.id, ${row.month}::int)), 'hex') as digest
    ) chance
    cross join lateral (
      select encode(set_byte(set_byte(digest, 6, get_byte(digest, 6) & 15 | 128), 8, get_byte(digest, 8) & 63 | 128), 'hex')::uuid as id
    ) key
    where first_month <= ${row.month}
      and exists (select from registry.employment
                  where employment.employer_id = employer.id and void_reason is null
                    and started_on <= ${row.lastDay} and coalesce(ended_on, 'infinity') >= ${row.firstDay})
      and not exists (select from contributions.wage_return earlier
                      where earlier.employer_id = employer.id and earlier.month = ${row.month} and earlier.kind = 'regular'
                        and earlier.state <> 'dropped')
    order by employer.id`
}

/** Their rows: each worker once, by their latest spell, beside the wage that was billed for the month before. */
export function carryEveryone(row: { month: number; firstDay: string; lastDay: string }) {
  return sql`
    insert into contributions.return_row (month, employer_id, return_id, person_id, employment_id, wage, wage_before, source)
    select ${row.month}, spell.employer_id, spell.return_id, spell.person_id, spell.id, spell.wage, billed.wage, 'carried'
    from (
      select distinct on (employment.employer_id, employment.person_id)
             employment.employer_id, wage_return.id as return_id, employment.person_id, employment.id, employment.wage
      from contributions.wage_return join registry.employment on employment.employer_id = wage_return.employer_id
      where wage_return.month = ${row.month} and wage_return.kind = 'regular' and wage_return.state = 'submitted'
        and employment.void_reason is null and employment.started_on <= ${row.lastDay}
        and coalesce(employment.ended_on, 'infinity') >= ${row.firstDay}
      order by employment.employer_id, employment.person_id, employment.id desc
    ) spell
    left join contributions.contribution billed
      on billed.month = ${row.month - 1} and billed.person_id = spell.person_id and billed.employer_id = spell.employer_id
    order by spell.employer_id, spell.person_id`
}
