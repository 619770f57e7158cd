import type { Day } from '../calendar/day.ts'

/** Someone who asks for vocational training, as seen when applying. */
export interface VokasiCandidate {
  readonly citizen: boolean
  /** Holds a member card. */
  readonly registered: boolean
  readonly contributionMonths: number
  readonly wageAtLeastLowestMinimum: boolean
  readonly age: { readonly years: number } | { readonly bornOn: Day }
  /** Since the last job ended; null for someone in work. */
  readonly gap: { readonly months: number } | { readonly endedOn: Day } | null
  /** Contributions are being paid. */
  readonly active: boolean
  readonly jhtTaken: boolean
  readonly trained: boolean
  /** False for who contributes as something else, which 2020 does not ask. */
  readonly wageEarner?: boolean
  /** Whether the programme of the year trains each person once; the conditions of 2019 always do. */
  readonly onceOnly?: boolean
  /** The day of applying; needed where a birth or the end of a job is given by its day. */
  readonly on?: Day
}
