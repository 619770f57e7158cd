import sql from 'sql-template-tag'
import type { PasskeyAim } from './passkey.ts'

export function insertChallenge(row: {
  tokenHash: Buffer
  aim: PasskeyAim
  accountId: string | null
  backTo: string | null
  expiresAt: Date
}) {
  return sql`
    insert into access.passkey_challenge (token_hash, aim, account_id, back_to, expires_at)
    values (${row.tokenHash}, ${row.aim}, ${row.accountId}, ${row.backTo}, ${row.expiresAt})`
}

export function findChallenge(tokenHash: Buffer, aim: PasskeyAim, accountId: string | null, now: Date) {
  return sql`
    select back_to as "backTo" from access.passkey_challenge
    where token_hash = ${tokenHash} and aim = ${aim} and account_id is not distinct from ${accountId} and expires_at > ${now}`
}

/** The same, and it is gone: whoever comes second finds nothing. */
export function takeChallenge(tokenHash: Buffer, aim: PasskeyAim, accountId: string | null, now: Date) {
  return sql`
    delete from access.passkey_challenge
    where token_hash = ${tokenHash} and aim = ${aim} and account_id is not distinct from ${accountId} and expires_at > ${now}
    returning back_to as "backTo"`
}

/** Inserts nothing when somebody has this key already. */
export function insertPasskey(row: {
  id: string
  accountId: string
  credentialId: Buffer
  publicKey: Buffer
  signCount: number
  synced: boolean
  name: string
  now: Date
}) {
  return sql`
    insert into access.passkey (id, account_id, credential_id, public_key, sign_count, synced, name, made_at)
    values (${row.id}, ${row.accountId}, ${row.credentialId}, ${row.publicKey}, ${row.signCount}, ${row.synced}, ${row.name}, ${row.now})
    on conflict (credential_id) do nothing`
}

export function findPasskey(credentialId: Buffer) {
  return sql`
    select passkey.id, account_id as "accountId", public_key as "publicKey", sign_count as "signCount"
    from access.passkey join access.account on account.id = account_id
    where credential_id = ${credentialId} and disabled_at is null`
}

/** Only if nobody has signed with it since: a device counts on with each signature, unless it does not count at all. */
export function markPasskeyUsed(id: string, signCount: number, now: Date) {
  return sql`
    update access.passkey set sign_count = ${signCount}, used_at = ${now}
    where id = ${id} and (sign_count < ${signCount} or (sign_count = 0 and ${signCount} = 0))`
}

export function passkeysOf(accountId: string) {
  return sql`
    select id, name, synced, made_at as "madeAt", used_at as "usedAt"
    from access.passkey where account_id = ${accountId} order by made_at, id`
}

export function credentialsOf(accountId: string) {
  return sql`select credential_id as "credentialId" from access.passkey where account_id = ${accountId}`
}

export function deletePasskey(accountId: string, id: string) {
  return sql`delete from access.passkey where account_id = ${accountId} and id = ${id} returning name`
}
