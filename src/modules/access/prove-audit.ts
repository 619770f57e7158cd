import type { Db } from '#platform/database.ts'
import { type AuditBreak, type AuditHead, type AuditProof, chainStart, linkHash } from './audit.ts'
import * as rows from './audit.sql.ts'

type Link = AuditHead & { recordId: bigint; xact: string | null; columns: (string | null)[] }

/** Where a record stands in the order: its transaction, then its key. */
type Place = { xact: string; recordId: bigint }

const batch = 2000

/**
 * Computes the whole chain again, a few thousand links in memory at a time.
 * @param known a head written down elsewhere before; without one, whoever cuts records off at the very end
 *   together with their links leaves no trace in the database
 */
export async function proveAudit(db: Db, known?: AuditHead): Promise<AuditProof> {
  const seams: bigint[] = []
  let head = chainStart
  let last: Place | null = null
  let broken: AuditBreak | null = null
  for await (const link of allLinks(db)) {
    broken = await examine(db, head, link, known)
    if (broken) break
    const place: Place = { xact: link.xact ?? '', recordId: link.recordId }
    if (last && isBefore(place, last)) seams.push(link.position)
    head = { position: link.position, hash: link.hash }
    last = place
  }
  if (!broken && known && head.position < known.position) {
    broken = { position: head.position + 1n, recordId: null, kind: 'removed' }
  }
  const { waiting } = await db.get<{ waiting: bigint }>(rows.countWaiting())
  return { links: head.position, waiting, head, seams, broken: broken ?? (await findInserted(db, last)) }
}

async function* allLinks(db: Db): AsyncGenerator<Link> {
  let position = 0n
  for (;;) {
    const links = await db.many<Link>(rows.linksAfter(position, batch))
    yield* links
    if (links.length < batch) return
    position = links.at(-1)?.position ?? position
  }
}

async function examine(db: Db, before: AuditHead, link: Link, known?: AuditHead): Promise<AuditBreak | null> {
  const { position, recordId, hash, xact, columns } = link
  if (position !== before.position + 1n)
    return { position: before.position + 1n, recordId: null, kind: 'removed' }
  if (xact === null) return { position, recordId, kind: 'removed' }
  if (!linkHash(before.hash, columns).equals(hash)) {
    const next = (await db.many<Link>(rows.linksAfter(position, 1)))[0]
    const swapped =
      next && next.xact !== null && isBefore({ xact: next.xact, recordId: next.recordId }, { xact, recordId })
    return { position, recordId, kind: swapped ? 'reordered' : 'changed' }
  }
  if (known?.position === position && !known.hash.equals(hash)) return { position, recordId, kind: 'changed' }
  return null
}

async function findInserted(db: Db, last: Place | null): Promise<AuditBreak | null> {
  const inserted = last && (await db.find<{ id: bigint; position: bigint }>(rows.findInserted(last)))
  return inserted && { position: inserted.position, recordId: inserted.id, kind: 'inserted' }
}

function isBefore(a: Place, b: Place): boolean {
  const [x, y] = [BigInt(a.xact), BigInt(b.xact)]
  return x === y ? a.recordId < b.recordId : x < y
}
