import type { Grant } from '#platform/actor.ts'

/** The office whose matters someone looks after; null for those who look after all: auditors. */
export function officeOf(grant: Grant | null): string | null {
  return grant && 'officeCode' in grant ? grant.officeCode : null
}
