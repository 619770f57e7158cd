import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
// A page is made for one person and sent once: quick and good beats best.
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
const worthwhile = 1024

export type Encoding = 'br' | 'gzip'

/** The best encoding that a browser takes, or null. */
export function acceptedEncoding(header: string | undefined): Encoding | null {
  const taken = new Set(
    (header ?? '').split(',').flatMap((part) => {
      const [name, weight] = part.trim().split(/\s*;\s*/)
      return /^q=0(\.0*)?$/.test(weight ?? '') ? [] : [name]
    }),
  )
  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : null
}

/** @returns the body as it is sent, and its Content-Encoding; small bodies go as they are */
export async function compress(
  body: string,
  acceptHeader: string | undefined,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly encoding: Encoding | null }> {
  const plain = Buffer.from(body)
  const encoding = plain.length > worthwhile ? acceptedEncoding(acceptHeader) : null
  const packed =
    encoding === 'br' ? await brotli(plain, quality) : encoding === 'gzip' ? await zip(plain) : plain
  return { bytes: new Uint8Array(packed), encoding }
}
