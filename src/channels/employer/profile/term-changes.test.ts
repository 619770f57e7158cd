import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesBetween, programmesIn, whatDiffers, whyOf, type ToldTerms } from './term-changes.ts'

const small: ToldTerms = {
  scale: 'kecil',
  riskClass: 2,
  jkk: true,
  jkm: true,
  jht: true,
  jp: false,
  labourIntensive: false,
}
const told = (after: Partial<ToldTerms>) => changesBetween(small, { ...small, ...after }).map(({ id }) => id)

test('every difference between two sets of terms is told, and nothing else', () => {
  assert.deepEqual(told({}), [])
  assert.deepEqual(told({ scale: 'menengah', jp: true }), [
    'Skala: Usaha kecil menjadi Usaha menengah',
    'JP mulai diikuti',
  ])
  assert.deepEqual(told({ jht: false }), ['JHT tidak lagi diikuti'])
  assert.deepEqual(told({ riskClass: 3 }), [
    'Risiko: kelas risiko II (rendah) menjadi kelas risiko III (sedang)',
  ])
  assert.deepEqual(told({ labourIntensive: true }), ['Keringanan padat karya mulai'])
})

test('a reason is told with the change that it came with, and not again with the next', () => {
  const registered = { note: null, riskReason: 'Lampiran I nomor II-24' }
  const grown = { ...registered, note: 'usaha naik kelas' }
  assert.equal(whyOf(undefined, registered), 'Lampiran I nomor II-24')
  assert.equal(whyOf(registered, grown), 'usaha naik kelas')
  assert.equal(whyOf(grown, { ...grown }), null)
  assert.equal(whyOf(grown, { ...grown, riskReason: 'tanpa dapur' }), 'tanpa dapur')
})

test('programmes are named in the order of the law', () => {
  assert.equal(programmesIn(small), 'JKK, JKM, JHT')
})

test('a form changes only what it has another way than the terms', () => {
  assert.deepEqual(whatDiffers(small, { scale: 'kecil', jht: 'on', fromMonth: '2027-01' }), {})
  assert.deepEqual(whatDiffers(small, { scale: 'menengah', jht: 'on', jp: 'on' }), {
    scale: 'menengah',
    jp: true,
  })
  assert.deepEqual(whatDiffers(small, {}), { jht: false })
})
