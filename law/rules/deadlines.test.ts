import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calculate } from '../calculate.ts'
import { addDays, parseDay } from '../calendar/day.ts'
import { addHours, parseMoment } from '../calendar/moment.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import { Working } from '../kernel/working.ts'
import { claimJkpBy, jkkExpiresOn, noticeBy } from './deadlines.ts'
import type { Ending } from './jht-wait.ts'
import { endings, jhtClaimableOn } from './jht-wait.ts'

const resultOf = (formula: string, inputs: object) => {
  const [answer] = calculate([{ id: 1, formula, inputs }])
  assert.ok(answer && 'result' in answer, JSON.stringify(answer))
  return answer.result
}
const problemOf = (formula: string, inputs: object) => {
  const [answer] = calculate([{ id: 1, formula, inputs }])
  return answer && 'problem' in answer ? answer.problem.code : answer
}
const codesOf = ({ reasons }: Readonly<Record<string, unknown>>) =>
  (reasons as readonly { code: string }[]).map(({ code }) => code) // a decision's reasons have codes

test('an accident is reported within 48 hours of the clock, across months, years and leap days', () => {
  const by = (since: string) => resultOf('deadline.accident_report', { known_at: since })['report_by']
  assert.deepEqual(['2026-12-31T23:30', '2024-02-27T08:00', '2026-02-27T00:00', '2026-11-20T23:59'].map(by), [
    '2027-01-02T23:30',
    '2024-02-29T08:00',
    '2026-03-01T00:00',
    '2026-11-22T23:59',
  ])
})

test('a moment is a day that exists and a time of it, and nothing else', () => {
  for (const text of [
    '2026-02-30T08:00',
    '2026-11-20T24:00',
    '2026-11-20 08:00',
    '2026-11-20',
    '2026-11-20T08:60',
    '',
  ]) {
    assert.equal(problemOf('deadline.accident_report', { known_at: text }), 'moment-malformed')
  }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), (hours) => {
      const from = parseMoment('2024-02-28T23:00')
      assert.equal(parseMoment(addHours(from, hours)), addHours(addHours(from, hours - 24), 24))
    }),
  )
})

test('a late first report makes the employer pay first since 24 February 2025, a late second one does not', () => {
  const late = (known: string, reported: string, stage: 1 | 2 = 1) => {
    const inputs = { known_at: known, reported_at: reported, stage }
    const { in_time: inTime, reasons } = resultOf('deadline.accident_report', inputs)
    const [reason] = reasons as readonly { article: { regulation: string } }[] // as above
    return [inTime, reason?.article.regulation]
  }
  assert.deepEqual(late('2026-11-01T08:00', '2026-11-03T08:00'), [true, undefined])
  assert.deepEqual(late('2026-11-01T08:00', '2026-11-03T08:01'), [false, 'Permenaker 1/2025'])
  assert.deepEqual(late('2025-02-20T08:00', '2025-02-23T08:00'), [false, 'PP 44/2015'])
  assert.deepEqual(late('2026-11-01T08:00', '2026-11-05T08:00', 2), [false, 'PP 44/2015'])
})

test('a suspicion is decided within thirty days since October 2023, and care is guaranteed until then', () => {
  const inputs = { stage1_report: '2026-03-02' }
  assert.equal(resultOf('deadline.suspected_accident', inputs)['decide_by'], '2026-04-01')
  const late = resultOf('deadline.suspected_accident', { ...inputs, done_on: '2026-04-02' })
  assert.deepEqual([late['in_time'], codesOf(late)], [false, ['decision-late']])
  assert.equal(problemOf('deadline.suspected_accident', { stage1_report: '2023-10-05' }), 'law-not-in-force')
})

test('the right to JKK lapses after five years, or two under the text of 2015', () => {
  const expires = (since: string) => {
    const working = new Working()
    return [jkkExpiresOn(parseDay(since), undefined, working), working.certain]
  }
  assert.deepEqual(expires('2021-07-10'), ['2026-07-10', true])
  assert.deepEqual(expires('2020-02-29'), ['2025-02-28', true])
  assert.deepEqual(expires('2019-12-02'), ['2024-12-02', true])
  assert.deepEqual(expires('2019-12-01'), ['2021-12-01', false])
  assert.deepEqual(expires('2017-12-02'), ['2019-12-02', false])
  assert.deepEqual(expires('2017-12-01'), ['2019-12-01', true])
})

test('a text that is named is followed, with a note where another was in force', () => {
  const by = (since: string, law: string) => {
    const { expires, certain } = resultOf('deadline.jkk_expiry', { accident_or_diagnosis: since, law })
    return [expires, certain]
  }
  assert.deepEqual(by('2018-05-20', 'PP 44/2015'), ['2020-05-20', true])
  assert.deepEqual(by('2018-05-20', 'PP 82/2019'), ['2023-05-20', false])
  assert.deepEqual(by('2021-07-10', 'PP 44/2015'), ['2023-07-10', false])
  assert.equal(
    problemOf('deadline.jkk_expiry', { accident_or_diagnosis: '2021-07-10', law: 'UU 1/1970' }),
    'choice-unknown',
  )
})

test('JKP is claimed within six months, three before February 2025, and what ran across is not certain', () => {
  const last = (dismissed: string) => {
    const working = new Working()
    return [claimJkpBy(parseDay(dismissed), working), working.certain]
  }
  assert.deepEqual(last('2025-03-15'), ['2025-09-15', true])
  assert.deepEqual(last('2025-08-31'), ['2026-02-28', true])
  assert.deepEqual(last('2025-02-07'), ['2025-08-07', true])
  assert.deepEqual(last('2025-02-06'), ['2025-05-06', false])
  assert.deepEqual(last('2024-11-07'), ['2025-02-07', false])
  assert.deepEqual(last('2024-11-06'), ['2025-02-06', true])
  assert.throws(() => last('2021-02-01'), { code: 'law-not-in-force' })
})

test('a surplus is told of within fourteen working days, holidays left out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), (days) => {
      const received = addDays(parseDay('2025-01-01'), days)
      const working = new Working()
      const last = noticeBy(received, working)
      assert.ok(isWorkingDay(last, working))
      let counted = 0
      for (let day = received; day < last;) {
        day = addDays(day, 1)
        if (isWorkingDay(day, working)) counted += 1
      }
      assert.equal(counted, 14)
    }),
    { numRuns: 60 },
  )
})

test('a first pension is paid within fifteen calendar days', () => {
  const inputs = { right_and_papers_complete: '2026-12-20' }
  assert.equal(resultOf('deadline.jp_first_payment', inputs)['pay_by'], '2027-01-04')
  const late = resultOf('deadline.jp_first_payment', { ...inputs, done_on: '2027-01-05' })
  assert.deepEqual(codesOf(late), ['pension-late'])
})

test('JHT is claimed a month after a resignation or dismissal, and at once when a contract ends', () => {
  const first = (ending: Ending, day: string) => jhtClaimableOn(ending, parseDay(day), new Working())
  assert.deepEqual(
    endings.map((ending) => first(ending, '2026-01-31')),
    ['2026-02-28', '2026-02-28', '2026-01-31', '2026-01-31', '2026-01-31'],
  )
  assert.equal(first('resign', '2015-09-01'), '2015-10-01')
  assert.throws(() => first('resign', '2015-08-31'), { code: 'law-not-in-force' })
  assert.throws(() => first('contract_end', '2022-04-25'), { code: 'law-not-in-force' })
})

test('a claim before its first day is answered with the day from which it can be made', () => {
  const inputs = { reason: 'resign', date: '2026-05-05', done_on: '2026-06-04' }
  const early = resultOf('deadline.jht_earliest_claim', inputs)
  const [reason] = early['reasons'] as readonly { fromOn: string }[] // as above
  assert.deepEqual([early['in_time'], reason?.fromOn], [false, '2026-06-05'])
  assert.equal(resultOf('deadline.jht_earliest_claim', { ...inputs, done_on: '2026-06-05' })['in_time'], true)
})

test('the deadlines of the insurer and of claims each name what follows when they have passed', () => {
  const late: readonly (readonly [string, object, string])[] = [
    ['deadline.jkk_expiry', { accident_or_diagnosis: '2021-07-10', done_on: '2026-07-11' }, 'jkk-lapsed'],
    ['deadline.jkp_claim', { dismissed_on: '2025-03-15', done_on: '2025-09-16' }, 'jkp-claim-late'],
    ['deadline.overpayment_notice', { received: '2026-10-05', done_on: '2026-10-24' }, 'notice-late'],
  ]
  for (const [formula, inputs, code] of late) assert.deepEqual(codesOf(resultOf(formula, inputs)), [code])
})
