import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calculate } from '../calculate.ts'
import { parseDay } from '../calendar/day.ts'
import { parseMonth } from '../calendar/month.ts'
import { Working } from '../kernel/working.ts'
import { jhtAgeReached } from './jht-age.ts'
import { announcedEarnings, grow } from './jht-development.ts'
import { jhtHeirClasses, jhtPaysTo } from './jht-heirs.ts'
import { jhtPartial, mayTakePart } from './jht-partial.ts'

const problemOf = (formula: string, inputs: object) => {
  const [answer] = calculate([{ id: 1, formula, inputs }])
  return answer && 'problem' in answer && [answer.problem.code, answer.problem.field]
}
const balances = fc.bigInt({ min: 0n, max: 100_000_000_000n })

test('each year’s earnings are added to the balance, to the nearest rupiah, and earn in the next year', () => {
  const hundredths = fc.integer({ min: 0, max: 1500 })
  fc.assert(
    fc.property(balances, fc.array(hundredths, { maxLength: 40 }), (balance, rates) => {
      const years = rates.map((rate) => ({ rate: (rate / 100).toFixed(2), rows: [] }))
      const expected = rates.reduce(
        (grown, rate) => grown + (grown * BigInt(rate) + 5000n) / 10_000n,
        balance,
      )
      assert.equal(grow(balance, years, new Working()), expected)
    }),
  )
})

test('announced earnings are known for 2016 to 2020, and a year without one is a problem rather than a guess', () => {
  const rates = announcedEarnings(2016, 5, new Working()).map(({ rate }) => rate)
  assert.deepEqual(rates, ['7.19', '7.82', '6.26', '6.06', '5.59'])
  const from = (year: number, years: number) =>
    problemOf('jht.development', { balance: 1_000_000, from_year: year, years })
  assert.deepEqual(from(2015, 1), ['jht-earnings-unknown', 'from_year'])
  assert.deepEqual(from(2020, 2), ['jht-earnings-unknown', 'from_year'])
  assert.equal(from(2016, 5), false)
})

test('earnings that only the press quotes make the answer less certain, a rate that is given does not', () => {
  const certain = (year: number) => {
    const working = new Working()
    announcedEarnings(year, 1, working)
    return working.certain
  }
  assert.deepEqual([2016, 2017, 2018, 2019, 2020].map(certain), [true, false, false, false, true])
})

test('a rate below nothing, no rate and no year, and too many years are problems that name the input', () => {
  const ask = (inputs: object) => problemOf('jht.development', { balance: 1_000_000, years: 1, ...inputs })
  assert.deepEqual(ask({ rate_pct: '-1' }), ['decimal-out-of-range', 'rate_pct'])
  assert.deepEqual(ask({}), ['input-missing', 'from_year'])
  assert.deepEqual(ask({ years: 101, rate_pct: '5' }), ['number-out-of-range', 'years'])
})

test('at most 30% for a home and 10% otherwise can be taken early, never a rupiah more, in every form', () => {
  const month = parseMonth('2026-11')
  fc.assert(
    fc.property(balances, fc.boolean(), (balance, forHome) => {
      const most = (balance * (forHome ? 3n : 1n)) / 10n
      assert.equal(jhtPartial.exact({ balance, forHome }, month).most, most)
      assert.equal(jhtPartial.fast({ balance: Number(balance), forHome }, month).most, Number(most))
    }),
  )
})

test('part of JHT can be taken from the tenth anniversary of membership on, and once', () => {
  const ask = (since: string, on: string, taken = false) => {
    const membership = { since: parseDay(since), on: parseDay(on) }
    const { eligible, reasons } = mayTakePart(membership, taken, new Working())
    return [eligible, ...reasons.map(({ code, fromOn }) => [code, fromOn])]
  }
  assert.deepEqual(ask('2016-07-01', '2026-06-30'), [false, ['jht-partial-too-early', '2026-07-01']])
  assert.deepEqual(ask('2016-07-01', '2026-07-01'), [true])
  assert.deepEqual(ask('2016-02-29', '2026-02-28'), [true])
  assert.deepEqual(ask('2020-07-01', '2026-07-01', true), [
    false,
    ['jht-partial-too-early', '2030-07-01'],
    ['jht-partial-taken', undefined],
  ])
})

test('years of membership alone give no day, and a day of membership needs the day of asking', () => {
  const inputs = { balance: 1_000_000, purpose: 'home' }
  const { reasons } = mayTakePart({ years: 9 }, false, new Working())
  assert.deepEqual(
    reasons.map(({ fromOn }) => fromOn),
    [undefined],
  )
  assert.deepEqual(problemOf('jht.partial', { ...inputs, member_since: '2016-07-01' }), [
    'input-missing',
    'on',
  ])
  assert.deepEqual(problemOf('jht.partial', inputs), ['input-missing', 'member_years'])
  assert.deepEqual(problemOf('jht.partial', { ...inputs, purpose: 'car', member_years: 10 }), [
    'choice-unknown',
    'purpose',
  ])
  assert.deepEqual(problemOf('jht.partial', { ...inputs, member_years: 10, on: '2015-06-30' }), [
    'law-not-in-force',
    undefined,
  ])
})

test('JHT is paid at 56 while the pension age of JP rises, and a birthday before July 2015 is told with a reservation', () => {
  const reached = (born: string) => {
    const working = new Working()
    return [jhtAgeReached(parseDay(born), working).reachedOn, working.certain]
  }
  assert.deepEqual(reached('1970-11-21'), ['2026-11-21', true])
  assert.deepEqual(reached('2000-02-29'), ['2056-02-29', true])
  assert.deepEqual(reached('1959-07-01'), ['2015-07-01', true])
  assert.deepEqual(reached('1959-06-30'), ['2015-06-30', false])
})

test('the first class of heirs that is there takes all, whatever the order in which they are named', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...jhtHeirClasses]), (surviving) => {
      const first = jhtHeirClasses.find((one) => surviving.includes(one))
      assert.equal(jhtPaysTo(surviving, new Working()), first ?? 'Balai Harta Peninggalan')
    }),
  )
})

test('heirs may be named as a list or one by one, and none at all must be said', () => {
  const paysTo = (inputs: object) => {
    const [answer] = calculate([{ id: 1, formula: 'heirs.jht', inputs }])
    return answer && 'result' in answer && answer.result['pays_to']
  }
  assert.equal(paysTo({ spouse_or_child: false, will: true }), 'will')
  assert.equal(paysTo({ spouse_or_child: false }), 'Balai Harta Peninggalan')
  assert.equal(paysTo({ surviving: [] }), 'Balai Harta Peninggalan')
  assert.deepEqual(problemOf('heirs.jht', {}), ['input-missing', 'surviving'])
  assert.deepEqual(problemOf('heirs.jht', { surviving: ['cousin'] }), ['choice-unknown', 'surviving'])
})
