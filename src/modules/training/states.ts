/**
 * The states of everything that the programme follows from its beginning to its end, and the steps that are legal from each. Whatever is
 * not listed is refused by `machine.ts`, with what is listed.
 */

/** A training body: from its application to the end of its agreement. */
export const providerSteps = {
  draft: ['submitted', 'not-yet-eligible'],
  /** Less than a year of experience: it comes again from the day that was named. */
  'not-yet-eligible': ['submitted'],
  submitted: ['document-check'],
  'document-check': ['needs-completion', 'site-check', 'rejected'],
  'needs-completion': ['document-check', 'rejected'],
  'site-check': ['approved', 'needs-completion', 'rejected'],
  approved: ['agreement-signed'],
  'agreement-signed': ['active'],
  active: ['suspended', 'terminated'],
  suspended: ['active', 'terminated'],
  /** Only an appeal that is upheld leads back. */
  terminated: ['suspended'],
  /** It may apply again; an appeal that is upheld opens the check anew. */
  rejected: ['submitted', 'document-check'],
} as const

/** A course of a training body. */
export const courseSteps = {
  draft: ['review'],
  review: ['listed', 'draft'],
  listed: ['retired'],
  retired: [],
} as const

/** A class. That it was moved online is no state but an event: it goes on as what it was. */
export const classSteps = {
  planned: ['open', 'cancelled'],
  open: ['full', 'confirmed', 'cancelled'],
  full: ['open', 'confirmed', 'cancelled'],
  confirmed: ['running', 'cancelled'],
  running: ['assessing', 'cancelled'],
  assessing: ['completed'],
  completed: ['settled'],
  settled: [],
  cancelled: [],
} as const

/** Somebody's way through a class. */
export const enrolmentSteps = {
  applied: ['eligible', 'not-eligible', 'not-yet-eligible'],
  'not-eligible': [],
  /** Whoever qualifies later applies anew. */
  'not-yet-eligible': [],
  eligible: ['waitlisted', 'offered', 'confirmed', 'withdrawn', 'expired'],
  waitlisted: ['offered', 'confirmed', 'withdrawn', 'expired'],
  offered: ['confirmed', 'withdrawn', 'expired'],
  confirmed: ['attending', 'withdrawn', 'dropped'],
  attending: ['completed', 'dropped'],
  completed: ['assessed', 'outcome-3m'],
  /** Not yet competent: assessed again. */
  assessed: ['assessed', 'certified', 'outcome-3m'],
  certified: ['outcome-3m'],
  'outcome-3m': ['outcome-6m'],
  'outcome-6m': ['outcome-12m'],
  'outcome-12m': [],
  dropped: [],
  withdrawn: [],
  expired: [],
} as const

/** A line of the year's seats and money. */
export const budgetSteps = {
  draft: ['approved'],
  approved: ['open', 'closed'],
  open: ['exhausted', 'closed'],
  exhausted: ['open', 'closed'],
  closed: [],
} as const

/** A seat of a line. It is released by becoming free again. */
export const seatSteps = {
  free: ['held', 'committed'],
  held: ['committed', 'free'],
  committed: ['spent', 'free'],
  spent: [],
} as const

export type ProviderState = keyof typeof providerSteps
export type CourseState = keyof typeof courseSteps
export type ClassState = keyof typeof classSteps
export type EnrolmentState = keyof typeof enrolmentSteps
export type BudgetState = keyof typeof budgetSteps
export type SeatState = keyof typeof seatSteps

export const providerStates = Object.keys(providerSteps) as [ProviderState, ...ProviderState[]] // Keys as written above.
export const courseStates = Object.keys(courseSteps) as [CourseState, ...CourseState[]]
export const classStates = Object.keys(classSteps) as [ClassState, ...ClassState[]]
export const enrolmentStates = Object.keys(enrolmentSteps) as [EnrolmentState, ...EnrolmentState[]]
export const budgetStates = Object.keys(budgetSteps) as [BudgetState, ...BudgetState[]]
