/** What somebody is chosen by, where a line chooses by score and not by who comes first. */
export type ScoreFacts = {
  /** Full months since the last work ended; null for someone in work. */
  readonly monthsOutOfWork: number | null
  /** The last wage on record. */
  readonly lastWage: bigint | null
  /** The lowest minimum wage of the country. */
  readonly lowestWage: bigint | null
  readonly trained: boolean
}

/**
 * 0 to 100. The programme decides for itself whom it takes first, so these weights are its own and in no law:
 * - time out of work: 2 points for each full month, 24 months at most (48);
 * - wage: 30 up to the lowest minimum wage or where none is known, 20 up to one and a half times, 10 up to twice as much;
 * - never trained by the programme before: 22.
 * Equal scores go by arrival.
 *
 * Eight months out of work, twice the lowest wage, never trained: 16 + 10 + 22 = 48.
 */
export function scoreOf({ monthsOutOfWork, lastWage, lowestWage, trained }: ScoreFacts): number {
  const outOfWork = 2 * Math.min(24, Math.max(0, monthsOutOfWork ?? 0))
  return outOfWork + wagePoints(lastWage, lowestWage) + (trained ? 0 : 22)
}

function wagePoints(wage: bigint | null, lowest: bigint | null): number {
  if (wage === null || lowest === null || wage <= lowest) return 30
  if (2n * wage <= 3n * lowest) return 20
  return wage <= 2n * lowest ? 10 : 0
}
