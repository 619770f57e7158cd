import type { Words } from './words.ts'

/** What is wrong with one field of the request. */
export type FieldFault = {
  /** The field's name as the caller knows it: a form field, a JSON property, a file column. */
  readonly field: string
  readonly code: string
  readonly message: Words
}

/** What every problem says: what is wrong, and what the person can do about it. */
export type ProblemDetails = {
  /** Stable and machine-readable: `contributions.return-already-final`. */
  readonly code: string
  /** HTTP status; the command line turns it into an exit code. */
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 423 | 429 | 503
  readonly message: Words
  readonly remedy: Words
  readonly faults?: readonly FieldFault[]
  /** Seconds after which trying again makes sense (429 and 503). */
  readonly retryAfter?: number
}

/**
 * Something the caller can mend. Thrown by operations, so the transaction rolls back;
 * rendered once per channel: page, `application/problem+json` (RFC 9457), exit code.
 */
export class Problem extends Error {
  override name = 'Problem'
  readonly details: ProblemDetails

  constructor(details: ProblemDetails) {
    super(`${details.code}: ${details.message.en}`)
    this.details = details
  }
}

/** The one answer for "does not exist" and "is not yours", so that nobody can tell them apart. */
export function notFound(): Problem {
  return new Problem({
    code: 'not-found',
    status: 404,
    message: { id: 'Yang Anda cari tidak ada di sini.', en: 'There is nothing here for you.' },
    remedy: {
      id: 'Periksa alamat atau nomornya, atau masuk dengan akun yang berhak.',
      en: 'Check the address or number, or sign in with an account that may see it.',
    },
  })
}

/** Input that does not have the form it must have, field by field. */
export function badInput(faults: readonly FieldFault[]): Problem {
  return new Problem({
    code: 'bad-input',
    status: 422,
    message: { id: 'Ada isian yang perlu diperbaiki.', en: 'Some of what you filled in needs mending.' },
    remedy: {
      id: 'Perbaiki isian yang ditandai, lalu kirim lagi. Isian lain masih ada.',
      en: 'Mend the marked fields and send again. Everything else is still there.',
    },
    faults,
  })
}
