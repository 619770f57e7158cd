import type { Day } from '../calendar/day.ts'
import type { Decision } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import type { DatedValue } from '../kernel/dated-value.ts'
import type { Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import { jkpMonthsInARow, jkpPaidMonths, jkpPaidMonthsWithin } from '../values/jkp-conditions.ts'
import { claimJkpBy } from './deadlines.ts'

export interface PaidMonths {
  /** Months of contributions within the calendar months before the dismissal that count. */
  readonly counted: number
  /** The longest row of them before the dismissal; asked only by PP 37/2021 as it first was. */
  readonly inARow: number | undefined
  readonly dismissedOn: Day
  /** The day on which the claim is approved, where it is known: later than the dismissal, it brings its own law. */
  readonly approvedOn?: Day | undefined
}

/**
 * Whether enough was contributed for a first claim of JKP: 12 months within the 24 before the dismissal and, until
 * 6 February 2025, 6 of them in a row. PP 37/2021 and PP 6/2025 Pasal 19 ayat (3).
 */
export function jkpContributionTest(paid: PaidMonths, working: Working): Decision {
  const day = paid.approvedOn ?? paid.dismissedOn
  const least = working.on(jkpPaidMonths, day)
  const within = working.on(jkpPaidMonthsWithin, day)
  if (paid.counted > within) throw moreThanThereAre(within)
  step(jkpPaidMonths, paid.counted, least, working)
  const row = working.on(jkpMonthsInARow, day)
  if (row > 0 && paid.inARow === undefined) throw rowNotStated()
  const inARow = paid.inARow ?? 0
  if (row > 0) step(jkpMonthsInARow, inARow, row, working)
  const tooFew = paid.counted < least && tooFewMonths(least, within, least - paid.counted)
  const tooShort = inARow < row && rowTooShort(row)
  if (tooShort && !tooFew && paid.approvedOn === undefined) doubtLaw(paid.dismissedOn, working)
  return decide(tooFew, tooShort)
}

function step(value: DatedValue<'count'>, paid: number, least: number, working: Working): void {
  working.step({
    title: value.title,
    formula: {
      id: `${paid} bulan; paling sedikit ${least} bulan`,
      en: `${paid} months; at least ${least} months`,
    },
    rows: working.rowsOf(value),
  })
}

const tooFewMonths = (least: number, within: number, missing: number) => ({
  code: 'jkp-too-few-months',
  words: {
    id: `Iuran dalam ${within} bulan kalender sebelum PHK kurang dari ${least} bulan: kurang ${missing} bulan.`,
    en: `Contributions in the ${within} calendar months before the dismissal are fewer than ${least}; missing: ${missing}.`,
  },
  article: { regulation: 'PP 37/2021; PP 6/2025', article: 'Pasal 19 ayat (3)' },
  mend: {
    id: 'Iuran melalui pengusaha lain dalam bulan-bulan itu ikut dihitung: pastikan semuanya tercatat.',
    en: 'Contributions through other employers in those months count too: make sure that all are recorded.',
  },
})

const rowTooShort = (row: number) => ({
  code: 'jkp-row-too-short',
  words: {
    id: `Iuran tidak dibayar ${row} bulan berturut-turut sebelum PHK.`,
    en: `Contributions were not paid for ${row} months in a row before the dismissal.`,
  },
  article: { regulation: 'PP 37/2021', article: 'Pasal 19 ayat (3)' },
})

/** The row is no longer asked of a claim that is approved under PP 6/2025, whenever the work was lost. */
function doubtLaw(dismissedOn: Day, working: Working): void {
  const last = claimJkpBy(dismissedOn, working.aside())
  if (working.peekOn(jkpMonthsInARow, last)?.amount !== 0) return
  working.doubt({
    id: 'Klaim yang disetujui sejak 2025-02-07 dinilai menurut PP 6/2025, yang tidak lagi meminta bulan berturut-turut.',
    en: 'A claim approved since 2025-02-07 is judged by PP 6/2025, which no longer asks for months in a row.',
  })
}

const moreThanThereAre = (within: number): LawProblem =>
  new LawProblem(
    'number-out-of-range',
    {
      id: `Isian paid_months_in_last_24 harus bilangan bulat dari 0 sampai ${within}.`,
      en: `The input paid_months_in_last_24 must be a whole number from 0 to ${within}.`,
    },
    'paid_months_in_last_24',
  )

const rowNotStated = (): LawProblem =>
  new LawProblem(
    'input-missing',
    {
      id: 'Isian longest_run_before_dismissal harus diisi untuk PHK sebelum 2025-02-07.',
      en: 'The input longest_run_before_dismissal must be given for a dismissal before 2025-02-07.',
    },
    'longest_run_before_dismissal',
  )
