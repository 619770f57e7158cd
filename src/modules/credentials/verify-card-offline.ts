import { z } from 'zod'
import { verifyCard, type CardVerdict, type TrustList } from './offline/index.ts'
import { keysUnreadable } from './problems.ts'

const coordinate = z.string().regex(/^[\w-]{43}$/)

const trustList = z.object({
  keys: z.array(
    z.object({
      kid: z.string().regex(/^[0-9a-f]{16}$/),
      kty: z.literal('EC'),
      crv: z.literal('P-256'),
      x: coordinate,
      y: coordinate,
      purpose: z.enum(['card', 'document']),
      from: z.iso.datetime(),
      until: z.iso.datetime().nullable(),
    }),
  ),
})

/**
 * Checks a card with a list of keys that was saved from `/verify/keys.json`: no network, no database.
 * @throws Problem `credentials.keys-unreadable`
 */
export async function verifyCardOffline(text: string, keysJson: string, now: Date): Promise<CardVerdict> {
  return verifyCard(text, readTrustList(keysJson), now)
}

function readTrustList(json: string): TrustList {
  try {
    return trustList.parse(JSON.parse(json))
  } catch {
    throw keysUnreadable()
  }
}
