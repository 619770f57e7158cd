import { dayIn } from '@payung/law'
import type { z } from 'zod'
import type { viewLooks } from '#modules/registry'

export type Look = z.output<(typeof viewLooks)['output']>['looks'][number]

/**
 * Who opened a file, once for each day and purpose: opening one page of a file leaves a record for every part of it that is
 * shown. The latest comes first, as it does in what is given.
 */
export function visitsIn(looks: readonly Look[]): Look[] {
  const first = new Map<string, Look>()
  for (const look of looks) {
    const visit = `${dayIn(look.at)} ${look.name} ${look.purpose ?? ''}`
    if (!first.has(visit)) first.set(visit, look)
  }
  return [...first.values()]
}

/** A look with everything that was opened in that minute for that purpose. */
export type LookTogether = Look & { readonly parts: readonly Look['what'][] }

/** The same to the minute, with every part of the file that was opened: what belongs to one page stands in one row. */
export function togetherIn(looks: readonly Look[]): LookTogether[] {
  const minuteOf = ({ at, name, purpose }: Look) =>
    `${at.toISOString().slice(0, 16)} ${name} ${purpose ?? ''}`
  return [...Map.groupBy(looks, minuteOf).values()].flatMap((together) => {
    const [first] = together
    const parts = new Map(together.map(({ what }) => [what.en, what]))
    return first ? [{ ...first, parts: [...parts.values()] }] : []
  })
}
