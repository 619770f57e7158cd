import type { ProblemDetails } from '#base/problem.ts'

/** For a page with two forms whose operations both ask for a reason: what is wrong is shown at the field of its own form. */
export function faultAt(field: string, problem: ProblemDetails): ProblemDetails {
  const faults = problem.faults?.map((fault) => (fault.field === 'reason' ? { ...fault, field } : fault))
  return { ...problem, ...(faults && { faults }) }
}
