import type { Cell } from '#platform/sheet/sheet.ts'
import { cleanText, parsed, refused } from './parsed.ts'
import type { Parsed } from './parsed.ts'

/** What the digits of a NIK say about its owner. The century of the birth is a guess, so it only ever warns. */
export type NikParts =
  | { readonly valid: false }
  | { readonly valid: true; readonly birth: string; readonly sex: 'female' | 'male' }

/** The law's reading of a NIK, as of a day. */
export type ParseNik = (nik: string, on: string) => NikParts

export type Nik = { readonly nik: string; readonly birth: string; readonly sex: 'female' | 'male' }

export type NikRules = {
  readonly parseNik: ParseNik
  readonly today: string
  /** Demonstrations take only invented NIKs, real systems only real ones. */
  readonly fictitious: boolean
}

/** The region that is reserved for invented NIKs. No real region begins with it. */
const fictitiousRegion = '99'

const largestExactFloat = BigInt(Number.MAX_SAFE_INTEGER)

/** A NIK as people write it: blanks, dots and a leading apostrophe do not matter. Nothing that is lost is guessed. */
export function parseNikCell(cell: Cell, { parseNik, today, fictitious }: NikRules): Parsed<Nik> {
  const digits = cleanText(cell).replace(/[ .]/g, '')
  if (digits === '') return refused('NIK_FORMAT', { reason: 'missing' })
  if (/^\d([.,]\d+)?E\+?\d+$/i.test(cleanText(cell))) return refused('NIK_FORMAT', { reason: 'scientific' })
  if (!/^\d+$/.test(digits)) return refused('NIK_FORMAT', { reason: 'letters' })
  if (digits.length !== 16) return refused('NIK_FORMAT', { reason: 'length', digits: digits.length })
  if (cell.kind === 'number' && mayHaveLostDigits(digits)) return refused('NIK_FORMAT', { reason: 'number' })
  if (digits.startsWith(fictitiousRegion) !== fictitious) {
    return refused(fictitious ? 'NIK_NOT_FICTITIOUS' : 'NIK_FICTITIOUS')
  }
  const parts = parseNik(digits, today)
  if (!parts.valid) return refused('NIK_FORMAT', { reason: 'date', part: digits.slice(6, 12) })
  return parsed({ nik: digits, birth: parts.birth, sex: parts.sex })
}

/**
 * Excel keeps fifteen digits and writes 0 for the sixteenth. Other programs keep numbers as floats, which above 2^53
 * are all even: there only an odd last digit proves that the number was never rounded.
 */
function mayHaveLostDigits(digits: string): boolean {
  const last = Number(digits.at(-1))
  return last === 0 || (BigInt(digits) > largestExactFloat && last % 2 === 0)
}
