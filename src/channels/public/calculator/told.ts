import { Problem } from '#base/problem.ts'
import type { Rupiah } from '#base/rupiah.ts'
import type { View } from '#ui/view.ts'
import type { Query } from '../typed.ts'

/** An answer in a sentence, for what it was given, and at most one figure: what its page begins with, and what its picture shows. */
export type Told = {
  readonly verdict: string
  /** What it was computed for. */
  readonly lead: string
  readonly bars: readonly Bar[]
}

/** What somebody asks, answered in a sentence. @throws Problem that names every field to be mended */
export type Tell = (query: Query, view: View) => Told

/** An amount of several that belong beside each other. */
export type Bar = { readonly label: string; readonly amount: Rupiah }

/** The answer where something is otherwise, and where that can be read in full. */
export type Variation = { readonly title: string; readonly figure: string; readonly href: string }

type Change = { readonly title: string; readonly change: Query }

/**
 * What would come out if some of what was asked were otherwise. What cannot be computed is left out: a month beyond what is
 * published, a wage above the most that is taken.
 */
export function vary(
  path: string,
  asked: Query,
  changes: readonly (Change | false)[],
  answerTo: (query: Query) => string,
): Variation[] {
  return changes.flatMap((one) => {
    if (!one) return []
    const query = { ...asked, ...one.change }
    const figure = unlessProblem(() => answerTo(query))
    return figure === null ? [] : [{ title: one.title, figure, href: addressOf(path, query) }]
  })
}

function unlessProblem(ask: () => string): string | null {
  try {
    return ask()
  } catch (problem) {
    if (problem instanceof Problem) return null
    throw problem
  }
}

/** Where a question has its answer: an address that can be kept and shared. What is empty is left out. */
export function addressOf(path: string, asked: Query): string {
  const given = Object.entries(asked).filter(([, value]) => value !== '')
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}
