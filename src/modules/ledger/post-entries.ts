import type { Sql } from 'sql-template-tag'
import type { Db } from '#platform/database.ts'
import type { EntryHead, MemberPosting } from './entry.ts'
import { ensureMemberLines, findEntry, insertEntries, insertReversal } from './ledger.sql.ts'

/**
 * Books events, one or a hundred thousand, in one statement: an entry for each source that `lines` names.
 * @param lines selects source, employer_id, book, debit, credit, amount; zero amounts are passed over
 * @returns how many transfers were written
 */
export async function postEntries(
  db: Db,
  head: EntryHead,
  lines: Sql,
  members: MemberPosting | null = null,
): Promise<number> {
  const [, written] = await Promise.all([
    members && db.many(ensureMemberLines(head.postingMonth)),
    db.run(insertEntries(head, lines, members)),
  ])
  return written
}

/** Takes back what was booked for an event. The entry stays; a second one names it. */
export async function reverseEntry(
  db: Db,
  head: EntryHead & { reason: string },
  of: { kind: string; source: string },
): Promise<void> {
  const { id } = await db.get<{ id: bigint }>(findEntry(of.kind, of.source))
  await db.many(ensureMemberLines(head.postingMonth))
  await db.run(insertReversal(head, id))
}
