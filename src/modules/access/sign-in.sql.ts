import sql from 'sql-template-tag'
import type { Aim } from './sign-in.ts'

export function insertSignIn(row: {
  tokenHash: Buffer
  aim: Aim
  accountId: string | null
  personId: bigint | null
  name: string | null
  nameHash: string
  sentTo: string | null
  codeHash: Buffer
  codeExpiresAt: Date
  backTo: string | null
  now: Date
  expiresAt: Date
}) {
  return sql`
    insert into access.sign_in (token_hash, aim, account_id, person_id, name, name_hash, sent_to, code_hash, code_expires_at, back_to,
                                begun_at, expires_at)
    values (${row.tokenHash}, ${row.aim}, ${row.accountId}, ${row.personId}, ${row.name}, ${row.nameHash}, ${row.sentTo},
            ${row.codeHash}, ${row.codeExpiresAt}, ${row.backTo}, ${row.now}, ${row.expiresAt})`
}

const columns = sql`
  aim, account_id as "accountId", person_id as "personId", name, name_hash as "nameHash", sent_to as "sentTo",
  code_hash as "codeHash", code_expires_at as "codeExpiresAt", tries, back_to as "backTo", proven_at as "provenAt"`

export function findSignIn(tokenHash: Buffer, now: Date) {
  return sql`
    select ${columns} from access.sign_in
    where token_hash = ${tokenHash} and used_at is null and expires_at > ${now}`
}

/** The same, held until the transaction ends: a code is tried by one at a time. */
export function lockSignIn(tokenHash: Buffer, now: Date) {
  return sql`${findSignIn(tokenHash, now)} for update`
}

export function replaceCode(tokenHash: Buffer, codeHash: Buffer, codeExpiresAt: Date) {
  return sql`
    update access.sign_in set code_hash = ${codeHash}, code_expires_at = ${codeExpiresAt}, tries = 0
    where token_hash = ${tokenHash}`
}

export function countCodeTry(tokenHash: Buffer) {
  return sql`update access.sign_in set tries = tries + 1 where token_hash = ${tokenHash}`
}

export function markProven(tokenHash: Buffer, now: Date) {
  return sql`update access.sign_in set proven_at = ${now} where token_hash = ${tokenHash}`
}

export function markUsed(tokenHash: Buffer, now: Date) {
  return sql`update access.sign_in set used_at = ${now} where token_hash = ${tokenHash}`
}

/**
 * Whoever is still on the way into an account by a code that went to its old number, or before its new
 * password.
 */
export function endSignIns(accountId: string, now: Date) {
  return sql`update access.sign_in set used_at = ${now} where account_id = ${accountId} and used_at is null`
}
