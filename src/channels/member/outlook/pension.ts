import {
  againstPaying,
  dayInMonth,
  LawProblem,
  monthOf,
  parseDay,
  pensionAhead,
  pensionDates,
  Working,
  type Day,
  type Obstacle,
  type PensionAhead,
  type PensionDates,
} from '@payung/law'
import type { Words } from '#base/words.ts'
import type { PensionMonths } from './contributed.ts'

export type Pension =
  /** No month of JP was ever paid. */
  | { readonly kind: 'none'; readonly unpaid: number }
  /** Pension age cannot be told: no day of birth is on record, or it was reached before there was a JP. */
  | { readonly kind: 'no-age'; readonly months: PensionMonths; readonly because: Words | null }
  | {
      readonly kind: 'ahead'
      readonly months: PensionMonths
      readonly dates: PensionDates
      readonly hasBegun: boolean
      /** If the last wage goes on to pension age. */
      readonly goingOn: PensionAhead
      /** If nothing more is paid; null where nothing more can be. */
      readonly stopping: PensionAhead | null
      /** Every reason against a monthly pension, even if it goes on. */
      readonly reasons: readonly Obstacle[]
      readonly working: Working
    }

/** From when and how much, on the months that were paid and the last wage. */
export function pensionOn(today: Day, birthOn: string | null, months: PensionMonths | null): Pension {
  if (!months || months.latest === null) return { kind: 'none', unpaid: months?.unpaid ?? 0 }
  if (birthOn === null) return { kind: 'no-age', months, because: null }
  const working = new Working()
  const bornOn = parseDay(birthOn)
  const dates = unlessBeforeJp(() => pensionDates(bornOn, working))
  if ('id' in dates) return { kind: 'no-age', months, because: dates }
  if (months.employers > 1) working.doubt(wagesTogether)
  const paidUntil = Math.max(monthOf(today) - 1, months.latest)
  const payer = {
    bornOn,
    wage: months.wage,
    soFar: months.paid,
    paidUntil,
    registeredOn: dayInMonth(months.first, 1),
    dates,
  }
  const hasBegun = dates.firstBenefit <= today
  const reached = monthOf(dates.reached)
  const stop = reached > paidUntil ? reached : Math.min(paidUntil, Math.max(reached, months.latest))
  const goingOn = pensionAhead(payer, stop, today, working)
  return {
    kind: 'ahead',
    months,
    dates,
    hasBegun,
    goingOn,
    stopping: stop > paidUntil ? pensionAhead(payer, paidUntil, today, new Working()) : null,
    reasons: [...againstPaying(payer, stop, working), ...goingOn.reasons],
    working,
  }
}

function unlessBeforeJp(ask: () => PensionDates): PensionDates | Words {
  try {
    return ask()
  } catch (problem) {
    if (problem instanceof LawProblem) return problem.words
    throw problem
  }
}

const wagesTogether: Words = {
  id: 'Upah dari beberapa pemberi kerja dijumlahkan lebih dahulu, lalu dibatasi. Apakah batas itu berlaku untuk masing-masing tidak ditemukan.',
  en: 'Wages of several employers are added up before the ceiling. Whether it holds for each of them was not found.',
}
