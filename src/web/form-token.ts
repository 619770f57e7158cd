import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * What a form must send back, so that no other site can send it: a number used once, and its proof by the
 * secret in the browser's cookie. Every page has another, so compression gives nothing away, and the number
 * names the page's request.
 */
export function makeFormToken(seed: string): string {
  const number = randomBytes(16).toString('base64url')
  return `${number}.${proof(seed, number)}`
}

/** @returns its number, or null when this browser was not given it */
export function readFormToken(seed: string, token: string | undefined): string | null {
  const [number, given] = (token ?? '').split('.')
  if (!number || !given) return null
  const [a, b] = [Buffer.from(given), Buffer.from(proof(seed, number))]
  return a.length === b.length && timingSafeEqual(a, b) ? number : null
}

function proof(seed: string, number: string): string {
  return createHmac('sha256', seed).update(`form ${number}`).digest('base64url')
}
