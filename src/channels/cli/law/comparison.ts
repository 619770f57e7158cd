import { amountWords, formatMonth, type Overlay } from '@payung/law'
import type { Comparison, Question, SizeClass } from '../../../what-if/compare.ts'
import { funds, payers, type Amounts } from '../../../what-if/lines.ts'
import type { Ranked } from '../../../what-if/ranked.ts'
import { table, type Cell } from '../table.ts'
import { count } from '../terminal.ts'

/** A comparison as a person reads it: what is supposed, then funds, who pays, employers, workers and a chart by wage. */
export function describeComparison(overlay: Overlay, question: Question, compared: Comparison): string {
  const { employerChange, employerPercent, workerChange, seconds } = compared
  return [
    changesOf(overlay).join('\n'),
    scopeOf(question, compared),
    changeTable('FUND', funds, compared),
    changeTable('PAID BY', payers, compared),
    `Employers: ${movedWords(employerChange)}. What all months cost one of them more, and that in percent of its wages:
${ranksTable([
  ['rupiah', (share) => signed(employerChange.at(share))],
  ['% of wages', (share) => percentText(employerPercent.at(share))],
])}`,
    `Employers by how many work there, the most affected first:\n${sizesTable(compared.bySize)}`,
    `Workers: ${movedWords(workerChange)}. What all months cost one of them more:
${ranksTable([['rupiah', (share) => signed(workerChange.at(share))]])}`,
    `What a month costs a worker more, by wage:\n${chartByWage(compared)}`,
    `Computed in ${count(round(seconds.computing, 2))} s; inventing the population took ${count(round(seconds.inventing, 2))} s.`,
  ].join('\n\n')
}

/** The same for a program. */
export function comparisonAsJson(overlay: Overlay, question: Question, compared: Comparison) {
  const { before, after, employerChange, employerPercent, workerChange, ...rest } = compared
  return {
    supposed: changesOf(overlay),
    first_month: formatMonth(question.firstMonth),
    seed: question.seed,
    ...rest,
    funds: sides(funds, compared),
    paid_by: sides(payers, compared),
    lines: { before, after },
    employer_change: ranksOf(employerChange),
    employer_percent_of_wages: ranksOf(employerPercent),
    worker_change: ranksOf(workerChange),
  }
}

function changesOf({ values }: Overlay): string[] {
  return values.flatMap((value) =>
    value.rows
      .filter(({ supposed }) => supposed)
      .map((row) => {
        const until = row.to ? ` to ${row.to}` : ''
        return `Supposed by ${row.article.regulation}: ${value.title.en} ${amountWords(row).en} from ${row.from}${until}`
      }),
  )
}

function scopeOf({ members, seed, firstMonth, months }: Question, { employers }: Comparison): string {
  const time = `${formatMonth(firstMonth)} to ${formatMonth(firstMonth + months - 1)}`
  return `${count(members)} invented wage earners of ${count(employers)} employers (seed ${seed}), ${time}, in rupiah:`
}

type Measures = Readonly<Record<string, (amounts: Amounts) => number>>

function sides(measures: Measures, { before, after }: Comparison) {
  return Object.entries(measures).map(([name, of]) => ({
    name,
    before: of(before),
    after: of(after),
    change: of(after) - of(before),
  }))
}

function changeTable(head: string, measures: Measures, compared: Comparison): string {
  const rows = sides(measures, compared)
  const sum = (name: 'before' | 'after' | 'change') => rows.reduce((all, row) => all + row[name], 0)
  const all = { name: 'all', before: sum('before'), after: sum('after'), change: sum('change') }
  return table([
    [head, ...['BEFORE', 'AFTER', 'CHANGE', '%'].map(right)],
    ...[...rows, all].map(({ name, before, after, change }) => [
      name,
      ...[count(before), count(after), signed(change), percentText((change / before) * 100)].map(right),
    ]),
  ])
}

function sizesTable(sizes: readonly SizeClass[]): string {
  const share = ({ before, after, wages }: SizeClass) => ((after - before) / wages) * 100
  return table([
    ['WORKERS', ...['EMPLOYERS', 'MEMBERS', 'BEFORE', 'AFTER', 'CHANGE', '% OF WAGES'].map(right)],
    ...sizes
      .toSorted((one, other) => Math.abs(share(other)) - Math.abs(share(one)))
      .map((its) => [
        `from ${count(its.from)}`,
        ...[its.employers, its.members, its.before, its.after].map((number) => right(count(number))),
        right(signed(its.after - its.before)),
        right(percentText(share(its))),
      ]),
  ])
}

const ranks = { least: 0, '10%': 0.1, 'in the middle': 0.5, '90%': 0.9, most: 1 } as const

function ranksTable(rows: readonly (readonly [name: string, at: (share: number) => string])[]): string {
  return table([
    ['', ...Object.keys(ranks).map((name) => right(name.toUpperCase()))],
    ...rows.map(([name, at]) => [name, ...Object.values(ranks).map((share) => right(at(share)))]),
  ])
}

function ranksOf(ranked: Ranked) {
  const { less, more } = ranked.signs
  const at = Object.entries(ranks).map(([name, share]) => [name, ranked.at(share)])
  return { count: ranked.count, less, more, ...Object.fromEntries(at) }
}

function movedWords(ranked: Ranked): string {
  const { less, more } = ranked.signs
  return `${count(more)} of ${count(ranked.count)} pay more, ${count(less)} less`
}

const barWidth = 40

function chartByWage({ byWage }: Comparison): string {
  const shown = byWage.filter(({ members }) => members > 0)
  const largest = Math.max(1, ...shown.map(({ worker }) => Math.abs(worker)))
  return table(
    shown.map(({ from, members, worker }) => [
      right(`from ${count(from)}`),
      right(`${count(members)} members`),
      right(signed(Math.round(worker))),
      (worker < 0 ? '░' : '█').repeat(Math.round((Math.abs(worker) / largest) * barWidth)),
    ]),
  )
}

function right(text: string): Cell {
  return { right: text }
}

function signed(number: number): string {
  return `${number > 0 ? '+' : ''}${count(number)}`
}

function percentText(percent: number): string {
  return Number.isFinite(percent) ? signed(round(percent, 3)) : '–'
}

function round(number: number, decimals: number): number {
  return Math.round(number * 10 ** decimals) / 10 ** decimals
}
