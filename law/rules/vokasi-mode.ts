import type { Day } from '../calendar/day.ts'

export const trainingModes = ['online', 'offline', 'blended'] as const
export type TrainingMode = (typeof trainingModes)[number]

/** What restricts meetings in a region, from a day to another, which is null while no end is known. */
export interface Restriction {
  readonly from: Day
  readonly to: Day | null
  readonly kind: string
}

export interface ModeAnswer<R extends Restriction> {
  readonly mode: TrainingMode
  readonly allowed: boolean
  /** What keeps it from being allowed. */
  readonly because: readonly R[]
}

/** How a class may be held, of the ways its course can be: only online where its time touches a restriction of its region. */
export function allowedModes<R extends Restriction>(
  wanted: readonly TrainingMode[],
  restrictions: readonly R[],
  startsOn: Day,
  endsOn: Day,
): ModeAnswer<R>[] {
  const touched = restrictions.filter(({ from, to }) => from <= endsOn && (to === null || startsOn <= to))
  return wanted.map((mode) => {
    const because = mode === 'online' ? [] : touched
    return { mode, allowed: because.length === 0, because }
  })
}
