import { Problem } from '#base/problem.ts'
import type { Words } from '#base/words.ts'

/** A problem of this module: what is wrong, what to do about it, and the fields at which it stands, if any. */
export function refuse(
  code: string,
  status: 403 | 409 | 422,
  message: Words,
  remedy: Words,
  ...fields: readonly string[]
): Problem {
  const faults = fields.map((field) => ({ field, code, message }))
  return new Problem({ code: `institute.${code}`, status, message, remedy, faults })
}
