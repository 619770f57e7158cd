import type { Cell } from '#platform/sheet/sheet.ts'
import { cleanText, parsed, refused } from './parsed.ts'
import type { Parsed } from './parsed.ts'

const notInNames = /[^\p{L}\p{M} '.-]/u
const nameLimit = 150

/** A person's name: letters, blanks and the signs `' . -`, since a digit or a comma is a slip or a title. */
export function parseNameCell(cell: Cell): Parsed<string> {
  const name = cleanText(cell)
    .replace(/[‘’`´]/g, "'")
    .normalize('NFC')
  const sign = notInNames.exec(name)?.[0] ?? (/\p{L}/u.test(name) ? undefined : name)
  if (sign !== undefined) return refused('NAME_LETTERS', { sign })
  return name.length > nameLimit ? refused('TEXT_TOO_LONG', { limit: nameLimit }) : parsed(name)
}

export function textUpTo(limit: number): (cell: Cell) => Parsed<string> {
  return (cell) => {
    const text = cleanText(cell)
    return text.length > limit ? refused('TEXT_TOO_LONG', { limit }) : parsed(text)
  }
}

/** A membership number has eleven digits. A number cell has lost the zeros in front, if there were any. */
export function parseKpjCell(cell: Cell): Parsed<string> {
  const digits = cleanText(cell).replace(/[ .-]/g, '')
  return /^\d{11}$/.test(digits) ? parsed(digits) : refused('KPJ_FORMAT')
}

export function parsePassportCell(cell: Cell): Parsed<string> {
  const number = cleanText(cell).replace(/[ -]/g, '').toUpperCase()
  return /^[A-Z0-9]{6,9}$/.test(number) ? parsed(number) : refused('PASSPORT_NUMBER')
}

export function parseEmailCell(cell: Cell): Parsed<string> {
  const address = cleanText(cell)
  const isAddress = address.length <= 254 && /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>().]{2,}$/.test(address)
  return isAddress ? parsed(address) : refused('EMAIL_FORMAT')
}

export function parsePostcodeCell(cell: Cell): Parsed<string> {
  const code = cleanText(cell)
  return /^\d{5}$/.test(code) ? parsed(code) : refused('POSTCODE')
}

export function parseTaxNoCell(cell: Cell): Parsed<string> {
  const digits = cleanText(cell).replace(/[ .-]/g, '')
  return /^\d{15,16}$/.test(digits) ? parsed(digits) : refused('TAX_NO')
}
