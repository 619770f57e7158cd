import { benchmarks } from '../../../bench/index.ts'
import { conditions, type Benchmark, type Measured } from '../../../bench/benchmark.ts'
import { command, exit, UsageFault } from './command.ts'
import { wholeNumber } from './read-option.ts'
import { table, type Cell } from './table.ts'
import { count, print, printJson, say } from './terminal.ts'

const names = Object.keys(benchmarks)

export const bench = command({
  usage: `${names.join('|')} [--size N] [--json]`,
  about: `Measures one of the figures that we publish, on this machine: with its conditions, and beside a yardstick, so that machines
can be compared. It needs no database: what needs one opens its own and takes it away again.`,
  example: './payung bench large-file --size 100_000',
  options: {
    size: {
      type: 'string',
      value: 'N',
      about: 'how many workers or cases; without it as many as are published',
    },
    json: { type: 'boolean', about: 'the figures as JSON' },
  },
  takes: [1, 1],
  async run({ size: given, json }, name = '') {
    const load = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined
    if (!load) throw new UsageFault(`There are benchmarks ${names.join(' and ')}, but none “${name}”.`)
    const benchmark = await load()
    const size = given === undefined ? benchmark.usual.size : wholeNumber(given, '--size', 1, 200_000_000)
    const under = conditions()
    const measured = await benchmark.run(size, say)
    if (json) printJson({ benchmark: name, size, unit: benchmark.usual.unit, conditions: under, ...measured })
    else print(describe(benchmark, size, under, measured))
    return exit.done
  },
})

function describe(
  { about, usual: { unit } }: Benchmark,
  size: number,
  { processor, cores, memoryMegabytes, node, load }: ReturnType<typeof conditions>,
  { of, steps, peakMemory, yardstick, proof }: Measured,
): string {
  const facts = Object.entries(of).map(
    ([name, value]) => `${name} ${typeof value === 'number' ? count(value) : value}`,
  )
  const right = (text: string): Cell => ({ right: text })
  const lines = steps.map(({ name, seconds, perSecond }): Cell[] => [
    name,
    right(`${count(seconds)} s`),
    right(perSecond === null ? '' : `${count(perSecond)} ${unit} a second`),
  ])
  const memory = Object.entries(peakMemory ?? {}).map(([name, size]) => `${name} ${count(size)} MB`)
  return [
    about,
    '',
    `${count(size)} ${unit}; ${facts.join(', ')}`,
    `${processor}, ${cores} cores, ${count(memoryMegabytes)} MB, Node ${node}; load before ${count(load)}`,
    '',
    table(lines),
    ...(memory.length > 0 ? [`Most memory at once: ${memory.join(', ')}`] : []),
    `${count(yardstick.ratio)} times ${yardstick.name} (${count(yardstick.seconds)} s)`,
    `Proof: ${proof}`,
  ].join('\n')
}
