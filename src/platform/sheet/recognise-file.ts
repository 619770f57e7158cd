import { isUtf8 } from 'node:buffer'
import { startsWith, utf16Of } from './csv/decode-text.ts'
import type { Sheet } from './sheet.ts'
import { SheetProblem } from './sheet-problem.ts'

const zip = [0x50, 0x4b]
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** What the bytes are, by their content alone. Refuses what is certainly not a table that can be read. */
export function recogniseFile(bytes: Buffer): Sheet['format'] {
  if (bytes.length === 0) throw new SheetProblem({ code: 'empty' })
  if (startsWith(bytes, zip)) return 'xlsx'
  if (startsWith(bytes, compoundFile)) return 'xls'
  if (isBareBiff(bytes)) throw new SheetProblem({ code: 'old-excel' })
  if (!utf16Of(bytes) && isBinary(bytes)) throw new SheetProblem({ code: 'not-a-table' })
  if (isMarkup(bytes)) throw new SheetProblem({ code: 'markup' })
  return 'csv'
}

/** Excel before 5.0 wrote its records without a container; the first is always BOF. */
function isBareBiff(bytes: Buffer): boolean {
  return bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00
}

const headBytes = 4096

/** Pictures, documents and archives show control characters early, and are not UTF-8 either. */
function isBinary(bytes: Buffer): boolean {
  const head = bytes.subarray(0, headBytes)
  const text = head.toString('latin1')
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.startsWith('%PDF') || (/[\0-\u0008\u000b\u000e-\u001f]/.test(text) && !isUtf8(head))
}

function isMarkup(bytes: Buffer): boolean {
  const head = new TextDecoder(utf16Of(bytes) ?? 'utf-8').decode(bytes.subarray(0, headBytes))
  return /^\s*</.test(head)
}
