import { gzipSync } from 'node:zlib'
import { credentialSigner, issuerOf, listBits } from './credential.ts'
import type { App } from '#platform/app.ts'
import * as rows from './certificate.sql.ts'

/** For how long whoever asked may keep the list. */
export const listMinutes = 5

/**
 * What is revoked, as one bit a certificate (W3C Bitstring Status List), signed. Whoever checks a certificate loads the whole list, so we
 * do not learn which one they check.
 */
export async function findStatusList(app: App, list: number): Promise<string> {
  const { publicUrl } = app.config
  const now = app.now()
  const id = `${publicUrl}/certificates/status/${list}`
  return app.database.transaction(async (db) => {
    const from = list * listBits
    const revoked = await db.many<{ statusIndex: number }>(rows.listRevoked(from, from + listBits))
    const sign = await credentialSigner(db, publicUrl, now)
    return sign({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: issuerOf(publicUrl).id,
      validFrom: now.toISOString(),
      validUntil: new Date(now.getTime() + listMinutes * 60_000).toISOString(),
      credentialSubject: {
        id: `${id}#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        ttl: listMinutes * 60_000,
        encodedList: encodeBits(revoked.map(({ statusIndex }) => statusIndex - from)),
      },
    })
  })
}

/** Multibase base64url over gzip; the first bit is the highest of the first byte. */
function encodeBits(set: readonly number[]): string {
  const bits = Buffer.alloc(listBits / 8)
  for (const at of set) bits.writeUInt8(bits.readUInt8(at >> 3) | (0x80 >> (at & 7)), at >> 3)
  return `u${gzipSync(bits).toString('base64url')}`
}
