import type { Cell } from '#platform/sheet/sheet.ts'
import { cleanText, parsed, refused } from './parsed.ts'
import type { Parsed } from './parsed.ts'

/** A mobile number as `+6281234567890`. Indonesian ones may begin with 0, 62, +62 or 8; others need their +country. */
export function parsePhoneCell(cell: Cell): Parsed<string> {
  const digits = cleanText(cell).replace(/[ .()-]/g, '')
  const national = /^(?:\+?62|0)?(8\d{8,11})$/.exec(digits)?.[1]
  if (national !== undefined) return parsed(`+62${national}`)
  return /^\+(?!62)[1-9]\d{7,14}$/.test(digits) ? parsed(digits) : refused('PHONE_FORMAT')
}
