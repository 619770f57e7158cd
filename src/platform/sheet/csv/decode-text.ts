import { isUtf8 } from 'node:buffer'
import { SheetProblem } from '../sheet-problem.ts'

/** The file's text as UTF-8 without its byte order mark. UTF-16 is told by its mark; nothing else is guessed. */
export function decodeText(bytes: Buffer): Buffer {
  const utf16 = utf16Of(bytes)
  if (utf16) return Buffer.from(new TextDecoder(utf16).decode(bytes))
  const nul = bytes.indexOf(0)
  if (nul !== -1) throw new SheetProblem({ code: 'nul-byte', line: lineAt(bytes, nul) })
  if (!isUtf8(bytes)) throw new SheetProblem({ code: 'not-utf8', line: firstLineNotUtf8(bytes) })
  return startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes
}

export function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null
}

export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

/** Line breaks are the same bytes in every encoding that gets here, and never part of a longer character. */
function firstLineNotUtf8(bytes: Buffer): number {
  const lineBreak = bytes.includes(lineFeed) ? lineFeed : carriageReturn
  let line = 1
  for (let from = 0; ; line++) {
    const to = bytes.indexOf(lineBreak, from)
    if (to === -1 || !isUtf8(bytes.subarray(from, to))) return line
    from = to + 1
  }
}

function lineAt(bytes: Buffer, place: number): number {
  return bytes.toString('latin1', 0, place).split(/\r\n|\n|\r/).length
}
