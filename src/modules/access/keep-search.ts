import { z } from 'zod'
import type { Db } from '#platform/database.ts'
import { seal, unseal } from './sealed-text.ts'
import { hashSecret } from './secret.ts'
import * as rows from './session.sql.ts'

const searches = z.array(z.object({ no: z.int(), text: z.string() }))

type KeptSearch = z.output<typeof searches>[number]

/** For those who serve several people at once, each in a tab of the browser. */
const atMost = 12

/**
 * Keeps what was searched for in a session, so that its results can be gone back to and reloaded although what was searched,
 * which may be a NIK, stands in no address. It is encrypted with the cookie, which we do not keep.
 * @param db in a transaction, so that two searches at the same moment are both kept
 * @returns the number by which it is found again in this session
 */
export async function keepSearch(db: Db, token: string, text: string): Promise<number> {
  const kept = await read(db, token, true)
  const no = (kept.at(-1)?.no ?? 0) + 1
  const sealed = seal(JSON.stringify([...kept, { no, text }].slice(-atMost)), token)
  await db.run(rows.storeKeptSearches(hashSecret(token), sealed))
  return no
}

/** What was searched for, or null where the session does not know the number any more. */
export async function findKeptSearch(db: Db, token: string, no: number): Promise<string | null> {
  return (await read(db, token, false)).find((one) => one.no === no)?.text ?? null
}

async function read(db: Db, token: string, lock: boolean): Promise<KeptSearch[]> {
  const session = await db.find<{ kept: Buffer | null }>(rows.findKeptSearches(hashSecret(token), lock))
  return session?.kept ? searches.parse(JSON.parse(unseal(session.kept, token))) : []
}
