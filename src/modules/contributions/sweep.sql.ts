import sql from 'sql-template-tag'

/** @param keep in days */
export function sweep(now: Date, keep: { files: number; evidence: number; tokens: number }) {
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  return [
    sql`
      with old as (
        select upload.id from contributions.upload
        join contributions.wage_return on wage_return.employer_id = upload.employer_id and wage_return.id = upload.return_id
        where upload.emptied_at is null and upload.uploaded_at < ${ago(keep.files)} and wage_return.state in ('final', 'dropped')
        order by upload.uploaded_at limit 1000
      ),
      piece as (delete from contributions.upload_piece using old where upload_id = old.id),
      row as (delete from contributions.upload_row using old where upload_id = old.id)
      update contributions.upload set emptied_at = ${now} from old where upload.id = old.id`,
    sql`update contributions.dispute set evidence = null where evidence is not null and decided_at < ${ago(keep.evidence)}`,
    sql`delete from contributions.bank_token where expires_at < ${ago(keep.tokens)}`,
  ]
}
