import type { Language } from '#base/words.ts'

/** Someone who can sign in. */
export type Account = {
  readonly id: string
  readonly name: string
  /** The member whose own account this is. */
  readonly personId: bigint | null
  readonly phone: string | null
  readonly email: string | null
  /** Null until its owner has chosen a password. */
  readonly passwordHash: string | null
  /** The language in which we write to them. */
  readonly language: Language
}

/** Where codes and notices go: to the phone if there is one. */
export function addressOf(account: Pick<Account, 'phone' | 'email'>): string | null {
  return account.phone ?? account.email
}
