import { Problem, type ProblemDetails } from '#base/problem.ts'
import type { Words } from '#base/words.ts'

/** @param field the one to mend, where the refusal is about one */
export function refuse(
  code: string,
  status: ProblemDetails['status'],
  message: Words,
  remedy: Words,
  field?: string,
): Problem {
  const faults = field ? [{ field, code, message }] : []
  return new Problem({ code: `privacy.${code}`, status, message, remedy, faults })
}
