import { timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'

/** A text message or e-mail as the gateway took it. */
export type ReceivedMessage = {
  readonly id: string
  readonly to: string
  readonly text: string
  readonly receivedAt: Date
}

export type MessageSimulator = {
  /** Newest first. */
  readonly messages: readonly ReceivedMessage[]
  /** `POST /messages`, to be mounted where the gateway's address points to. */
  readonly http: Hono
}

const incoming = z.object({
  id: z.uuid(),
  to: z.union([z.string().regex(/^\+62\d{8,13}$/), z.email()]),
  text: z.string().min(1).max(1000),
})

const kept = 500

/**
 * A message gateway that sends nothing: what it is given can be read on a page. Speaks the protocol of
 * `src/platform/messages.ts`, and like a real gateway takes a message that is repeated only once.
 */
export function createMessageSimulator(token: string, now: () => Date): MessageSimulator {
  const messages: ReceivedMessage[] = []
  const http = new Hono()
  http.post('/messages', bodyLimit({ maxSize: 10_000 }), async (c) => {
    if (!isBearer(c.req.header('authorization'), token)) return c.json({ error: 'unauthorised' }, 401)
    const message = incoming.safeParse(await c.req.json().catch(() => null))
    if (!message.success) return c.json({ error: z.prettifyError(message.error) }, 400)
    if (!messages.some(({ id }) => id === message.data.id)) {
      messages.unshift({ ...message.data, receivedAt: now() })
      messages.splice(kept)
    }
    return c.json({ id: message.data.id }, 202)
  })
  return { messages, http }
}

function isBearer(header: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${token}`)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
