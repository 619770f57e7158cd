import sql, { empty } from 'sql-template-tag'

/** Gives the number of the new course. */
export function insertCourse(row: {
  title: string
  audience: string
  hours: number
  summary: string
  skill: string | null
  skillMonths: number | null
  by: string
  now: Date
}) {
  return sql`
    insert into institute.course (number, title, audience, hours, summary, skill, skill_months, state, drafted_at, drafted_by)
    values ('KI' || lpad(nextval('institute.course_no')::text, 6, '0'), ${row.title}, ${row.audience}, ${row.hours}, ${row.summary},
      ${row.skill}, ${row.skillMonths}, 'draft', ${row.now}, ${row.by})
    returning number as "instituteCourseNo"`
}

const columns = sql`
  course.number as "instituteCourseNo", course.title, audience, hours, summary, skill, skill_months as "skillMonths", course.state`

export function listCourses(row: { drafts: boolean; after: string | null; limit: number }) {
  return sql`
    select ${columns} from institute.course
    where ${row.drafts ? sql`true` : sql`state = 'published' and audience <> 'staff'`}
      ${row.after === null ? empty : sql`and number > ${row.after}`}
    order by number limit ${row.limit}`
}

export function findCourse(number: string, drafts: boolean) {
  return sql`
    select ${columns} from institute.course
    where number = ${number} ${drafts ? empty : sql`and state = 'published' and audience <> 'staff'`}`
}

export function listSections(number: string) {
  return sql`
    select no, section.title, body, section.link
    from institute.course_section section join institute.course on course.id = section.course_id
    where course.number = ${number} order by no`
}

/** What a course still needs before people can read it. */
export function holdCourse(number: string) {
  return sql`
    select id, state, audience, (select count(*)::int from institute.course_section where course_id = course.id) as sections
    from institute.course where number = ${number} for no key update`
}

export function writeSection(row: {
  courseId: bigint
  no: number
  title: string
  body: string
  link: string | null
}) {
  return sql`
    insert into institute.course_section (course_id, no, title, body, link)
    values (${row.courseId}, ${row.no}, ${row.title}, ${row.body}, ${row.link})
    on conflict (course_id, no) do update set title = excluded.title, body = excluded.body, link = excluded.link`
}

export function deleteSection(courseId: bigint, no: number) {
  return sql`delete from institute.course_section where course_id = ${courseId} and no = ${no}`
}
