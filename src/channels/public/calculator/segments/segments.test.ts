import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Problem } from '#base/problem.ts'
import type { Query } from '../../typed.ts'
import { computeConstruction } from './construction.ts'
import { computeMigrant } from './migrant.ts'
import { computeOwnAccount } from './own-account.ts'

const now = new Date('2026-11-20T02:14:00Z')
const faultsOf = (ask: () => unknown): string[] => {
  try {
    ask()
    return []
  } catch (error) {
    assert.ok(error instanceof Problem)
    return error.details.faults?.map(({ field, message }) => `${field}: ${message.id}`) ?? []
  }
}
const own = (query: Query) => computeOwnAccount(query, now)

test('a rider of one million pays half of 16.800 while the relief of transport lasts, and all of it the month after', () => {
  const relieved = own({ income: '1.000.000', sector: 'transport', month: '03-2027' })
  assert.deepEqual([relieved.total, relieved.unrelieved, relieved.relieved], [8_400n, 16_800n, true])
  const after = own({ income: '1.000.000', sector: 'transport', month: '04-2027' })
  assert.deepEqual([after.total, after.relieved], [16_800n, false])
  assert.match(after.reasons[0]?.words.id ?? '', /2026-01 sampai 2027-03/)
})

test('outside transport the relief runs from April to December 2026', () => {
  const totals = ['03-2026', '04-2026', '12-2026', '01-2027'].map(
    (month) => own({ income: '1.000.000', month }).total,
  )
  assert.deepEqual(totals, [16_800n, 8_400n, 8_400n, 16_800n])
})

test('contributions paid by a public budget have no relief, and the answer says so with its article', () => {
  const { total, reasons } = own({ income: '1.000.000', paid: 'regional_budget' })
  assert.equal(total, 16_800n)
  assert.deepEqual(
    reasons.map(({ article }) => article.article),
    ['Pasal 3 ayat (5)'],
  )
})

test('the lines of every income add up to what is paid, with and without savings', () => {
  fc.assert(
    fc.property(fc.bigInt(10_000n, 10_000_000_000n), fc.constantFrom('yes', 'no'), (income, jht) => {
      const { lines, total } = own({ income: String(income), jht })
      assert.equal(
        lines.reduce((sum, { amount }) => sum + amount, 0n),
        total,
      )
      assert.ok(lines.every(({ article }) => article !== null))
    }),
    { numRuns: 50 },
  )
})

test('a building project pays by slices of its contract, VAT left out, or by the wages of a month', () => {
  const total = (query: Query) => computeConstruction(query, now).total
  assert.equal(total({ amount: '500.000.000' }), 1_000_000n)
  assert.equal(total({ amount: '555.000.000', vat: '11' }), 1_000_000n)
  assert.equal(total({ amount: '12.000.000', by: 'wage' }), 244_800n)
})

test('a contract abroad of 24 months costs 370.000, and one month more costs 13.500 more', () => {
  const total = (months: string, placed = 'yes') => computeMigrant({ months, placed }, now).total
  assert.equal(total('24'), 370_000n)
  assert.equal(total('25'), 383_500n)
  assert.equal(total('24', 'no'), 332_500n)
})

test('what cannot be taken is said at its field', () => {
  assert.match(faultsOf(() => own({ income: '5' }))[0] ?? '', /^income: Paling sedikit/)
  assert.match(faultsOf(() => own({ income: '1.000.000', sector: 'x' }))[0] ?? '', /^sector: Pilih/)
  assert.match(
    faultsOf(() => computeConstruction({ amount: '1.000.000', vat: '-5' }, now))[0] ?? '',
    /^vat: PPN tidak mungkin/,
  )
  assert.match(faultsOf(() => computeMigrant({ months: '0' }, now))[0] ?? '', /^months: Isi lama kontrak/)
  assert.match(faultsOf(() => computeMigrant({ months: '601' }, now))[0] ?? '', /^months: Isi bilangan bulat/)
  assert.match(faultsOf(() => computeMigrant({ months: '24', month: '11-2018' }, now))[0] ?? '', /^month: /)
})

test('the question of an answer gives the same answer again', () => {
  const first = own({ income: 'Rp 2.345.678', sector: 'transport', jht: 'yes', paid: 'sponsor' })
  assert.deepEqual(own(first.asked).asked, first.asked)
  assert.equal(own(first.asked).total, first.total)
  const project = computeConstruction({ amount: '555000000', vat: '11,5' }, now)
  assert.equal(computeConstruction(project.asked, now).total, project.total)
})
