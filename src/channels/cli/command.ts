import type { parseArgs } from 'node:util'

/** What a command ends with; scripts rely on it. */
export const exit = {
  done: 0,
  /** The answer is no: a check failed, rows were refused, there is no such thing. */
  no: 1,
  usage: 2,
  /** Not possible now: no database, port taken. */
  notNow: 3,
} as const
export type Exit = (typeof exit)[keyof typeof exit]

/** An option as `parseArgs` takes it, with what `--help` says about it. */
type Option = {
  readonly type: 'string' | 'boolean'
  /** What stands for the value of a text option: `YYYY-MM`. */
  readonly value?: string
  readonly about: string
}
export type Options = Readonly<Record<string, Option>>

type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>

export type Command<O extends Options = Options> = {
  /** What follows the command's name: `FILE --month YYYY-MM`. */
  readonly usage: string
  /** What it does, beyond the one line of the list. */
  readonly about: string
  readonly example: string
  readonly options: O
  /** How many arguments it takes beside its options, at least and at most. */
  readonly takes: readonly [number, number]
  run(values: Parsed<O>['values'], ...args: string[]): Promise<Exit>
}

/** Declares a command; the values that `run` receives have the types that its options say. */
export function command<const O extends Options>(declared: Command<O>): Command {
  return declared
}

/** The command was asked for in a way it does not take. Says what it takes. */
export class UsageFault extends Error {
  override name = 'UsageFault'
}

/** There is nothing of the kind asked for: the answer is no. */
export class NoSuchThing extends Error {
  override name = 'NoSuchThing'
}

/** It cannot be done now. Says what to do first. */
export class NotNow extends Error {
  override name = 'NotNow'
}
