import { grantRole, openAccount } from '#modules/access'
import { startSession } from '#modules/access/world'
import type { Payung } from '../src/open.ts'
import * as rows from './people.sql.ts'

export type PickedPerson = { readonly personId: bigint; readonly name: string }

export function pickPeople({ app }: Payung, count: number): Promise<PickedPerson[]> {
  return app.database.read((db) => db.many<PickedPerson>(rows.pickPeople(count)))
}

/** Opens an account for each and signs them in. @returns the cookie that each browser would have */
export async function signIn({ app }: Payung, people: readonly PickedPerson[]): Promise<string[]> {
  const now = app.now()
  const browser = { device: 'Chrome, Android', language: 'id', formerToken: null } as const
  return app.database.transaction(async (db) => {
    const cookies: string[] = []
    for (const [at, { personId, name }] of people.entries()) {
      const phone = `+62899${String(at).padStart(8, '0')}`
      const accountId = await openAccount(db, { name, phone, personId }, now)
      await grantRole(db, { accountId, role: 'member' }, now)
      cookies.push(`session=${(await startSession(db, accountId, browser, now)).token}`)
    }
    return cookies
  })
}
