import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calculate } from '../calculate.ts'
import { addDays, parseDay } from '../calendar/day.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import { Working } from '../kernel/working.ts'
import { mayClaimJkpAgain } from './jkp-claim-number.ts'
import { jkpContributionTest } from './jkp-contribution-test.ts'
import { jkpEndings } from './jkp-endings.ts'
import { mayPayJkpMonth } from './jkp-month-duty.ts'
import { payJkpBy, reportToJkpBy } from './jkp-windows.ts'

const answerOf = (formula: string, inputs: object) => calculate([{ id: 1, formula, inputs }])[0]
const resultOf = (formula: string, inputs: object) => {
  const answer = answerOf(formula, inputs)
  assert.ok(answer && 'result' in answer, JSON.stringify(answer))
  return answer.result
}
const problemOf = (formula: string, inputs: object) => {
  const answer = answerOf(formula, inputs)
  assert.ok(answer && 'problem' in answer, JSON.stringify(answer))
  return [answer.problem.code, answer.problem.field]
}
const codesOf = ({ reasons }: Readonly<Record<string, unknown>>) =>
  (reasons as readonly { code: string }[]).map(({ code }) => code) // a decision's reasons have codes

const claim = {
  scale: 'menengah',
  programmes: ['JKK', 'JKM', 'JHT', 'JP'],
  jkn: true,
  citizen: true,
  age_at_registration: 53,
  ending: 'laid-off',
  dismissed_on: '2026-06-15',
  claimed_on: '2026-07-01',
  paid_months_in_last_24: 12,
}

test('contributions are enough from twelve months on and, until 6 February 2025, with six of them in a row', () => {
  fc.assert(
    fc.property(fc.nat(24), fc.nat(30), fc.boolean(), (counted, inARow, isNew) => {
      const dismissedOn = parseDay(isNew ? '2025-02-07' : '2025-02-06')
      const { eligible, reasons } = jkpContributionTest({ counted, inARow, dismissedOn }, new Working())
      assert.equal(eligible, counted >= 12 && (isNew || inARow >= 6))
      assert.equal(reasons.length, Number(counted < 12) + Number(!isNew && inARow < 6))
    }),
  )
})

test('a row that is missing is uncertain as long as the claim can still be approved under PP 6/2025', () => {
  const certain = (dismissed_on: string, more: object = {}) => {
    const paid = { paid_months_in_last_24: 12, longest_run_before_dismissal: 5, dismissed_on, ...more }
    return resultOf('jkp.contribution_test', paid)['certain']
  }
  assert.deepEqual(
    ['2024-11-06', '2024-11-07', '2025-02-06', '2025-02-07'].map((day) => certain(day)),
    [true, false, false, true],
  )
  assert.equal(certain('2025-01-20', { approved_on: '2025-02-06' }), true)
})

test('a row is asked for only where the law asks it, and no more months are taken than there are', () => {
  const paid = { paid_months_in_last_24: 12, dismissed_on: '2025-02-06' }
  const asked = ['input-missing', 'longest_run_before_dismissal']
  assert.deepEqual(problemOf('jkp.contribution_test', paid), asked)
  assert.equal(resultOf('jkp.contribution_test', { ...paid, dismissed_on: '2025-02-07' })['ok'], true)
  assert.deepEqual(problemOf('jkp.contribution_test', { ...paid, paid_months_in_last_24: 25 }), [
    'number-out-of-range',
    'paid_months_in_last_24',
  ])
})

test('JKP is had three times, the second and third after sixty months of contributions', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(130), (claimNumber, months) => {
      const { eligible } = mayClaimJkpAgain(claimNumber, months, new Working())
      assert.equal(eligible, claimNumber <= 3 && months >= (claimNumber === 1 ? 12 : 60))
    }),
  )
  const [reason] = mayClaimJkpAgain(3, 59, new Working()).reasons
  assert.deepEqual(
    [reason?.article.article, reason?.mend?.en],
    ['Pasal 35 huruf c', 'Months of contributions missing: 1.'],
  )
  const none = { claim_number: 0, contribution_months_since_last_benefit: 60 }
  assert.deepEqual(problemOf('jkp.claim_number', none), ['number-out-of-range', 'claim_number'])
})

test('each month asks for five applications, one call, or the attendance of training, and the last for proof and a form', () => {
  const months = fc.record({
    number: fc.integer({ min: 1, max: 6 }),
    isEmployedAgain: fc.boolean(),
    applications: fc.nat(7),
    calls: fc.nat(2),
    attendance: fc.constantFrom(null, '0', '79.999999999', '80', '80.0', '100'),
    hasAssessment: fc.boolean(),
    hasStatusForm: fc.boolean(),
  })
  fc.assert(
    fc.property(months, (month) => {
      const isSearching = month.applications >= 5 || month.calls >= 1
      const hasAttended = month.attendance !== null && Number(month.attendance) >= 80
      const isDone =
        month.number === 1
          ? month.hasAssessment
          : month.number === 6
            ? isSearching && month.hasStatusForm
            : isSearching || hasAttended
      const working = new Working()
      assert.equal(mayPayJkpMonth(month, working).eligible, isDone && !month.isEmployedAgain)
      const isDisputed = month.attendance !== null && isSearching !== hasAttended
      assert.equal(working.certain, month.number === 1 || month.number === 6 || !isDisputed)
    }),
  )
})

test('what a month asked before February 2025 is known from the press, and the answer says so', () => {
  const certain = (on: string) =>
    resultOf('jkp.month_duty', { month: 3, applications: 5, interviews: 0, on })['certain']
  assert.deepEqual([certain('2025-02-06'), certain('2025-02-07')], [false, true])
})

test('a month outside the six, and attendance that is no share, are a problem', () => {
  const month = { month: 3, applications: 0, interviews: 0 }
  for (const number of [0, 7]) {
    assert.deepEqual(problemOf('jkp.month_duty', { ...month, month: number }), [
      'number-out-of-range',
      'month',
    ])
  }
  for (const share of ['-1', '100.000000001']) {
    assert.deepEqual(problemOf('jkp.month_duty', { ...month, training_attendance_pct: share }), [
      'decimal-out-of-range',
      'training_attendance_pct',
    ])
  }
})

test('being laid off gives a right, however it comes about; leaving by other ways does not, each by its own article', () => {
  const articles = Object.fromEntries(
    jkpEndings.map((ending) => {
      const { entitled, reasons } = resultOf('jkp.eligible', { ...claim, ending })
      const [reason] = reasons as readonly { article: { article: string } }[] // as above
      assert.equal(entitled, reason === undefined)
      return [ending, reason?.article.article]
    }),
  )
  assert.deepEqual(articles, {
    'laid-off': undefined,
    'contract-cut-short': undefined,
    'employer-closed': undefined,
    absconded: undefined,
    resigned: 'Pasal 20 ayat (1) huruf a',
    disabled: 'Pasal 20 ayat (1) huruf b',
    retired: 'Pasal 20 ayat (1) huruf c',
    died: 'Pasal 20 ayat (1) huruf d; Pasal 40 huruf c',
    'contract-ended': 'Pasal 20 ayat (2)',
    transfer: 'Pasal 19 ayat (1)',
  })
  assert.equal(resultOf('jkp.eligible', { ...claim, ending: 'absconded' })['certain'], false)
})

test('a claim is answered with every reason at once', () => {
  const inputs = {
    ...claim,
    programmes: ['JKK', 'JKM'],
    jkn: false,
    citizen: false,
    age_at_registration: 54,
    ending: 'resigned',
    claimed_on: '2026-12-16',
    proof: 'none',
    paid_months_in_last_24: 11,
    claim_number: 2,
    contribution_months_since_last_benefit: 59,
    reemployed: true,
    willing_to_work: false,
  }
  const answer = resultOf('jkp.eligible', inputs)
  assert.deepEqual([answer['entitled'], answer['last_day']], [false, '2026-12-15'])
  assert.deepEqual(codesOf(answer), [
    'jkp-not-citizen',
    'jkp-too-old',
    'jkp-needs-jht',
    'jkp-needs-jp',
    'jkp-needs-jkn',
    'jkp-not-after-resigned',
    'jkp-not-proven',
    'jkp-too-few-months',
    'jkp-claim-too-soon',
    'jkp-not-willing',
    'jkp-employed-again',
    'jkp-claim-late',
  ])
})

test('what is claimed since 7 February 2025 is judged by PP 6/2025, and JKP did not exist before February 2021', () => {
  const older = { ...claim, dismissed_on: '2025-01-20', longest_run_before_dismissal: 5 }
  assert.deepEqual(codesOf(resultOf('jkp.eligible', { ...older, claimed_on: '2025-02-06' })), [
    'jkp-row-too-short',
  ])
  assert.deepEqual(codesOf(resultOf('jkp.eligible', { ...older, claimed_on: '2025-02-07' })), [])
  const before = resultOf('jkp.eligible', { ...claim, dismissed_on: '2021-02-01' })
  assert.deepEqual([codesOf(before), 'last_day' in before], [['jkp-not-begun'], false])
})

test('a claim before the dismissal, and a second one that tells no months, are a problem', () => {
  assert.deepEqual(problemOf('jkp.eligible', { ...claim, claimed_on: '2026-06-14' }), [
    'days-out-of-order',
    'claimed_on',
  ])
  assert.deepEqual(problemOf('jkp.eligible', { ...claim, claim_number: 2 }), [
    'input-missing',
    'contribution_months_since_last_benefit',
  ])
})

test('cash is paid within three working days and news reported within seven, holidays left out', () => {
  fc.assert(
    fc.property(fc.nat(600), (days) => {
      const from = addDays(parseDay('2025-02-07'), days)
      const working = new Working()
      for (const [last, most] of [
        [payJkpBy(from, working), 3],
        [reportToJkpBy(from, working), 7],
      ] as const) {
        let counted = 0
        for (let day = from; day < last;) {
          day = addDays(day, 1)
          if (isWorkingDay(day, working)) counted += 1
        }
        assert.equal(counted, most)
        assert.ok(isWorkingDay(last, working))
      }
    }),
    { numRuns: 60 },
  )
})

test('the windows of JKP each name what has passed', () => {
  const late: readonly (readonly [string, object, string])[] = [
    ['deadline.jkp_payment', { claim_complete: '2026-10-05', done_on: '2026-10-09' }, 'jkp-payment-late'],
    ['deadline.jkp_report', { employed_or_trained: '2026-10-05', done_on: '2026-10-15' }, 'jkp-report-late'],
    [
      'deadline.jkp_refund_request',
      { employer_paid: '2026-10-05', done_on: '2027-01-06' },
      'jkp-refund-late',
    ],
    [
      'deadline.jkp_refund',
      { refund_request_complete: '2026-10-05', done_on: '2026-10-15' },
      'jkp-refund-paid-late',
    ],
  ]
  for (const [formula, inputs, code] of late) assert.deepEqual(codesOf(resultOf(formula, inputs)), [code])
  const inTime = { claim_complete: '2026-10-05', done_on: '2026-10-08' }
  assert.equal(resultOf('deadline.jkp_payment', inTime)['in_time'], true)
  assert.equal(problemOf('deadline.jkp_payment', { claim_complete: '2025-02-06' })[0], 'law-not-in-force')
})
