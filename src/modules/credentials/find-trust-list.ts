import { findPublicKeys, type PublicKey } from '#modules/access'
import type { Db } from '#platform/database.ts'
import type { TrustedKey, TrustList } from './offline/index.ts'

/** Every key that has signed cards or letters here, each with its time. Public. */
export async function findTrustList(db: Db): Promise<TrustList> {
  return { keys: (await findPublicKeys(db)).map(toTrusted) }
}

function toTrusted({ id, purpose, publicJwk, madeAt, retiredAt }: PublicKey): TrustedKey {
  const { x = '', y = '' } = publicJwk
  const time = { from: madeAt.toISOString(), until: retiredAt?.toISOString() ?? null }
  return { kid: id, kty: 'EC', crv: 'P-256', x, y, purpose, ...time }
}
