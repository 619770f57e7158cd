import { dayIn, monthOf } from '@payung/law'
import type { EntryHead, EntryKind } from '#modules/ledger'

/** The head of an entry of the programme's fund. */
export function headOf(kind: EntryKind, now: Date): EntryHead {
  const postedOn = dayIn(now)
  return { kind, postedOn, postedAt: now, postingMonth: monthOf(postedOn) }
}
