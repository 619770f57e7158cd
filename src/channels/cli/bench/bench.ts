import { conditions, load, type Benchmark, type Measured } from '../../../../bench/benchmark.ts'
import { benchmarks } from '../../../../bench/index.ts'
import { command, exit, UsageFault } from '../command.ts'
import { wholeNumber } from '../read-option.ts'
import { print, printJson, say } from '../terminal.ts'
import { measureAll } from './measure-all.ts'
import { describe, describeAll, type Report } from './report.ts'

const names = Object.keys(benchmarks)

export const bench = command({
  usage: `${names.join('|')}|all|plans [--size N[,N…]] [--rounds N] [--full] [--json]`,
  about: `Measures figures that we publish, on this machine: with its conditions, beside a yardstick in the same run, and what they must
reach. \`all\` takes them one after the other into one table. \`plans\` makes a country and writes into docs/plans.md how PostgreSQL answers
the questions that are asked most. What needs a database opens its own and takes it away again.`,
  example: './payung bench month --size 100_000\n./payung bench all --full --json > figures.json',
  options: {
    size: {
      type: 'string',
      value: 'N',
      about: 'how many workers, members or cases; several apart by commas',
    },
    rounds: {
      type: 'string',
      value: 'N',
      about: 'how often each way is taken; the one in the middle counts',
    },
    full: {
      type: 'boolean',
      about: 'the sizes that are published, which take long; quicker ones without it',
    },
    json: { type: 'boolean', about: 'the figures as JSON' },
  },
  takes: [1, 1],
  async run({ size, rounds, full = false, json }, name = '') {
    if (name === 'plans') return writePlans(size)
    if (name === 'all') {
      if (size !== undefined)
        throw new UsageFault('Each benchmark of all has a size of its own: take --full or nothing.')
      const reports = await measureAll(names, full, say)
      if (json) printJson(reports)
      else print(describeAll(reports))
      return exit.done
    }
    const open = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined
    if (!open)
      throw new UsageFault(`There are benchmarks ${names.join(', ')}, all and plans, but none “${name}”.`)
    const benchmark = await open()
    const { sizes } = benchmark
    const report = await measure(name, benchmark, {
      sizes: size ? readSizes(size) : full ? sizes.full : sizes.quick,
      rounds: rounds === undefined ? benchmark.rounds : wholeNumber(rounds, '--rounds', 1, 1000),
    })
    if (json) printJson(report)
    else print(describe(benchmark.about, report))
    return exit.done
  },
})

function readSizes(text: string): number[] {
  const sizes = text.split(',').map((one) => wholeNumber(one.trim(), '--size', 1, 200_000_000))
  return sizes.toSorted((a, b) => a - b)
}

async function measure(
  name: string,
  benchmark: Benchmark,
  { sizes, rounds }: { sizes: readonly number[]; rounds: number },
): Promise<Report> {
  const { unit } = benchmark.sizes
  const under = conditions()
  const runs: { size: number; measured: Measured }[] = []
  for (const size of sizes) {
    if (sizes.length > 1) say(`${size} ${unit}`)
    runs.push({ size, measured: await benchmark.run(size, { rounds, onStep: say }) })
  }
  const between = runs.slice(1).flatMap(({ size, measured }, at) => {
    const smaller = runs[at]
    return (smaller && benchmark.across?.(smaller.measured, measured, size / smaller.size)) ?? []
  })
  return {
    name,
    unit,
    on: new Date().toISOString().slice(0, 10),
    conditions: under,
    loadAfter: load(),
    runs,
    between,
  }
}

async function writePlans(size: string | undefined) {
  const { writePlansOf } = await import('../../../../bench/plans.ts')
  const members = wholeNumber(size ?? '100_000', '--size', 100, 50_000_000)
  print(`Written: ${await writePlansOf(members, { onStep: say })}`)
  return exit.done
}
