import type { Words } from '#base/words.ts'

/** How a person can mend a held row where it is shown. */
export type Repair =
  /** Type the column's value anew. */
  | { readonly kind: 'type' }
  | { readonly kind: 'choose'; readonly options: readonly Option[] }
  /** Say that it is right as it stands. */
  | { readonly kind: 'confirm' }
  /** Only the file can be mended: the row is too broken to be shown as fields. */
  | { readonly kind: 'file' }

export type Option = {
  readonly label: Words
  readonly act:
    | { readonly kind: 'set'; readonly value: string }
    | { readonly kind: 'keep' }
    | { readonly kind: 'drop-row' }
}

/** Where a finding stands: the cell's text in the file, and what people call its column, within and at the start. */
export type Spot = { readonly value: string; readonly label: Words; readonly heading: Words }

/**
 * One thing that can be said about a row. The message says what we see and why it matters, the suggestion what to do.
 * `hold` keeps the row out until someone answers; `note` goes with an accepted row.
 */
export type Entry<P> = {
  readonly severity: 'hold' | 'note'
  readonly message: (params: P, spot: Spot) => Words
  readonly suggestion: (params: P, spot: Spot) => Words
  readonly repair: (params: P, spot: Spot) => Repair | null
}

export type None = Readonly<Record<string, never>>

type Say<P> = (params: P, spot: Spot) => Words

export function hold<P = None>(
  message: Say<P>,
  suggestion: Say<P>,
  repair: Entry<P>['repair'] = typeIt,
): Entry<P> {
  return { severity: 'hold', message, suggestion, repair }
}

export function note<P = None>(message: Say<P>, suggestion: Say<P>): Entry<P> {
  return { severity: 'note', message, suggestion, repair: () => null }
}

export function say(id: string, en: string): Words {
  return { id, en }
}

export const typeIt = (): Repair => ({ kind: 'type' })
export const confirmIt = (): Repair => ({ kind: 'confirm' })
export const mendFile = (): Repair => ({ kind: 'file' })

export function choose(...options: readonly Option[]): Repair {
  return { kind: 'choose', options }
}

export function set(value: string, label: Words): Option {
  return { label, act: { kind: 'set', value } }
}

export function keep(label: Words): Option {
  return { label, act: { kind: 'keep' } }
}

export function dropRow(label: Words): Option {
  return { label, act: { kind: 'drop-row' } }
}
