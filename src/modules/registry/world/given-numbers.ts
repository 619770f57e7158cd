import { withCheckDigit } from '#base/check-digit.ts'

/**
 * The numbers that registry.membership_number and registry.employer_number give out, for rows that are made by the million:
 * there the database would take longer to count them than to store them.
 */
export function membershipNumber(personId: bigint): string {
  return withCheckDigit(`99${scattered(personId, 61_803_399n, 27_182_818n)}`)
}

export function employerNumber(employerId: bigint): string {
  return withCheckDigit(scattered(employerId, 38_196_601n, 14_142_135n))
}

/** Eight digits that do not follow each other. */
function scattered(key: bigint, factor: bigint, shift: bigint): string {
  return String((key * factor + shift) % 100_000_000n).padStart(8, '0')
}
