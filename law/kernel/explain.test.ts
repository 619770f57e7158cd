import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '../calendar/day.ts'
import { parseMonth } from '../calendar/month.ts'
import { wageEarnerContribution } from '../rules/wage-earner-contribution.ts'

const ordinary = {
  wage: 4_000_000n,
  riskClass: 3,
  jkk: true,
  jkm: true,
  jht: true,
  jp: true,
  jkp: false,
  labourIntensive: false,
  covidRelief: false,
  jpDeferred: false,
}
type Options = Parameters<typeof wageEarnerContribution.explain>[2]
const explain = (given: Partial<typeof ordinary>, month: string, options?: Options) =>
  wageEarnerContribution.explain({ ...ordinary, ...given }, parseMonth(month), options)

test('a step shows its numbers in both languages, its article and the dated row it read', () => {
  const { working } = explain({ wage: 15_000_000n }, '2026-04', { outputs: ['jpWorker'] })
  const [base, worker] = working.steps
  assert.deepEqual(base?.formula, {
    id: 'yang terkecil dari 15.000.000 dan 11.086.300 = 11.086.300',
    en: 'the smaller of 15.000.000 and 11.086.300 = 11.086.300',
  })
  assert.deepEqual(worker?.formula, { id: '1% × 11.086.300 = 110.863', en: '1% × 11.086.300 = 110.863' })
  assert.deepEqual(worker?.article, { regulation: 'PP 45/2015', article: 'Pasal 28 ayat (3) huruf b' })
  assert.deepEqual([base?.rows[0]?.value, base?.rows[0]?.row.from], ['con.jp.ceiling', '2026-03-01'])
  assert.equal(working.confidence, 'high')
})

test('the answer says in a sentence why a wage was limited, and only to whom it happened', () => {
  const limited = explain({ wage: 11_086_301n }, '2026-04', { outputs: ['jpWorker'] })
  assert.equal(
    limited.answer.id,
    'Karena upah di atas batas upah JP, iuran dihitung dari batas itu, bukan dari seluruh upah.',
  )
  const whole = explain({ wage: 11_086_300n }, '2026-04', { outputs: ['jpWorker'] })
  assert.equal(whole.answer.en, 'JP contribution, worker: 1% × 11.086.300 = 110.863.')
})

test('only the steps on the way to the asked output are written, and only rows on that way are read', () => {
  const { working, amounts } = explain({}, '2026-04', { outputs: ['jkm'] })
  assert.deepEqual(
    working.steps.map(({ title }) => title.en),
    ['JKM contribution'],
  )
  assert.deepEqual(
    working.rows.map(({ value }) => value),
    ['con.jkm.pu'],
  )
  assert.deepEqual(amounts, { jkm: 12_000n })
})

test('a rounding is shown with the exact amount, and its uncertain ground lowers the confidence', () => {
  const { working } = explain({ wage: 3_271_533n }, '2026-04', { outputs: ['jkm'] })
  assert.equal(working.steps[0]?.formula.id, '0,30% × 3.271.533 = 9.814,599 ≈ 9.815')
  assert.deepEqual(
    working.rows.map(({ value }) => value),
    ['con.jkm.pu', 'con.rounding'],
  )
  assert.equal(working.confidence, 'medium')
})

test('under a relief a step cites the article of the relief and says why it applies', () => {
  const { working, answer } = explain({ labourIntensive: true }, '2025-06', { outputs: ['jkk'] })
  const [step] = working.steps
  assert.equal(step?.formula.id, '0,445% × 4.000.000 = 17.800')
  assert.equal(step?.article?.regulation, 'PP 7/2025')
  assert.match(step?.because?.en ?? '', /labour-intensive/)
  assert.match(answer.id, /setengah tarif/)
})

test('a relief upon an amount shows the amount without it first', () => {
  const { working } = explain({ covidRelief: true }, '2020-10', { outputs: ['jkk'] })
  assert.deepEqual(
    working.steps.map(({ formula }) => formula.id),
    ['0,89% × 4.000.000 = 35.600', '1% × 35.600 = 356'],
  )
})

test('beyond the last known ceiling the answer stands but is not certain and says so', () => {
  const { working, amounts } = explain({ wage: 15_000_000n }, '2027-03', { outputs: ['jpWorker'] })
  assert.equal(amounts.jpWorker, 110_863n)
  assert.equal(working.certain, false)
  assert.match(working.notes[0]?.en ?? '', /nothing newer than 2026-03-01/)
  assert.equal(explain({ wage: 15_000_000n }, '2027-02', { outputs: ['jpWorker'] }).working.certain, true)
})

test('a month in which a rule began on its seventh day is explained with a note', () => {
  const { working } = explain({ jkp: true }, '2025-02', { outputs: ['jkpState'] })
  assert.equal(working.certain, false)
  assert.match(working.notes[0]?.id ?? '', /2025-02-07/)
  assert.equal(explain({ jkp: true }, '2025-03', { outputs: ['jkpState'] }).working.certain, true)
})

test('a case can be explained as the law was known on a day', () => {
  const relief = { labourIntensive: true }
  const before = explain(relief, '2025-08', { outputs: ['jkk'], knownOn: parseDay('2025-09-03') })
  const after = explain(relief, '2025-08', { outputs: ['jkk'], knownOn: parseDay('2025-09-04') })
  assert.deepEqual([before.amounts.jkk, after.amounts.jkk], [35_600n, 17_800n])
  assert.notEqual(before.fingerprint, after.fingerprint)
})
