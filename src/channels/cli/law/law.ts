import { command, UsageFault, type Exit } from '../command.ts'
import { table } from '../table.ts'

const deeds = {
  'what-if': {
    usage: 'FILE',
    does: 'try a regulation: what a synthetic population would pay, before and after',
  },
  impact: {
    usage: 'WHAT',
    does: 'the rules, formulas and pages that a value, the values under an ID, or a regulation touches',
  },
  unsure: { usage: '', does: 'every row that is not certain, the least sure first' },
  docs: { usage: '', does: 'write docs/law anew from values, rules and examples' },
} as const

export const lawCommand = command({
  usage: `[ID | ${Object.entries(deeds)
    .map(([name, { usage }]) => `${name} ${usage}`.trim())
    .join(' | ')}] [--json]`,
  about: `The values of the law. Without ID, all of them as they stand on a day; with ID, one with its history, or all whose ID
begins with it. A star marks a row that is not certain: found in one source only, or recalled.

${table(Object.entries(deeds).map(([name, { usage, does }]) => [`  ${name} ${usage}`, does]))}

FILE is JSON, such as law/overlays/jp-4-persen.json: {"name", "changes": [{"value", "from", "to", "amount", "article", "why"}]}. It is
laid over the law for this one answer.`,
  example: `./payung law con.jp.ceiling --on 2025-04-01
./payung law what-if law/overlays/jp-4-persen.json --members 1_000_000
./payung law impact "PP 45/2015"`,
  options: {
    on: { type: 'string', value: 'DATE', about: 'only what is in force on this day (without ID: today)' },
    'known-on': { type: 'string', value: 'DATE', about: 'only what had been published by this day' },
    members: { type: 'string', value: 'N', about: 'what-if: how many wage earners; 100_000 without it' },
    from: {
      type: 'string',
      value: 'YYYY-MM',
      about: 'what-if: the first month; January of this year without it',
    },
    months: { type: 'string', value: 'N', about: 'what-if: how many months; 12 without it' },
    seed: {
      type: 'string',
      value: 'S',
      about: 'what-if: another number makes another population; 1 without it',
    },
    json: { type: 'boolean', about: 'the answer as JSON' },
  },
  takes: [0, 2],
  async run(given, first, second): Promise<Exit> {
    if (first === 'what-if') return (await import('./what-if.ts')).whatIf(given, needed(first, second))
    if (first === 'impact') return (await import('./impact.ts')).showImpact(needed(first, second), given.json)
    if (first === 'unsure' && second === undefined)
      return (await import('./unsure.ts')).showUnsure(given.json)
    if (first === 'docs' && second === undefined) return (await import('./docs.ts')).writeDocs()
    if (second !== undefined)
      throw new UsageFault('One ID at a time: ./payung law --help shows what it takes.')
    return (await import('./values.ts')).showValues(given, first)
  },
})

function needed(deed: keyof typeof deeds, argument: string | undefined): string {
  if (argument !== undefined) return argument
  throw new UsageFault(`It is used so: ./payung law ${deed} ${deeds[deed].usage}`)
}
