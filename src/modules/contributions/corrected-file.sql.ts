import sql from 'sql-template-tag'

/** What is to be said about the rows between two of a file, both included. */
export function listSaidBetween(uploadId: string, first: number, last: number) {
  return sql`
    select row_no as "rowNo", name, nik, cells, findings
    from contributions.upload_row
    where upload_id = ${uploadId} and state in ('held', 'noted') and row_no between ${first} and ${last}`
}
