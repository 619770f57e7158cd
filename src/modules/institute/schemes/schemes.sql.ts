import sql, { empty } from 'sql-template-tag'

export function insertScheme(row: {
  schemeCode: string
  title: string
  field: string
  standard: string | null
  validityMonths: number
  by: string
  now: Date
}) {
  return sql`
    insert into institute.scheme (code, title, field, standard, validity_months, state, drafted_at, drafted_by)
    values (${row.schemeCode}, ${row.title}, ${row.field}, ${row.standard}, ${row.validityMonths}, 'draft', ${row.now}, ${row.by})
    on conflict (code) do nothing`
}

export function insertUnits(code: string, units: readonly string[]) {
  return sql`
    insert into institute.scheme_unit (scheme_code, no, title)
    select ${code}, no, title from unnest(${units}::text[]) with ordinality as unit (title, no)`
}

const columns = sql`
  code as "schemeCode", title, field, standard, validity_months as "validityMonths", state,
  array(select unit.title from institute.scheme_unit unit where unit.scheme_code = scheme.code order by unit.no) as units`

export function listSchemes(row: { drafts: boolean; after: string | null; limit: number }) {
  return sql`
    select ${columns} from institute.scheme
    where ${row.drafts ? sql`true` : sql`state = 'in-force'`}
      ${row.after === null ? empty : sql`and code > ${row.after}`}
    order by code limit ${row.limit}`
}

/** What was in force once stays readable: certificates name it. */
export function findScheme(code: string, drafts: boolean) {
  return sql`
    select ${columns} from institute.scheme
    where code = ${code} ${drafts ? empty : sql`and state <> 'draft'`}`
}
