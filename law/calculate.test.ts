import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseDay } from './calendar/day.ts'
import { parseMonth } from './calendar/month.ts'
import { calculate, formulas } from './calculate.ts'
import { wageEarnerContribution } from './rules/wage-earner-contribution.ts'

interface Example {
  readonly id: string
  readonly formula: string
  readonly inputs: Readonly<Record<string, unknown>>
  readonly expected: Readonly<Record<string, unknown>>
}
const folder = new URL('examples/', import.meta.url)
const examples = readdirSync(folder)
  .toSorted()
  .flatMap((file): readonly Example[] => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))

const only = (formula: string, inputs: object) => {
  const [answer] = calculate([{ id: 1, formula, inputs }])
  assert.ok(answer)
  return answer
}
const resultOf = (formula: string, inputs: object) => {
  const answer = only(formula, inputs)
  assert.ok('result' in answer, JSON.stringify(answer))
  return answer.result
}
const problemOf = (formula: string, inputs: object) => {
  const answer = only(formula, inputs)
  assert.ok('problem' in answer, JSON.stringify(answer))
  return answer.problem.code
}

test('every carried example comes out as expected, in its order', () => {
  const answers = calculate(examples)
  assert.deepEqual(
    answers.map(({ id }) => id),
    examples.map(({ id }) => id),
  )
  for (const [index, { id, expected }] of examples.entries()) {
    const answer = answers[index]
    assert.ok(answer && 'result' in answer, `${id}: ${JSON.stringify(answer)}`)
    const given = Object.fromEntries(Object.keys(expected).map((name) => [name, answer.result[name]]))
    assert.deepEqual(given, expected, id)
    assert.ok(answer.sources.length > 0, `${id} names no source`)
  }
})

test('every contribution example comes out the same in the fast form and in columns', () => {
  const flags = {
    jkk: true,
    jkm: true,
    jht: true,
    jp: true,
    jkp: false,
    covidRelief: false,
    jpDeferred: false,
    labourIntensive: false,
  }
  for (const { inputs, expected } of examples.filter(({ formula }) => formula === 'pu.contribution')) {
    const facts = { ...flags, wage: Number(inputs['wage']), riskClass: Number(inputs['risk_class']) }
    const month = parseMonth(inputs['contribution_month'])
    const { total, employer, worker } = wageEarnerContribution.fast(facts, month)
    assert.deepEqual([total, employer, worker], [expected['total'], expected['employer'], expected['worker']])
    const out = { total: new Float64Array(1) }
    wageEarnerContribution.columns({ ...facts, n: 1, wage: Float64Array.of(facts.wage) }, month, out)
    assert.deepEqual([...out.total], [expected['total']])
  }
})

test('each formula can be asked by name and has at least one example', () => {
  const tried = new Set(examples.map(({ formula }) => formula))
  const untried = formulas()
    .map(({ id }) => id)
    .filter((id) => !tried.has(id))
  assert.deepEqual(untried, ['jp.eligible_membership'])
})

test('explained steps carry both languages, the amount and where it comes from', () => {
  const inputs = { wage: 15_000_000, contribution_month: '2026-04' }
  const [answer] = calculate([{ id: 'a', formula: 'jp.contribution', inputs }], { explain: true })
  assert.ok(answer && 'steps' in answer && answer.steps)
  const [step] = answer.steps
  assert.deepEqual(step, {
    title: { id: 'Upah dasar JP', en: 'Wage counted for JP' },
    formula: {
      id: 'yang terkecil dari 15.000.000 dan 11.086.300 = 11.086.300',
      en: 'the smaller of 15.000.000 and 11.086.300 = 11.086.300',
    },
    amount: 11_086_300,
    unit: 'rupiah',
    article: { regulation: 'PP 45/2015; B/1226/022026', article: 'Pasal 29 ayat (3)-(4)' },
    confidence: 'high',
    sources: [
      {
        value: 'con.jp.ceiling',
        regulation: 'PP 45/2015; B/1226/022026',
        article: 'Pasal 29 ayat (3)-(4)',
        from: '2026-03-01',
        confidence: 'high',
      },
    ],
  })
})

test('an answer beyond the last known ceiling is given with certain: false and a note', () => {
  const inputs = { wage: 15_000_000, risk_class: 1, contribution_month: '2028-01' }
  const { total, certain, notes } = resultOf('pu.contribution', inputs)
  assert.equal(typeof total, 'number')
  assert.equal(certain, false)
  assert.ok(Array.isArray(notes) && notes.length === 1)
  assert.equal(resultOf('pu.contribution', { ...inputs, contribution_month: '2026-12' })['certain'], true)
})

test('a request for the law as it was known uses nothing published later', () => {
  const request = {
    id: 1,
    formula: 'padatkarya.jkk',
    inputs: { wage: 4_000_000, risk_class: 3, contribution_month: '2025-08', eligible: true },
  }
  const jkk = (knownOn: string) => {
    const [answer] = calculate([request], { knownOn: parseDay(knownOn) })
    return answer && 'result' in answer ? [answer.result['rate_pct'], answer.result['jkk']] : undefined
  }
  assert.deepEqual(
    [jkk('2025-09-03'), jkk('2025-09-04')],
    [
      ['0.89', 35_600],
      ['0.445', 17_800],
    ],
  )
})

const pu = { wage: 4_000_000, risk_class: 3, contribution_month: '2026-03' }

test('wages that are not whole positive rupiah are a problem, never a number', () => {
  for (const wage of [0, -1, 1.5, '4.000.000', '4e6', Number.NaN, 2 ** 53, true, [1], {}]) {
    assert.equal(problemOf('pu.contribution', { ...pu, wage }), 'money-malformed')
  }
  assert.equal(resultOf('pu.contribution', { ...pu, wage: '4000000' })['jkm'], 12_000)
})

test('months that are malformed or before July 2015 are a problem', () => {
  for (const month of ['2026-13', '2026-3', '03-2026', '2026-03-01', 202603, '']) {
    assert.equal(problemOf('pu.contribution', { ...pu, contribution_month: month }), 'month-malformed')
  }
  assert.equal(problemOf('pu.contribution', { ...pu, contribution_month: '2015-06' }), 'month-before-law')
  assert.equal(problemOf('pu.contribution', { ...pu, contribution_month: '2199-01' }), 'month-too-far')
  assert.equal(
    problemOf('jkp.contribution_split', { wage: 4_000_000, contribution_month: '2021-01' }),
    'law-not-in-force',
  )
})

test('unknown classes, sizes, segments, programmes and formulas are a problem', () => {
  for (const riskClass of [0, 6, 1.5, '3', 'III']) {
    assert.equal(problemOf('pu.contribution', { ...pu, risk_class: riskClass }), 'risk-class-unknown')
  }
  assert.equal(problemOf('pu.mandatory_programmes', { scale: 'raksasa' }), 'choice-unknown')
  assert.equal(problemOf('due_date', { segment: 'PMI', contribution_month: '2026-03' }), 'choice-unknown')
  assert.equal(
    problemOf('arrears.pu_payer', { programme: 'JHT', consecutive_months: 1 }),
    'programme-not-covered',
  )
  assert.equal(problemOf('pu.nothing', {}), 'formula-unknown')
})

test('a missing input is a problem that names it, and disturbs no other request', () => {
  const answers = calculate([
    { id: 'a', formula: 'pu.contribution', inputs: { wage: 4_000_000 } },
    { id: 'b', formula: 'pu.contribution', inputs: pu },
    'not a request',
    { id: 'd', formula: 'pu.contribution', inputs: [] },
  ])
  const [a, b, c, d] = answers
  assert.ok(a && 'problem' in a && a.problem.code === 'input-missing' && a.problem.field === 'risk_class')
  assert.ok(b && 'result' in b && b.id === 'b')
  assert.ok(c && 'problem' in c && c.problem.code === 'request-malformed' && c.id === null)
  assert.ok(d && 'problem' in d && d.problem.code === 'request-malformed' && d.id === 'd')
})

test('an input that no formula asks for is reported, so that a misspelt name is seen', () => {
  const answer = only('pu.contribution', { ...pu, labor_intensive: true })
  assert.deepEqual('ignored' in answer && answer.ignored, ['labor_intensive'])
})

test('programmes may be given as a list or one by one', () => {
  const listed = resultOf('pu.contribution', { ...pu, programmes: ['JKK', 'JKM'] })
  const single = resultOf('pu.contribution', { ...pu, jht: false, jp: false })
  assert.deepEqual([listed['total'], single['total']], [47_600, 47_600])
})

test('delays and counts must be whole and not negative', () => {
  const late = { contribution_due: 10_000_000, contribution_month: '2025-06' }
  for (const months of [-1, 0.5, 601, '3']) {
    assert.equal(problemOf('penalty.late', { ...late, months_late: months }), 'number-out-of-range')
  }
  assert.equal(resultOf('penalty.late', { ...late, months_late: 0 })['penalty'], 0)
})

test('the penalty by date takes the rate of the contribution month that the due date belongs to', () => {
  const paid = { contribution_due: 10_000_000, due_date: '2020-11-30', paid_on: '2020-12-01' }
  assert.equal(resultOf('penalty.late_by_date', paid)['penalty'], 50_000)
  assert.equal(
    resultOf('penalty.late_by_date', { ...paid, contribution_month: '2020-07' })['penalty'],
    200_000,
  )
})

test('a decimal of growth may be a JSON number or text', () => {
  const next = (growth: unknown) =>
    resultOf('jp.ceiling_next', { previous: 10_547_400, gdp_growth_pct: growth, year: 2026 })['ceiling']
  assert.deepEqual([next('5.11'), next(5.11)], [11_086_300, 11_086_300])
  for (const growth of ['5,11', '1e1', '5.11%', null]) {
    assert.match(
      problemOf('jp.ceiling_next', { previous: 10_547_400, gdp_growth_pct: growth }),
      /decimal-malformed|input-missing/,
    )
  }
})

test('an amount beyond the safe integers is a problem rather than a rounded number', () => {
  const inputs = {
    contribution_due: Number.MAX_SAFE_INTEGER,
    months_late: 600,
    contribution_month: '2025-06',
  }
  assert.equal(problemOf('penalty.late', inputs), 'amount-too-large')
})

test('a due date without a programme for the self-employed is the earlier one, with a note', () => {
  const { due, certain } = resultOf('due_date', { segment: 'BPU', contribution_month: '2026-09' })
  assert.deepEqual([due, certain], ['2026-09-15', false])
})

test('JP participation is answered with every reason', () => {
  const inputs = { birth: '1960-05-05', on: '2026-11-21', benefit_taken: true }
  const { eligible, reasons } = resultOf('jp.eligible_membership', inputs)
  assert.equal(eligible, false)
  assert.ok(Array.isArray(reasons) && reasons.length === 2)
})
