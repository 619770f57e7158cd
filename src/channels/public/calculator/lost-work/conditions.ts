import {
  addMonths,
  mayPayJkpMonth,
  type Working,
  type BenefitMonth,
  type Day,
  type Obstacle,
} from '@payung/law'

/** What holds back the cash of one month, or of several in a row alike, until it is done. */
export type MonthCondition = {
  /** Counted from 1. */
  readonly first: number
  readonly last: number
  readonly reasons: readonly Obstacle[]
}

/**
 * The conditions of months to come, as the rule states them to someone who has done nothing for them yet. What is not certain
 * of them is noted in the working of the answer; their comparisons with nothing are not steps to it.
 */
export function conditionsFrom(firstOn: Day, count: number, working: Working): readonly MonthCondition[] {
  const aside = working.aside()
  const conditions: MonthCondition[] = []
  for (let number = 1; number <= count; number += 1) {
    const on = addMonths(firstOn, number - 1)
    mayPayJkpMonth({ ...nothingDone, number, attendance: '100' }, aside, on) // Notes how training is read.
    const { reasons } = mayPayJkpMonth({ ...nothingDone, number }, aside, on)
    const previous = conditions.at(-1)
    if (previous && sameWords(previous.reasons, reasons)) {
      conditions.splice(-1, 1, { ...previous, last: number })
    } else conditions.push({ first: number, last: number, reasons })
  }
  for (const note of aside.notes) working.doubt(note)
  return conditions
}

const nothingDone: Omit<BenefitMonth, 'number'> = {
  isEmployedAgain: false,
  applications: 0,
  calls: 0,
  attendance: '0',
  hasAssessment: false,
  hasStatusForm: false,
}

const sameWords = (some: readonly Obstacle[], others: readonly Obstacle[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others)
