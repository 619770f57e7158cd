import { z } from 'zod'
import { challengeOf, type PasskeySite } from './passkey.ts'

/** Everything in a device's answer comes from outside. As our script sends it: JSON, bytes in base64url. */
const bytes = z.string().regex(/^[\w-]+$/)
const registration = z.object({
  id: bytes,
  response: z.object({ clientDataJSON: bytes, attestationObject: bytes }),
})
const assertion = z.object({
  id: bytes,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes,
  }),
})

const longest = 16_384

export type Registration = z.output<typeof registration>
export type Assertion = z.output<typeof assertion>

/** ES256, EdDSA and RS256: between them, every device that makes passkeys. */
export const algorithms = [-7, -8, -257]

/** @returns null when it is no such answer; what it says is not looked at yet */
export const readRegistration = (answer: string): Registration | null => read(registration, answer)

/** @returns null when it is no such answer; what it says is not looked at yet */
export const readAssertion = (answer: string): Assertion | null => read(assertion, answer)

export type NewPasskey = {
  readonly credentialId: Buffer
  readonly publicKey: Buffer
  readonly signCount: number
  readonly synced: boolean
}

/**
 * Checks what a device says about the key that it has just made: for this challenge, on this site, by a person whom it knows. Of
 * what make it is, is not asked.
 * @throws Error that says what does not fit
 */
export async function verifyRegistration(
  site: PasskeySite,
  token: string,
  given: Registration,
): Promise<NewPasskey> {
  const { verifyRegistrationResponse } = await library()
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: whole(given),
    ...expected(site, token),
    supportedAlgorithmIDs: algorithms,
  })
  if (!verified) throw new Error('The attestation is not by the key.')
  const { credential, credentialBackedUp } = registrationInfo
  return {
    credentialId: Buffer.from(credential.id, 'base64url'),
    publicKey: Buffer.from(credential.publicKey),
    signCount: credential.counter,
    synced: credentialBackedUp,
  }
}

/**
 * Checks a signature: by this key, for this challenge, on this site, by a person whom the device knows, and counted later than the
 * one before.
 * @returns what the device has counted
 * @throws Error that says what does not fit
 */
export async function verifyAssertion(
  site: PasskeySite,
  token: string,
  given: Assertion,
  { publicKey, signCount }: { readonly publicKey: Buffer; readonly signCount: number },
): Promise<number> {
  const { verifyAuthenticationResponse } = await library()
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: whole(given),
    ...expected(site, token),
    credential: { id: given.id, publicKey: new Uint8Array(publicKey), counter: signCount },
  })
  if (!verified) throw new Error('The signature is not by the key.')
  return authenticationInfo.newCounter
}

/** Loaded when the first passkey comes: it takes half a second, and most of it reads certificates that we do not ask for. */
function library() {
  return import('@simplewebauthn/server')
}

function expected({ rpId, origin }: PasskeySite, token: string) {
  return {
    expectedChallenge: challengeOf(token),
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
  }
}

/** With what the protocol repeats or leaves empty. */
function whole<T extends { readonly id: string }>(given: T) {
  return { ...given, rawId: given.id, type: 'public-key' as const, clientExtensionResults: {} }
}

function read<T extends z.ZodType>(form: T, answer: string): z.output<T> | null {
  if (answer.length > longest) return null
  try {
    return form.parse(JSON.parse(answer))
  } catch {
    return null
  }
}
