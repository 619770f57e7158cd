import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calculate } from '../calculate.ts'
import type { Day } from '../calendar/day.ts'
import { addDays, parseDay } from '../calendar/day.ts'
import { addMonths } from '../calendar/month.ts'
import { Working } from '../kernel/working.ts'
import { vokasiAttendance } from '../values/vokasi.ts'
import { attendanceReached, sessionsMissing, sessionsNeeded } from './vokasi-attendance.ts'
import { allowedModes, trainingModes } from './vokasi-mode.ts'
import { licenceStanding, mayAdmitProvider } from './vokasi-provider.ts'

const ends = parseDay('2027-09-30')
const admit = (since: Day | null, on: Day, expiresOn: Day | null = ends) =>
  mayAdmitProvider({ licence: { expiresOn }, experienceSince: since, on }, new Working())
const codes = ({ reasons }: ReturnType<typeof admit>) => reasons.map(({ code }) => code)

test('S24: eleven months of experience are too little until a month later, twelve are enough', () => {
  const since = parseDay('2026-01-15')
  const eleven = admit(since, parseDay('2026-12-15'))
  assert.deepEqual(codes(eleven), ['vokasi-too-little-experience'])
  assert.deepEqual([eleven.eligible, eleven.qualifiesOn], [false, '2027-01-15'])
  assert.equal(eleven.reasons[0]?.article.article, 'lembaga pelatihan 2020')
  assert.equal(admit(since, parseDay('2027-01-14')).qualifiesOn, '2027-01-15')
  assert.deepEqual(admit(since, parseDay('2027-01-15')), { eligible: true, reasons: [] })
})

test('a training body without licence and without experience is told both, and gets no day', () => {
  const working = new Working()
  const on = parseDay('2026-12-15')
  const none = mayAdmitProvider({ licence: { expiresOn: null }, experienceSince: null, on }, working)
  assert.deepEqual(working.steps, []) // Nothing was held against a limit.
  assert.deepEqual(codes(none), ['vokasi-no-licence', 'vokasi-no-experience'])
  assert.equal(none.qualifiesOn, undefined)
  const young = admit(parseDay('2026-06-01'), parseDay('2026-12-15'), null)
  assert.deepEqual(codes(young), ['vokasi-no-licence', 'vokasi-too-little-experience'])
  assert.equal(young.qualifiesOn, undefined)
})

test('a licence that ends before the year of experience is full is a reason of its own, so that no wrong day is named', () => {
  const since = parseDay('2026-10-15')
  const on = parseDay('2027-09-01')
  const ask = (expiresOn: string) => admit(since, on, parseDay(expiresOn))
  assert.deepEqual(codes(ask('2027-10-15')), ['vokasi-licence-expired', 'vokasi-too-little-experience'])
  assert.equal(ask('2027-10-15').qualifiesOn, undefined)
  assert.equal(ask('2027-10-16').qualifiesOn, '2027-10-15')
})

test('the day on which a training body will qualify is the first on which the answer is yes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 720 }), fc.integer({ min: 0, max: 360 }), (start, later) => {
      const since = addDays(parseDay('2024-02-28'), start)
      const on = addDays(since, later)
      const { qualifiesOn, eligible } = admit(since, on)
      assert.equal(eligible, on >= addMonths(since, 12))
      if (eligible) return
      assert.ok(qualifiesOn)
      assert.ok(admit(since, qualifiesOn).eligible)
      assert.ok(!admit(since, addDays(qualifiesOn, -1)).eligible)
    }),
  )
})

test('S24: a licence is noticed at 60 and at 30 days, and on its last day, when none is left, it opens no class any more', () => {
  const left = (days: number) => licenceStanding(ends, addDays(ends, -days), new Working())
  assert.deepEqual([61, 60, 31, 30, 1, 0, -1].map(left), [
    'valid',
    'expires-in-60',
    'expires-in-60',
    'expires-in-30',
    'expires-in-30',
    'expired',
    'expired',
  ])
  const longAgo = parseDay('2020-01-15')
  assert.ok(admit(longAgo, addDays(ends, -1)).eligible)
  assert.deepEqual(codes(admit(longAgo, ends)), ['vokasi-licence-expired'])
})

test('nobody was told conditions for training bodies before March 2020', () => {
  assert.throws(() => admit(parseDay('2018-01-01'), parseDay('2020-02-29')), { code: 'law-not-in-force' })
  assert.ok(admit(parseDay('2018-01-01'), parseDay('2020-03-01')).eligible)
})

test('S27: of 40 sessions at 80 percent 32 are enough and 31 are not', () => {
  const threshold = new Working().asOf(vokasiAttendance)
  assert.equal(sessionsNeeded(40, threshold), 32)
  assert.deepEqual(
    [31, 32, 33].map((attended) => attendanceReached(attended, 40, threshold)),
    [false, true, true],
  )
  assert.deepEqual(
    [0, 31, 32, 40].map((attended) => sessionsMissing(attended, 40, threshold)),
    [32, 1, 0, 0],
  )
})

test('attendance is counted in whole numbers: reached exactly where attended × 100 is at least threshold × sessions', () => {
  const sessions = fc.integer({ min: 1, max: 1000 })
  fc.assert(
    fc.property(sessions, sessions, fc.integer({ min: 1, max: 100 }), (attended, of, threshold) => {
      assert.equal(attendanceReached(attended, of, threshold), attended * 100 >= threshold * of)
      assert.equal(attendanceReached(attended, of, `${threshold}`), attended * 100 >= threshold * of)
    }),
  )
  assert.deepEqual([sessionsNeeded(1000, '66.7'), sessionsNeeded(1000, '66.71')], [667, 668])
})

test('nobody reaches the threshold without having come, whatever it is', () => {
  assert.equal(attendanceReached(0, 40, 0), false)
  assert.equal(attendanceReached(1, 40, 0), true)
  assert.equal(attendanceReached(0, 0, 80), false)
})

test('a class that touches a restriction of its region by a day may only be online, and is told which one', () => {
  const psbb = { from: parseDay('2020-04-28'), to: parseDay('2020-06-08'), kind: 'PSBB' }
  const ppkm = { from: parseDay('2021-07-03'), to: null, kind: 'PPKM' }
  const ask = (startsOn: string, endsOn: string) =>
    allowedModes(trainingModes, [psbb, ppkm], parseDay(startsOn), parseDay(endsOn))
  const allowed = (startsOn: string, endsOn: string) =>
    ask(startsOn, endsOn).flatMap((answer) => (answer.allowed ? [answer.mode] : []))
  assert.deepEqual(allowed('2020-04-01', '2020-04-27'), trainingModes)
  assert.deepEqual(allowed('2020-04-01', '2020-04-28'), ['online'])
  assert.deepEqual(allowed('2020-06-08', '2020-06-30'), ['online'])
  assert.deepEqual(allowed('2020-06-09', '2021-07-02'), trainingModes)
  assert.deepEqual(allowed('2030-01-01', '2030-01-02'), ['online'])
  assert.deepEqual(
    ask('2020-06-01', '2021-08-01').map(({ because }) => because),
    [[], [psbb, ppkm], [psbb, ppkm]],
  )
  assert.deepEqual(allowedModes(['offline'], [psbb], psbb.from, psbb.from), [
    { mode: 'offline', allowed: false, because: [psbb] },
  ])
})

test('questions refuse a class or a restriction that ends before it begins, and more sessions attended than there were', () => {
  const problemOf = (formula: string, inputs: object) => {
    const [answer] = calculate([{ id: 1, formula, inputs }])
    return answer && 'problem' in answer && [answer.problem.code, answer.problem.field]
  }
  assert.deepEqual(problemOf('vok.modes', { starts_on: '2020-06-02', ends_on: '2020-06-01' }), [
    'days-out-of-order',
    'ends_on',
  ])
  const june = { starts_on: '2020-06-01', ends_on: '2020-06-30' }
  const lifted = { ...june, restricted_to: '2020-06-08' }
  assert.deepEqual(problemOf('vok.modes', lifted), ['input-missing', 'restricted_from'])
  assert.deepEqual(problemOf('vok.modes', { ...lifted, restricted_from: '2020-06-09' }), [
    'days-out-of-order',
    'restricted_to',
  ])
  assert.deepEqual(problemOf('vok.attendance', { sessions: 40, attended: 41 }), [
    'number-out-of-range',
    'attended',
  ])
})
