import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matcher } from './matches.ts'

test('a search finds what holds every word, in any order and in any of the texts', () => {
  const matches = matcher(' JHT  iuran ')
  assert.ok(matches('Tarif iuran', 'con.jht.worker'))
  assert.ok(!matches('Tarif iuran', 'con.jp.worker'))
})

test('an empty search finds everything', () => {
  assert.ok(matcher('  ')('apa pun'))
})
