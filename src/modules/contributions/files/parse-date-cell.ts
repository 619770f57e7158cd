import type { Cell } from '#platform/sheet/sheet.ts'
import { dayOf, monthByName } from './day-text.ts'
import { cleanText, parsed, refused } from './parsed.ts'
import type { Parsed } from './parsed.ts'

const earliestYear = 1900
const latestYear = 2199

/**
 * A day as `YYYY-MM-DD`. The declared form is `31-12-1990`; `1990-12-31`, `31 Desember 1990` and date cells are as
 * clear. With slashes or dots the order is not declared, so the text must leave only one reading.
 */
export function parseDateCell(cell: Cell): Parsed<string> {
  const text = cleanText(cell).replace(/(?<=\d)[ T]\d{1,2}[:.]\d{2}([:.]\d{2})?(\.\d+)?Z?$/, '')
  if (cell.kind === 'number' || /^\d{1,6}([.,]\d+)?$/.test(text)) return unreadable('serial')
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (yearFirst) return dayFirst(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]))
  const named = /^(\d{1,2})[ -]([\p{L}]{3,}\.?)[ -](\d+)$/u.exec(text)
  if (named) return withMonthName(named)
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d+)$/.exec(text)
  if (!numbers) return unreadable('other')
  const [date = 0, month = 0, year = 0] = [numbers[1], numbers[3], numbers[4]].map(Number)
  if (numbers[4]?.length !== 4) return unreadable(numbers[4]?.length === 2 ? 'short-year' : 'other')
  return numbers[2] === '-' ? dayFirst(year, month, date) : eitherOrder(year, month, date)
}

function unreadable(reason: 'short-year' | 'serial' | 'other'): Parsed<never> {
  return refused('DATE_UNREADABLE', { reason })
}

function withMonthName([, date, name = '', year = '']: RegExpExecArray): Parsed<string> {
  const month = monthByName(name)
  if (month === null) return unreadable('other')
  if (year.length !== 4) return unreadable(year.length === 2 ? 'short-year' : 'other')
  return dayFirst(Number(year), month, Number(date))
}

function dayFirst(year: number, month: number, date: number): Parsed<string> {
  if (year < earliestYear || year > latestYear) return refused('DATE_IMPOSSIBLE', { reason: 'year', year })
  if (date < 1 || month < 1) return unreadable('other')
  const day = dayOf(year, month, date)
  if (day !== null) return parsed(day)
  const likely = dayOf(year, date, month)
  if (likely !== null) return refused('DATE_IMPOSSIBLE', { reason: 'swapped', likely })
  if (month > 12) return refused('DATE_IMPOSSIBLE', { reason: 'month', month })
  return refused('DATE_IMPOSSIBLE', { reason: 'day', year, month })
}

/** Slashes and dots stand in dates of either order, often because Excel's language was another. */
function eitherOrder(year: number, month: number, date: number): Parsed<string> {
  const read = dayFirst(year, month, date)
  const monthFirst = dayOf(year, date, month)
  if (!read.ok || monthFirst === null || monthFirst === read.value) return read
  return refused('DATE_AMBIGUOUS', { dayFirst: read.value, monthFirst })
}

const forLife = /^31[-/. ]12[-/. ](3000|9999)$|^(3000|9999)-12-31$/

/** Until when an identity is valid; null for one that never expires, which cards write as `31-12-3000`. */
export function parseValidityCell(cell: Cell): Parsed<string | null> {
  return forLife.test(cleanText(cell)) || /SEUMUR HIDUP/i.test(cell.text) ? parsed(null) : parseDateCell(cell)
}

/** A contribution month as year × 12 + month − 1: `11-2026`, `2026-11`, `112026`, `November 2026`, or a date cell. */
export function parseMonthCell(cell: Cell): Parsed<number> {
  const text = cleanText(cell)
  const monthFirst = /^(\d{1,2})[-/. ]?(\d{4})$/.exec(text)
  const yearFirst = /^(\d{4})[-/. ]?(\d{2})(?:-\d{2})?$/.exec(text)
  const named = /^(\p{L}+\.?)[ -](\d{4})$/u.exec(text)
  for (const [year, month] of [
    [monthFirst?.[2], Number(monthFirst?.[1])],
    [yearFirst?.[1], Number(yearFirst?.[2])],
    [named?.[2], named?.[1] === undefined ? null : monthByName(named[1])],
  ] as const) {
    const number = Number(year)
    if (month && month <= 12 && number >= earliestYear && number <= latestYear)
      return parsed(number * 12 + month - 1)
  }
  return refused('MONTH_UNREADABLE')
}
