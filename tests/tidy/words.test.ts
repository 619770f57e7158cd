import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Visitor } from 'oxc-parser'
import { placeOf, program, type Source } from './source.ts'

/** Names that are the same in every language: of laws and numbers, of programs, of signs. */
const sameEverywhere =
  /^(?:[\d\s.,:;·•|%+×=/–—()→←-]|NIK|NPWP|NPP|KPJ|NIB|KBLI|KTP|KK|WIB|Rp|JKK|JKM|JHT|JP|JKP|Payung|API|PDF|CSV|XLSX|JSON|OpenAPI|SNAP BI|QR|SQL|PostgreSQL|GitHub|English|Indonesia|Bahasa Indonesia|e-mail|Email|Excel|PP|UU|curl|application\/json)+$/

test('every text on a page stands in both languages', () => {
  assert.deepEqual(program.filter(({ path }) => path.endsWith('.tsx')).flatMap(untranslated), [])
})

const spoken = new Set([
  'title',
  'label',
  'hint',
  'alt',
  'placeholder',
  'lead',
  'text',
  'caption',
  'aria-label',
  'summary',
])

function untranslated(source: Source): string[] {
  if (/\/gallery\/|parts-gallery/.test(source.path)) return [] // Samples, in both languages at once.
  const found: string[] = []
  const look = (text: string, at: number) => {
    const words = text.replace(/\s+/g, ' ').trim()
    if (/\p{L}{2}/u.test(words) && !sameEverywhere.test(words)) found.push(`${placeOf(source, at)}: ${words}`)
  }
  new Visitor({
    JSXText: ({ value, start }) => look(value, start),
    JSXAttribute: ({ name, value }) => {
      const attribute = name.type === 'JSXIdentifier' ? name.name : ''
      if (spoken.has(attribute) && value?.type === 'Literal' && typeof value.value === 'string')
        look(value.value, value.start)
    },
  }).visit(source.parsed.program)
  return found
}

/** The voice: we say what to do, we do not scold, apologise or speak as a machine. */
const unkind =
  /\b(invalid|tidak valid|error|mohon maaf|maaf,|gagal|ditolak sistem|silahkan|harap|dilarang|kesalahan sistem|oops|sorry)\b/i

test('nothing that people read scolds, apologises or speaks as a machine', () => {
  const found = program.flatMap((source) => {
    const said: string[] = []
    new Visitor({
      CallExpression: ({ callee, arguments: given }) => {
        if (callee.type !== 'Identifier' || !['t', 'say'].includes(callee.name)) return
        for (const one of given)
          if (one.type === 'Literal' && typeof one.value === 'string') hear(one.value, one.start)
      },
      Property: ({ key, value }) => {
        const name = key.type === 'Identifier' ? key.name : ''
        if (['id', 'en'].includes(name) && value.type === 'Literal' && typeof value.value === 'string')
          hear(value.value, value.start)
      },
    }).visit(source.parsed.program)
    function hear(text: string, at: number) {
      if (unkind.test(text)) said.push(`${placeOf(source, at)}: ${text}`)
    }
    return said
  })
  assert.deepEqual(found, [])
})
