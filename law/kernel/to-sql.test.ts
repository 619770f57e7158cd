import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMonth } from '../calendar/month.ts'
import { wageEarnerContribution } from '../rules/wage-earner-contribution.ts'

const everyProgramme = { jkk: true, jkm: true, jht: true, jp: true, jkp: true }
const noRelief = { labourIntensive: false, covidRelief: false, jpDeferred: false }
const sqlIn = (month: string, columns: Parameters<typeof wageEarnerContribution.sql>[0]['columns']) =>
  wageEarnerContribution.sql({ month: parseMonth(month), columns })

test('SQL is integer arithmetic on the given columns with the law of the month as constants', () => {
  const { jkk, jpWorker, jkpFromJkm } = sqlIn('2026-03', {
    ...everyProgramme,
    ...noRelief,
    wage: 'r.wage',
    riskClass: 'r.risk_class',
  })
  assert.equal(
    jkk,
    '((((r.wage)::bigint * (array[24,54,89,127,174])[(r.risk_class)::int] + 5000) / 10000))::bigint',
  )
  assert.equal(jpWorker, '(((least((r.wage)::bigint, 11086300) * 1 + 50) / 100))::bigint')
  assert.equal(jkpFromJkm, '(least(0, (((r.wage)::bigint * 30 + 5000) / 10000)))::bigint')
})

test('a relief stands in the SQL of its own months only', () => {
  const columns = {
    ...everyProgramme,
    ...noRelief,
    wage: 'r.wage',
    riskClass: 1,
    labourIntensive: 'r.relief',
  }
  assert.match(sqlIn('2025-06', columns).jkk, /case when \(r\.relief\) then/)
  assert.doesNotMatch(sqlIn('2026-02', columns).jkk, /relief/)
})

test('no SQL form uses numeric or floating-point arithmetic', () => {
  const columns = {
    wage: 'r.wage',
    riskClass: 'r.c',
    jkk: 'r.f',
    jkm: 'r.f',
    jht: 'r.f',
    jp: 'r.f',
    jkp: 'r.f',
    labourIntensive: 'r.f',
    covidRelief: 'r.f',
    jpDeferred: 'r.f',
  }
  for (const month of ['2015-07', '2020-10', '2025-06', '2026-03']) {
    for (const text of Object.values(sqlIn(month, columns))) {
      assert.doesNotMatch(text, /\d\.\d|numeric|float|double|round|::real/)
    }
  }
})

test('a fact without a column or constant is refused', () => {
  assert.throws(() => sqlIn('2026-03', { wage: 'r.wage' }), /no column or constant for/)
})
