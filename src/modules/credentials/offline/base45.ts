import { Unreadable } from './unreadable.ts'

/** The signs that a QR code packs most densely, in the order of RFC 9285. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

export type Bytes = Uint8Array<ArrayBuffer>

/** Bytes as text for a QR code (RFC 9285): two bytes in three signs, a last single one in two. */
export function encodeBase45(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const [first = 0, second] = bytes.subarray(at, at + 2)
    let rest = second === undefined ? first : first * 256 + second
    for (let signs = second === undefined ? 2 : 3; signs > 0; signs -= 1) {
      text += alphabet.charAt(rest % 45)
      rest = Math.floor(rest / 45)
    }
  }
  return text
}

/** @throws Unreadable for a sign, a length or a number that no bytes lead to */
export function decodeBase45(text: string): Bytes {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const signs = Array.from(text.slice(at, at + 3), (sign) => alphabet.indexOf(sign))
    const number = signs.reduceRight((sum, sign) => sum * 45 + sign, 0)
    const whole = signs.length === 3
    if (signs.includes(-1) || signs.length === 1 || number > (whole ? 65_535 : 255)) {
      throw new Unreadable('not Base45')
    }
    if (whole) bytes.push(number >> 8)
    bytes.push(number & 255)
  }
  return Uint8Array.from(bytes)
}
