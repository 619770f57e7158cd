import type { Context } from 'hono'
import { readTimestamp, SnapRefusal } from '#modules/contributions/bank'

/** The headers that a call must carry, and what each must look like (SNAP's table of headers). */
const forms = {
  'X-TIMESTAMP': (text: string) => readTimestamp(text) !== null,
  'X-SIGNATURE': (text: string) => /^\S{1,1024}$/.test(text),
  'X-CLIENT-KEY': (text: string) => /^\S{1,64}$/.test(text),
  'X-PARTNER-ID': (text: string) => /^\S{1,36}$/.test(text),
  'X-EXTERNAL-ID': (text: string) => /^\d{1,36}$/.test(text),
  'CHANNEL-ID': (text: string) => /^[0-9A-Za-z]{1,5}$/.test(text),
}

type Name = keyof typeof forms

/** @throws SnapRefusal for the first header that is missing, else the first that is malformed */
export function readHeaders<const N extends Name>(c: Context, names: readonly N[]): Record<N, string> {
  const headers = names.map((name) => [name, c.req.header(name) ?? ''] as const)
  const missing = headers.find(([, text]) => text === '')
  if (missing) throw new SnapRefusal('missingField', missing[0])
  const malformed = headers.find(([name, text]) => !forms[name](text))
  if (malformed) throw new SnapRefusal('invalidFormat', malformed[0])
  return Object.fromEntries(headers) as Record<N, string> // One entry for each of the names.
}

/** The token of `Authorization: Bearer …`; null without the header, empty, and so unknown, where it says anything else. */
export function readToken(c: Context): string | null {
  const header = c.req.header('Authorization')
  return header === undefined ? null : (/^Bearer (\S+)$/i.exec(header)?.[1] ?? '')
}
