import type { Command } from './command.ts'

type Entry = {
  /** One line for the list. */
  readonly does: string
  readonly load: () => Promise<Command>
}

/** Every command in the order of the list. Loaded only when asked for, so that `calc` waits for no database driver. */
export const commands: Readonly<Record<string, Entry>> = {
  calc: {
    does: 'Compute contributions, penalties, due days and more from JSON',
    load: async () => (await import('./calc.ts')).calc,
  },
  law: {
    does: 'Show the dated values of the law; try a regulation on it',
    load: async () => (await import('./law/law.ts')).lawCommand,
  },
  assess: {
    does: 'Compute the contributions of a wage file (.xlsx, .xls, .csv) without a database',
    load: async () => (await import('./assess/assess.ts')).assess,
  },
  month: {
    does: 'Assess, bill and post a contribution month for every employer that has filed',
    load: async () => (await import('./month.ts')).month,
  },
  verify: {
    does: 'Prove the books: entries, sub-ledgers, bills, people, audit chain',
    load: async () => (await import('./verify.ts')).verify,
  },
  world: {
    does: 'Fill an empty database with a synthetic population',
    load: async () => (await import('./world.ts')).world,
  },
  samples: {
    does: 'Write files to upload to the demo world, as one would send them today',
    load: async () => (await import('./samples.ts')).samples,
  },
  keys: {
    does: 'Show an API key for each role of the demo world, with what it may do',
    load: async () => (await import('./keys.ts')).keys,
  },
  bank: {
    does: 'Ask and pay as a simulated bank does, over HTTP: inquire, pay, transfer, statement',
    load: async () => (await import('./bank/bank.ts')).bank,
  },
  backup: {
    does: 'Write everything into one file, as of one instant',
    load: async () => (await import('./backup.ts')).backup,
  },
  restore: {
    does: 'Put a backup back into an empty database',
    load: async () => (await import('./restore.ts')).restore,
  },
  bench: {
    does: 'Measure the figures that we publish, with their conditions and their yardsticks',
    load: async () => (await import('./bench/bench.ts')).bench,
  },
}
