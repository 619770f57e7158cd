import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { networkOf } from './address.ts'
import { dispositionOf } from './answer.ts'
import { deviceOf } from './device.ts'
import { makeFormToken, readFormToken } from './form-token.ts'
import { preferredLanguage } from './language.ts'
import { ownPath, refererPath } from './own-path.ts'

const pieces = fc.constantFrom(
  '/',
  '\\',
  '//',
  '.',
  '..',
  '@',
  ':',
  '?',
  '#',
  '%2f',
  '%5c',
  '\t',
  '\n',
  '\r',
  '\0',
  ' ',
  'jahat.example',
  'http:',
  'javascript:',
  'a',
  '☂',
)

test('whatever is asked to go back to, a browser stays with us', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const path = ownPath(`/${parts.join('')}`, '/')
      assert.equal(new URL(path, 'https://payung.example').host, 'payung.example')
      assert.match(path, /^\/(?![/\\])/)
      assert.doesNotMatch(path, /[\r\n]/)
    }),
    { numRuns: 2000 },
  )
})

test('a path of ours is kept with its question and its place, anything else falls back', () => {
  assert.equal(ownPath('/employer/returns?month=2026-11#row-3', '/'), '/employer/returns?month=2026-11#row-3')
  for (const text of [
    null,
    undefined,
    '',
    'employer',
    'https://payung.example/',
    '//x',
    `/${'a'.repeat(1000)}`,
  ]) {
    assert.equal(ownPath(text, '/fallback'), '/fallback')
  }
  assert.equal(refererPath('https://payung.example/a?b=1', 'payung.example'), '/a?b=1')
  assert.equal(refererPath('https://jahat.example/a', 'payung.example'), null)
  assert.equal(refererPath('bukan alamat', 'payung.example'), null)
})

test('a form’s token is good for one browser, differs each time, and cannot be made without the cookie', () => {
  const [a, b] = [makeFormToken('seed'), makeFormToken('seed')]
  assert.notEqual(a, b)
  assert.equal(readFormToken('seed', a), a.split('.')[0])
  for (const token of [undefined, '', '.', a.slice(0, -1), `${a}x`, a.replace('.', ''), `x${a}`]) {
    assert.equal(readFormToken('seed', token), null)
  }
  assert.equal(readFormToken('other seed', a), null)
})

test('addresses count as people are counted: IPv4 each, IPv6 by household', () => {
  assert.equal(networkOf('203.0.113.9'), '203.0.113.9')
  assert.equal(networkOf('::ffff:203.0.113.9'), '203.0.113.9')
  assert.equal(networkOf('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2::/64')
  assert.equal(networkOf('2001:db8::7'), '2001:db8:0:0::/64')
  assert.equal(networkOf('::1'), '0:0:0:0::/64')
  assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0::/64')
})

test('devices are named as their owners know them', () => {
  const android =
    'Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36'
  assert.equal(deviceOf(android), 'Chrome, Android')
  assert.equal(
    deviceOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0'),
    'Firefox, Windows',
  )
  assert.equal(deviceOf(`${android} EdgA/130.0`), 'Edge, Android')
  assert.equal(deviceOf('<script>'), 'Browser')
  assert.equal(deviceOf(undefined), 'Browser')
})

test('English only for those who prefer it to Indonesian', () => {
  assert.equal(preferredLanguage(undefined), 'id')
  assert.equal(preferredLanguage('en'), 'en')
  assert.equal(preferredLanguage('en;q=0.4, id;q=0.6'), 'id')
  assert.equal(preferredLanguage('en;q=x, ;;;'), 'id')
})

test('no name of a file reaches outside its header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const header = dispositionOf(name)
      assert.match(header, /^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/)
      assert.doesNotThrow(() => new Headers({ 'Content-Disposition': header }))
    }),
  )
})
