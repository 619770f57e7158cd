import { isReached, type Conditions, type Figure, type Measured } from '../../../../bench/benchmark.ts'
import { table, type Cell } from '../table.ts'
import { count } from '../terminal.ts'

/** What a benchmark has found, at one size or several. */
export type Report = {
  readonly name: string
  readonly unit: string
  readonly on: string
  readonly conditions: Conditions
  /** Of the last minute. The benchmark itself keeps a core or two at work. */
  readonly loadAfter: number
  readonly runs: readonly { readonly size: number; readonly measured: Measured }[]
  /** What holds between one size and the next. */
  readonly between: readonly Figure[]
}

/** One that could not be measured says why. */
export type Missing = { readonly name: string; readonly why: string }

const right = (text: string): Cell => ({ right: text })
const heading: Cell[] = ['', right('must reach'), right('measured'), 'reached']

export function describe(about: string, report: Report): string {
  const { unit, runs, between } = report
  const parts = runs.flatMap(({ size, measured: { of, steps, figures, proof } }) => [
    '',
    [`${count(size)} ${unit}`, ...Object.entries(of).map(([name, value]) => `${name} ${textOf(value)}`)].join(
      '; ',
    ),
    table(
      steps.map(({ name, seconds, perSecond }): Cell[] => [
        name,
        right(`${count(seconds)} s`),
        right(perSecond === null ? '' : `${count(perSecond)} a second`),
      ]),
    ),
    '',
    table([heading, ...figures.map((figure) => line(figure))]),
    `Proof: ${proof}`,
  ])
  const across = between.length > 0 ? ['', table([heading, ...between.map((figure) => line(figure))])] : []
  return [about, '', machine(report), ...parts, ...across].join('\n')
}

/** One table of everything, to be quoted. */
export function describeAll(reports: readonly (Report | Missing)[]): string {
  const known = reports.filter((report) => 'runs' in report)
  const lines = reports.flatMap((report): Cell[][] => {
    if (!('runs' in report)) return [[`${report.name}: ${report.why}`]]
    const { name, unit, runs, between } = report
    const sized = runs.flatMap(({ size, measured }) => [
      [`${name}, ${count(size)} ${unit}`] as Cell[],
      ...measured.figures.map((figure) => line(figure, '  ')),
    ])
    return [...sized, ...between.map((figure) => line(figure, '  '))]
  })
  const asked = known.flatMap(figuresOf).filter(({ must }) => must !== null)
  const reached = asked.filter((figure) => isReached(figure)).length
  const [first] = known
  return [
    ...(first ? [`${first.on}. ${machine(first)}`] : []),
    '',
    table([heading, ...lines]),
    '',
    `${reached} of ${asked.length} figures reach what they must.`,
  ].join('\n')
}

function figuresOf({ runs, between }: Report): Figure[] {
  return [...runs.flatMap(({ measured }) => measured.figures), ...between]
}

function machine({ conditions, loadAfter }: Report): string {
  const { processor, cores, memoryMegabytes, node, postgres, load } = conditions
  return `${processor}, ${cores} cores, ${count(memoryMegabytes)} MB, Node ${node}, PostgreSQL ${postgres}; load before ${count(load)}, after ${count(loadAfter)}`
}

function line(figure: Figure, indent = ''): Cell[] {
  const { name, value, unit, must } = figure
  const wanted = must && ('atLeast' in must ? `≥ ${count(must.atLeast)}` : `≤ ${count(must.atMost)}`)
  const verdict = { true: 'yes', false: 'no', null: '' }[
    String(isReached(figure)) as 'true' | 'false' | 'null'
  ] // It is one of three.
  return [
    indent + name,
    right(wanted === null ? '' : `${wanted} ${unit}`),
    right(`${count(value)} ${unit}`),
    verdict,
  ]
}

function textOf(value: string | number): string {
  return typeof value === 'number' ? count(value) : value
}
