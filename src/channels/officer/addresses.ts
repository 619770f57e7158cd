import { formatMonth, type Month } from '@payung/law'

/** Where things are. Only keys and numbers of ours stand in addresses, never those by which people are known elsewhere. */

export function personPath(personId: bigint | string, part = ''): string {
  return `/officer/people/${personId}${part && `/${part}`}`
}

export function monthPath(personId: bigint, at: { month: Month; employerId: bigint }): string {
  return personPath(personId, `months/${formatMonth(at.month)}/${at.employerId}`)
}

export function employerPath(npp: string, part = ''): string {
  return `/officer/employers/${npp}${part && `/${part}`}`
}

export function billPath(billId: string): string {
  return `/officer/bills/${billId}`
}

export function codePath(code: string): string {
  return `/officer/codes/${code}`
}

export function comparePath(first: bigint, second: bigint): string {
  return `/officer/duplicates/compare/${first}/${second}`
}

export function mergePath(mergeId: string): string {
  return `/officer/merges/${mergeId}`
}

export function moneyPath(paymentId: string): string {
  return `/officer/suspense/${paymentId}`
}

export function correctionPath(requestId: string): string {
  return `/officer/corrections/${requestId}`
}

export function breachPath(breachId: string, part = ''): string {
  return `/officer/breaches/${breachId}${part && `/${part}`}`
}

export function disputePath(disputeId: string): string {
  return `/officer/disputes/${disputeId}`
}
