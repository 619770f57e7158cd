import { LawProblem } from '../problem.ts'
import type { Words } from '../words.ts'
import type { Article, DatedValue } from './dated-value.ts'
import { turns } from './dated-value.ts'
import { rowIn } from './dated-value.ts'
import type { Facts, Symbols } from './facts.ts'
import type { Overlay } from './overlay.ts'
import type { Condition, Money } from './symbols.ts'
import { isInForce, when } from './symbols.ts'

/** A departure from a rule for some months and some cases, stated beside the rule rather than inside it. */
export interface Exception<F extends Facts> {
  readonly id: string
  readonly title: Words
  readonly article: Article
  /** The sentence for the person to whom it applies. */
  readonly because: Words
  /** It holds in the months in which a row of this value is in force, and as far as that row was known. */
  readonly during: DatedValue
  readonly when: (facts: Symbols<F>) => Condition
  /** What it puts in the place of an amount that the rule calls replaceable, by the name of that place. */
  readonly replaces: Readonly<Record<string, (facts: Symbols<F>, ordinary: Money) => Money>>
  /** The exceptions to which this one is preferred where both hold. */
  readonly before?: readonly string[]
}

/** Marks an amount that an exception may replace. */
export type Unless = (place: string, ordinary: Money) => Money

/**
 * Applies exceptions to the places of a rule. Two that can hold in the same month at the same place are an error,
 * unless one is stated to be preferred; so is an exception for a place that the rule does not have.
 */
export function applying<F extends Facts>(
  exceptions: readonly Exception<F>[],
  facts: Symbols<F>,
): { readonly unless: Unless; readonly finish: () => void } {
  const open = new Set(exceptions.flatMap(({ replaces }) => Object.keys(replaces)))
  return {
    unless(place, ordinary) {
      open.delete(place)
      const here = exceptions.filter(({ replaces }) => place in replaces).toSorted(preferredLast)
      refuseConflicts(place, here)
      return here.reduce((amount, exception) => {
        const replacement = exception.replaces[place]?.(facts, ordinary) ?? amount
        const holds = isInForce(exception.during).and(exception.when(facts))
        return when(holds, replacement, amount, exception)
      }, ordinary)
    },
    finish() {
      if (open.size > 0)
        throw new Error(`an exception replaces what the rule does not have: ${[...open].join(', ')}`)
    },
  }
}

/** Refuses values under which two exceptions of a rule, neither preferred, could hold in one month at one place. */
export function refuseMeetings(exceptions: readonly Stretch[], overlay: Overlay): void {
  const supposed = exceptions.map((exception) => ({ ...exception, during: overlay.of(exception.during) }))
  for (const place of new Set(exceptions.flatMap(({ replaces }) => Object.keys(replaces)))) {
    const [a, b] = meeting(supposed.filter(({ replaces }) => place in replaces)) ?? []
    if (a && b)
      throw new LawProblem(
        'overlay-meets',
        {
          id: `Dengan andaian ini “${a.title.id}” dan “${b.title.id}” berlaku bersamaan, dan hukum tidak mengatakan mana yang didahulukan.`,
          en: `Under this overlay “${a.title.en}” and “${b.title.en}” hold at once, and the law does not say which comes first.`,
        },
        'changes',
      )
  }
}

const preferredLast = <F extends Facts>(a: Exception<F>, b: Exception<F>): number =>
  Number(a.before?.includes(b.id) ?? false) - Number(b.before?.includes(a.id) ?? false)

function refuseConflicts(place: string, exceptions: readonly Stretch[]): void {
  const [a, b] = meeting(exceptions) ?? []
  if (a && b)
    throw new Error(`the exceptions ${a.id} and ${b.id} can both hold for ${place}: say which is preferred`)
}

type Stretch = Pick<Exception<Facts>, 'id' | 'title' | 'during' | 'before'> & {
  readonly replaces: Readonly<Record<string, unknown>>
}

/** The first two exceptions of one place that can hold in the same month, neither of them preferred. */
function meeting(exceptions: readonly Stretch[]): readonly [Stretch, Stretch] | undefined {
  for (const [index, a] of exceptions.entries()) {
    const b = exceptions
      .slice(index + 1)
      .find((b) => !a.before?.includes(b.id) && !b.before?.includes(a.id) && canMeet(a.during, b.during))
    if (b) return [a, b]
  }
  return undefined
}

/** Two values are in force in the same month exactly if they are in a month in which one of them changes. */
const canMeet = (a: DatedValue, b: DatedValue): boolean =>
  [...turns(a), ...turns(b)].some((month) => rowIn(a, month) && rowIn(b, month))
