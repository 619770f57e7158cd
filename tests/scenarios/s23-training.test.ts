import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculate } from '@payung/law'

/** Four people who ask whether they may take the insurer's training. */
const asking = {
  laidOff: {
    citizen: true,
    contribution_months: 14,
    last_wage_at_least_lowest_umk: true,
    months_since_last_job: 3,
    age: 41,
    active_member: false,
    jht_withdrawn: false,
    trained_before: false,
  },
  employed: {
    citizen: true,
    contribution_months: 12,
    last_wage_at_least_lowest_umk: true,
    age: 33,
    active_member: true,
    jht_withdrawn: false,
    trained_before: false,
  },
  newcomer: {
    citizen: true,
    contribution_months: 8,
    last_wage_at_least_lowest_umk: true,
    months_since_last_job: 3,
    age: 33,
    active_member: false,
    jht_withdrawn: false,
    trained_before: false,
  },
  stranger: {
    citizen: true,
    has_card: false,
    last_wage_at_least_lowest_umk: true,
    months_since_last_job: 3,
    age: 33,
    active_member: false,
    jht_withdrawn: false,
    trained_before: false,
  },
}

type Answer = {
  readonly eligible: boolean
  readonly rule_set: string
  readonly qualifies_on?: string
  readonly reasons: readonly { readonly code: string; readonly mend?: { readonly id: string } }[]
}

function ask(who: keyof typeof asking, ruleSet: '2019' | '2020'): Answer {
  const inputs = { ...asking[who], rule_set: ruleSet, on: '2020-07-01' }
  const [one] = calculate([{ id: 1, formula: 'vok.eligible', inputs }])
  assert.ok(one && 'result' in one, JSON.stringify(one))
  return one.result as Answer // As the formula declares it.
}

const codesOf = ({ reasons }: Answer) => reasons.map(({ code }) => code)

test('S23: under the rules of 2019 none of the four may: too old, still at work, too short, no card; and the answer names the rules', () => {
  const no = {
    laidOff: 'vokasi-too-old',
    employed: 'vokasi-active',
    newcomer: 'vokasi-too-few-months',
    stranger: 'vokasi-not-registered',
  }
  for (const who of ['laidOff', 'employed', 'newcomer', 'stranger'] as const) {
    const answer = ask(who, '2019')
    assert.deepEqual([answer.eligible, answer.rule_set], [false, '2019'], who)
    assert.ok(codesOf(answer).includes(no[who]), `${who}: ${codesOf(answer).join(', ')}`)
  }
})

test('S23: under the rules of 2020 who was laid off and who works may; the newcomer from a day that is named', () => {
  for (const who of ['laidOff', 'employed'] as const) {
    const { eligible, rule_set, reasons } = ask(who, '2020')
    assert.deepEqual([eligible, rule_set, reasons], [true, '2020', []], who)
  }
  const later = ask('newcomer', '2020')
  assert.deepEqual([later.eligible, later.qualifies_on], [false, '2020-11-01']) // Four months more.
  assert.deepEqual(codesOf(later), ['vokasi-too-few-months'])
})

test('S23: who has no card is told the way: register, and contribute for twelve months', () => {
  const answer = ask('stranger', '2020')
  assert.deepEqual([answer.eligible, answer.qualifies_on], [false, '2021-07-01'])
  const [{ code, mend } = { code: '', mend: undefined }] = answer.reasons
  assert.equal(code, 'vokasi-not-registered')
  assert.match(mend?.id ?? '', /^Daftar dan bayar iuran 12 bulan/)
})
