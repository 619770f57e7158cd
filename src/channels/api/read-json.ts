import type { Words } from '#base/words.ts'
import { readStrictJson, type JsonFlaw } from '#platform/strict-json.ts'
import { malformedBody } from './problems.ts'

/**
 * A JSON object as it came over the line.
 * @throws Problem that says why it is none
 */
export function readJson(bytes: Uint8Array): Record<string, unknown> {
  const { object, flaw } = readStrictJson(bytes)
  if (flaw) throw malformedBody(wordsFor(flaw))
  return object
}

function wordsFor(flaw: JsonFlaw): Words {
  if (flaw.kind !== 'stands-twice') return words[flaw.kind]
  const shown = flaw.name.slice(0, 60)
  return { id: `“${shown}” tertulis dua kali.`, en: `“${shown}” stands there twice.` }
}

const words: Record<Exclude<JsonFlaw['kind'], 'stands-twice'>, Words> = {
  'not-utf8': { id: 'Isinya bukan teks UTF-8.', en: 'The content is not UTF-8 text.' },
  'not-json': { id: 'Isinya bukan JSON yang utuh.', en: 'The content is not well-formed JSON.' },
  'not-an-object': { id: 'Isinya bukan objek JSON.', en: 'The content is not a JSON object.' },
  'too-deep': { id: 'Isinya bertingkat terlalu dalam.', en: 'The content is nested too deeply.' },
}
