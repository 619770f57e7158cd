import { malformedKey } from './problems.ts'

/** The secret of `Authorization: Bearer …`; '' where the header says anything else, null without it. */
export function readSecret(header: string | undefined): string | null {
  return header === undefined ? null : (/^Bearer +(\S+)$/i.exec(header.trim())?.[1] ?? '')
}

/**
 * The key of a repeated request: a string of structured fields, in quotation marks, as the draft has it
 * (draft-ietf-httpapi-idempotency-key-header-07), or the bare text that most programs send. Both name the same request.
 * @throws Problem when it is neither
 */
export function readIdempotencyKey(header: string | undefined): string | null {
  if (header === undefined) return null
  const text = header.trim()
  const quoted = /^"((?:[^"\\]|\\["\\])*)"(?:;.*)?$/.exec(text)?.[1]?.replace(/\\(.)/g, '$1')
  const key = text.startsWith('"') ? quoted : text
  if (!key || key.length > 255 || !/^[\x21-\x7e]+$/.test(key)) throw malformedKey()
  return key
}

/** Text in a header: UTF-8 as it came over the line, percent-encoded or not. */
export function readHeaderText(header: string | undefined): string | null {
  if (header === undefined) return null
  const bytes = Buffer.from(header, 'latin1')
  const text = bytes.toString('utf8')
  const read = text.includes('\ufffd') ? header : text
  try {
    return decodeURIComponent(read)
  } catch {
    return read // A percent sign that means itself.
  }
}

/** The name of a file that is sent as it is: `X-File-Name`, or the file name of `Content-Disposition` (RFC 6266); else ''. */
export function readFileName(given: string | undefined, disposition: string | undefined): string {
  const parameter = (form: RegExp) => form.exec(disposition ?? '')?.[1]?.replace(/\\(.)/g, '$1')
  const extended = parameter(/;\s*filename\*\s*=\s*UTF-8'[^']*'([^;\s]+)/i)
  const plain =
    parameter(/;\s*filename\s*=\s*"((?:[^"\\]|\\.)*)"/i) ?? parameter(/;\s*filename\s*=\s*([^";\s]+)/i)
  return readHeaderText(given ?? extended ?? plain) ?? ''
}
