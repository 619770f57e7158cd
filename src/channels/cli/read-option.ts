import { UsageFault } from './command.ts'
import { count } from './terminal.ts'

export function required(text: string | undefined, option: string): string {
  if (text !== undefined) return text
  throw new UsageFault(`${option} must be given.`)
}

export function oneOf<const T extends string | number>(
  choices: readonly T[],
  given: string | number,
  option: string,
): T {
  const found = choices.find((choice) => choice === given)
  if (found !== undefined) return found
  throw new UsageFault(`${option} must be one of ${choices.join(', ')}.`)
}

/** A list such as `jkk,jkm`, in any case. */
export function someOf<const T extends string>(choices: readonly T[], text: string, option: string): T[] {
  const asked = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  if (asked.length === 0) throw new UsageFault(`${option} must name some of ${choices.join(', ')}.`)
  return asked.map((name) => oneOf(choices, name, option))
}

export function wholeNumber(
  text: string,
  option: string,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): number {
  const digits = /^\d{1,3}([._]\d{3})+$/.test(text) ? text.replace(/[._]/g, '') : text
  const number = Number(digits)
  if (/^\d{1,16}$/.test(digits) && number >= least && number <= most) return number
  throw new UsageFault(
    `${option} must be a whole number from ${count(least)}${most < Number.MAX_SAFE_INTEGER ? ` to ${count(most)}` : ''}.`,
  )
}
