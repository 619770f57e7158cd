/** Days as numbers, counted from 1970-01-01: cheap to reckon with by the million. */
export const year = 365.25

export function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000
}

const texts = new Map<number, string>()

/** Few days and many people: each day is spelled once. */
export function dayText(day: number): string {
  const known = texts.get(day)
  if (known !== undefined) return known
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10)
  texts.set(day, text)
  return text
}
