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
