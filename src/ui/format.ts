import { dayIn } from '@payung/law'
import { assert, present } from '#base/assert.ts'
import { monthNames } from '#base/calendar-words.ts'
import type { Language } from '#base/words.ts'

/**
 * How days, months, clock times and numbers are printed. Digits keep the Indonesian marks in both languages,
 * as rupiah does: a page with `Rp 1.106.349` and `1,000 workers` would give the same mark two meanings.
 */

// Western Indonesia Time has been UTC+7 all year since 1 January 1964.
const jakartaOffset = 7 * 60 * 60 * 1000

const shortNames = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
}

/** `'2026-11-20'` → `20 November 2026`. */
export function formatDay(day: string, lang: Language): string {
  const { year, month, date } = read(day)
  return `${date} ${monthName(month, lang)} ${year}`
}

/** `'2026-12-15'` → `15 Des`, for tight cells where the year is known. */
export function formatDayShort(day: string, lang: Language): string {
  const { month, date } = read(day)
  return `${date} ${shortMonthName(month, lang)}`
}

/** `'2026-12-31'` → `31-12-2026`, as typed in fields and files. */
export function formatDayDigits(day: string): string {
  return day.split('-').toReversed().join('-')
}

/** `20 November 2026 pukul 09.14 WIB`, `20 November 2026 at 09:14 WIB`. */
export function formatInstant(at: Date, lang: Language): string {
  return `${formatDay(dayIn(at), lang)} ${lang === 'id' ? 'pukul' : 'at'} ${formatClock(at, lang)}`
}

/** `09.14 WIB`, `09:14 WIB`. */
export function formatClock(at: Date, lang: Language): string {
  const [hour, minute] = new Date(at.getTime() + jakartaOffset).toISOString().slice(11, 16).split(':')
  return `${hour}${lang === 'id' ? '.' : ':'}${minute} WIB`
}

/** A contribution month, counted as year × 12 + month − 1: `24322` → `November 2026`. */
export function formatMonth(month: number, lang: Language): string {
  return `${monthName(month, lang)} ${yearOf(month)}`
}

/** `24322` → `Nov 2026`. */
export function formatMonthShort(month: number, lang: Language): string {
  return `${shortMonthName(month, lang)} ${yearOf(month)}`
}

/** `Mar 2019 – Jun 2022`; without an end `Feb 2025 – sekarang`. */
export function formatMonthSpan(first: number, last: number | null, lang: Language): string {
  const end = last === null ? (lang === 'id' ? 'sekarang' : 'now') : formatMonthShort(last, lang)
  return first === last ? end : `${formatMonthShort(first, lang)} – ${end}`
}

/** `November`: the month alone, of any year. */
export function monthName(month: number, lang: Language): string {
  return nameIn(monthNames[lang], month)
}

/** `Nov`. */
export function shortMonthName(month: number, lang: Language): string {
  return nameIn(shortNames[lang], month)
}

export function yearOf(month: number): number {
  return Math.floor(month / 12)
}

/** `1000` → `1.000`; a minus sign, not a hyphen, below zero. */
export function formatCount(count: number | bigint): string {
  return numberFormat(0, 0).format(count).replace('-', '−')
}

/** `0.684` → `68,4%`; rounds half away from zero to the decimals asked for. */
export function formatPercent(share: number, decimals = 1): string {
  assert(Number.isFinite(share), 'a share is a finite number')
  return `${numberFormat(decimals, decimals)
    .format(share * 100)
    .replace('-', '−')}%`
}

/** A rate fixed by law, exactly: 570 of 10,000 → `5,7%`, 100 of 10,000 → `1%`. */
export function formatRate(parts: number, whole: number): string {
  assert(
    Number.isInteger(parts) && Number.isInteger(whole) && whole > 0,
    'a rate is a ratio of whole numbers',
  )
  return `${numberFormat(0, 6)
    .format((parts * 100) / whole)
    .replace('-', '−')}%`
}

/** `81` → `6 tahun 9 bulan`; less than a year stays in months. */
export function formatMonths(months: number, lang: Language): string {
  const years = Math.floor(months / 12)
  const rest = months % 12
  const parts = [
    years > 0 ? counted(years, lang, 'tahun', 'year') : '',
    rest > 0 || years === 0 ? counted(rest, lang, 'bulan', 'month') : '',
  ]
  return parts.filter(Boolean).join(' ')
}

/** How long something takes, rounded up so that nobody waits longer than said: `20 detik`, `3 menit`, `2 jam`. */
export function formatWait(seconds: number, lang: Language): string {
  if (seconds < 60) return counted(Math.ceil(seconds), lang, 'detik', 'second')
  if (seconds <= 90 * 60) return counted(Math.ceil(seconds / 60), lang, 'menit', 'minute')
  return counted(Math.ceil(seconds / 3600), lang, 'jam', 'hour')
}

/** `Masih 25 hari`, `Hari ini hari terakhir`, `Lewat 3 hari`. */
export function formatDaysLeft(today: string, last: string, lang: Language): string {
  const left = Math.round((Date.parse(last) - Date.parse(today)) / 86_400_000)
  if (left === 0) return lang === 'id' ? 'Hari ini hari terakhir' : 'Today is the last day'
  const days = counted(Math.abs(left), lang, 'hari', 'day')
  if (left > 0) return lang === 'id' ? `Masih ${days}` : `${days} left`
  return lang === 'id' ? `Lewat ${days}` : `${days} late`
}

/** `1.000 bulan`, `1 month`, `2 months`: Indonesian has one form, English two. */
export function counted(count: number, lang: Language, id: string, en: string, many = `${en}s`): string {
  return `${formatCount(count)} ${lang === 'id' ? id : count === 1 ? en : many}`
}

/** `+6281234567890` → `0812 3456 7890`, as people say it. */
export function formatPhone(phone: string): string {
  return phone.replace(/^\+62/, '0').replace(/\d{4}(?=\d)/g, '$& ')
}

/** `lunas` → `Lunas`, where a word begins a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function read(day: string): { year: number; month: number; date: number } {
  const [, year, month, date] = present(/^(\d{4})-(\d\d)-(\d\d)$/.exec(day), `${day} is not a day`)
  return { year: Number(year), month: Number(month) - 1, date: Number(date) }
}

function nameIn(names: readonly string[], month: number): string {
  return present(names[((month % 12) + 12) % 12], `${month} is not a whole month`)
}

const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(least: number, most: number): Intl.NumberFormat {
  const key = `${least}-${most}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat('id-ID', { minimumFractionDigits: least, maximumFractionDigits: most })
    formats.set(key, format)
  }
  return format
}
