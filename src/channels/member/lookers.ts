import { dayIn, monthOf, type Month } from '@payung/law'

/** How many people looked in a month, each counted once however often they did. */
export function lookersIn(
  looks: readonly { readonly at: Date; readonly name: string }[],
  month: Month,
): number {
  const names = looks.filter(({ at }) => monthOf(dayIn(at)) === month).map(({ name }) => name)
  return new Set(names).size
}
