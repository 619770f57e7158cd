import type { Day } from '../calendar/day.ts'
import type { Working } from '../kernel/working.ts'
import { coveredArrears } from '../values/pp-44-2015.ts'

/**
 * Who pays a JKK or JKM benefit first when the employer is in arrears: the insurer up to three months in a row,
 * beyond that the employer, who is refunded once arrears and penalty are paid. PP 44/2015 Pasal 38 and 41.
 */
export const arrearsPayer = (
  monthsInARow: number,
  working: Working,
  day?: Day,
): 'insurer' | 'employer_first' =>
  monthsInARow <= working.asOf(coveredArrears, day) ? 'insurer' : 'employer_first'
