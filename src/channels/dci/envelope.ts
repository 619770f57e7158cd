import { z } from 'zod'
import { newId } from '#base/id.ts'
import type { Words } from '#base/words.ts'
import type { App } from '#platform/app.ts'
import { readStrictJson } from '#platform/strict-json.ts'
import { DciRefusal, malformed, Rejected, type HeaderReason } from './refusal.ts'

const version = '1.0.0'
/** Requests in one message; each is a look at somebody. */
export const mostItems = 10

const identifier = z.string().min(1).max(99)
const headerShape = z.object({
  version: z.string().max(20).default(version),
  message_id: identifier,
  message_ts: z.string().max(40),
  action: z.string().max(40),
  sender_id: identifier,
  total_count: z.int().min(0),
  is_msg_encrypted: z.boolean().default(false),
  meta: z.unknown().optional(),
})

export type Header = z.output<typeof headerShape>

export type Envelope = {
  readonly header: Header
  readonly message: Record<string, unknown>
  readonly transactionId: string
}

const messageShape = z.looseObject({ transaction_id: identifier })

/**
 * A message of the standard as it came over the line. Its `signature` is not read: who asks is known by the key that came with it.
 * @throws DciRefusal where it cannot be read
 */
export function readEnvelope(bytes: Uint8Array): Envelope {
  const { object } = readStrictJson(bytes)
  if (!object) throw malformed('JSON')
  const header = headerShape.safeParse(object['header'])
  if (!header.success) throw malformed(`header.${header.error.issues[0]?.path.join('.') ?? ''}`)
  if (header.data.is_msg_encrypted)
    throw new DciRefusal('err.encryption.invalid', {
      id: 'Pesan tersandi tidak dilayani. Kirim pesan biasa lewat HTTPS.',
      en: 'Encrypted messages are not served. Send a plain one over HTTPS.',
    })
  const message = messageShape.safeParse(object['message'])
  if (!message.success) throw malformed('message.transaction_id')
  return { header: header.data, message: message.data, transactionId: message.data.transaction_id }
}

/** @throws Rejected where the message is of a kind that is not served, however well it is written */
export function requireServed({ header }: Envelope): void {
  const { action, message_ts: sentAt, total_count: count } = header
  const no = (reason: HeaderReason, words: Words) => new Rejected(reason, words)
  if (header.version !== version)
    throw no('rjct.version.invalid', {
      id: `Versi yang dilayani ${version}.`,
      en: `The version that is served is ${version}.`,
    })
  if (action !== 'search')
    throw no('rjct.action.not_supported', {
      id: 'Tindakan yang dilayani di sini “search”.',
      en: 'The action that is served here is “search”.',
    })
  if (!z.iso.datetime({ offset: true }).safeParse(sentAt).success)
    throw no('rjct.message_ts.invalid', {
      id: 'Tulis message_ts menurut ISO 8601 dengan zona waktunya.',
      en: 'Write message_ts as ISO 8601 with its time zone.',
    })
  if (count > mostItems) throw tooMany()
}

export function tooMany(): Rejected<HeaderReason> {
  return new Rejected('rjct.total_count.limit_exceeded', {
    id: `Paling banyak ${mostItems} permintaan dalam satu pesan.`,
    en: `At most ${mostItems} requests in one message.`,
  })
}

type Outcome =
  | { readonly status: 'succ'; readonly count: number }
  | { readonly status: 'rjct'; readonly reason: HeaderReason; readonly message: string }

/** The header of an answer, from us to whoever asked. */
export function answerHeader({ config, now }: App, asked: Header, outcome: Outcome) {
  const at = now()
  return {
    version,
    message_id: newId(at),
    message_ts: at.toISOString(),
    action: 'on-search',
    status: outcome.status,
    ...(outcome.status === 'rjct' && {
      status_reason_code: outcome.reason,
      status_reason_message: outcome.message,
    }),
    total_count: outcome.status === 'succ' ? outcome.count : asked.total_count,
    completed_count: outcome.status === 'succ' ? outcome.count : 0,
    sender_id: new URL(config.publicUrl).host,
    receiver_id: asked.sender_id,
    is_msg_encrypted: false,
  }
}

const purposeShape = z.union([z.string().transform((text) => ({ text })), z.object({ text: z.string() })])
const behindShape = z.object({ purpose: purposeShape })

/**
 * What the data is asked for: as `authorize` or `consent` of the request says, else the header's `meta`. The person reads it.
 */
export function purposeOf(header: Header, criteria: Record<string, unknown>): string | null {
  for (const place of [criteria['authorize'], criteria['consent'], header.meta]) {
    const read = behindShape.safeParse(place)
    if (read.success) return read.data.purpose.text
  }
  return null
}
