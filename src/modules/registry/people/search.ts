import { isDay } from '@payung/law'
import { phoneNumber } from '#modules/access'

/**
 * What someone typed into the one search box, by its shape. Numbers are looked up exactly, names with slips,
 * with the birth date beside them if one was typed (`siti marlina 14-05-1974`).
 */
export type Search =
  | { readonly kind: 'nik' | 'number'; readonly number: string }
  | { readonly kind: 'phone'; readonly number: string; readonly phone: string }
  | { readonly kind: 'e-mail'; readonly email: string }
  | { readonly kind: 'name'; readonly name: string; readonly birthOn: string | null }

export function readSearch(text: string): Search {
  const typed = text.trim()
  if (typed.includes('@')) return { kind: 'e-mail', email: typed.toLowerCase() }
  const name = readName(typed)
  if (name.birthOn) return { kind: 'name', ...name }
  const number = typed.replace(/[\s.()-]/g, '').toUpperCase()
  if (/^\d{16}$/.test(number)) return { kind: 'nik', number }
  const phone = phoneNumber.safeParse(typed)
  if (/^\+?\d+$/.test(number) && phone.success) return { kind: 'phone', number, phone: phone.data }
  if (/^(\d{8,}|[A-Z]{1,2}\d{5,8})$/.test(number)) return { kind: 'number', number }
  return { kind: 'name', ...name }
}

/** Splits off a birth date, as `14-05-1974`, `14/5/1974` or `1974-05-14`. */
function readName(typed: string): { name: string; birthOn: string | null } {
  const [date, day, month, year] = /\b(\d{1,2})[-/](\d{1,2})[-/](\d{4})\b/.exec(typed) ?? []
  const [iso] = /\b\d{4}-\d{2}-\d{2}\b/.exec(typed) ?? []
  const birthOn = iso ?? (year && month && day && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  if (!isDay(birthOn)) return { name: typed, birthOn: null }
  return { name: typed.replace(iso ?? date ?? '', ' ').trim(), birthOn }
}
