import { createHmac } from 'node:crypto'

/**
 * The code that changes: six digits of HMAC-SHA256 over a session and half a minute, as HOTP (RFC 4226) takes them. The trainer's screen
 * shows it, so whoever types it was in the room, or is told it within a minute by somebody who was.
 */
export const windowSeconds = 30

/** How many windows an honest clock, or a slow thumb, may be away. */
const tolerance = 1

export type CodeOf = { readonly sessionId: bigint; readonly codeSecret: Buffer }

export function windowOf(instant: Date): number {
  return Math.floor(instant.getTime() / (windowSeconds * 1000))
}

export function codeIn({ sessionId, codeSecret }: CodeOf, window: number): string {
  const mac = createHmac('sha256', codeSecret).update(`${sessionId}:${window}`).digest()
  const at = mac.readUInt8(mac.length - 1) & 0x0f
  return String((mac.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

/** Whether it is the code of now, of the half minute before, or of the next one by a clock that is ahead. */
export function isCodeOf(session: CodeOf, code: string, now: Date): boolean {
  return isCodeBetween(session, code, windowOf(now) - tolerance, windowOf(now) + tolerance)
}

/** Whether it was a code in one of these windows. */
export function isCodeBetween(session: CodeOf, code: string, from: number, to: number): boolean {
  for (let window = from; window <= to; window++) if (codeIn(session, window) === code) return true
  return false
}

/** What the screen shows and the QR code carries: `KL26000001-3-482913`. */
export function writeCode(sessionNo: string, digits: string): string {
  return `${sessionNo}-${digits}`
}

/** Takes it apart again, however people have spaced it; null when it is none. */
export function readCode(text: string): { readonly sessionNo: string; readonly digits: string } | null {
  const [, sessionNo, digits] =
    /^(KL\d{8}-\d{1,4})-(\d{6})$/.exec(text.replace(/\s/g, '').toUpperCase()) ?? []
  return sessionNo && digits ? { sessionNo, digits } : null
}
