import type { Words } from '#base/words.ts'

/** What the transport layer says no with (`errors` of the standard), each with its status of HTTP. */
const statuses = {
  'err.request.bad': 400,
  'err.version.not_supported': 400,
  'err.encryption.invalid': 400,
  'err.request.unauthorized': 401,
  'err.request.forbidden': 403,
  'err.request.not_found': 404,
  'err.request.too_many_requests': 429,
  'err.service.unavailable': 503,
} as const

export type ErrorCode = keyof typeof statuses

/** The message was not taken at all: answered by a status of HTTP and `errors`. */
export class DciRefusal extends Error {
  override name = 'DciRefusal'
  readonly code: ErrorCode
  readonly words: Words
  readonly headers: Readonly<Record<string, string>>

  constructor(code: ErrorCode, words: Words, headers: Readonly<Record<string, string>> = {}) {
    super(`${code}: ${words.en}`)
    this.code = code
    this.words = words
    this.headers = headers
  }

  get status() {
    return statuses[this.code]
  }
}

export function malformed(where: string): DciRefusal {
  return new DciRefusal('err.request.bad', {
    id: `${where} tidak ada atau tidak terbaca. Perbaiki, lalu kirim lagi.`,
    en: `${where} is missing or cannot be read. Mend it and send it again.`,
  })
}

/** `rjct` in the header of the answer: a message that can be read, of a kind that is not served here. */
export type HeaderReason =
  | 'rjct.version.invalid'
  | 'rjct.message_ts.invalid'
  | 'rjct.action.not_supported'
  | 'rjct.total_count.limit_exceeded'

/** `rjct` of one request out of several. */
export type ItemReason =
  | 'rjct.reference_id.duplicate'
  | 'rjct.search_criteria.invalid'
  | 'rjct.filter.invalid'
  | 'rjct.pagination.invalid'

export class Rejected<R extends HeaderReason | ItemReason> extends Error {
  override name = 'Rejected'
  readonly reason: R
  readonly words: Words

  constructor(reason: R, words: Words) {
    super(reason)
    this.reason = reason
    this.words = words
  }
}
