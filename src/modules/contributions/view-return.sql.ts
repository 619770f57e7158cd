import sql, { empty } from 'sql-template-tag'

/** What the next bill takes along: penalties that none has asked for yet, and what was paid too much. */
export function findCarried(employerId: bigint) {
  return sql`
    select coalesce((select sum(amount)::bigint from contributions.penalty
                     where employer_id = ${employerId} and charged_in is null and paid_with is null), 0) as penalties,
           greatest(coalesce((select sum(amount)::bigint from contributions.credit where employer_id = ${employerId}), 0), 0) as credit`
}

type Place = { month: number; employerId: bigint; returnId: string }

/** How many workers a return has: counted, unless that has been done for this revision. */
export function countRows({ month, employerId, returnId }: Place) {
  return sql`
    select coalesce(
      (select (kept.summary -> 'totals' ->> 'workers')::int
       from contributions.return_summary kept
       join contributions.wage_return on wage_return.employer_id = kept.employer_id and wage_return.id = kept.return_id
       where kept.employer_id = ${employerId} and kept.return_id = ${returnId} and kept.revision = wage_return.revision),
      (select count(*)::int from contributions.return_row
       where month = ${month} and employer_id = ${employerId} and return_id = ${returnId})
    ) as workers`
}

type RowsWanted = Place & {
  search: string | null
  order: 'name' | 'registration'
  after: bigint | null
  limit: number
}

/** The rows of a return, with search by name or number. Nobody's place among names is told of who never worked here. */
export function listReturnRows(at: RowsWanted) {
  const byName = at.order === 'name'
  const search = at.search
    ? sql`and (person.name_key like '%' || registry.name_key(${at.search}) || '%' or employment.employee_no = ${at.search} or person.membership_no = ${at.search})`
    : empty
  const behind = byName
    ? sql`and (person.name_key, person.id) > (
            select name_key, id from registry.person last
            where last.id = ${at.after}
              and exists (select from registry.employment where person_id = last.id and employer_id = ${at.employerId}))`
    : sql`and line.person_id > ${at.after}`
  return sql`
    select line.person_id as "personId", person.name, person.membership_no as "membershipNo", employment.employee_no as "employeeNo",
           line.wage, line.wage_before as "wageBefore", line.source, line.note
    from contributions.return_row line
    join registry.person on person.id = line.person_id
    join registry.employment on employment.employer_id = line.employer_id and employment.id = line.employment_id
    where line.month = ${at.month} and line.employer_id = ${at.employerId} and line.return_id = ${at.returnId} ${search} ${at.after === null ? empty : behind}
    order by ${byName ? sql`person.name_key, line.person_id` : sql`line.person_id`}
    limit ${at.limit}`
}

/** The accepted rows of a return's files about which one thing was noted, newest file first. */
export function listNoted(at: {
  returnId: string
  code: string
  after: { uploadId: string; rowNo: number } | null
  limit: number
}) {
  const behind = at.after
    ? sql`and (row.upload_id < ${at.after.uploadId} or row.upload_id = ${at.after.uploadId} and row.row_no > ${at.after.rowNo})`
    : empty
  return sql`
    select row.upload_id as "uploadId", row.row_no as "rowNo", row.name, row.person_id as "personId", finding
    from contributions.upload join contributions.upload_row row on row.upload_id = upload.id
    cross join lateral jsonb_array_elements(row.findings) finding
    where upload.return_id = ${at.returnId} and row.state = 'noted' and finding ->> 'code' = ${at.code} ${behind}
    order by row.upload_id desc, row.row_no
    limit ${at.limit}`
}
