/**
 * What a sender has taken out of a body before hashing it. SNAP says “minify” and leaves open what that is:
 * - `json`: blanks outside strings, every other byte stays (BCA's wording; what well-behaved senders do);
 * - `blanks`: every white space, inside strings too (DOKU's Node library in its asymmetric mode);
 * - `none`: nothing.
 * Parsing and writing again is not among them: it turns `\/`, `\u00e9` and `1.0` into something else.
 */
export type Minify = 'json' | 'blanks' | 'none'

export function minify(body: Uint8Array, mode: Minify): Uint8Array {
  if (mode === 'json') return withoutOuterBlanks(body)
  return mode === 'none' ? body : Buffer.from(Buffer.from(body).toString().replaceAll(/\s/g, ''))
}

const [quote, backslash] = [0x22, 0x5c]
const blanks = new Set([0x20, 0x09, 0x0a, 0x0d])

/** Bytes suffice: in UTF-8 no part of a longer character looks like a quote, a backslash or a blank. */
function withoutOuterBlanks(body: Uint8Array): Uint8Array {
  const kept = new Uint8Array(body.length)
  let length = 0
  let inString = false
  let escaped = false
  for (const byte of body) {
    if (!inString && blanks.has(byte)) continue
    kept[length++] = byte
    if (byte === quote && !escaped) inString = !inString
    escaped = byte === backslash && inString && !escaped
  }
  return kept.subarray(0, length)
}
