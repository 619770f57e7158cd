import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseDay } from '../calendar/day.ts'
import { formatMonth, parseMonth } from '../calendar/month.ts'
import { faults } from '../checks.ts'
import type { Bracket } from './dated-value.ts'
import { value } from './dated-value.ts'
import { money } from './facts.ts'
import { rule } from './rule.ts'
import { bracketOf } from './symbols.ts'

const words = (text: string) => ({ id: text, en: text })
const article = { regulation: 'PP 0/2000', article: 'Pasal 1' }
const origin = { article, publishedOn: null, checkedOn: '2026-11-21', sources: [] } as const
const sure = { confidence: 'high', seen: true } as const
const line = (from: number, amount: number): Bracket => ({ from, amount, seen: true })

const early = [line(0, 10), line(100, 20), line(250, 35), line(900, 40), line(1000, 7)]
const late = [line(0, 1), line(101, 2)]
const table = value('test.table', {
  title: words('table'),
  unit: 'rupiah by bracket',
  rows: [
    { ...origin, ...sure, from: '2000-01-01', amount: early },
    { ...origin, ...sure, from: '2000-06-15', amount: late },
  ],
})
const looked = rule('test.looked', {
  title: words('looked'),
  article,
  from: '2000-01',
  facts: { income: money(words('income'), { least: 0, most: 2000 }) },
  compute: ({ income }) => ({ base: bracketOf(table, income).called(words('base')) }),
})

const expected = (lines: readonly Bracket[], income: number) =>
  lines.findLast(({ from }) => from <= income)?.amount ?? 0
const edges = [...early, ...late].flatMap(({ from }) => [from - 1, from, from + 1])
const incomes = fc.oneof(
  fc.constantFrom(...edges.filter((income) => income >= 0)),
  fc.integer({ min: 0, max: 2000 }),
)

test('a table gives the amount of its last line at or below, in every form and on both sides of its change', () => {
  fc.assert(
    fc.property(incomes, fc.constantFrom('2000-01', '2000-05', '2000-06', '2010-01'), (income, text) => {
      const month = parseMonth(text)
      const base = expected(text < '2000-06' ? early : late, income)
      assert.equal(looked.exact({ income: BigInt(income) }, month).base, BigInt(base))
      assert.equal(looked.fast({ income }, month).base, base)
      const out = { base: new Float64Array(1) }
      looked.columns({ n: 1, income: Float64Array.of(income) }, [month], out)
      assert.equal(out.base[0], base)
      const single = { base: new Float64Array(1) }
      looked.columns({ n: 1, income: Float64Array.of(income) }, month, single)
      assert.equal(single.base[0], base)
    }),
  )
})

test('in SQL the table of the month stands as constants, halved at each comparison', () => {
  assert.equal(
    looked.sql({ month: parseMonth('2001-01'), columns: { income: 'r.income' } }).base,
    '(case when 101 > (r.income)::bigint then case when 101 > (r.income)::bigint then 1 else 2 end else 2 end)::bigint',
  )
})

test('an explanation names the amount found and the row of the table', () => {
  const { working } = looked.explain({ income: 300n }, parseMonth('2000-02'))
  const [step] = working.steps
  assert.deepEqual([step?.formula.en, step?.amount], ['the line from 250 = 35', 35n])
  assert.deepEqual(
    step?.rows.map(({ value }) => value),
    ['test.table'],
  )
})

test('a changed line changes the fingerprint of the rule', () => {
  const changed = value('test.table', {
    title: words('table'),
    unit: 'rupiah by bracket',
    rows: [
      { ...origin, ...sure, from: '2000-01-01', amount: [...early.slice(0, -1), line(1000, 8)] },
      { ...origin, ...sure, from: '2000-06-15', amount: late },
    ],
  })
  const other = rule('test.looked', {
    title: words('looked'),
    article,
    from: '2000-01',
    facts: { income: money(words('income'), { least: 0, most: 2000 }) },
    compute: ({ income }) => ({ base: bracketOf(changed, income).called(words('base')) }),
  })
  const [before, after] = [parseMonth('2000-01'), parseMonth('2001-01')]
  assert.notEqual(looked.fingerprint(before), other.fingerprint(before))
  assert.equal(looked.fingerprint(after), other.fingerprint(after))
})

test('a table that does not begin at nothing, or whose lines are out of order, is found', () => {
  const faultsOf = (...amount: Bracket[]) =>
    faults([
      value('test.faulty', {
        title: words('faulty'),
        unit: 'rupiah by bracket',
        rows: [{ ...origin, ...sure, from: '2000-01-01', amount }],
      }),
    ])
  assert.match(faultsOf(line(1, 1))[0] ?? '', /out of order/)
  assert.match(faultsOf(line(0, 1), line(5, 1), line(5, 2))[0] ?? '', /out of order/)
  assert.deepEqual(faultsOf(...early), [])
})

test('a day is answered by the law of that day, also inside a month in which the law changes', () => {
  const monthOn = (day: string) => formatMonth(looked.monthOn(parseDay(day)))
  assert.deepEqual(['2000-05-31', '2000-06-14', '2000-06-15', '2000-06-30', '2000-08-02'].map(monthOn), [
    '2000-05',
    '2000-05',
    '2000-07',
    '2000-07',
    '2000-08',
  ])
  assert.equal(formatMonth(looked.newest), '2000-07')
})
