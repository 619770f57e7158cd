const deepest = 16

/**
 * A JSON object as it came over the line; null where it is none. A key that stands twice is refused, because two readers
 * could then see two different amounts under one signature; so is nesting that nobody needs.
 */
export function readJsonObject(body: Uint8Array): Record<string, unknown> | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body)
    const value: unknown = JSON.parse(text)
    return isObject(value) && isPlain(text) ? value : null
  } catch {
    return null // Not UTF-8, or not JSON.
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g

/** @param text already known to be JSON, so that a string before a colon is a key */
function isPlain(text: string): boolean {
  const levels: Set<string>[] = []
  let string = ''
  for (const [sign] of text.matchAll(token)) {
    if (sign === '{' || sign === '[') {
      if (levels.push(new Set()) > deepest) return false
    } else if (sign === '}' || sign === ']') {
      levels.pop()
    } else if (sign === ':') {
      const keys = levels.at(-1)
      const key: unknown = JSON.parse(string)
      if (keys?.has(String(key))) return false
      keys?.add(String(key))
    } else {
      string = sign
    }
  }
  return true
}
