import { isDay } from '@payung/law'
import { z } from 'zod'

/** Where a list by first day goes on: `2026-12-07_KL26000001`. */
export const classCursor = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d_KL\d{8}$/)
  .refine((text) => isDay(text.slice(0, 10)))

export type ClassPlace = { readonly startsOn: string; readonly classNo: string }

export function placeOf(cursor: string | null | undefined): ClassPlace | null {
  const [startsOn = '', classNo = ''] = cursor?.split('_') ?? []
  return startsOn ? { startsOn, classNo } : null
}

/** @param found one more than is shown, if there is more */
export function cursorAfter(found: readonly ClassPlace[], limit: number): string | null {
  const last = found[limit - 1]
  return found.length > limit && last ? `${last.startsOn}_${last.classNo}` : null
}
