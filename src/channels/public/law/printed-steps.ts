import { parseDay, type Article, type Source, type Step } from '@payung/law'
import type { ShownStep } from '#ui/parts/working.tsx'

/** A step as `calculate` prints it, for programs and for the command line. */
type PrintedStep = Omit<Step, 'amount' | 'rows'> & { readonly sources: readonly Source[] }

/** What `calculate` printed, as pages show it. */
export function printedSteps(steps: readonly object[]): ShownStep[] {
  return (steps as readonly PrintedStep[]).map(({ sources, confidence, ...step }) => ({
    ...step,
    certain: confidence === 'high',
    provisions: sources.map(({ value, regulation, article, from }) => ({
      value,
      article: { regulation, article } satisfies Article,
      from: parseDay(from),
    })),
  }))
}
