import { assert } from '#base/assert.ts'
import type { Db } from '#platform/database.ts'
import { type AuditHead, chainStart, linkHash, type SealedRecord } from './audit.ts'
import * as rows from './audit.sql.ts'

const batch = 1000

type LastLink = AuditHead & { xact: string | null; recordId: bigint; foreign: boolean }

/**
 * Takes new records into the chain, up to a thousand, in the order of their transactions. A record waits
 * until every older transaction has ended, so none can be slipped in before it afterwards. Call it every
 * second or so.
 * @returns how many were taken up; call again at once when it is a thousand. 0 also while another server
 *   seals.
 */
export async function sealAudit(
  db: Db,
): Promise<{ readonly sealed: number; readonly head: AuditHead | null }> {
  const { locked } = await db.get<{ locked: boolean }>(rows.tryLockChain())
  if (!locked) return { sealed: 0, head: null }
  const last = await db.find<LastLink>(rows.lastLink())
  const records = await db.many<SealedRecord>(nextRecords(last))
  let { position, hash } = last ?? chainStart
  const hashes = records.map(({ columns }) => (hash = linkHash(hash, columns)))
  const ids = records.map(({ id }) => id)
  if (ids.length > 0) await db.run(rows.insertLinks(position + 1n, ids, hashes))
  position += BigInt(records.length)
  return { sealed: records.length, head: { position, hash } }
}

function nextRecords(last: LastLink | null) {
  if (!last || last.foreign) return rows.recordsToSealAfterRestore(batch)
  assert(last.xact !== null, 'the last sealed audit record is missing')
  return rows.recordsToSeal({ xact: last.xact, recordId: last.recordId }, batch)
}
