import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import type { Config } from '#platform/config.ts'

/** What a device is asked to sign for: to come in, or to become a passkey of the account that is signed in. */
export type PasskeyAim = 'sign-in' | 'add'

export const challengeMinutes = 5
export const mostPasskeys = 10

/** The site that a passkey belongs to, as browsers bind it (WebAuthn Level 3, §5.1). */
export type PasskeySite = { readonly rpId: string; readonly origin: string }

/**
 * A passkey belongs to a name. One's own machine has one, `localhost`; a site that is only a number in the network has none.
 * @returns null where there can be no passkeys
 */
export function passkeySite({ publicUrl }: Pick<Config, 'publicUrl'>): PasskeySite | null {
  const url = new URL(publicUrl)
  if (['127.0.0.1', '[::1]'].includes(url.hostname)) url.hostname = 'localhost'
  const { hostname: rpId, origin } = url
  return isIP(rpId) || rpId.startsWith('[') ? null : { rpId, origin }
}

/** What the device signs. It follows from the cookie, so an answer is worth nothing in another browser. */
export function challengeOf(token: string): string {
  return createHash('sha256').update(`passkey ${token}`).digest('base64url')
}

/** How a device keeps apart the accounts that it has passkeys for. Says nothing about the person. */
export function handleOf(accountId: string): string {
  return Buffer.from(accountId.replaceAll('-', ''), 'hex').toString('base64url')
}
