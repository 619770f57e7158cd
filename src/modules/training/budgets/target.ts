import { parseDay, vokasiQuota, Working } from '@payung/law'

/**
 * How many people the programme may train in a year: the target that was announced for it, or the last one known (25,000 for 2020,
 * said by the directors in June of that year) where none was.
 */
export function nationalTarget(year: number): number {
  const working = new Working()
  const announced = working.peekOn(vokasiQuota, parseDay(`${year}-01-01`))
  return announced?.amount ?? working.asOf(vokasiQuota)
}
