import sql, { empty, raw, type Sql } from 'sql-template-tag'
import type { Assessment } from './assessment.ts'
import { billedBefore, computedRows, previewReturn } from './billing.sql.ts'

/** A worker's whole contribution, as the difference table counts it. */
const whole = 'jkk + jkm + jht_employer + jht_worker + jp_employer + jp_worker'

/** What each worker of a return would be billed, beside what was billed last month. */
function compared(
  at: { month: number; employerId: bigint; returnId: string; relief: string | null },
  assessment: Assessment,
): Sql {
  return sql`
    with billing as (${previewReturn(at)}),
    now as (select person_id, wage, ${raw(whole)} as amount from (${computedRows(assessment)}) computed),
    last as (
      select person_id, max(wage) as wage, sum(${raw(whole)})::bigint as amount
      from contributions.contribution billed
      where billed.month = ${at.month - 1} and billed.employer_id = ${at.employerId}
        and not exists (select from contributions.bill_cancelled gone where gone.employer_id = billed.employer_id and gone.bill_id = billed.bill_id)
      group by person_id
    ),
    compared as (
      select coalesce(now.person_id, last.person_id) as person_id, now.wage as wage, last.wage as wage_before, coalesce(now.amount, 0) as amount,
             coalesce(last.amount, 0) as amount_before,
             case when last.person_id is null then 'joined' when now.person_id is null then 'left' when now.wage <> last.wage then 'wage'
                  when now.amount <> last.amount then 'law' else 'same' end as change
      from now full join last using (person_id)
    )`
}

/** The change from last month by cause. */
export function summariseChange(at: Parameters<typeof compared>[0], assessment: Assessment) {
  return sql`
    ${compared(at, assessment)}
    select change, count(*)::int as workers, sum(amount)::bigint as amount, sum(amount_before)::bigint as "amountBefore",
           count(*) filter (where amount > 0 or wage is not null)::int as "workersNow"
    from compared group by change order by change`
}

/** The workers behind one cause. */
export function listChange(
  at: Parameters<typeof compared>[0],
  assessment: Assessment,
  change: string,
  after: bigint,
  limit: number,
) {
  return sql`
    ${compared(at, assessment)}
    select compared.person_id as "personId", person.name, person.membership_no as "membershipNo", compared.wage, compared.wage_before as "wageBefore",
           compared.amount, compared.amount_before as "amountBefore"
    from compared join registry.person on person.id = compared.person_id
    where change = ${change} and compared.person_id > ${after}
    order by compared.person_id
    limit ${limit}`
}

/** What the bill of a return would come to, programme by programme; of a correction, the difference that it would ask for. */
export function previewTotals(
  at: Parameters<typeof compared>[0],
  assessment: Assessment,
  correction: boolean,
) {
  const sum = (name: string) =>
    raw(`coalesce(sum(computed.${name}${correction ? ` - coalesce(billed.${name}, 0)` : ''}), 0)::bigint`)
  return sql`
    with billing as (${previewReturn(at)})
    select count(*)::int as workers, coalesce(sum(wage), 0)::bigint as wages, ${sum('jkk')} as jkk, ${sum('jkm')} as jkm,
           ${sum('jht_employer')} as "jhtEmployer", ${sum('jht_worker')} as "jhtWorker", ${sum('jp_employer')} as "jpEmployer",
           ${sum('jp_worker')} as "jpWorker"
    from (${computedRows(assessment)}) computed ${correction ? billedBefore(at.month) : empty}`
}

/** What the next bill takes along: penalties that none has asked for yet, and what was paid too much. */
export function findCarried(employerId: bigint) {
  return sql`
    select coalesce((select sum(amount)::bigint from contributions.penalty
                     where employer_id = ${employerId} and charged_in is null and paid_with is null), 0) as penalties,
           greatest(coalesce((select sum(amount)::bigint from contributions.credit where employer_id = ${employerId}), 0), 0) as credit`
}

/** The rows of a return, with search by name or number, in the order of names. */
export function listReturnRows(at: {
  month: number
  employerId: bigint
  returnId: string
  search: string | null
  after: bigint | null
  limit: number
}) {
  const search = at.search
    ? sql`and (person.name_key like '%' || registry.name_key(${at.search}) || '%' or employment.employee_no = ${at.search} or person.membership_no = ${at.search})`
    : sql``
  const after = at.after
    ? sql`and (person.name_key, person.id) > (select name_key, id from registry.person where id = ${at.after})`
    : sql``
  return sql`
    select line.person_id as "personId", person.name, person.membership_no as "membershipNo", employment.employee_no as "employeeNo",
           line.wage, line.wage_before as "wageBefore", line.source, line.note
    from contributions.return_row line
    join registry.person on person.id = line.person_id
    join registry.employment on employment.employer_id = line.employer_id and employment.id = line.employment_id
    where line.month = ${at.month} and line.employer_id = ${at.employerId} and line.return_id = ${at.returnId} ${search} ${after}
    order by person.name_key, line.person_id
    limit ${at.limit}`
}

/** What was noted about the accepted rows of a return's files, grouped by what it is. */
export function groupNotes(returnId: string) {
  return sql`
    select finding ->> 'code' as code, count(*)::int as rows, min(finding::text)::jsonb as example
    from contributions.upload join contributions.upload_row row on row.upload_id = upload.id
    cross join lateral jsonb_array_elements(row.findings) finding
    where upload.return_id = ${returnId} and row.state = 'noted'
    group by 1 order by 2 desc, 1`
}

/** The accepted rows of a return's files about which one thing was noted, newest file first. */
export function listNoted(at: { returnId: string; code: string; limit: number }) {
  return sql`
    select row.upload_id as "uploadId", row.row_no as "rowNo", row.name, finding
    from contributions.upload join contributions.upload_row row on row.upload_id = upload.id
    cross join lateral jsonb_array_elements(row.findings) finding
    where upload.return_id = ${at.returnId} and row.state = 'noted' and finding ->> 'code' = ${at.code}
    order by upload.uploaded_at desc, row.row_no
    limit ${at.limit}`
}
