import { compactVerify, decodeProtectedHeader, importJWK, SignJWT, errors } from 'jose'
import { findPublicKeys, getSigningKey } from '#modules/access'
import type { Db } from '#platform/database.ts'

/**
 * A trainee's own pass: a signed token of the enrolment (JWT, ES256) that a gate without a line checks with our public keys. It holds two
 * keys and nothing of the person.
 */
export type Pass = { readonly enrolmentId: bigint; readonly classNo: string; readonly until: Date }

/** So that nothing else that we sign can be taken for a pass. */
const type = 'pass+jwt'

export async function signPass(db: Db, { enrolmentId, classNo, until }: Pass, now: Date): Promise<string> {
  const key = await getSigningKey(db, 'document', now)
  return new SignJWT({ sub: String(enrolmentId), class: classNo })
    .setProtectedHeader({ alg: 'ES256', kid: key.id, typ: type })
    .setExpirationTime(until)
    .sign(await importJWK(key.privateJwk, 'ES256'))
}

type Read = Pick<Pass, 'enrolmentId' | 'classNo'> | 'forged' | 'unknown'

/** Reads many passes with one look at our keys. A number that was read out is taken as it stands: the trainer vouches for it. */
export async function passReader(db: Db): Promise<(text: string, classNo: string) => Promise<Read>> {
  const published = await findPublicKeys(db)
  const keys = new Map(
    await Promise.all(
      published
        .filter(({ purpose }) => purpose === 'document')
        .map(async ({ id, publicJwk }) => [id, await importJWK(publicJwk, 'ES256')] as const),
    ),
  )
  return async (text, classNo) => {
    if (/^\d{1,18}$/.test(text)) return { enrolmentId: BigInt(text), classNo }
    const key = keys.get(kidOf(text))
    if (!key) return text.split('.').length === 3 ? 'forged' : 'unknown'
    return readSigned(text, key)
  }
}

function kidOf(text: string): string {
  try {
    const { kid, typ } = decodeProtectedHeader(text)
    return typ === type && kid ? kid : ''
  } catch {
    return '' // Not a token at all.
  }
}

type Key = Awaited<ReturnType<typeof importJWK>>

async function readSigned(text: string, key: Key): Promise<Read> {
  try {
    const { payload } = await compactVerify(text, key, { algorithms: ['ES256'] })
    // Signed by us, so it has the form in which we sign.
    const claims = JSON.parse(new TextDecoder().decode(payload)) as { sub: string; class: string }
    return { enrolmentId: BigInt(claims.sub), classNo: claims.class }
  } catch (error) {
    if (error instanceof errors.JOSEError) return 'forged'
    throw error
  }
}
