import assert from 'node:assert/strict'
import { test } from 'node:test'
import { employerPart, sumOf, workerPart } from '../figures.ts'
import { priceOf } from './price.ts'

const now = new Date('2026-11-20T02:00:00Z')
const company = { kind: 'company', scale: 'menengah', riskClass: '1' }

test('the price is that of the law: Rp 6.000.000 in class I with four programmes costs Rp 554.400, as in S02', () => {
  const { amounts, programmes } = priceOf({ ...company, wage: '6000000', workers: '1' }, null, now)
  assert.deepEqual(programmes, ['jkk', 'jkm', 'jht', 'jp'])
  assert.deepEqual(
    [employerPart(amounts), workerPart(amounts), sumOf(amounts)],
    [374_400n, 180_000n, 554_400n],
  )
})

test('it is counted for each worker and then multiplied, as a bill does', () => {
  const one = priceOf({ ...company, wage: '4333333', workers: '1' }, null, now)
  const seven = priceOf({ ...company, wage: '4333333', workers: '7' }, null, now)
  assert.equal(sumOf(seven.amounts), 7n * sumOf(one.amounts))
})

test('what is owed is counted, what is added as well, and nothing else', () => {
  const small = { kind: 'company', scale: 'kecil', riskClass: '2', wage: '4000000', workers: '1' }
  assert.deepEqual(priceOf(small, null, now).programmes, ['jkk', 'jkm', 'jht'])
  assert.deepEqual(priceOf({ ...small, jp: 'on' }, null, now).programmes, ['jkk', 'jkm', 'jht', 'jp'])
  assert.equal(priceOf({ ...small, scale: 'mikro' }, null, now).amounts.jhtEmployer, 0n)
})

test('a household counts by its own duty, whatever size is left over from another kind', () => {
  const { programmes, duty } = priceOf({ kind: 'household', scale: 'besar', riskClass: '1' }, null, now)
  assert.deepEqual(programmes, ['jkk', 'jkm'])
  assert.equal(duty.article.regulation, 'UU 2/2026')
})

test('before anyone has typed a wage, it is the minimum wage of the place for one worker', () => {
  const { wage, workers } = priceOf(company, 3_856_694n, now)
  assert.deepEqual([wage, workers], [3_856_694n, 1])
  assert.equal(priceOf({ ...company, wage: 'banyak', workers: '0' }, 3_856_694n, now).wage, 3_856_694n)
})
