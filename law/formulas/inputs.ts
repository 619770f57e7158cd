import type { Day } from '../calendar/day.ts'
import { parseDay } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import { parseMonth } from '../calendar/month.ts'
import { LawProblem } from '../problem.ts'
import type { Words } from '../words.ts'

/**
 * The JSON inputs of one request, read by name. Every reader refuses what it cannot take with a `LawProblem` that
 * names the field; what nobody read is reported rather than silently dropped.
 */
export class Inputs {
  readonly #given: Readonly<Record<string, unknown>>
  readonly #read = new Set<string>()

  constructor(given: Readonly<Record<string, unknown>>) {
    this.#given = given
  }

  has(name: string): boolean {
    return this.#take(name) !== undefined
  }

  /** The names given that no reader asked for. */
  get ignored(): string[] {
    return Object.keys(this.#given).filter((name) => !this.#read.has(name))
  }

  /** Whole rupiah as a JSON number or as digits, from `least` up to 2^53 − 1. */
  money(name: string, least = 1): bigint {
    return amount(this.#need(name), name, least)
  }

  moneyList(name: string): bigint[] {
    const list = this.#need(name)
    if (!Array.isArray(list)) throw refusal('list-malformed', name, 'harus berupa daftar', 'must be a list')
    return list.map((item) => amount(item, name, 0))
  }

  wholeNumber(name: string, most: number): number {
    const number = this.#need(name)
    if (typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= most) return number
    throw refusal(
      'number-out-of-range',
      name,
      `harus bilangan bulat dari 0 sampai ${most}`,
      `must be a whole number from 0 to ${most}`,
    )
  }

  /** A calendar year. */
  year(name: string): number {
    const year = this.#need(name)
    if (typeof year === 'number' && Number.isInteger(year) && year >= 1900 && year <= 2100) return year
    throw refusal(
      'number-out-of-range',
      name,
      'harus tahun dari 1900 sampai 2100',
      'must be a year from 1900 to 2100',
    )
  }

  /** A decimal number as text; a JSON number is taken by its shortest decimal form. */
  decimal(name: string): string {
    const text = String(this.#need(name))
    if (/^-?\d{1,9}(\.\d{1,9})?$/.test(text)) return text
    throw refusal(
      'decimal-malformed',
      name,
      'harus bilangan desimal seperti "5.11"',
      'must be a decimal such as "5.11"',
    )
  }

  decimals(name: string): string[] {
    return this.#each(name, (one) => one.decimal(name))
  }

  wholeNumbers(name: string, most: number): number[] {
    return this.#each(name, (one) => one.wholeNumber(name, most))
  }

  text(name: string): string {
    const text = this.#need(name)
    if (typeof text === 'string') return text
    throw refusal('text-malformed', name, 'harus berupa teks', 'must be text')
  }

  choices<const T extends string>(name: string, options: readonly T[]): T[] {
    const list = this.#need(name)
    if (!Array.isArray(list)) throw refusal('list-malformed', name, 'harus berupa daftar', 'must be a list')
    return list.map((item: unknown) => chosen(item, name, options, 'choice-unknown'))
  }

  choice<const T extends string | number>(name: string, options: readonly T[], code = 'choice-unknown'): T {
    return chosen(this.#need(name), name, options, code)
  }

  flag(name: string, otherwise?: boolean): boolean {
    const given = this.#take(name) ?? otherwise
    if (given === undefined) return Boolean(this.#need(name))
    if (typeof given === 'boolean') return given
    throw refusal('flag-malformed', name, 'harus true atau false', 'must be true or false')
  }

  month(name: string): Month {
    return parseMonth(this.#need(name), name)
  }

  day(name: string): Day {
    return parseDay(this.#need(name), name)
  }

  days(name: string): Day[] {
    const list = this.#need(name)
    if (!Array.isArray(list)) throw refusal('list-malformed', name, 'harus berupa daftar', 'must be a list')
    return list.map((day) => parseDay(day, name))
  }

  dayIfGiven(name: string): Day | undefined {
    return this.has(name) ? this.day(name) : undefined
  }

  /** Inputs that stand together under one name, which must be among `names`. */
  group(name: string, names: readonly string[]): Inputs {
    const given = this.#need(name)
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
      for (const one of Object.keys(given)) chosen(one, name, names, 'choice-unknown')
      return new Inputs({ ...given })
    }
    throw refusal('group-malformed', name, 'harus berupa objek', 'must be an object')
  }

  #take(name: string): unknown {
    this.#read.add(name)
    return this.#given[name] ?? undefined
  }

  #need(name: string): unknown {
    const given = this.#take(name)
    if (given !== undefined) return given
    throw refusal('input-missing', name, 'harus diisi', 'must be given')
  }

  /** The items of a list, each read as an input of its name. */
  #each<T>(name: string, read: (one: Inputs) => T): T[] {
    const list = this.#need(name)
    if (!Array.isArray(list)) throw refusal('list-malformed', name, 'harus berupa daftar', 'must be a list')
    return list.map((item: unknown) => read(new Inputs({ [name]: item })))
  }
}

function chosen<T>(given: unknown, name: string, options: readonly T[], code: string): T {
  const found = options.find((option) => option === given)
  if (found !== undefined) return found
  const list = options.join(', ')
  throw refusal(code, name, `harus salah satu dari ${list}`, `must be one of ${list}`)
}

function amount(given: unknown, name: string, least: number): bigint {
  const digits = typeof given === 'string' && /^\d{1,16}$/.test(given) ? Number(given) : given
  if (typeof digits === 'number' && Number.isSafeInteger(digits) && digits >= least) return BigInt(digits)
  throw refusal(
    'money-malformed',
    name,
    `harus rupiah bulat, paling sedikit ${least}`,
    `must be whole rupiah, at least ${least}`,
  )
}

const refusal = (code: string, field: string, id: string, en: string): LawProblem =>
  new LawProblem(
    code,
    { id: `Isian ${field} ${id}.`, en: `The input ${field} ${en}.` } satisfies Words,
    field,
  )
