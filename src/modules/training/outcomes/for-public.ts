import { ratesOf, type OutcomeCounts } from './outcome.ts'

/** What everybody may see of a group; null where somebody might be recognised. */
export type PublicOutcomes = {
  readonly key: string
  readonly name: string
  readonly finishers: number
  readonly known: number | null
  readonly placed: number | null
  readonly silent: number | null
}

type Group = OutcomeCounts & { readonly key: string; readonly name: string }

/** Of so few people somebody might be recognised. */
const few = 5
const isSafe = (count: number) => count === 0 || count > few

/** How much of a group is told, each with what came before: nothing, finishers, known, placed, silent. */
const told = { nothing: 0, finishers: 1, known: 2, placed: 3, silent: 4 } as const

/**
 * Leaves out every count of five people or fewer, and what such a count could be taken from: where the groups that are not told sum to
 * few, the smallest that would be told is left out too, since the whole is known.
 */
export function forPublic(groups: readonly Group[]): { groups: PublicOutcomes[]; hidden: number } {
  const asFarAs = new Map(groups.map((group) => [group, safelyTold(group)]))
  const smallestFirst = groups.toSorted((a, b) => a.finishers - b.finishers)
  for (const level of [told.finishers, told.known, told.placed, told.silent]) {
    const isTold = (group: Group) => (asFarAs.get(group) ?? told.nothing) >= level
    for (;;) {
      const untold = groups.filter((group) => !isTold(group))
      const next = smallestFirst.find(isTold)
      if (untold.length === 0 || !next || safelyTold(sumOf(untold)) >= level) break
      asFarAs.set(next, level - 1)
    }
  }
  const shown = groups.filter((group) => asFarAs.get(group) !== told.nothing)
  return {
    groups: shown.map((group) => publish(group, asFarAs.get(group) ?? told.nothing)),
    hidden: groups.length - shown.length,
  }
}

/** How far a group can be told if nothing else were. */
function safelyTold(counts: OutcomeCounts): number {
  const { known, placed } = ratesOf(counts)
  const { finishers, silent } = counts
  if (finishers <= few) return told.nothing
  if (!isSafe(known) || !isSafe(finishers - known)) return told.finishers
  if (!isSafe(placed) || !isSafe(known - placed)) return told.known
  return isSafe(silent) && isSafe(finishers - known - silent) ? told.silent : told.placed
}

function publish(group: Group, level: number): PublicOutcomes {
  const { known, placed } = ratesOf(group)
  const { key, name, finishers, silent } = group
  return {
    key,
    name,
    finishers,
    known: level >= told.known ? known : null,
    placed: level >= told.placed ? placed : null,
    silent: level >= told.silent ? silent : null,
  }
}

function sumOf(groups: readonly OutcomeCounts[]): OutcomeCounts {
  const total = (name: keyof OutcomeCounts) => groups.reduce((sum, group) => sum + group[name], 0)
  return {
    finishers: total('finishers'),
    employed: total('employed'),
    selfEmployed: total('selfEmployed'),
    seeking: total('seeking'),
    out: total('out'),
    fromContributions: total('fromContributions'),
    silent: total('silent'),
    open: total('open'),
  }
}
