import { spell } from '../words.ts'
import type { AmountOf } from './dated-value.ts'
import { scaled } from './node.ts'

/** An exact fraction, not below nothing: `of` parts, of which `over` make a whole one. */
export interface Ratio {
  readonly of: bigint
  readonly over: bigint
}

export const whole = (number: bigint): Ratio => ({ of: number, over: 1n })

/** Decimal text as a fraction: `'9736693.27'`. */
export function ratioOf(decimal: string): Ratio {
  const decimals = decimal.split('.')[1]?.length ?? 0
  return { of: scaled(decimal, decimals), over: 10n ** BigInt(decimals) }
}

/** So many percent, in decimal text, as a fraction: `'50'` is a half. */
export const percentOf = (percent: string): Ratio => product(ratioOf(percent), { of: 1n, over: 100n })

export const product = (...factors: readonly Ratio[]): Ratio =>
  factors.reduce((all, { of, over }) => ({ of: all.of * of, over: all.over * over }), whole(1n))

export const isLess = (a: Ratio, b: Ratio): boolean => a.of * b.over < b.of * a.over

/** The whole number that a fraction is settled to. */
export function settled({ of, over }: Ratio, way: AmountOf['rounding']): bigint {
  if (way === 'down') return of / over
  if (way === 'up') return (of + over - 1n) / over
  return (2n * of + over) / (2n * over)
}

/** A fraction with a fixed number of decimals, half up: `9736693.27`. */
export function fixed(ratio: Ratio, decimals: number): string {
  const digits = settled(product(ratio, whole(10n ** BigInt(decimals))), 'half up')
    .toString()
    .padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** A fraction as people read it: two decimals where it is not whole. */
export const spellRatio = (ratio: Ratio): string =>
  ratio.of % ratio.over === 0n ? spell(String(ratio.of / ratio.over)) : spell(fixed(ratio, 2))
