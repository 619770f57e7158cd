import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DayText } from './calendar/day.ts'
import { parseDay } from './calendar/day.ts'
import { parseMonth } from './calendar/month.ts'
import { Rule } from './kernel/rule.ts'
import { law } from './law.ts'
import { jointLeave } from './values/holidays.ts'
import { jpCeiling } from './values/pp-45-2015.ts'
import { reliefJkkRates } from './values/pp-7-2025.ts'

const earner = {
  wage: 15_000_000,
  riskClass: 3,
  jkk: true,
  jkm: true,
  jht: true,
  jp: true,
  jkp: true,
  labourIntensive: true,
  covidRelief: false,
  jpDeferred: false,
}
const jkkAsKnownOn = (day: DayText, month: string) =>
  law.asKnownOn(parseDay(day)).wageEarnerContribution.fast(earner, parseMonth(month)).jkk

test('before PP 36/2025 was promulgated its extension could not be charged, although it covers August 2025', () => {
  assert.equal(jkkAsKnownOn('2025-09-03', '2025-07'), 66_750)
  assert.equal(jkkAsKnownOn('2025-09-03', '2025-08'), 133_500)
  assert.equal(jkkAsKnownOn('2025-09-04', '2025-08'), 66_750)
  assert.equal(law.wageEarnerContribution.fast(earner, parseMonth('2025-08')).jkk, 66_750)
})

test('before the letter of 25 February 2026 the old JP ceiling was carried into March', () => {
  const base = (day: DayText) =>
    law.asKnownOn(parseDay(day)).wageEarnerContribution.fast(earner, parseMonth('2026-03')).jpBase
  assert.deepEqual([base('2026-02-24'), base('2026-02-25')], [10_547_400, 11_086_300])
})

test('the exact and the fast form of a law as it was known agree', () => {
  const early = law.asKnownOn(parseDay('2025-09-03')).wageEarnerContribution
  for (const month of ['2015-07', '2020-10', '2025-02', '2025-08', '2026-03']) {
    const exact = early.exact({ ...earner, wage: 15_000_000n }, parseMonth(month))
    const plain = Object.fromEntries(Object.entries(exact).map(([name, amount]) => [name, Number(amount)]))
    assert.deepEqual(early.fast(earner, parseMonth(month)), plain)
  }
})

test('reading the law as it was known changes nothing in the law of today', () => {
  const before = law.wageEarnerContribution.fingerprint()
  law.asKnownOn(parseDay('2020-01-01'))
  assert.equal(law.wageEarnerContribution.fingerprint(), before)
  assert.equal(law.history(jpCeiling).length, 12)
  assert.equal(law.asKnownOn(parseDay('2021-02-16')).history(jpCeiling).length, 7)
  assert.equal(law.asKnownOn(parseDay('2025-02-06')).in(reliefJkkRates, parseMonth('2025-02')), undefined)
})

test('an amended list of joint leave counts from the day of its amendment', () => {
  const leaveOf2025 = (day: DayText) => law.asKnownOn(parseDay(day)).on(jointLeave, parseDay('2025-08-18'))
  const isOff = (day: DayText) => leaveOf2025(day)?.amount.some(({ on }) => on === '2025-08-18')
  assert.deepEqual([isOff('2025-08-06'), isOff('2025-08-07')], [false, true])
})

test('a value is found by its own identifier and by those of its rows in the law book', () => {
  assert.equal(law.find('con.jp.ceiling')?.rows.length, 12)
  assert.deepEqual(
    law.find('con.jp.ceiling.2021')?.rows.map(({ amount }) => amount),
    [8_754_600],
  )
  assert.equal(law.find('con.jkk.pu.class3')?.value.id, 'con.jkk.pu')
  assert.equal(law.find('con.jkk.padatkarya.class1')?.value.id, 'con.jkk.padatkarya')
  assert.equal(law.find('con.unknown'), undefined)
})

test('a rule names the values that decide it, those of its reliefs too', () => {
  const read = (rule: { reads: readonly { id: string }[] }) => rule.reads.map(({ id }) => id).toSorted()
  assert.deepEqual(read(law.latePenalty), ['con.covid.penalty', 'con.penalty', 'con.rounding'])
  assert.ok(read(law.wageEarnerContribution).includes('con.jkk.padatkarya'))
})

test('every rule of the law can be built: it names its amounts, and no two of its exceptions contradict each other', () => {
  const rules = Object.values(law).filter((one) => one instanceof Rule)
  assert.ok(rules.length > 20)
  for (const { id, outputs } of rules) assert.ok(outputs.length > 0, id)
})
