/** Thrown when the program itself is wrong. Rolls back, answers 500, is logged with its trace. */
export class Bug extends Error {
  override name = 'Bug'
}

/** States what must be true at this point. A failure is a bug of ours, never of the person asking. */
export function assert(condition: unknown, claim: string): asserts condition {
  if (!condition) throw new Bug(claim)
}

/** The value, which must be there. */
export function present<T>(value: T | null | undefined, claim: string): T {
  assert(value !== null && value !== undefined, claim)
  return value
}

/** Closes a switch over a union: a case that was forgotten does not compile. */
export function never(value: never): never {
  throw new Bug(`unexpected ${JSON.stringify(value)}`)
}
