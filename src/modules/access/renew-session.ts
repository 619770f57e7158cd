import type { Db } from '#platform/database.ts'
import { seal, unseal } from './sealed-text.ts'
import { hashSecret, newSecret } from './secret.ts'
import * as rows from './session.sql.ts'

type Renewable = { endsAt: Date; keptForm: Buffer | null; keptSearches: Buffer | null }

/**
 * Gives a session another cookie, because its account may do more than when it began: whoever got hold of the former one has
 * nothing of it. What the session keeps is sealed with its cookie, so it is sealed anew.
 * @param db in a transaction
 * @returns null when another request has just done so
 */
export async function renewSession(
  db: Db,
  formerToken: string,
): Promise<{ readonly token: string; readonly endsAt: Date } | null> {
  const formerHash = hashSecret(formerToken)
  const session = await db.find<Renewable>(rows.lockRenewal(formerHash))
  if (!session) return null
  const token = newSecret()
  const again = (sealed: Buffer | null) => sealed && seal(unseal(sealed, formerToken), token)
  const [keptForm, keptSearches] = [again(session.keptForm), again(session.keptSearches)]
  await db.run(rows.renewSession(formerHash, { tokenHash: hashSecret(token), keptForm, keptSearches }))
  return { token, endsAt: session.endsAt }
}
