import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculate } from '@payung/law'

/** Laid off on 10 March 2025 by a medium enterprise, 14 months paid of the 24 before, claimed on 1 April. */
const claim = {
  scale: 'menengah',
  programmes: ['JKK', 'JKM', 'JHT', 'JP'],
  jkn: true,
  citizen: true,
  age_at_registration: 30,
  ending: 'laid-off',
  dismissed_on: '2025-03-10',
  claimed_on: '2025-04-01',
  paid_months_in_last_24: 14,
}

type Reason = { readonly code: string; readonly words: Words; readonly mend?: Words }
type Words = { readonly id: string; readonly en: string }

function answer(formula: string, inputs: object) {
  const [{ result } = { result: {} }] = calculate([{ id: 1, formula, inputs }]) as readonly {
    result: object
  }[]
  return result as Record<string, unknown> & { readonly reasons: readonly Reason[] } // As the formula declares it.
}

const codesOf = (of: { readonly reasons: readonly Reason[] }) => of.reasons.map(({ code }) => code)

test('S21: last reported wage 7,200,000, laid off in March 2025: six months of 3,000,000, each on its conditions', () => {
  assert.deepEqual(codesOf(answer('jkp.eligible', claim)), [])
  const { months, total } = answer('jkp.cash', { last_wage: 7_200_000, dismissed_on: '2025-03-10' })
  assert.deepEqual(
    months,
    Array.from({ length: 6 }, () => 3_000_000),
  )
  assert.equal(total, 18_000_000)

  const idle = { reemployed: false, applications: 0, interviews: 0, training_attendance_pct: null }
  const duty = (month: number, done: object) => answer('jkp.month_duty', { month, ...idle, ...done })
  assert.equal(duty(1, {})['ok'], true)
  for (const month of [2, 3, 4, 5]) {
    for (const done of [{ applications: 5 }, { interviews: 1 }, { training_attendance_pct: '80' }])
      assert.equal(duty(month, done)['ok'], true, `month ${month}`)
    const missed = duty(month, { applications: 4, training_attendance_pct: '79.9' })
    assert.equal(missed['ok'], false)
    for (const { mend } of missed.reasons) assert.ok(mend?.id, 'what would help is said')
  }
  assert.equal(duty(3, { applications: 5, reemployed: true })['ok'], false)
})

test('S21: six months are the time to claim; on the first day after, the right is lost, and what is left is said', () => {
  assert.deepEqual(codesOf(answer('jkp.eligible', { ...claim, claimed_on: '2025-09-10' })), [])
  const late = answer('jkp.eligible', { ...claim, claimed_on: '2025-09-11' })
  assert.deepEqual(
    [late['entitled'], late['last_day'], codesOf(late)],
    [false, '2025-09-10', ['jkp-claim-late']],
  )
  assert.match(late.reasons[0]?.mend?.id ?? '', /JHT/)
})

test('S21: a contract that simply ended gives no right, and one that was cut short does', () => {
  const ended = answer('jkp.eligible', { ...claim, ending: 'contract-ended' })
  assert.deepEqual(codesOf(ended), ['jkp-not-after-contract-ended'])
  assert.match(ended.reasons[0]?.mend?.id ?? '', /JHT/)
  assert.deepEqual(codesOf(answer('jkp.eligible', { ...claim, ending: 'contract-cut-short' })), [])
})

test('S21: without a proof that counts, the answer lists those that do', () => {
  const unproven = answer('jkp.eligible', { ...claim, proof: 'none' })
  assert.deepEqual(codesOf(unproven), ['jkp-not-proven'])
  const [{ mend } = { mend: undefined }] = unproven.reasons
  for (const proof of ['tanda terima laporan PHK', 'perjanjian bersama', 'putusan pengadilan'])
    assert.ok(mend?.id.includes(proof), proof)
  for (const proof of ['labour-office-receipt', 'joint-agreement', 'court-ruling'])
    assert.deepEqual(codesOf(answer('jkp.eligible', { ...claim, proof })), [], proof)
})
