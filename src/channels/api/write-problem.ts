import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { FieldFault, ProblemDetails } from '#base/problem.ts'
import type { Language, Words } from '#base/words.ts'
import type { WebContext } from '#web/env.ts'
import { type Offer, takesBody } from './catalogue.ts'
import type { fault } from './problems.ts'

export type Refusal = ProblemDetails | typeof fault

/** What each status says in a word or two; the problem itself says it in a sentence. */
export const titles: Readonly<Record<Refusal['status'], Words>> = {
  400: { id: 'Tidak terbaca', en: 'Not readable' },
  401: { id: 'Perlu kunci', en: 'Key needed' },
  403: { id: 'Tidak berhak', en: 'Not allowed' },
  404: { id: 'Tidak ada', en: 'Not found' },
  405: { id: 'Metode tidak dilayani', en: 'Method not served' },
  409: { id: 'Bertentangan dengan keadaannya', en: 'In conflict with its state' },
  410: { id: 'Sudah tidak ada', en: 'Gone' },
  413: { id: 'Terlalu besar', en: 'Too large' },
  415: { id: 'Jenis isi tidak diterima', en: 'Content type not taken' },
  422: { id: 'Perlu diperbaiki', en: 'Needs mending' },
  423: { id: 'Terkunci', en: 'Locked' },
  429: { id: 'Terlalu sering', en: 'Too often' },
  500: { id: 'Kesalahan kami', en: 'A failure of ours' },
  503: { id: 'Sedang tidak bisa dipakai', en: 'Not available just now' },
}

/** Sends a problem (RFC 9457) in the caller's language. */
export function writeProblem(c: WebContext, refusal: Refusal, offer: Offer | null): Response {
  const { language, trace } = c.var
  if (refusal.status === 401) c.header('WWW-Authenticate', challengeOf(refusal.code))
  if ('retryAfter' in refusal && refusal.retryAfter) c.header('Retry-After', String(refusal.retryAfter))
  c.header('Content-Type', 'application/problem+json')
  c.header('Content-Language', language)
  c.header('Cache-Control', 'no-store')
  const body = JSON.stringify(showProblem(refusal, { language, trace, offer }))
  return c.body(body, refusal.status satisfies ContentfulStatusCode)
}

/** A problem as it is written. */
export function showProblem(
  refusal: Refusal,
  at: { language: Language; trace: string; offer: Offer | null },
) {
  const { language, trace, offer } = at
  const faults = 'faults' in refusal ? refusal.faults : undefined
  return {
    type: `urn:payung:problem:${refusal.code}`,
    title: titles[refusal.status][language],
    status: refusal.status,
    detail: refusal.message[language],
    code: refusal.code,
    remedy: refusal.remedy[language],
    ...(faults && { errors: faults.map((one) => showFault(one, language, offer)) }),
    trace_id: trace,
  }
}

/** `pointer` only where the fault is in the body: it points into what was sent. */
function showFault({ field, code, message }: FieldFault, language: Language, offer: Offer | null) {
  const [top = ''] = field.split('.')
  const isInBody = offer !== null && takesBody(offer.method) && !Object.hasOwn(offer.pathFields, top)
  const pointer = `#/${field
    .split('.')
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/')}`
  return {
    ...(isInBody && { pointer: field === 'body' ? '#' : pointer }),
    field,
    code,
    detail: message[language],
  }
}

/** RFC 6750: what is wrong with the key is said only where one was sent. */
function challengeOf(code: string): string {
  return code === 'access.key-unknown'
    ? 'Bearer realm="Payung", error="invalid_token"'
    : 'Bearer realm="Payung"'
}
