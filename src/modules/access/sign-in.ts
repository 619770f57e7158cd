import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import type { App } from '#platform/app.ts'
import type { Messenger } from '#platform/messages.ts'

/** What signing in needs beside the database: a way to send codes. */
export type Desk = { readonly app: App; readonly messenger: Messenger }

/** Where someone is on the way in; `session` after a password, the others with a code alone. */
export type Aim = 'session' | 'password' | 'activation'

export type SignIn = {
  readonly aim: Aim
  readonly accountId: string | null
  readonly personId: bigint | null
  /** Of a member whose account is still to be made. */
  readonly name: string | null
  readonly nameHash: string
  readonly sentTo: string | null
  readonly codeHash: Buffer
  readonly codeExpiresAt: Date
  readonly tries: number
  readonly backTo: string | null
  readonly provenAt: Date | null
}

export const codeMinutes = 5
export const codeTries = 5
/** From the first code until the password, new codes included. */
export const signInMinutes = 30

export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** Hashed with the cookie: whoever reads the table cannot try a million codes against it. */
export function hashCode(token: string, code: string): Buffer {
  return createHash('sha256').update(`${token} ${code}`).digest()
}

export function isRightCode(signIn: SignIn, token: string, code: string): boolean {
  return timingSafeEqual(signIn.codeHash, hashCode(token, code))
}

export function minutesAfter(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000)
}
