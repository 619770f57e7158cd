import { formatMonth, type Month } from '@payung/law'
import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import * as fields from '#platform/fields.ts'
import { figureNames, type FigureName } from './why/figure.ts'

/** One month with one employer, by our own key: no number of a person stands in an address. */
export type MonthKey = { readonly month: Month; readonly employerId: bigint }

export function monthPath(key: MonthKey): string {
  return `/member/months/${pathOf(key)}`
}

export function whyPath(key: MonthKey, figure: FigureName): string {
  return `/member/why/${pathOf(key)}/${figure}`
}

export function newDisputePath({ month, employerId }: MonthKey, kind?: string): string {
  const query = new URLSearchParams({ month: formatMonth(month), employerId: String(employerId) })
  if (kind) query.set('kind', kind)
  return `/member/disputes/new?${query}`
}

export function disputePath(disputeId: string): string {
  return `/member/disputes/${disputeId}`
}

function pathOf({ month, employerId }: MonthKey): string {
  return `${formatMonth(month)}/${employerId}`
}

const monthKey = z.object({ month: fields.month, employerId: z.string().max(18).pipe(fields.key) })

/** @throws Problem when the address names no month */
export function readMonthKey(named: Readonly<Record<string, string | undefined>>): MonthKey {
  const { data } = monthKey.safeParse(named)
  if (!data) throw notFound()
  return data
}

/** @throws Problem when nothing of that name is explained */
export function readFigure(name: string): FigureName {
  const found = figureNames.find((figure) => figure === name)
  if (!found) throw notFound()
  return found
}
