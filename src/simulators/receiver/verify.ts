import { createHmac, timingSafeEqual } from 'node:crypto'

export type Verdict = 'good' | 'wrong-signature' | 'wrong-time' | 'no-secret'

/** What a receiver does with each message before it believes it (Standard Webhooks 1.0.0). */
export function verify(
  message: { readonly headers: Headers; readonly body: string },
  secrets: readonly string[],
  now: Date,
): Verdict {
  if (secrets.length === 0) return 'no-secret'
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(
    (name) => message.headers.get(name) ?? '',
  )
  const fits = secrets.some((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    const wanted = createHmac('sha256', key).update(`${id}.${timestamp}.${message.body}`).digest()
    return signatures
      ?.split(' ')
      .some((one) => isSame(Buffer.from(one.replace(/^v1,/, ''), 'base64'), wanted))
  })
  if (!fits) return 'wrong-signature'
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) <= 300 ? 'good' : 'wrong-time'
}

function isSame(given: Buffer, wanted: Buffer): boolean {
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
