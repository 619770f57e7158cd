import assert from 'node:assert/strict'
import { test } from 'node:test'
import { riskClasses } from '../values/risk-classes.ts'
import { suggestRiskClass } from './risk-class.ts'

test('the annex has 191 kinds of business: 23, 25, 96, 23 and 24 in classes I to V', () => {
  const counts = [1, 2, 3, 4, 5].map(
    (number) => riskClasses.filter(({ riskClass }) => riskClass === number).length,
  )
  assert.deepEqual(counts, [23, 25, 96, 23, 24])
  assert.equal(new Set(riskClasses.map(({ id }) => id)).size, 191)
  assert.equal(riskClasses.filter(({ confidence }) => confidence === 'high').length, 35)
})

test('a business is led to the line of the annex whose words it shares', () => {
  const first = (code: string, title: string) => {
    const [suggestion] = suggestRiskClass(code, title)
    return [suggestion?.riskClass, suggestion?.entry.id, suggestion?.confidence]
  }
  assert.deepEqual(first('64121', 'Bank Umum Konvensional'), [1, 'I-09', 'medium'])
  assert.deepEqual(first('10434', 'Industri Pemurnian Minyak Mentah Kelapa Sawit'), [3, 'III-60', 'medium'])
  assert.deepEqual(first('35113', 'Distribusi Tenaga Listrik'), [4, 'IV-17', 'medium'])
  assert.deepEqual(first('07101', 'Pertambangan Pasir Besi'), [5, 'V-19', 'medium'])
})

test('without a shared word the nearest line of the division is offered with low confidence', () => {
  const [suggestion, ...more] = suggestRiskClass('62012', 'Aktivitas Pengembangan Aplikasi')
  assert.deepEqual([suggestion?.entry.id, suggestion?.confidence, suggestion?.shared], ['I-20', 'low', []])
  assert.deepEqual(more, [])
  assert.match(suggestion?.reason.en ?? '', /No shared word/)
})

test('a shop that sells tobacco is a shop, not a plantation', () => {
  const [suggestion] = suggestRiskClass('47230', 'Perdagangan Eceran Khusus Rokok dan Tembakau di Toko')
  assert.equal(suggestion?.riskClass, 1)
})

test('an unknown division gives no suggestion rather than a guess', () => {
  assert.deepEqual(suggestRiskClass('00000', 'Apa saja'), [])
})
