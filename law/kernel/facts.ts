import type { Words } from '../words.ts'
import { LawProblem } from '../problem.ts'
import type { Choice, Condition, Count, Money } from './symbols.ts'
import { fact } from './symbols.ts'

export interface Bounded<Sort extends string> {
  readonly sort: Sort
  readonly title: Words
  readonly least: number
  /** The largest number the fast forms take. Exact forms take any amount of money. */
  readonly most: number
}

/** What a rule must be told about a case. */
type Fact =
  | Bounded<'money'>
  | Bounded<'count'>
  | Bounded<'choice'>
  | { readonly sort: 'flag'; readonly title: Words }
export type Facts = Readonly<Record<string, Fact>>

/** Whole rupiah from `least` (1 unless said otherwise) to `most`. */
export const money = (
  title: Words,
  { least = 1, most }: { least?: number; most: number },
): Bounded<'money'> => ({
  sort: 'money',
  title,
  least,
  most,
})

/** A whole number of months, days or persons. */
export const count = (
  title: Words,
  { least = 0, most }: { least?: number; most: number },
): Bounded<'count'> => ({
  sort: 'count',
  title,
  least,
  most,
})

/** One of the risk classes 1 to 5. */
export const riskClass = (title: Words): Bounded<'choice'> => ({ sort: 'choice', title, least: 1, most: 5 })

export const flag = (title: Words): { readonly sort: 'flag'; readonly title: Words } => ({
  sort: 'flag',
  title,
})

type Sorted<F extends Fact, M, C, R, T> = F extends { sort: 'money' }
  ? M
  : F extends { sort: 'count' }
    ? C
    : F extends { sort: 'choice' }
      ? R
      : T

/** The facts as a rule's author sees them. */
export type Symbols<F extends Facts> = {
  readonly [K in keyof F]: Sorted<F[K], Money, Count, Choice, Condition>
}
/** The facts of one case, money in exact integers. */
export type ExactFacts<F extends Facts> = {
  readonly [K in keyof F]: Sorted<F[K], bigint, number, number, boolean>
}
/** The facts of one case in plain numbers. */
export type FastFacts<F extends Facts> = {
  readonly [K in keyof F]: Sorted<F[K], number, number, number, boolean>
}

type NumberColumn = Float64Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Uint8Array
/** The facts of many cases: a column each, or one constant for all of them. */
export type FactColumns<F extends Facts> = {
  readonly [K in keyof F]: Sorted<
    F[K],
    NumberColumn | number,
    NumberColumn | number,
    NumberColumn | number,
    Uint8Array | boolean
  >
}

export function symbolsOf<F extends Facts>(facts: F): Symbols<F> {
  const symbols = Object.entries(facts).map(([name, { sort }]) => [name, fact(name, sort === 'flag')])
  return Object.fromEntries(symbols) as Symbols<F> // every name of F, with the symbol of its own sort
}

/** The facts of one case as the whole numbers the graph computes with. Refuses what the rule does not allow. */
export function numbersOfFacts(facts: Facts, given: Readonly<Record<string, bigint | number | boolean>>) {
  return new Map(Object.entries(facts).map(([name, fact]) => [name, checked(name, fact, given[name])]))
}

function checked(name: string, fact: Fact, given: bigint | number | boolean | undefined): bigint {
  if (fact.sort === 'flag') {
    if (typeof given === 'boolean') return given ? 1n : 0n
  } else if (typeof given === 'bigint' || (typeof given === 'number' && Number.isSafeInteger(given))) {
    const number = BigInt(given)
    if (number >= fact.least && (fact.sort === 'money' || number <= fact.most)) return number
  }
  throw new LawProblem(
    'fact-out-of-range',
    {
      id: `${fact.title.id}: nilai ${given} tidak dapat dihitung.`,
      en: `${fact.title.en}: the value ${given} cannot be computed with.`,
    },
    name,
  )
}
