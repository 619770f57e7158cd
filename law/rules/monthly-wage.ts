import type { Day } from '../calendar/day.ts'
import type { Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import { dailyWageFactor, pieceMonths, weatherPieceMonths } from '../values/pp-44-2015.ts'
import { spell } from '../words.ts'

/** The monthly wage of someone paid by the day: PP 44/2015 Pasal 19 ayat (3), PP 46/2015 Pasal 17 ayat (3). */
export function monthlyFromDaily(dailyWage: bigint, working: Working, day?: Day): bigint {
  const factor = working.asOf(dailyWageFactor, day)
  const monthly = dailyWage * BigInt(factor)
  working.step({
    title: monthlyWage,
    formula: inDigits(`${factor} × ${spell(String(dailyWage))} = ${spell(String(monthly))}`),
    amount: monthly,
    unit: 'rupiah',
    rows: working.rowsOf(dailyWageFactor),
  })
  return monthly
}

/**
 * The monthly wage of piece work: the average of the last three months, or of the last twelve where the weather
 * decides, to the nearest rupiah. The wages are given oldest first; what lies further back is left out.
 * PP 44/2015 Pasal 19 ayat (4)-(5), PP 46/2015 Pasal 17 ayat (4)-(5).
 */
export function monthlyFromPieces(
  wages: readonly bigint[],
  dependsOnWeather: boolean,
  working: Working,
  day?: Day,
): bigint {
  const averaged = dependsOnWeather ? weatherPieceMonths : pieceMonths
  const months = working.asOf(averaged, day)
  if (wages.length < months) throw tooFew(months)
  const sum = wages.slice(-months).reduce((total, wage) => total + wage, 0n)
  const average = (2n * sum + BigInt(months)) / (2n * BigInt(months))
  working.step({
    title: monthlyWage,
    formula: inDigits(`${spell(String(sum))} ÷ ${months} = ${spell(String(average))}`),
    amount: average,
    unit: 'rupiah',
    rows: working.rowsOf(averaged),
  })
  return average
}

const inDigits = (formula: string) => ({ id: formula, en: formula })

const monthlyWage = { id: 'Upah sebulan', en: 'Monthly wage' }

const tooFew = (months: number): LawProblem =>
  new LawProblem(
    'list-too-short',
    {
      id: `Diperlukan upah ${months} bulan terakhir.`,
      en: `The wages of the last ${months} months are needed.`,
    },
    'last_months',
  )
