import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Problem } from '#base/problem.ts'
import type { Query } from '../../typed.ts'
import { computeFamily } from './family.ts'
import { schoolings } from './school.ts'

const now = new Date('2026-11-20T02:14:00Z')
const usual = { wage: '6.000.000', months: '40' }
const family = (query: Query) => computeFamily({ ...usual, ...query }, now)
const faultsOf = (query: Query): string[] => {
  try {
    family(query)
    return []
  } catch (error) {
    assert.ok(error instanceof Problem)
    return error.details.faults?.map(({ field, message }) => `${field}: ${message.id}`) ?? []
  }
}
const codes = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code)
const pupil = { born1: '05-05-2012', level1: 'smp-2' }
const monthlyOf = (query: Query) => {
  const { pension } = family(query)
  assert.equal(pension.kind, 'monthly')
  return pension
}

test('a death otherwise than at work pays 42 million, 24 million before 2 December 2019, each line with its article', () => {
  assert.equal(family({}).atOnce, 42_000_000n)
  assert.equal(family({ died: '02-12-2019' }).atOnce, 42_000_000n)
  assert.equal(family({ died: '01-12-2019' }).atOnce, 24_000_000n)
  assert.ok(family({}).lines.every(({ article, value }) => article && value))
})

test('a death at work pays 48 wages, the periodic benefit and the funeral, at least what JKM pays', () => {
  const { atOnce, lines, heirs } = family({ cause: 'work' })
  assert.equal(atOnce, 310_000_000n)
  assert.deepEqual(
    lines.map(({ amount }) => amount),
    [288_000_000n, 12_000_000n, 10_000_000n],
  )
  assert.ok(lines.every(({ article }) => article))
  assert.equal(heirs.rests.value, 'heirs.jkk')
  assert.equal(family({ cause: 'work', wage: '10.000' }).atOnce, 42_000_000n)
})

test('whoever had stopped working leaves no death benefit and no scholarship, with the reason and its article', () => {
  const { atOnce, reasons, scholarship } = family({ stopped: 'yes', ...pupil })
  assert.deepEqual([atOnce, scholarship.total], [0n, 0n])
  assert.deepEqual(codes(reasons), ['not-active'])
  assert.equal(reasons[0]?.article.article, 'Pasal 34 ayat (1)')
})

test('the scholarship needs three years of contributions, five before 2 December 2019, and at work none', () => {
  assert.deepEqual(codes(family({ months: '35', ...pupil }).scholarship.reasons), ['scholarship-months'])
  assert.equal(family({ months: '36', ...pupil }).scholarship.total, 61_000_000n)
  assert.equal(family({ months: '1', cause: 'work', ...pupil }).scholarship.total, 61_000_000n)
  const before = { died: '01-12-2019', born1: '05-05-2011', level1: 'sd-3' }
  assert.equal(family({ ...before, months: '59' }).scholarship.total, 0n)
  const once = family({ ...before, months: '60' }).scholarship
  assert.deepEqual([once.total, once.isOnce], [12_000_000n, true])
})

test('a plan moves up a class each year and stops at 23, and is never more than the law’s most', () => {
  const { plans, most, reasons } = family({ ...pupil, born2: '01-03-2023', level2: 'before' }).scholarship
  assert.deepEqual([plans[0]?.length, plans[0]?.at(-1)?.on], [9, '2034-11-20'])
  assert.deepEqual([plans[1]?.[0]?.on, plans[1]?.[0]?.level], ['2028-07-01', 'tk'])
  assert.equal(most, 174_000_000n)
  assert.deepEqual(codes(reasons), ['scholarship-age', 'scholarship-age'])
  const last = (born1: string) => family({ born1, level1: 's1-1' }).scholarship.plans[0]?.length
  assert.deepEqual([last('20-11-2003'), last('21-11-2003')], [0, 1])
})

test('no child, or none at school, has no scholarship and is told why', () => {
  assert.deepEqual(codes(family({}).scholarship.reasons), ['scholarship-no-child'])
  assert.deepEqual(codes(family({ cause: 'work' }).scholarship.reasons), ['scholarship-no-child'])
  const { reasons, total } = family({ born1: '05-05-2012', level1: 'done' }).scholarship
  assert.deepEqual([codes(reasons), total], [['scholarship-not-studying'], 0n])
  const two = { born1: '05-05-2011', level1: 'sd-3', born2: '05-05-2015', level2: 'before' }
  assert.deepEqual(codes(family({ ...two, died: '01-12-2019', months: '60' }).scholarship.reasons), [])
  const both = { ...two, level2: 'tk-1', died: '01-12-2019', months: '60' }
  assert.deepEqual(codes(family(both).scholarship.reasons), ['scholarship-once'])
})

test('a year of contributions gives a pension as of fifteen years, less gives the contributions back', () => {
  assert.equal(monthlyOf({ months: '12', married: 'yes' }).paid, 450_000n)
  const { pension } = family({ months: '11', married: 'yes' })
  assert.ok(pension.kind === 'once')
  assert.equal(pension.contributions, 1_980_000n)
  assert.deepEqual(codes(pension.reasons), ['jp-membership-short'])
})

test('JP is counted from its first month, and on a wage under its ceiling', () => {
  const { pension } = family({ months: '240', died: '31-05-2016' })
  assert.ok(pension.kind === 'once') // Eleven months since July 2015, whatever was paid before.
  const above = monthlyOf({ wage: '20.000.000', married: 'yes' })
  assert.equal(above.formula, 1_662_945n)
})

test('the pension is the wife’s or husband’s, else a child’s under 23, else a parent’s', () => {
  assert.equal(monthlyOf({ married: 'yes', ...pupil }).recipient, 'widow')
  assert.deepEqual(codes(monthlyOf({ married: 'yes', ...pupil }).reasons), ['jp-spouse-first'])
  assert.equal(monthlyOf({ born1: '21-11-2003', level1: 's1-4' }).recipient, 'child')
  const grown = monthlyOf({ born1: '20-11-2003', level1: 's1-4' })
  assert.equal(grown.recipient, 'parent')
  assert.deepEqual(codes(grown.reasons), ['jp-child-grown'])
})

test('the heirs begin with wife, husband or children where there are any', () => {
  assert.equal(family({ married: 'yes' }).heirs.ranks[0]?.id, 'janda, duda, atau anak')
  assert.equal(family({}).heirs.ranks[0]?.id, 'orang tua, kakek dan nenek, cucu')
})

test('what cannot be taken is said at its field', () => {
  assert.match(faultsOf({ wage: '5' })[0] ?? '', /^wage: Paling sedikit/)
  assert.match(faultsOf({ wage: '-5' })[0] ?? '', /^wage: /)
  assert.match(faultsOf({ months: '' })[0] ?? '', /^months: Isi berapa bulan/)
  assert.match(faultsOf({ months: '0' })[0] ?? '', /^months: Isi berapa bulan/)
  assert.match(faultsOf({ months: '601' })[0] ?? '', /^months: Isi bilangan bulat/)
  assert.match(faultsOf({ died: '30-06-2015' })[0] ?? '', /^died: Hitungan ini mulai 1 Juli 2015/)
  assert.match(faultsOf({ died: '01-01-2028' })[0] ?? '', /^died: Paling jauh 31 Desember 2027/)
  assert.match(faultsOf({ cause: 'x' })[0] ?? '', /^cause: Pilih/)
  assert.match(faultsOf({ cause: 'work', stopped: 'yes' })[0] ?? '', /^stopped: Kecelakaan kerja/)
  assert.match(faultsOf({ born1: '21-11-2026', level1: 'before' })[0] ?? '', /^born1: Anak lahir setelah/)
  assert.match(faultsOf({ born2: '01-01-1900', level2: 'sd-1' })[0] ?? '', /^born2: Periksa tahunnya/)
  assert.match(faultsOf({ born2: '01-01-2015' })[0] ?? '', /^level2: Pilih sekolah/)
  assert.deepEqual(
    faultsOf({ died: '1-1-1900', born1: '31-02-2012', level1: 'sd-1' }).map((fault) => fault.split(':')[0]),
    ['died', 'born1'],
  )
  assert.match(faultsOf({ level1: 'sd-1' })[0] ?? '', /^born1: Isi tanggal lahir/)
  assert.match(faultsOf({ born1: '01-01-2015', level1: 'sd-7' })[0] ?? '', /^level1: Pilih/)
})

test('the question of an answer gives the same answer again, whatever the child', () => {
  const levels = fc.constantFrom(...schoolings.map(({ value }) => value))
  const years = fc.integer({ min: 1990, max: 2019 })
  fc.assert(
    fc.property(levels, years, fc.constantFrom('work', 'other'), (level1, year, cause) => {
      const first = family({ cause, born1: `05-05-${year}`, level1, died: '1 November 2026' })
      const again = family(first.asked)
      assert.deepEqual(again.asked, first.asked)
      assert.deepEqual([again.atOnce, again.scholarship], [first.atOnce, first.scholarship])
      assert.ok(again.scholarship.total <= again.scholarship.most)
    }),
    { numRuns: 50 },
  )
})
