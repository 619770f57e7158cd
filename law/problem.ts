import type { Words } from './words.ts'

/**
 * A question the law package cannot answer as it was put: a malformed month, a wage that is not whole, a month
 * before the programme began. The caller can mend it; the code is stable, the message is for people.
 */
export class LawProblem extends Error {
  override name = 'LawProblem'
  readonly code: string
  readonly words: Words
  /** The input at fault, by the name that the caller gave it. */
  readonly field: string | undefined

  constructor(code: string, words: Words, field?: string) {
    super(`${code}: ${words.en}`)
    this.code = code
    this.words = words
    this.field = field
  }
}
