import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createView, initialsOf } from './view.ts'

const given = {
  path: '/',
  csrf: null,
  account: null,
  now: new Date('2026-11-20T02:14:00Z'),
  demo: false,
}

test('a view speaks the language of its person, also when its functions are taken out of it', () => {
  const { t, say } = createView({ ...given, lang: 'en' })
  assert.equal(t('Bayar sekarang', 'Pay now'), 'Pay now')
  assert.equal(say({ id: 'Lunas', en: 'Paid' }), 'Paid')
  assert.equal(createView({ ...given, lang: 'id' }).t('Bayar sekarang', 'Pay now'), 'Bayar sekarang')
})

test('initials are taken from the first and the last name', () => {
  assert.equal(initialsOf('Rina Kusumawati'), 'RK')
  assert.equal(initialsOf('  siti nur  hidayah '), 'SH')
  assert.equal(initialsOf('Suharto'), 'S')
  assert.equal(initialsOf(''), '')
})
