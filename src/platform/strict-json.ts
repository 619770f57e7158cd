const deepest = 16

/** Why bytes are not taken as a JSON object; `name` is the one that stands twice. */
export type JsonFlaw =
  | { readonly kind: 'not-utf8' | 'not-json' | 'not-an-object' | 'too-deep' }
  | { readonly kind: 'stands-twice'; readonly name: string }

export type StrictJson =
  | { readonly object: Record<string, unknown>; readonly flaw?: never }
  | { readonly object?: never; readonly flaw: JsonFlaw }

/**
 * A JSON object as it came over the line (RFC 8259, I-JSON RFC 7493). A name that stands twice in one object is a flaw,
 * because two readers could then see two different requests under one signature; so is nesting that nobody needs.
 */
export function readStrictJson(bytes: Uint8Array): StrictJson {
  if (isTooDeep(bytes)) return { flaw: { kind: 'too-deep' } }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { flaw: { kind: 'not-utf8' } }
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { flaw: { kind: 'not-json' } }
  }
  if (!isObject(value)) return { flaw: { kind: 'not-an-object' } }
  const flaw = findFlaw(text)
  return flaw ? { flaw } : { object: value }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Before anything is parsed: a megabyte of brackets would keep the parser, and everyone else, waiting for a second. */
function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0
  let isInString = false
  for (let at = 0; at < bytes.length; at++) {
    const sign = bytes[at]
    if (isInString) {
      if (sign === backslash) at++
      else if (sign === quote) isInString = false
    } else if (sign === quote) isInString = true
    else if (sign === openBrace || sign === openBracket) {
      if (++depth > deepest) return true
    } else if (sign === closeBrace || sign === closeBracket) depth--
  }
  return false
}

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = Buffer.from('"\\{}[]')

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g

/** @param text already known to be JSON, so that a string before a colon is a name */
function findFlaw(text: string): JsonFlaw | null {
  const levels: Set<string>[] = []
  let string = ''
  for (const [sign] of text.matchAll(token)) {
    if (sign === '{' || sign === '[') {
      levels.push(new Set())
    } else if (sign === '}' || sign === ']') {
      levels.pop()
    } else if (sign === ':') {
      const name = String(JSON.parse(string)) // "a" and "\u0061" are the same name.
      if (levels.at(-1)?.has(name)) return { kind: 'stands-twice', name }
      levels.at(-1)?.add(name)
    } else {
      string = sign
    }
  }
  return null
}
