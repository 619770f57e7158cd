import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculate, formulas, values } from '@payung/law'
import { Problem } from '#base/problem.ts'
import { sampleView } from '../../../ui/sample-view.ts'
import { questions } from './asked.ts'
import { formulasReading } from './formulas.ts'
import { labelIn, questionFields, readExample, readInputs, type Question } from './questions.ts'
import { resultNames, writeResult } from './results.ts'

const asked = Object.entries(questions)
const question = (id: string): Question => questions[id] ?? assert.fail(`${id} is asked`)

test('every formula is asked, and every question is a formula', () => {
  assert.deepEqual(
    asked.map(([id]) => id).toSorted(),
    formulas()
      .map(({ id }) => id)
      .toSorted(),
  )
})

test('every example is answered by the law, every input has words, and every result has a name', () => {
  for (const [formula, one] of asked) {
    assert.ok(
      Object.keys(one.inputs).every((name) => name in questionFields),
      formula,
    )
    const [answer] = calculate([{ id: 1, formula, inputs: readExample(one) }], { explain: true })
    assert.ok(answer && 'result' in answer, JSON.stringify(answer))
    assert.deepEqual(answer.ignored ?? [], [], formula)
    const unnamed = Object.keys(answer.result).filter(
      (name) => !(name in resultNames) && !['certain', 'notes'].includes(name),
    )
    assert.deepEqual(unnamed, [], formula)
  }
})

test('inputs are read as people type them, and given to the law as it takes them', () => {
  const typed = {
    wage: 'Rp 4.500.000,00',
    risk_class: '2',
    contribution_month: 'April 2026',
    programmes: 'jkk, jkm',
    labour_intensive: 'yes',
  }
  assert.deepEqual(readInputs(question('pu.contribution'), typed), {
    wage: 4_500_000,
    risk_class: 2,
    contribution_month: '2026-04',
    programmes: ['JKK', 'JKM'],
    labour_intensive: true,
  })
  assert.deepEqual(
    readInputs(question('wage.piece_average'), { last_months: '4.100.000; 4.400.000', on: '01-11-2026' }),
    {
      last_months: [4_100_000, 4_400_000],
      on: '2026-11-01',
    },
  )
})

test('lists of whole numbers are read with semicolons, years as years, and what is neither is refused', () => {
  const average = question('jp.average_indexed_wage')
  const read = (months: string) => readInputs(average, { indexed: '4.100.000', months_each: months })
  assert.deepEqual(read('6; 12'), { indexed: [4_100_000], months_each: [6, 12] })
  for (const months of ['6, 12', '-1', '601', 'enam']) assert.throws(() => read(months), Problem)
  const typed = { monthly_wage: '4.000.000', year: '2020', paid_in: '2026' }
  assert.deepEqual(readInputs(question('jp.indexed_wage'), typed), {
    monthly_wage: 4_000_000,
    year: 2020,
    paid_in: 2026,
  })
})

test('an input is called what it is in its question', () => {
  assert.equal(labelIn(question('jp.lump_sum'), 'months').en, 'Months of contributions')
  assert.equal(labelIn(question('sanction.fine'), 'months').en, 'Months since the second reprimand ended')
})

test('what cannot be read is said at its field before the law is asked', () => {
  const typed = { wage: '31,00', contribution_month: 'kapan saja', risk_class: '6' }
  assert.throws(
    () => readInputs(question('pu.contribution'), typed),
    (error) =>
      error instanceof Problem &&
      error.details.faults?.map(({ field }) => field).join() === 'wage,risk_class,contribution_month',
  )
})

test('an input whose name means something else elsewhere is called by what it means here', () => {
  assert.equal(labelIn(question('jkk.stmb'), 'months').id, 'Bulan tidak mampu bekerja')
  assert.equal(labelIn(question('sanction.fine'), 'months').id, 'Bulan sejak teguran kedua berakhir')
})

test('a value names the formulas that read it, reliefs included', () => {
  const readers = (id: string) =>
    formulasReading(values.find((value) => value.id === id) ?? assert.fail(id)).map((formula) => formula.id)
  assert.deepEqual(readers('con.penalty'), ['penalty.late', 'penalty.late_by_date'])
  assert.ok(readers('con.jkk.padatkarya').includes('pu.contribution'))
  assert.deepEqual(readers('con.wage_daily'), ['wage.daily_to_monthly'])
})

test('results are written as people read them', () => {
  const view = sampleView()
  const { words } = { words: { id: 'Pekerja belum ikut JKN.', en: 'No JKN.' } }
  assert.equal(writeResult(view, 'total', 1_366_089).replace('\u00a0', ' '), 'Rp 1.366.089')
  assert.equal(writeResult(view, 'months_late', 2), '2')
  assert.equal(writeResult(view, 'rate_pct', '0.445'), '0,445%')
  assert.equal(writeResult(view, 'due', '2026-12-15'), '15 Desember 2026')
  assert.equal(writeResult(view, 'report_by', '2026-11-22T14:30'), '22 November 2026 pukul 14.30')
  assert.equal(writeResult(view, 'eligible', false), 'tidak')
  assert.equal(writeResult(view, 'reasons', [{ words }]), 'Pekerja belum ikut JKN.')
  const mend = { id: 'Daftarkan mulai 2026-11-01.', en: 'Register from 2026-11-01.' }
  assert.equal(
    writeResult(view, 'reasons', [{ words, mend }]),
    'Pekerja belum ikut JKN. Daftarkan mulai 1 November 2026.',
  )
  const years = ['2027-07-01: SMP, Rp 2.000.000', '2028-07-01: SMA, Rp 3.000.000']
  assert.equal(
    writeResult(
      view,
      'years',
      years.map((year) => ({ words: { id: year, en: year } })),
    ),
    '1 Juli 2027: SMP, Rp 2.000.000; 1 Juli 2028: SMA, Rp 3.000.000',
  )
  assert.equal(writeResult(view, 'scholarship_reasons', [{ words }, { words }]), `${words.id} ${words.id}`)
  assert.equal(writeResult(view, 'pays_to', 'sibling'), 'saudara kandung')
  assert.equal(writeResult(view, 'programmes', ['JKK', 'JKM']), 'JKK, JKM')
  assert.equal(writeResult(view, 'pays', 'insurer'), 'BPJS Ketenagakerjaan')
  assert.equal(writeResult(view, 'average', '9736693.27').replace('\u00a0', ' '), 'Rp 9.736.693,27')
  assert.equal(writeResult(view, 'pension_age', 59), '59')
  assert.equal(writeResult(view, 'years_used', null), 'tidak ada')
})
