import sql, { empty, raw } from 'sql-template-tag'
import { billedWage } from './billed-wage.sql.ts'

const uploadColumns = sql`
  upload.id, upload.employer_id as "employerId", upload.return_id as "returnId", upload.kind, upload.file_name as "fileName",
  upload.file_size as "fileSize", upload.unit_code as "unitCode", upload.state, upload.problem, upload.layout, upload.rows_seen as "rowsSeen",
  upload.rows_total as "rowsTotal", upload.rows_expected as "rowsExpected",
  upload.rows_accepted as "rowsAccepted", upload.rows_unchanged as "rowsUnchanged",
  upload.other_sheets as "otherSheets", upload.uploaded_by as "uploadedBy", upload.uploaded_at as "uploadedAt", upload.checked_at as "checkedAt", upload.emptied_at as "emptiedAt",
  (select count(*)::int from contributions.upload_row row where row.upload_id = upload.id and row.state = 'held') as "rowsHeld",
  (select count(*)::int from contributions.upload_row row where row.upload_id = upload.id and row.state = 'noted') as "rowsNoted"`

export function insertUpload(row: {
  id: string
  employerId: bigint
  returnId: string
  kind: string
  fileName: string
  fileSize: number
  digest: Buffer
  unitCode: string | null
  by: string
  now: Date
}) {
  return sql`
    insert into contributions.upload (id, employer_id, return_id, kind, file_name, file_size, file_digest, unit_code, uploaded_by, uploaded_at)
    values (${row.id}, ${row.employerId}, ${row.returnId}, ${row.kind}, ${row.fileName}, ${row.fileSize}, ${row.digest}, ${row.unitCode},
            ${row.by}, ${row.now})`
}

export function insertPiece(uploadId: string, position: number, bytes: Uint8Array) {
  return sql`insert into contributions.upload_piece (upload_id, position, bytes) values (${uploadId}, ${position}, ${bytes})`
}

export function getPiece(uploadId: string, position: number) {
  return sql`select bytes from contributions.upload_piece where upload_id = ${uploadId} and position = ${position}`
}

export function findUpload(id: string) {
  return sql`select ${uploadColumns} from contributions.upload where id = ${id}`
}

/** Those that wait for answers first, then the newest. */
export function listUploads(returnId: string) {
  return sql`
    select ${uploadColumns} from contributions.upload where return_id = ${returnId}
    order by exists (select from contributions.upload_row row where row.upload_id = upload.id and row.state = 'held') desc, uploaded_at desc
    limit 50`
}

export function findEmployerOfUpload(id: string) {
  return sql`select employer_id as "employerId" from contributions.upload where id = ${id}`
}

/** One checker at a time for one upload, without holding its row. */
export function lockUpload(id: string) {
  return sql`select pg_advisory_xact_lock(hashtextextended(${id}, 2))`
}

export function setProgress(id: string, rowsSeen: number, rowsExpected: number) {
  return sql`
    update contributions.upload set state = 'checking', rows_seen = ${rowsSeen}, rows_expected = ${rowsExpected}
    where id = ${id} and state in ('waiting', 'checking')`
}

/** A file of the return that is still being checked. */
export function findUnderWay(returnId: string) {
  return sql`select id from contributions.upload where return_id = ${returnId} and state in ('waiting', 'checking') limit 1`
}

export function refuseUpload(id: string, problem: string, now: Date) {
  return sql`
    update contributions.upload set state = 'refused', problem = ${problem}::jsonb, checked_at = ${now}
    where id = ${id} and state in ('waiting', 'checking')`
}

export function finishUpload(row: {
  id: string
  layout: string
  total: number
  accepted: number
  unchanged: number
  otherSheets: readonly string[]
  now: Date
}) {
  return sql`
    update contributions.upload
    set state = 'checked', layout = ${row.layout}::jsonb, rows_seen = ${row.total}, rows_total = ${row.total}, rows_accepted = ${row.accepted},
        rows_unchanged = ${row.unchanged}, other_sheets = ${row.otherSheets}, checked_at = ${row.now}
    where id = ${row.id}`
}

export function addAccepted(id: string, accepted: number) {
  return sql`update contributions.upload set rows_accepted = rows_accepted + ${accepted} where id = ${id}`
}

/** Where the rows of a file that may come in are gathered, by what the file is about. */
type IncomingTable = 'incoming_worker' | 'incoming_wage' | 'incoming_leaver'

/** Cells of the rows at hand, kept until the end of the transaction: only held rows need them afterwards. */
export function createCells() {
  return sql`create temp table incoming_cells (row_no int not null, name text, nik text, employee_no text, cells text not null) on commit drop`
}

/** What is to be said about each row, in one list, and whom it is about where that is known; held rows keep their cells. */
export function storeFindings(uploadId: string, about: IncomingTable) {
  return sql`
    insert into contributions.upload_row (upload_id, row_no, person_id, state, name, nik, employee_no, cells, findings)
    select ${uploadId}, found.row_no, incoming.person_id, case when found.held then 'held' else 'noted' end, cell.name, cell.nik,
           cell.employee_no, case when found.held then cell.cells::jsonb end, found.findings
    from (
      select row_no, bool_or(severity = 'hold') as held,
             jsonb_agg(jsonb_strip_nulls(jsonb_build_object('code', code, 'column', field, 'value', value, 'params', params)) order by severity, code) as findings
      from incoming_finding group by row_no
    ) found
    join incoming_cells cell using (row_no)
    left join ${raw(about)} incoming using (row_no)
    order by found.row_no
    on conflict (upload_id, row_no) do update set person_id = coalesce(excluded.person_id, upload_row.person_id),
      state = excluded.state, name = excluded.name, nik = excluded.nik, employee_no = excluded.employee_no, cells = excluded.cells, findings = excluded.findings`
}

/** Wages that moved by more than half since last month. */
export function noteWageJumps(employerId: bigint, month: number) {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, params)
    select row_no, 'WAGE_JUMP_WARN', 'note', 'UPAH', jsonb_build_object('before', before::text, 'now', wage::text)
    from (select row_no, wage, ${billedWage(month - 1, employerId, 'incoming')} as before from incoming_worker incoming) compared
    where before > 0 and abs(wage - before) * 2 > before`
}

export function countHeld(returnId: string) {
  return sql`
    select (select count(*)::int from contributions.upload_row row join contributions.upload on upload.id = row.upload_id
            where upload.return_id = ${returnId} and row.state = 'held') as held`
}

export function listRows(uploadId: string, state: 'held' | 'noted', after: number, limit: number) {
  return sql`
    select row_no as "rowNo", name, nik, cells, findings
    from contributions.upload_row
    where upload_id = ${uploadId} and state = ${state} and row_no > ${after}
    order by row_no
    limit ${limit}`
}

export function getHeldRows(uploadId: string, rowNos: readonly number[]) {
  return sql`
    select row_no as "rowNo", name, nik, cells, findings
    from contributions.upload_row
    where upload_id = ${uploadId} and state = 'held' and row_no = any(${rowNos}::int[])
    order by row_no
    for update`
}

export function closeRows(
  uploadId: string,
  rowNos: readonly number[],
  state: 'mended' | 'let-go',
  by: string,
  now: Date,
) {
  return sql`
    update contributions.upload_row set state = ${state}, cells = null, mended_by = ${by}, mended_at = ${now}
    where upload_id = ${uploadId} and row_no = any(${rowNos}::int[]) and state = 'held'`
}

/** Rows of earlier files that a later one has answered: the same number, or the same employee number and name where names are given. */
export function closeAnswered(
  table: IncomingTable,
  to: { returnId: string; uploadId: string; by: string; now: Date },
) {
  const same =
    table === 'incoming_worker'
      ? sql`row.nik = incoming.id_number or row.employee_no = incoming.employee_no and lower(row.name) = lower(incoming.name)`
      : sql`row.nik = incoming.nik or row.employee_no = incoming.employee_no`
  return sql`
    update contributions.upload_row row
    set state = 'mended', cells = null, mended_by = ${to.by}, mended_at = ${to.now}
    from contributions.upload, ${raw(table)} incoming
    where upload.id = row.upload_id and upload.return_id = ${to.returnId} and upload.id <> ${to.uploadId} and row.state = 'held'
      and (${same})`
}

/** What earlier files of workers said about these people holds no longer: this one says it anew. */
export function supersedeNotes(to: { returnId: string; uploadId: string; by: string; now: Date }) {
  return sql`
    update contributions.upload_row row
    set state = 'mended', mended_by = ${to.by}, mended_at = ${to.now}
    from contributions.upload, incoming_worker incoming
    where upload.id = row.upload_id and upload.return_id = ${to.returnId} and upload.id <> ${to.uploadId} and upload.kind = 'workers'
      and row.state = 'noted' and row.person_id = incoming.person_id`
}

/**
 * What files noted about wages that somebody has said anew since.
 * @param people by hand one person, by a file those of `incoming_wage`
 */
export function forgetWageNotes(row: {
  returnId: string
  people: bigint | 'incoming'
  by: string
  now: Date
  uploadId?: string
}) {
  const people =
    row.people === 'incoming' ? sql`select person_id from incoming_wage` : sql`select ${row.people}::bigint`
  const others = row.uploadId ? sql`and upload.id <> ${row.uploadId}` : empty
  return sql`
    with spoken as (
      select noted.upload_id, noted.row_no, coalesce((
        select jsonb_agg(finding) from jsonb_array_elements(noted.findings) finding where finding ->> 'column' is distinct from 'UPAH'
      ), '[]') as findings
      from contributions.upload join contributions.upload_row noted on noted.upload_id = upload.id
      where upload.return_id = ${row.returnId} ${others} and noted.state = 'noted' and noted.person_id in (${people})
    )
    update contributions.upload_row row
    set findings = spoken.findings, state = case when spoken.findings = '[]' then 'mended' else row.state end,
        mended_by = ${row.by}, mended_at = ${row.now}
    from spoken where row.upload_id = spoken.upload_id and row.row_no = spoken.row_no and row.findings <> spoken.findings`
}
