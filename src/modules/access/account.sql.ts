import sql from 'sql-template-tag'
import type { Language } from '#base/words.ts'
import type { SignInName } from './phone.ts'

const columns = sql`id, name, person_id as "personId", phone, email, password_hash as "passwordHash", language`

export function findAccountByName({ kind, value }: SignInName) {
  const column = kind === 'phone' ? sql`phone` : sql`email`
  return sql`select ${columns} from access.account where ${column} = ${value} and disabled_at is null`
}

export function findAccount(id: string) {
  return sql`select ${columns} from access.account where id = ${id} and disabled_at is null`
}

export function findAccountOfPerson(personId: bigint) {
  return sql`select ${columns} from access.account where person_id = ${personId} and disabled_at is null`
}

/** Inserts nothing when the phone number, the e-mail address or the person has an account already. */
export function insertAccount(row: {
  id: string
  name: string
  phone: string
  email: string | null
  passwordHash: string | null
  personId: bigint | null
  now: Date
}) {
  return sql`
    insert into access.account (id, name, phone, email, password_hash, person_id, created_at)
    values (${row.id}, ${row.name}, ${row.phone}, ${row.email}, ${row.passwordHash}, ${row.personId}, ${row.now})
    on conflict do nothing`
}

export function storePassword(accountId: string, passwordHash: string) {
  return sql`update access.account set password_hash = ${passwordHash} where id = ${accountId}`
}

/** Only if nobody has changed it since it was read. */
export function replacePassword(accountId: string, former: string, passwordHash: string) {
  return sql`
    update access.account set password_hash = ${passwordHash}
    where id = ${accountId} and password_hash = ${former}`
}

/** Makes an account that is not yet a member's the account of this member. */
export function claimForPerson(accountId: string, personId: bigint) {
  return sql`
    update access.account set person_id = ${personId}
    where id = ${accountId} and (person_id is null or person_id = ${personId})
      and not exists (select from access.account other where other.person_id = ${personId} and other.id <> account.id)`
}

export function storePhone(accountId: string, phone: string) {
  return sql`update access.account set phone = ${phone} where id = ${accountId}`
}

export function storeLanguage(accountId: string, language: Language) {
  return sql`update access.account set language = ${language} where id = ${accountId}`
}
