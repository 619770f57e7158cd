import type { Rupiah } from '#base/rupiah.ts'
import type { Cell } from '#platform/sheet/sheet.ts'
import { cleanText, parsed, refused } from './parsed.ts'
import type { Parsed } from './parsed.ts'

/** Digits of the rupiah and of what stands after the decimal sign. */
type Amount = { readonly whole: string; readonly fraction: string }

/**
 * An amount of whole rupiah. `5000000`, `5.000.000`, `5,000,000`, `Rp 5.000.000,00` and `5000000.00` have one meaning
 * each. `850,000`, `31,00`, `4.1` and `5jt` could mean more than one, or want a guess at the zeros: they are asked about.
 */
export function parseMoneyCell(cell: Cell): Parsed<Rupiah> {
  const text = cleanText(cell)
    .replace(/^(?:rp|idr)\.? ?/i, '')
    .replace(/ ?(?:rp|idr)$/i, '')
    .replace(/[,.]-{1,2}$/, '')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '.')
  if (/^(?:[-−–] ?[\d.,]+|\([\d.,]+\)|[\d.,]+-)$/.test(text)) return refused('WAGE_NEGATIVE')
  const amount = cell.kind === 'number' ? readDigits(text) : readWritten(text)
  if (amount === null) return refused('WAGE_AMBIGUOUS')
  if (/[1-9]/.test(amount.fraction)) return refused('WAGE_NOT_WHOLE')
  return parsed(BigInt(amount.whole))
}

/** A number cell: its point is a decimal point. `4.1` in it was meant as millions, so small fractions are not rounded away. */
function readDigits(text: string): Amount | null {
  const [, whole, fraction] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === undefined || (fraction !== undefined && whole.length < 4)) return null
  return { whole, fraction: fraction ?? '' }
}

const forms = [
  /** 5000000 */
  /^(\d+)$/,
  /** 5.000.000 and 5.000.000,00 */
  /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/,
  /** 5,000,000 and 5,000,000.00: two groups, or one with decimals, since 850,000 alone could be 850. */
  /^(\d{1,3}(?:,\d{3}){2,})(?:\.(\d{1,2}))?$/,
  /^(\d{1,3},\d{3})\.(\d{1,2})$/,
  /**
   * 5000000.00 and 4166666,66666667: four digits or more before the sign, or 31,00 could be millions; and no three behind
   * it, which could be thousands.
   */
  /^(\d{4,})[.,](\d{1,2}|\d{4,})$/,
]

function readWritten(text: string): Amount | null {
  for (const form of forms) {
    const [, whole, fraction = ''] = form.exec(text) ?? []
    if (whole !== undefined) return { whole: whole.replace(/[.,]/g, ''), fraction }
  }
  return null
}
