import sql, { empty } from 'sql-template-tag'

export function insertAgreement(row: {
  partner: string
  country: string
  subject: string
  beginsOn: string
  endsOn: string
  by: string
  now: Date
}) {
  return sql`
    insert into institute.agreement (number, partner, country, subject, from_on, to_on, recorded_at, recorded_by)
    values ('KS' || lpad(nextval('institute.agreement_no')::text, 6, '0'), ${row.partner}, ${row.country}, ${row.subject},
      ${row.beginsOn}::date, ${row.endsOn}::date, ${row.now}, ${row.by})
    returning number as "agreementNo"`
}

const columns = sql`
  number as "agreementNo", partner, country, subject, from_on as "beginsOn", to_on as "endsOn", ended_on as "endedOn"`

/** The newest first. @param row.current only those in force on that day; null: all */
export function listAgreements(row: { current: string | null; after: string | null; limit: number }) {
  return sql`
    select ${columns} from institute.agreement
    where ${row.current === null ? sql`true` : sql`${row.current}::date between from_on and coalesce(ended_on, to_on)`}
      ${row.after === null ? empty : sql`and number < ${row.after}`}
    order by number desc limit ${row.limit}`
}

/** In force, and over within so many days: the first to end comes first. */
export function listEnding(today: string, days: number) {
  return sql`
    select ${columns} from institute.agreement
    where to_on between ${today}::date and ${today}::date + ${days}::int and ended_on is null and from_on <= ${today}::date
    order by to_on, id limit 50`
}

export function holdAgreement(number: string) {
  return sql`select ${columns} from institute.agreement where number = ${number} for no key update`
}

export function endAgreement(number: string, on: string, by: string) {
  return sql`update institute.agreement set ended_on = ${on}::date, ended_by = ${by} where number = ${number}`
}
