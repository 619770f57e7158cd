import { randomBytes } from 'node:crypto'
import type { App } from '#platform/app.ts'
import * as rows from './bank.sql.ts'
import { plainAnswer, type Answer } from './answer.ts'
import type { Partner } from './partner.ts'
import { hashOf } from './recognise-caller.ts'
import { SnapRefusal } from './snap-refusal.ts'

const lifeSeconds = 900 // The standard's own figure.

/** Gives a partner the token for its next fifteen minutes of calls (service 73). */
export async function issueToken(app: App, partner: Partner, body: Record<string, unknown>): Promise<Answer> {
  checkGrantType(body['grantType'])
  const token = randomBytes(32).toString('base64url')
  const now = app.now()
  const expiresAt = new Date(now.getTime() + lifeSeconds * 1000)
  await app.database.transaction(async (db) => {
    await db.run(rows.deleteExpiredTokens(partner.id, now))
    await db.run(rows.insertToken(hashOf(token), partner.id, expiresAt))
  })
  return plainAnswer('73', 'successful', {
    accessToken: token,
    tokenType: 'Bearer',
    expiresIn: String(lifeSeconds),
  })
}

function checkGrantType(value: unknown): void {
  if (value === 'client_credentials') return
  throw new SnapRefusal(
    value === undefined || value === '' || value === null ? 'missingField' : 'invalidFormat',
    'grantType',
  )
}
