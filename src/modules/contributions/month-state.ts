import { dueDay, law, type Day, type Month } from '@payung/law'
import type { DeclaredMonth, MissingMonth } from './view-months.ts'

/**
 * How a month with one employer stands. `late` is paid, but after its day; `overdue` is reported and not paid in time;
 * `unreported` is past its day without a word; `taken-out` was withdrawn by a correction.
 */
export type MonthState = 'paid' | 'late' | 'waiting' | 'overdue' | 'unreported' | 'taken-out'

/** A person's month with one employer, as it stands on a day. */
export type PersonMonth = {
  readonly month: Month
  readonly employerId: bigint
  readonly employerName: string
  readonly dueOn: Day
  readonly state: MonthState
  /** What the employer has declared; null while it has not. */
  readonly declared: DeclaredMonth | null
}

/** What `contributions.view-months` tells. */
export type KnownMonths = {
  readonly months: readonly DeclaredMonth[]
  readonly missing: readonly MissingMonth[]
  readonly running: readonly MissingMonth[]
}

/** What `contributions.view-months` knows of a person, as it stands on a day, the latest month first. */
export function monthsOn(today: Day, { months, missing, running }: KnownMonths): PersonMonth[] {
  return [
    ...months.map((declared) => ({ ...keyOf(declared), ...standing(declared, today), declared })),
    ...[...missing, ...running].map((one) => ({
      ...keyOf(one),
      ...silence(one.month, today),
      declared: null,
    })),
  ].toSorted((a, b) => b.month - a.month || Number(a.employerId - b.employerId))
}

function keyOf({ month, employerId, employerName }: MissingMonth | DeclaredMonth) {
  return { month, employerId, employerName }
}

function standing(declared: DeclaredMonth, today: Day): { dueOn: Day; state: MonthState } {
  const { dueOn, paid, monthsLate, wage } = declared
  if (wage === 0n && sumOf(declared) === 0n) return { dueOn, state: 'taken-out' }
  if (paid) return { dueOn, state: monthsLate > 0 ? 'late' : 'paid' }
  return { dueOn, state: dueOn < today ? 'overdue' : 'waiting' }
}

function silence(month: Month, today: Day): { dueOn: Day; state: MonthState } {
  const dueOn = dueDay({ segment: 'PU' }, month, law.working())
  return { dueOn, state: dueOn < today ? 'unreported' : 'waiting' }
}

type Amounts = Pick<DeclaredMonth, 'jkk' | 'jkm' | 'jhtEmployer' | 'jhtWorker' | 'jpEmployer' | 'jpWorker'>

/** What a month's contributions come to. What goes to JKP is moved out of them or paid by the state, so nothing is added. */
export function sumOf({ jkk, jkm, jhtEmployer, jhtWorker, jpEmployer, jpWorker }: Amounts): bigint {
  return jkk + jkm + jhtEmployer + jhtWorker + jpEmployer + jpWorker
}
