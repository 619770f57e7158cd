import { ageOn } from '../calendar/age.ts'
import type { Day } from '../calendar/day.ts'
import { addMonths, dayInMonth, monthOf } from '../calendar/month.ts'
import type { Decision } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import { settled } from '../kernel/ratio.ts'
import type { Working } from '../kernel/working.ts'
import { pensionMonths, pensionRounding, pensionStart } from '../values/jp-pension.ts'
import { pensionAge, pensionDeferral } from '../values/pp-45-2015.ts'
import { pensionByFormula, withinLimits } from './jp-amount.ts'
import type { PensionBasis } from './jp-amount.ts'
import { pensionDay } from './jp-participation.ts'

export interface PensionDates {
  /** Completed years at the day of pension age. */
  readonly age: number
  readonly reached: Day
  readonly firstBenefit: Day
  /** Up to when someone who works on may put the pension off. */
  readonly deferrableUntil: Day
}

/**
 * When someone reaches pension age and from when a pension is counted: the first of the month after. The age rises by a
 * year every three; whoever turns it on a day when it is in force has reached it. PP 45/2015 Pasal 15 and 19 ayat (3).
 * Throws `law-not-in-force` where that was before the programme.
 */
export function pensionDates(bornOn: Day, working: Working): PensionDates {
  const reached = pensionDay(bornOn, working)
  const age = ageOn(bornOn, reached)
  const due = working.on(pensionAge, reached)
  working.on(pensionStart, reached)
  const firstBenefit = firstOfNextMonth(reached)
  working.step({
    title: { id: 'Usia pensiun', en: 'Pension age' },
    formula: {
      id: `lahir ${bornOn}, ${age} tahun pada ${reached}; usia pensiun hari itu ${due} tahun`,
      en: `born on ${bornOn}, ${age} years on ${reached}; pension age that day is ${due} years`,
    },
    rows: working.rowsOf(pensionAge),
  })
  working.step({
    title: pensionStart.title,
    formula: { id: `${reached} → ${firstBenefit}`, en: `${reached} → ${firstBenefit}` },
    rows: working.rowsOf(pensionStart),
  })
  const years = working.on(pensionDeferral, reached)
  return { age, reached, firstBenefit, deferrableUntil: addMonths(reached, years * 12) }
}

const firstOfNextMonth = (day: Day): Day => dayInMonth(monthOf(day) + 1, 1)

/**
 * Whether there is a right to a monthly pension: 180 months of contributions, and, where the day of birth is known, the
 * first day from which it is counted. PP 45/2015 Pasal 19.
 */
export function pensionRight(months: number, working: Working, on?: Day, bornOn?: Day): Decision {
  const needed = neededMonths(months, working, on)
  const dates = bornOn && pensionDates(bornOn, working)
  return decide(
    months < needed && {
      code: 'jp-months-short',
      words: {
        id: `Masa iur ${months} bulan; pensiun bulanan memerlukan ${needed} bulan.`,
        en: `Contributions were paid for ${months} months; a monthly pension needs ${needed}.`,
      },
      article: { regulation: 'PP 45/2015', article: 'Pasal 19 ayat (1); Pasal 24 ayat (1)' },
      mend: {
        id: `Teruskan iuran ${needed - months} bulan lagi selama usia pensiun belum tercapai; bila sudah, seluruh iuran dan hasil pengembangannya dibayar sekaligus.`,
        en: `Contribute for ${needed - months} more months while pension age is not reached; once it is, all contributions and their returns are paid at once.`,
      },
    },
    dates !== undefined &&
      on !== undefined &&
      on < dates.firstBenefit && {
        code: 'jp-age-not-reached',
        words: {
          id: `Pensiun dihitung mulai ${dates.firstBenefit}, setelah usia pensiun ${dates.age} tahun tercapai pada ${dates.reached}.`,
          en: `The pension is counted from ${dates.firstBenefit}, after pension age of ${dates.age} years is reached on ${dates.reached}.`,
        },
        article: { regulation: 'PP 45/2015', article: 'Pasal 15 ayat (1)-(3); Pasal 19 ayat (3)' },
        fromOn: dates.firstBenefit,
      },
  )
}

/** The months that a monthly pension needs, beside those that there are. */
export function neededMonths(months: number, working: Working, on?: Day): number {
  const needed = working.asOf(pensionMonths, on)
  working.step({
    title: pensionMonths.title,
    formula: { id: `${months} dari ${needed} bulan`, en: `${months} of ${needed} months` },
    rows: working.rowsOf(pensionMonths),
  })
  return needed
}

export interface Pension {
  /** By the formula, in whole rupiah. */
  readonly formula: bigint
  /** The formula held between the least and the most pension of the day. */
  readonly paid: bigint
}

/** The monthly pension of the first year. PP 45/2015 Pasal 17 ayat (2) and 18. */
export function monthlyPension(basis: PensionBasis, working: Working, on?: Day): Pension {
  const exact = pensionByFormula(basis, working, on)
  const formula = settled(exact, working.asOf(pensionRounding))
  return { formula, paid: withinLimits(formula, working, on) }
}
