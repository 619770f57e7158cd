/**
 * What the simulated register can be made to say, by NIKs of the district 99.99.99: the last digit chooses.
 */
export const exceptions = {
  1: 'unknown',
  2: 'dead',
  3: 'other-name',
  4: 'near-name',
  5: 'other-birth-date',
  6: 'quota',
  7: 'timeout',
  8: 'element-missing',
} as const

export type Exception = (typeof exceptions)[keyof typeof exceptions]

/** Null for all others: they agree with whatever is asked. */
export function exceptionFor(nik: string): Exception | null {
  if (!nik.startsWith('999999')) return null
  return (exceptions as Readonly<Record<string, Exception>>)[nik.slice(-1)] ?? null // Looked up by any digit.
}
