import type { Words } from '#base/words.ts'
import { malformedBody } from './problems.ts'

const deepest = 16

/**
 * A JSON object as it came over the line.
 * @throws Problem for anything else, for a name that stands twice in one object, since two readers could then see two
 * different requests, and for nesting that nobody needs
 */
export function readJson(bytes: Uint8Array): Record<string, unknown> {
  const text = decode(bytes)
  const value = parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformedBody({ id: 'Isinya bukan objek JSON.', en: 'The content is not a JSON object.' })
  }
  const flaw = findFlaw(text)
  if (flaw) throw malformedBody(flaw)
  return value as Record<string, unknown> // Neither null nor a list, as just checked.
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw malformedBody({ id: 'Isinya bukan teks UTF-8.', en: 'The content is not UTF-8 text.' })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw malformedBody({ id: 'Isinya bukan JSON yang utuh.', en: 'The content is not well-formed JSON.' })
  }
}

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g

/** @param text already known to be JSON, so that a string before a colon is a name */
function findFlaw(text: string): Words | null {
  const levels: Set<string>[] = []
  let string = ''
  for (const [sign] of text.matchAll(token)) {
    if (sign === '{' || sign === '[') {
      if (levels.push(new Set()) > deepest) return tooDeep
    } else if (sign === '}' || sign === ']') {
      levels.pop()
    } else if (sign === ':') {
      const name = String(JSON.parse(string)) // "a" and "\u0061" are the same name.
      if (levels.at(-1)?.has(name)) return standsTwice(name)
      levels.at(-1)?.add(name)
    } else {
      string = sign
    }
  }
  return null
}

const tooDeep: Words = {
  id: `Isinya bertingkat lebih dari ${deepest}.`,
  en: `The content is nested more than ${deepest} levels deep.`,
}

function standsTwice(name: string): Words {
  const shown = name.slice(0, 60)
  return { id: `“${shown}” tertulis dua kali.`, en: `“${shown}” stands there twice.` }
}
