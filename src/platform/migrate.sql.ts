import sql from 'sql-template-tag'

/** The reference data that were loaded last; locked, so that two servers starting together load them once. */
export function findReferenceDigest() {
  return sql`select digest from platform.reference where name = 'data' for update`
}

export function storeReferenceDigest(digest: string) {
  return sql`update platform.reference set digest = ${digest}, loaded_at = now() where name = 'data'`
}
