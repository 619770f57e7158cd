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

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g

/** @param text already known to be JSON, so that a string before a colon is a name */
function findFlaw(text: string): JsonFlaw | null {
  const levels: Set<string>[] = []
  let string = ''
  for (const [sign] of text.matchAll(token)) {
    if (sign === '{' || sign === '[') {
      if (levels.push(new Set()) > deepest) return { kind: 'too-deep' }
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
