import type { Percent } from '../kernel/dated-value.ts'
import { scaled } from '../kernel/node.ts'

type Threshold = Percent | number

/** Of so many sessions, how many have to be attended: one at least, since nobody is certified who never came. */
export function sessionsNeeded(sessions: number, threshold: Threshold): number {
  const whole = scaled('100', decimals)
  const needed = (scaled(`${threshold}`, decimals) * BigInt(sessions) + whole - 1n) / whole
  return Math.max(1, Number(needed))
}

/** How many sessions someone has yet to attend, or to make up. */
export const sessionsMissing = (attended: number, sessions: number, threshold: Threshold): number =>
  Math.max(0, sessionsNeeded(sessions, threshold) - attended)

export const attendanceReached = (attended: number, sessions: number, threshold: Threshold): boolean =>
  attended >= sessionsNeeded(sessions, threshold)

const decimals = 9
