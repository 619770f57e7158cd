import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { SheetProblem } from '../sheet-problem.ts'
import { textOf, xmlName, XmlScanner } from './scan-xml.ts'

const id = xmlName('id')

/** What a scanner says about a document that arrives in pieces of the given sizes. */
function scan(document: string, sizes: readonly number[] = []): string[] {
  const bytes = Buffer.from(document)
  const said: string[] = []
  const scanner = new XmlScanner({
    open: (tag) => said.push(`<${tag.bytes.toString('utf8', tag.from, tag.to)} ${tag.attribute(id) ?? '-'}`),
    close: (tag) => said.push(`>${tag.bytes.toString('utf8', tag.from, tag.to)}`),
    text: (piece, from, to) => said.push(textOf(piece, from, to)),
  })
  let at = 0
  for (const size of sizes) {
    scanner.push(bytes.subarray(at, at + size))
    at += size
  }
  scanner.push(bytes.subarray(at))
  scanner.end()
  return said
}

const document =
  '\ufeff<?xml version="1.0"?><!-- a > b --><x:a x:id="1>2" id2="9"><b  id = \'é&amp;"\' />kata &#x41;' +
  '<![CDATA[<&>]]><c\n/></x:a>\n'

test('elements, attributes, text and CDATA are found, prefixes and comments left out', () => {
  assert.deepEqual(scan(document), [
    '<a 1>2', '<b é&"', '>b', 'kata A', '<&>', '<c -', '>c', '>a',
  ]) // prettier-ignore
})

test('it does not matter where a document is cut into pieces', () => {
  const whole = scan(document)
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 12 })), (sizes) => {
      assert.deepEqual(scan(document, sizes), whole)
    }),
  )
})

test('bytes of any kind are either read or refused, never more', () => {
  const shard = fc.constantFrom(
    '<a>',
    '</a>',
    '<a b="',
    '">',
    '/>',
    '<![CDATA[',
    ']]>',
    '&lt;',
    '&#9;',
    '<!--',
    '-->',
    'x',
    '<',
    '?>',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(shard, fc.string())), (shards) => {
      try {
        scan(shards.join(''))
      } catch (error) {
        assert.ok(error instanceof SheetProblem)
      }
    }),
  )
})

for (const [what, document, code] of [
  ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'unsafe-markup'],
  ['an entity of its own', '<a>&b;</a>', 'unsafe-markup'],
  ['a character beyond Unicode', '<a>&#x110000;</a>', 'unsafe-markup'],
  ['an ampersand alone', '<a>a & b</a>', 'unsafe-markup'],
  ['an element that stays open', '<a><b></b>', 'damaged'],
  ['an element that closes twice', '<a></a></a>', 'damaged'],
  ['nothing at all', '', 'damaged'],
  ['a tag without an end', `<a>${'<b '.padEnd(2 ** 20 + 10)}`, 'damaged'],
] as const) {
  test(`markup with ${what} is refused`, () => {
    assert.throws(
      () => scan(document),
      (error) => error instanceof SheetProblem && error.fault.code === code,
    )
  })
}
