import { createHmac, randomBytes } from 'node:crypto'

/** Standard Webhooks 1.0.0: 32 bytes of chance; the standard allows 24 to 64. */
export function newSecret(): Buffer {
  return randomBytes(32)
}

/** As it is shown to whoever verifies with it. */
export function showSecret(secret: Uint8Array): string {
  return `whsec_${Buffer.from(secret).toString('base64')}`
}

/** What one sending carries beside its body, to the byte as it is sent. */
export type Signed = {
  readonly 'webhook-id': string
  readonly 'webhook-timestamp': string
  readonly 'webhook-signature': string
}

/**
 * Signs a message for each secret that holds now, so that a receiver may have changed over or not.
 * @param at when it is sent; receivers refuse what is more than five minutes away
 */
export function sign(
  message: { readonly id: string; readonly body: string },
  secrets: readonly Uint8Array[],
  at: Date,
): Signed {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const text = `${message.id}.${timestamp}.${message.body}`
  const signatures = secrets.map(
    (secret) => `v1,${createHmac('sha256', secret).update(text, 'utf8').digest('base64')}`,
  )
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}
