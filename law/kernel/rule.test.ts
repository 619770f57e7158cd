import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseMonth } from '../calendar/month.ts'
import type { DayText } from '../calendar/day.ts'
import type { RowText } from './dated-value.ts'
import { value } from './dated-value.ts'
import type { Exception } from './exception.ts'
import { count, flag, money, riskClass } from './facts.ts'
import { rule } from './rule.ts'
import { always, isInForce, nothing, rateOf, when, whileInForce } from './symbols.ts'

// A made-up law that uses every word of the vocabulary, so that each form is tried on each of them.

const words = (text: string) => ({ id: text, en: text })
const article = { regulation: 'PP 0/2000', article: 'Pasal 1' }
const row = <A>(from: DayText, amount: A, to?: DayText): RowText<A> => ({
  from,
  amount,
  article,
  publishedOn: null,
  checkedOn: '2026-11-21',
  confidence: 'high',
  seen: true,
  sources: [],
  ...(to && { to }),
})
const rate = value('test.rate', {
  title: words('rate'),
  unit: 'percent',
  rows: [row('2000-01-01', '1.5'), row('2001-01-01', '0.25')],
})
const bonus = value('test.bonus', {
  title: words('bonus'),
  unit: 'percent',
  rows: [row('2000-07-01', '3', '2000-12-31')],
})
const byClass = value('test.class', {
  title: words('class'),
  unit: 'percent by class',
  rows: [row('2000-01-01', { 1: '1', 2: '2', 3: '3', 4: '4', 5: '5.125' })],
})
const floor = value('test.floor', { title: words('floor'), unit: 'rupiah', rows: [row('2000-01-01', 1000)] })
const cap = value('test.cap', {
  title: words('cap'),
  unit: 'rupiah',
  rows: [row('2000-01-01', 9000), row('2000-06-15', 8000)],
})
const times = value('test.times', { title: words('times'), unit: 'count', rows: [row('2000-01-01', 25)] })
const nearest = value('test.nearest', {
  title: words('nearest'),
  unit: 'rounding',
  rows: [row('2000-01-01', 'half up')],
})
const below = value('test.below', {
  title: words('below'),
  unit: 'rounding',
  rows: [row('2000-01-01', 'down')],
})
const above = value('test.above', {
  title: words('above'),
  unit: 'rounding',
  rows: [row('2000-01-01', 'up')],
})

const facts = {
  pay: money(words('pay'), { most: 1_000_000 }),
  months: count(words('months'), { most: 12 }),
  group: riskClass(words('group')),
  member: flag(words('member')),
  old: flag(words('old')),
}

const vocabulary = rule('test.vocabulary', {
  title: words('vocabulary'),
  article,
  from: '2000-01',
  facts,
  compute({ pay, months, group, member, old }) {
    const counted = pay.atLeast(floor).atMost(cap, words('capped')).called(words('counted'))
    const large = pay
      .isMoreThan(cap)
      .and(member.not())
      .or(old.and(isInForce(bonus)))
    return {
      counted,
      nearest: counted.times(rate).round(nearest).called(words('nearest')),
      below: counted.times(rateOf(byClass, group)).round(below).called(words('below')),
      above: counted
        .times(rate)
        .plus(counted.times(whileInForce(bonus)))
        .round(above)
        .called(words('above')),
      repeated: pay.repeated(times).minus(pay).plus(nothing).called(words('repeated')),
      monthly: counted.times(rate).repeated(months).round(nearest).called(words('monthly')),
      chosen: when(large, counted, pay.atMost(floor), { because: words('large') }).called(words('chosen')),
    }
  },
})

const cases = fc.record({
  pay: fc.integer({ min: 1, max: 1_000_000 }),
  months: fc.integer({ min: 0, max: 12 }),
  group: fc.integer({ min: 1, max: 5 }),
  member: fc.boolean(),
  old: fc.boolean(),
})
const months = fc.integer({ min: parseMonth('2000-01'), max: parseMonth('2002-12') })

test('exact, fast, columns and explanation agree on every operation of the vocabulary', () => {
  fc.assert(
    fc.property(cases, months, (given, month) => {
      const exact = vocabulary.exact({ ...given, pay: BigInt(given.pay) }, month)
      const plain = Object.fromEntries(Object.entries(exact).map(([name, amount]) => [name, Number(amount)]))
      assert.deepEqual(vocabulary.fast(given, month), plain)
      assert.deepEqual(vocabulary.explain({ ...given, pay: BigInt(given.pay) }, month).amounts, exact)
      for (const period of [month, [month]]) {
        const out = Object.fromEntries(vocabulary.outputs.map((name) => [name, new Float64Array(1)]))
        vocabulary.columns({ ...given, n: 1, pay: Float64Array.of(given.pay) }, period, out)
        assert.deepEqual(
          Object.fromEntries(Object.entries(out).map(([name, [amount]]) => [name, amount])),
          plain,
        )
      }
    }),
  )
})

test('the operations mean what their names say', () => {
  const given = { pay: 10_001n, months: 3, group: 5, member: false, old: false }
  assert.deepEqual(vocabulary.exact(given, parseMonth('2000-01')), {
    counted: 9000n, // at least 1,000 and at most 9,000
    nearest: 135n, // 1.5% of 9,000
    below: 461n, // 5.125% of 9,000 is 461.25
    above: 135n,
    repeated: 240_024n, // 24 times the pay
    monthly: 405n,
    chosen: 9000n,
  })
  const later = vocabulary.exact({ ...given, member: true, old: true }, parseMonth('2000-07'))
  assert.equal(later.counted, 8000n) // the cap of June, in force on the last day of the month
  assert.equal(later.above, 360n) // 1.5% and, from July to December, 3%
  assert.equal(later.chosen, 8000n) // old, and the bonus is in force
  assert.equal(vocabulary.exact({ ...given, pay: 67n }, parseMonth('2001-01')).nearest, 3n) // 0.25% of 1,000 is 2.5
})

test('the source of the fast form is a module that needs nothing else', async () => {
  const source = vocabulary.toSource()
  const { compute } = await import(`data:text/javascript,${encodeURIComponent(source)}`)
  const given = { pay: 10_001, months: 3, group: 5, member: false, old: false }
  assert.deepEqual(compute(given, parseMonth('2000-01')), vocabulary.fast(given, parseMonth('2000-01')))
})

test('a fingerprint changes with a row that is read, and for a month only with the rows of that month', () => {
  const withRate = (amount: '2' | '3') =>
    rule('test.fingerprint', {
      title: words('fingerprint'),
      article,
      from: '2000-01',
      facts: { pay: facts.pay },
      compute: ({ pay }) => ({
        due: pay
          .times(
            value('test.rate', {
              title: words('rate'),
              unit: 'percent',
              rows: [row('2000-01-01', '1'), row('2001-01-01', amount)],
            }),
          )
          .round(nearest)
          .called(words('due')),
      }),
    })
  const [two, three] = [withRate('2'), withRate('3')]
  assert.match(two.fingerprint(), /^[0-9a-f]{16}$/)
  assert.equal(two.fingerprint(), withRate('2').fingerprint())
  assert.notEqual(two.fingerprint(), three.fingerprint())
  assert.equal(two.fingerprint(parseMonth('2000-05')), three.fingerprint(parseMonth('2000-05')))
  assert.notEqual(two.fingerprint(parseMonth('2001-05')), three.fingerprint(parseMonth('2001-05')))
})

test('a rule whose amounts could leave the proven range has no fast form, and is still exact', () => {
  const vast = rule('test.vast', {
    title: words('vast'),
    article,
    from: '2000-01',
    facts: { pay: money(words('pay'), { most: Number.MAX_SAFE_INTEGER }) },
    compute: ({ pay }) => ({ due: pay.times(rate).round(nearest).called(words('due')) }),
  })
  assert.throws(() => vast.fast({ pay: 1 }, parseMonth('2000-01')), /no fast form/)
  assert.throws(() => vast.sql({ month: parseMonth('2000-01'), columns: { pay: 'pay' } }), /no fast form/)
  assert.equal(vast.exact({ pay: 1000n }, parseMonth('2000-01')).due, 15n)
})

test('rounding what may be negative has no fast form', () => {
  const debt = rule('test.debt', {
    title: words('debt'),
    article,
    from: '2000-01',
    facts: { pay: facts.pay },
    compute: ({ pay }) => ({ due: pay.minus(floor).times(rate).round(nearest).called(words('due')) }),
  })
  assert.throws(() => debt.toSource(), /rounds a negative amount/)
})

test('a 32-bit column is refused for an output that can exceed it', () => {
  const big = rule('test.big', {
    title: words('big'),
    article,
    from: '2000-01',
    facts: { pay: money(words('pay'), { most: 2 ** 31 }) },
    compute: ({ pay }) => ({ due: pay.called(words('due')) }),
  })
  const given = { n: 1, pay: Float64Array.of(2 ** 31) }
  assert.throws(() => big.columns(given, parseMonth('2000-01'), { due: new Int32Array(1) }), RangeError)
})

test('a column that is too short or missing is refused', () => {
  const out = { counted: new Float64Array(2) }
  const given = { n: 2, pay: Float64Array.of(1), months: 1, group: 1, member: true, old: true }
  assert.throws(() => vocabulary.columns(given, parseMonth('2000-01'), out), /shorter/)
  assert.throws(() => vocabulary.columns({ ...given, n: 3, pay: 5 }, parseMonth('2000-01'), out), /shorter/)
})

test('an output without a name for people cannot be built', () => {
  const build = () =>
    rule('test.unnamed', {
      title: words('unnamed'),
      article,
      from: '2000-01',
      facts,
      compute: ({ pay }) => ({ pay }),
    }).outputs
  assert.throws(build, /no name for people/)
})

const exception = (
  id: string,
  during: Exception<typeof facts>['during'],
  more: Partial<Exception<typeof facts>> = {},
) => ({
  id,
  title: words(id),
  article,
  because: words(id),
  during,
  when: () => always,
  replaces: { pay: () => nothing },
  ...more,
})
const withExceptions = (...exceptions: Exception<typeof facts>[]) =>
  rule('test.exceptions', {
    title: words('exceptions'),
    article,
    from: '2000-01',
    facts,
    exceptions,
    compute: ({ pay }, unless) => ({ pay: unless('pay', pay).called(words('pay')) }),
  })
const given = { pay: 500n, months: 1, group: 1, member: true, old: false }

test('an exception holds in the months of its value and for the cases of its condition', () => {
  const relief = withExceptions(exception('relief', bonus, { when: ({ member }) => member }))
  const paid = ['2000-06', '2000-07', '2000-12', '2001-01'].map(
    (month) => relief.exact(given, parseMonth(month)).pay,
  )
  assert.deepEqual(paid, [500n, 0n, 0n, 500n])
  assert.equal(relief.exact({ ...given, member: false }, parseMonth('2000-07')).pay, 500n)
})

test('two exceptions that can meet at one place cannot be built unless one is preferred', () => {
  const first = exception('first', bonus, { replaces: { pay: ({ pay }) => pay.minus(pay) } })
  const second = exception('second', rate, { replaces: { pay: ({ pay }) => pay.plus(pay) } })
  assert.throws(() => withExceptions(first, second).outputs, /first and second can both hold for pay/)
  const preferSecond = withExceptions(first, { ...second, before: ['first'] })
  assert.equal(preferSecond.exact(given, parseMonth('2000-07')).pay, 1000n)
  const preferFirst = withExceptions({ ...first, before: ['second'] }, second)
  assert.equal(preferFirst.exact(given, parseMonth('2000-07')).pay, 0n)
  assert.equal(preferFirst.exact(given, parseMonth('2001-07')).pay, 1000n)
})

test('exceptions of different months may replace the same place', () => {
  const later = value('test.later', {
    title: words('later'),
    unit: 'percent',
    rows: [row('2001-01-01', '1')],
  })
  const both = withExceptions(exception('first', bonus), exception('second', later))
  assert.equal(both.exact(given, parseMonth('2000-06')).pay, 500n)
})

test('an exception to a place that the rule does not have cannot be built', () => {
  const build = () => withExceptions(exception('lost', bonus, { replaces: { wages: () => nothing } })).outputs
  assert.throws(build, /what the rule does not have: wages/)
})
