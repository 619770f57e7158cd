/** One key of `/verify/keys.json`. */
export type TrustedKey = {
  readonly kid: string
  readonly kty: string
  readonly crv: string
  readonly x: string
  readonly y: string
  readonly purpose: string
}

export type CheckedPass = 'good' | 'number' | 'other' | 'forged' | 'unknown'

/** What can be said of a pass without asking anyone: a JWT with ES256 by one of these keys, of this class. Runs in the browser too. */
export async function checkPass(
  text: string,
  classNo: string,
  keys: readonly TrustedKey[],
): Promise<CheckedPass> {
  if (/^\d{1,18}$/.test(text)) return 'number'
  const [head = '', claims = '', signature = '', more] = text.split('.')
  const header = read(head)
  if (more !== undefined || header?.['typ'] !== 'pass+jwt' || header['alg'] !== 'ES256') return 'unknown'
  const key = keys.find(({ kid, purpose }) => kid === header['kid'] && purpose === 'document')
  const subtle = (crypto as Partial<Crypto>).subtle // Plain http has none, whatever the types say.
  if (!key || !subtle) return 'unknown'
  const { kty, crv, x, y } = key
  const way = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const imported = await subtle.importKey('jwk', { kty, crv, x, y }, way, false, ['verify'])
  const signed = new TextEncoder().encode(`${head}.${claims}`)
  if (!(await subtle.verify(way, imported, bytesOf(signature) ?? new Uint8Array(), signed))) return 'forged'
  return read(claims)?.['class'] === classNo ? 'good' : 'other'
}

function read(part: string): Record<string, unknown> | null {
  try {
    return JSON.parse(new TextDecoder().decode(bytesOf(part) ?? new Uint8Array())) as Record<string, unknown>
  } catch {
    return null // Not a token at all.
  }
}

function bytesOf(part: string): Uint8Array<ArrayBuffer> | null {
  try {
    const text = atob(part.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
  } catch {
    return null
  }
}
