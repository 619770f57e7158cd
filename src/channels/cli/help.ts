import type { Command } from './command.ts'
import type { commands } from './commands.ts'
import { table } from './table.ts'

export function listCommands(all: typeof commands): string {
  return [
    'Payung runs employment social security: members, contributions, bills, payments and the books.',
    '',
    'Usage: ./payung COMMAND [ARGUMENTS]',
    '',
    table(Object.entries(all).map(([name, { does }]) => [`  ${name}`, does])),
    '',
    './payung COMMAND --help shows its options and an example.',
    'Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 not possible now.',
  ].join('\n')
}

export function explainCommand(name: string, { usage, about, options, example }: Command): string {
  const all = Object.entries(options).map(([option, { value, about }]) => [
    `  --${option}${value ? ` ${value}` : ''}`,
    about,
  ])
  return [
    `Usage: ./payung ${name} ${usage}`.trim(),
    '',
    about,
    '',
    ...(all.length > 0 ? [table(all), ''] : []),
    'Example:',
    ...example.split('\n').map((line) => `  ${line}`),
  ].join('\n')
}
