import { createHash, createHmac, createPublicKey, sign, timingSafeEqual, verify } from 'node:crypto'
import { minify, type Minify } from './minify.ts'

/** The parts of a request that its X-SIGNATURE covers. */
export type SignedRequest = {
  readonly method: string
  /** Path with query, as signed. */
  readonly url: string
  /** As it came over the line. */
  readonly body: Uint8Array
  /** X-TIMESTAMP, letter by letter. */
  readonly timestamp: string
}

/**
 * `METHOD:EndpointUrl:AccessToken:lowerhex(sha256(minify(body))):X-TIMESTAMP`.
 * @param accessToken without `Bearer`; null in the asymmetric mode, which has no token in its string
 */
export function stringToSign(
  request: SignedRequest,
  accessToken: string | null,
  mode: Minify = 'json',
): string {
  const hash = createHash('sha256').update(minify(request.body, mode)).digest('hex')
  const token = accessToken === null ? [] : [accessToken]
  return [request.method.toUpperCase(), request.url, ...token, hash, request.timestamp].join(':')
}

/** What is signed when a token is asked for. */
export function tokenStringToSign(clientId: string, timestamp: string): string {
  return `${clientId}|${timestamp}`
}

/** HMAC-SHA512, Base64. The secret is text and not decoded. */
export function signSymmetric(text: string, secret: string): string {
  return hmac(text, secret).toString('base64')
}

/** SHA256withRSA (PKCS#1 v1.5), Base64. */
export function signAsymmetric(text: string, privateKey: string): string {
  return sign('sha256', Buffer.from(text), privateKey).toString('base64')
}

/** Compares in constant time. Base64 and hexadecimal signatures are told apart by their length. */
export function verifySymmetric(text: string, secret: string, signature: string): boolean {
  const expected = hmac(text, secret)
  const given = decodeSignature(signature, expected.length)
  return given !== null && timingSafeEqual(given, expected)
}

export function verifyAsymmetric(text: string, publicKey: string, signature: string): boolean {
  const key = createPublicKey(publicKey)
  const given = decodeSignature(signature, (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8)
  return given !== null && verify('sha256', Buffer.from(text), key, given)
}

/**
 * The forms in which a sender may have signed one address: as it is called or in BCA's order, with the prefix of our
 * gateway or as the standard writes the path.
 */
export function signedUrls(url: string): string[] {
  const forms = [url, inOrder(url)]
  return [...new Set([...forms, ...forms.map((form) => form.replace(/^[^?]*?\/snap(?=\/v\d)/, ''))])]
}

/** BCA's rule: names and values percent-encoded by RFC 3986, sorted by name, then by value. */
function inOrder(url: string): string {
  const [path = '', query] = url.split(/\?(.*)/s)
  if (!query) return path
  const pairs = [...new URLSearchParams(query)].map((pair) => pair.map(encodeStrictly).join('='))
  return `${path}?${pairs.sort().join('&')}`
}

function encodeStrictly(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Whether a signature can only be an HMAC-SHA512: such a call needs a token. */
export function isSymmetric(signature: string): boolean {
  return signature.length === 88 || signature.length === 128
}

function hmac(text: string, secret: string): Buffer {
  return createHmac('sha512', secret).update(text).digest()
}

function decodeSignature(text: string, length: number): Buffer | null {
  const encoding = text.length === length * 2 ? 'hex' : 'base64'
  const bytes = Buffer.from(text, encoding)
  return bytes.length === length && bytes.toString(encoding) === text ? bytes : null
}
