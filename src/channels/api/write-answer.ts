import { createHash } from 'node:crypto'
import { z } from 'zod'
import { compress } from '#web/compress.ts'
import type { WebContext } from '#web/env.ts'
import type { Offer } from './catalogue.ts'

/**
 * Sends what an operation answered. Nothing of it may be kept on the way, since it is someone's; who asks again and has
 * kept it can say so with its ETag and is spared the transfer.
 */
export function writeAnswer(c: WebContext, offer: Offer, output: unknown): Promise<Response> | Response {
  const answer = z.encode(offer.writer, output)
  const body = toJson(answer)
  const next = nextPage(c.req.url, offer, answer)
  if (next) c.header('Link', `<${next}>; rel="next"`)
  c.header('Cache-Control', 'no-store')
  return offer.method === 'GET' ? sendTagged(c, body) : sendJson(c, body)
}

/** A body that can be asked for again: not sent where the caller has it already. */
export function sendTagged(c: WebContext, body: string): Promise<Response> | Response {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  c.header('ETag', `W/${tag}`)
  const known = new Set(
    (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, '')),
  )
  return known.has(tag) || known.has('*') ? c.body(null, 304) : sendJson(c, body)
}

async function sendJson(c: WebContext, body: string): Promise<Response> {
  const { bytes, encoding } = await compress(body, c.req.header('accept-encoding'))
  c.header('Content-Type', 'application/json')
  c.header('Vary', 'Accept-Encoding')
  if (encoding) c.header('Content-Encoding', encoding)
  return c.newResponse(bytes)
}

/** JSON in which a `bigint` is an integer with all its digits. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) => (typeof part === 'bigint' ? exactly(part) : part))
}

function exactly(amount: bigint): unknown {
  return Number.isSafeInteger(Number(amount)) ? Number(amount) : raw.rawJSON(String(amount))
}

// In V8 since 11.4, in TypeScript's library not yet.
const raw = JSON as unknown as { rawJSON(text: string): unknown }

/** Where the list goes on, for an answer that has a `next`. */
function nextPage(address: string, { cursorField }: Offer, answer: unknown): string | null {
  const next = answer instanceof Object && 'next' in answer ? answer.next : null
  if (cursorField === null || (typeof next !== 'string' && typeof next !== 'number')) return null
  const url = new URL(address)
  url.searchParams.set(cursorField, String(next))
  return url.pathname + url.search
}
