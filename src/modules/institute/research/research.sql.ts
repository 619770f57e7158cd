import sql, { empty } from 'sql-template-tag'

export function insertResearch(row: {
  title: string
  summary: string
  authors: readonly string[]
  topic: string
  link: string | null
  by: string
  now: Date
}) {
  return sql`
    insert into institute.research (number, title, summary, authors, topic, link, state, planned_at, planned_by)
    values ('RI' || lpad(nextval('institute.research_no')::text, 6, '0'), ${row.title}, ${row.summary}, ${row.authors}::text[], ${row.topic},
      ${row.link}, 'planned', ${row.now}, ${row.by})
    returning number as "researchNo"`
}

const columns = sql`
  number as "researchNo", title, summary, authors, topic, link, published_on as "publishedOn", state`

export function listResearch(row: { drafts: boolean; after: string | null; limit: number }) {
  return sql`
    select ${columns} from institute.research
    where ${row.drafts ? sql`true` : sql`state = 'published'`}
      ${row.after === null ? empty : sql`and number < ${row.after}`}
    order by number desc limit ${row.limit}`
}

export function findResearch(number: string, drafts: boolean) {
  return sql`
    select ${columns} from institute.research
    where number = ${number} ${drafts ? empty : sql`and state = 'published'`}`
}

/** In one statement, as published research always has its day. */
export function publish(number: string, on: string) {
  return sql`update institute.research set state = 'published', published_on = ${on}::date where number = ${number}`
}
