import { availableParallelism } from 'node:os'
import { law, parseMonth, parseOverlay, type Law } from '@payung/law'
import { compare, compareInThreads, type Comparison } from '../src/what-if/compare.ts'
import { lines, payers, type Line } from '../src/what-if/lines.ts'
import { employerSizes, makeColumns, Workforce } from '../src/what-if/workforce.ts'
import { figure, step, type Benchmark } from './benchmark.ts'
import { median } from './rounds.ts'

const asked = { firstMonth: parseMonth('2026-01'), months: 12, seed: 1 }

/** From the first month on, so that no month is spared. */
const overlay = {
  name: 'JP 4%',
  changes: [
    { value: 'con.jp.employer', from: '2026-01', amount: '2.667' },
    { value: 'con.jp.worker', from: '2026-01', amount: '1.333' },
    { value: 'con.jp.ceiling', from: '2026-01', amount: 15_000_000 },
  ],
}

/** What a population pays in a year by the law and by a regulation that is tried. */
export const whatIf: Benchmark = {
  about: `Twelve months of synthetic wage earners, by the law and with JP at 4% up to 15 million rupiah, by columns in as many threads as
there are cores: what every fund gets, what each employer and each worker pays more, and how that is spread. Lines that the regulation
does not touch are computed once; every month is computed anew. Inventing the population is measured apart. Yardstick: the same by the
exact form in bigint, member by member, on a few.`,
  sizes: { quick: [1_000_000], full: [10_000_000], unit: 'members' },
  rounds: 3,

  async run(members, { rounds, onStep }) {
    const threads = availableParallelism()
    const few = Math.min(members, 2000)
    onStep('looking for a wrong rupiah')
    const { seconds: exactSeconds, wrong } = compareExactly(few)
    onStep(`${rounds} rounds in ${threads} threads`)
    const compared: Comparison[] = []
    for (let round = 0; round < rounds; round++)
      compared.push(await compareInThreads({ ...asked, overlay, members }, threads))
    const computing = median(compared.map(({ seconds }) => seconds.computing))
    const inventing = median(compared.map(({ seconds }) => seconds.inventing))
    const memberMonths = members * asked.months
    return {
      of: { months: asked.months, threads, rounds },
      steps: [
        step('by columns, both laws', computing, memberMonths),
        step('inventing the population', inventing, members),
        step('in bigint, both laws', exactSeconds, few * asked.months),
      ],
      figures: [
        figure(`${members} members × ${asked.months} months`, computing, 's', { atMost: 5 }),
        figure('beside bigint, one by one', exactSeconds / few / (computing / members), '×'),
        figure(`rupiah other than in bigint, of ${few} members`, wrong, 'wrong', { atMost: 0 }),
      ],
      proof: `${lines.length} sums of ${few} members are those of bigint; ${proofOf(compared)}`,
    }
  },
}

function proofOf([first]: readonly Comparison[]): string {
  const change = first ? payers.worker(first.after) - payers.worker(first.before) : 0
  return `workers pay ${change} rupiah more`
}

function compareExactly(members: number): { seconds: number; wrong: number } {
  const fast = compare({ ...asked, overlay, members })
  const began = performance.now()
  const [before, after] = [law, law.with(parseOverlay(overlay))].map((read) => sumInBigint(read, members))
  const seconds = (performance.now() - began) / 1000
  const off = (line: Line) =>
    Math.abs(fast.before[line] - Number(before?.get(line))) +
    Math.abs(fast.after[line] - Number(after?.get(line)))
  return { seconds, wrong: lines.reduce((sum, line) => sum + off(line), 0) }
}

function sumInBigint(read: Law, members: number): Map<Line, bigint> {
  const sizes = employerSizes({ ...asked, members })
  const columns = makeColumns(members)
  const sums = new Map<Line, bigint>(lines.map((line) => [line, 0n]))
  for (const filled of new Workforce(sizes, asked.seed, asked.firstMonth).fill(columns, 0, 0, sizes.length))
    for (let i = 0; i < filled; i++)
      for (let month = asked.firstMonth; month < asked.firstMonth + asked.months; month++) {
        const amounts = read.wageEarnerContribution.exact(earnerAt(columns, i), month)
        for (const line of lines) sums.set(line, (sums.get(line) ?? 0n) + amounts[line])
      }
  return sums
}

function earnerAt(columns: ReturnType<typeof makeColumns>, i: number) {
  const is = (column: Uint8Array) => column[i] === 1
  return {
    wage: BigInt(columns.wage[i] ?? 0),
    riskClass: columns.riskClass[i] ?? 0,
    jkk: true,
    jkm: true,
    jht: is(columns.jht),
    jp: is(columns.jp),
    jkp: is(columns.jkp),
    labourIntensive: is(columns.labourIntensive),
    covidRelief: false,
    jpDeferred: false,
  }
}
