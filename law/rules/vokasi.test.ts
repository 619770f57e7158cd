import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calculate } from '../calculate.ts'
import type { Day } from '../calendar/day.ts'
import { addDays, parseDay } from '../calendar/day.ts'
import { addMonths } from '../calendar/month.ts'
import { Working } from '../kernel/working.ts'
import type { VokasiCandidate } from './vokasi-candidate.ts'
import { mayTakeVokasi, type VokasiRuleSet } from './vokasi-eligibility.ts'

const jobless: VokasiCandidate = {
  citizen: true,
  registered: true,
  contributionMonths: 14,
  wageAtLeastLowestMinimum: true,
  age: { years: 33 },
  gap: { months: 5 },
  active: false,
  jhtTaken: false,
  trained: false,
}
const codes = (ruleSet: VokasiRuleSet, change: Partial<VokasiCandidate>) =>
  mayTakeVokasi({ ...jobless, ...change }, ruleSet, new Working()).reasons.map(({ code }) => code)
const answerOf = (inputs: object) => {
  const [answer] = calculate([{ id: 1, formula: 'vok.eligible', inputs }])
  assert.ok(answer)
  return answer
}
const problemOf = (inputs: object) => {
  const answer = answerOf(inputs)
  return 'problem' in answer && [answer.problem.code, answer.problem.field]
}

test('each condition of 2019 keeps someone out by itself, at its edge', () => {
  assert.deepEqual(codes('2019', {}), [])
  const each: readonly (readonly [Partial<VokasiCandidate>, string])[] = [
    [{ citizen: false }, 'vokasi-not-citizen'],
    [{ registered: false }, 'vokasi-not-registered'],
    [{ contributionMonths: 11 }, 'vokasi-too-few-months'],
    [{ wageEarner: false }, 'vokasi-not-wage-earner'],
    [{ wageAtLeastLowestMinimum: false }, 'vokasi-wage-too-low'],
    [{ active: true, gap: null }, 'vokasi-active'],
    [{ gap: { months: 0 } }, 'vokasi-too-soon'],
    [{ gap: { months: 25 } }, 'vokasi-too-late'],
    [{ age: { years: 41 } }, 'vokasi-too-old'],
    [{ jhtTaken: true }, 'vokasi-jht-taken'],
    [{ trained: true }, 'vokasi-trained-before'],
  ]
  for (const [change, code] of each) assert.deepEqual(codes('2019', change), [code])
  for (const change of [{ contributionMonths: 12 }, { age: { years: 40 } }])
    assert.deepEqual(codes('2019', change), [])
  for (const months of [1, 24]) assert.deepEqual(codes('2019', { gap: { months } }), [])
})

test('a no of 2019 carries every reason at once', () => {
  const all = {
    citizen: false,
    contributionMonths: 3,
    gap: { months: 30 },
    age: { years: 50 },
    trained: true,
  }
  assert.equal(codes('2019', all).length, 5)
})

test('by the days, 2019 opens a month after the last job and closes the day after 24 months', () => {
  const endedOn = parseDay('2019-01-31')
  const on = (day: string) => codes('2019', { gap: { endedOn }, on: parseDay(day) })
  assert.deepEqual(['2019-02-27', '2019-02-28', '2021-01-31', '2021-02-01'].map(on), [
    ['vokasi-too-soon'],
    [],
    [],
    ['vokasi-too-late'],
  ])
})

test('someone of 2019 who will be too old when it is no longer too soon is told so, and gets no day', () => {
  const endedOn = parseDay('2019-09-10')
  const on = parseDay('2019-09-20')
  const ask = (born: string) =>
    mayTakeVokasi(
      { ...jobless, gap: { endedOn }, age: { bornOn: parseDay(born) }, on },
      '2019',
      new Working(),
    )
  const inTime = ask('1978-10-11')
  assert.deepEqual([inTime.qualifiesOn, inTime.reasons.length], ['2019-10-10', 1])
  const tooLate = ask('1978-10-10')
  assert.equal(tooLate.qualifiesOn, undefined)
  assert.deepEqual(
    tooLate.reasons.map(({ code }) => code),
    ['vokasi-too-soon', 'vokasi-too-old'],
  )
})

test('the day on which someone will qualify is one on which the answer is yes, and the day before it is no', () => {
  const bornOn = parseDay('1990-05-05')
  const days = fc.integer({ min: 0, max: 27 })
  fc.assert(
    fc.property(days, days, (since, later) => {
      const endedOn = addDays(parseDay('2019-06-01'), since)
      const candidate = { ...jobless, gap: { endedOn }, age: { bornOn } }
      const ask = (on: Day) => mayTakeVokasi({ ...candidate, on }, '2019', new Working())
      const { qualifiesOn } = ask(addDays(endedOn, later))
      assert.ok(qualifiesOn)
      assert.ok(ask(qualifiesOn).eligible)
      assert.ok(!ask(addDays(qualifiesOn, -1)).eligible)
    }),
  )
})

test('2020 is open at any age, in work and out of it, after twelve contribution months, and says from when', () => {
  assert.deepEqual(codes('2020', { age: { years: 41 }, gap: { months: 30 } }), [])
  assert.deepEqual(codes('2020', { active: true, gap: null, contributionMonths: 12 }), [])
  const on = parseDay('2020-07-31')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 11 }), (contributionMonths) => {
      const { eligible, qualifiesOn } = mayTakeVokasi(
        { ...jobless, contributionMonths, on },
        '2020',
        new Working(),
      )
      assert.deepEqual([eligible, qualifiesOn], [false, addMonths(on, 12 - contributionMonths)])
    }),
  )
  const none = mayTakeVokasi({ ...jobless, registered: false, on }, '2020', new Working())
  assert.deepEqual([none.reasons[0]?.code, none.qualifiesOn], ['vokasi-not-registered', '2021-07-31'])
})

test('what one branch alone asked in 2020 makes the answer less certain and keeps nobody out', () => {
  const certain = (change: Partial<VokasiCandidate>) => {
    const working = new Working()
    const { eligible } = mayTakeVokasi({ ...jobless, ...change }, '2020', working)
    return [eligible, working.certain]
  }
  assert.deepEqual(certain({ age: { years: 50 } }), [true, true])
  assert.deepEqual(certain({ age: { years: 51 } }), [true, false])
  assert.deepEqual(certain({ citizen: false }), [true, false])
  assert.deepEqual(certain({ trained: true }), [true, false])
})

test('2020 is open to every segment, and trains someone twice unless the programme of the year says once', () => {
  assert.deepEqual(codes('2020', { wageEarner: false }), [])
  assert.deepEqual(codes('2020', { trained: true, onceOnly: false }), [])
  assert.deepEqual(codes('2020', { trained: false, onceOnly: true }), [])
  const working = new Working()
  const on = parseDay('2020-07-31')
  const again = { ...jobless, contributionMonths: 8, trained: true, onceOnly: true, on }
  const { reasons, qualifiesOn } = mayTakeVokasi(again, '2020', working)
  assert.deepEqual(
    reasons.map(({ code, article }) => [code, article.article]),
    [
      ['vokasi-too-few-months', 'syarat peserta 2020'],
      ['vokasi-trained-before', 'keputusan program'],
    ],
  )
  assert.equal(qualifiesOn, undefined)
  assert.ok(working.certain)
  const first = mayTakeVokasi({ ...again, trained: false }, '2020', new Working())
  assert.equal(first.qualifiesOn, '2020-11-30')
})

test('without a set the day decides: 2019 up to February 2020, then 2020, with a reservation after that year', () => {
  const full = {
    citizen: true,
    contribution_months: 14,
    last_wage_at_least_lowest_umk: true,
    months_since_last_job: 5,
    age: 33,
    active_member: false,
    jht_withdrawn: false,
    trained_before: false,
  }
  const ask = (on: string | undefined) => {
    const answer = answerOf({ ...full, on })
    return 'result' in answer && [answer.result['rule_set'], answer.result['certain']]
  }
  assert.deepEqual(['2020-02-29', '2020-03-01', '2020-12-31', '2021-01-01', undefined].map(ask), [
    ['2019', true],
    ['2020', true],
    ['2020', true],
    ['2020', false],
    ['2020', false],
  ])
  assert.deepEqual(problemOf({ ...full, on: '2018-12-31' }), ['law-not-in-force', undefined])
  assert.deepEqual(problemOf({ ...full, rule_set: '2021' }), ['choice-unknown', 'rule_set'])
})

test('2019 needs every fact, 2020 only the card and its months, and days of life need the day of applying', () => {
  assert.deepEqual(problemOf({ rule_set: '2019' }), ['input-missing', 'active_member'])
  assert.deepEqual(problemOf({ rule_set: '2020' }), ['input-missing', 'contribution_months'])
  assert.equal(problemOf({ rule_set: '2020', has_card: false }), false)
  const born = { rule_set: '2020', contribution_months: 12, birth: '1990-05-05' }
  assert.deepEqual(problemOf(born), ['input-missing', 'on'])
})
