import type { Day } from './calendar/day.ts'
import { parseDay } from './calendar/day.ts'
import { dayInMonth, lastDayOf, parseMonth } from './calendar/month.ts'
import type { AmountOf, DatedValue, Row, Unit } from './kernel/dated-value.ts'
import { riskClassNumbers } from './kernel/dated-value.ts'
import { Overlay, supposing } from './kernel/overlay.ts'
import { values } from './law.ts'
import { LawProblem } from './problem.ts'
import type { Words } from './words.ts'

const most = { changes: 50, text: 200, rupiah: 10_000_000_000_000, count: 1_000_000 } as const

/**
 * Reads a regulation that somebody tries: `{ name, changes: [{ value, from, to?, amount, article?, why? }] }`. `from` and `to` are
 * days or months; an amount is whole rupiah, a decimal of percent as text or number, a whole number, or a day, as the value is.
 * Throws a `LawProblem` at the field that is wrong, such as `changes[0].from`.
 */
export function parseOverlay(given: unknown): Overlay {
  const { name, changes } = record(given, 'overlay', ['name', 'changes'])
  const regulation = text(name, 'name')
  if (!Array.isArray(changes) || changes.length === 0 || changes.length > most.changes)
    throw wrong(
      'changes',
      `harus daftar 1 sampai ${most.changes} perubahan`,
      `must list 1 to ${most.changes} changes`,
    )
  const changed = new Map<string, DatedValue>()
  for (const [at, change] of changes.entries()) {
    const { value, row } = parseChange(change, `changes[${at}]`, regulation)
    const before = changed.get(value.id) ?? value
    if (before.rows.some(({ supposed, from }) => supposed && from >= row.from))
      throw wrong(
        `changes[${at}].from`,
        'harus sesudah perubahan sebelumnya dari nilai yang sama',
        'must be later than the change of the same value before it',
      )
    changed.set(value.id, supposing(before, row))
  }
  return new Overlay([...changed.values()])
}

function parseChange(given: unknown, at: string, regulation: string) {
  const change = record(given, at, ['value', 'from', 'to', 'amount', 'article', 'why'])
  const value = values.find(({ id }) => id === change['value'])
  if (!value)
    throw wrong(
      `${at}.value`,
      'bukan nilai hukum yang ada',
      'is not a value of the law',
      'overlay-value-unknown',
    )
  const from = bound(change['from'], `${at}.from`, 'first')
  const to = change['to'] === undefined ? undefined : bound(change['to'], `${at}.to`, 'last')
  if (to !== undefined && to < from) throw wrong(`${at}.to`, 'harus sesudah from', 'must not be before from')
  const why = change['why'] === undefined ? undefined : text(change['why'], `${at}.why`)
  const article = change['article'] === undefined ? '–' : text(change['article'], `${at}.article`)
  const row: Row<AmountOf[Unit]> = {
    ids: [],
    from,
    ...(to && { to }),
    amount: amountOf(value, change['amount'], `${at}.amount`),
    article: { regulation, article },
    publishedOn: null,
    checkedOn: from,
    confidence: 'low',
    seen: false,
    ...(why && { note: { id: why, en: why } }),
    sources: [],
    supposed: true,
  }
  return { value, row }
}

function bound(given: unknown, field: string, end: 'first' | 'last'): Day {
  if (typeof given === 'string' && /^\d{4}-\d{2}$/.test(given)) {
    const month = parseMonth(given, field)
    return end === 'last' ? lastDayOf(month) : dayInMonth(month, 1)
  }
  return parseDay(given, field)
}

function amountOf(value: DatedValue, given: unknown, field: string): AmountOf[Unit] {
  const { unit } = value
  if (unit === 'rupiah') return whole(given, field, most.rupiah)
  if (unit === 'count') return whole(given, field, most.count)
  if (unit === 'percent') return percent(given, field)
  if (unit === 'percent by class') return percents(given, field)
  if (unit === 'date') return parseDay(given, field)
  throw wrong(
    field,
    `tidak dapat diandaikan: ${value.title.id} bukan satu angka`,
    `cannot be supposed: ${value.title.en} is not one number`,
    'overlay-unit',
  )
}

function percents(given: unknown, field: string): AmountOf['percent by class'] {
  const classes = record(given, field, riskClassNumbers.map(String))
  const rates = riskClassNumbers.map((one) => [one, percent(classes[one], `${field}.${one}`)])
  return Object.fromEntries(rates) as AmountOf['percent by class'] // one for each class
}

function whole(given: unknown, field: string, largest: number): number {
  if (typeof given === 'number' && Number.isInteger(given) && given >= 0 && given <= largest) return given
  throw wrong(
    field,
    `harus bilangan bulat 0 sampai ${largest}`,
    `must be a whole number from 0 to ${largest}`,
  )
}

/** Three decimals are as fine as the law ever was; up to twice the wage the fast forms stay proven exact. */
function percent(given: unknown, field: string): AmountOf['percent'] {
  const written = typeof given === 'number' ? String(given) : given
  if (typeof written === 'string' && /^\d{1,3}(\.\d{1,3})?$/.test(written) && Number(written) <= 200)
    return written as AmountOf['percent'] // digits, as just seen
  throw wrong(
    field,
    'harus persen 0 sampai 200 dengan paling banyak tiga desimal, misalnya "2.5"',
    'must be percent from 0 to 200 with three decimals at most, such as "2.5"',
  )
}

function text(given: unknown, field: string): string {
  if (typeof given === 'string' && given.trim() !== '' && given.length <= most.text) return given.trim()
  throw wrong(field, `harus teks 1 sampai ${most.text} huruf`, `must be text of 1 to ${most.text} characters`)
}

function record(given: unknown, field: string, names: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw wrong(field, `harus objek dengan ${names.join(', ')}`, `must be an object with ${names.join(', ')}`)
  const strange = Object.keys(given).find((name) => !names.includes(name))
  if (strange !== undefined)
    throw wrong(
      `${field}.${strange}`,
      `tidak dikenal; yang ada ${names.join(', ')}`,
      `is not known; there are ${names.join(', ')}`,
    )
  return given as Readonly<Record<string, unknown>> // an object, as just seen
}

const wrong = (field: string, id: string, en: string, code = 'overlay-malformed'): LawProblem =>
  new LawProblem(
    code,
    { id: `Isian ${field} ${id}.`, en: `The input ${field} ${en}.` } satisfies Words,
    field,
  )
