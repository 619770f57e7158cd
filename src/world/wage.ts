import type { Chance } from './chance.ts'

/** Around the minimum wage, one in ten a little below, with a long tail: one in thirty above the pension's ceiling. */
export function wageAt(minimum: number, chance: Chance): number {
  const usual = Math.exp(0.12 + 0.24 * chance.normal())
  const rare = chance.next() < 0.07 ? 1.6 * (1 - chance.next()) ** -0.6 : 1
  const wage = minimum * Math.max(0.45, usual) * Math.min(rare, 30)
  return Math.round(wage / 1000) * 1000
}
